import type { RefusalReason } from '../../excel/edits/EditOutcome';
import type { ProblemReason } from '../../excel/ExcelProblem';
import type { Nicety, SheetRefusal } from '../../excel/sheets/SheetOutcome';
import type { ValidationRefusal } from '../../excel/sheets/validations';
import type { Task } from '../tasks';
import { jaSummary } from './jaSummary';

/** What there is to say besides the result. */
export const jaNotices = {
  notices: {
    noSheet: {
      title: '戦略シートが見つかりません',
      workbook: 'このブックには、様式の見出しを持つ表がありません。',
      sheet:
        'このシートには、様式の見出しを持つ表がありません。別のシートを開くか、範囲を「ブック全体」にしてください。',
      found: (titles: string) => `見つかった見出し：${titles}`,
      reads: '読み取る表',
      lead: 'シートの名前や位置ではなく、見出しの言葉で表を見つけます。',
      form: (name: string, titles: string) => `${name}の見出し：${titles}`,
      next: '次にすること',
      ofSheet: '別のシートに書いてあるとき：そのシートを開いて［再検証］',
      steps: [
        '別のブックに書いてあるとき：そのブックを開いて［検証］',
        'ほかの様式のとき：［様式を選ぶ］',
        'これから書くとき：［新しい様式を追加］',
        'まず試すとき：［見本で試す］',
      ],
    },
    protected: (names: readonly string[]) => ({
      title: '保護されたシートにはマークを付けていません',
      text: `${names.join('、')}：一覧には含まれています。前に付けたマークがあれば残っています。`,
    }),
    protectedClear: (names: readonly string[]) => ({
      title: '保護されたシートのマークは残っています',
      text: `${names.join('、')}：シートの保護を解除してから、もう一度消してください。`,
    }),
    cut: (names: readonly string[]) => ({
      title: '一部だけを検証しました',
      text: `${names.join('、')}：使われている範囲が広すぎるため、A1:CV5000 だけを読み取りました。`,
    }),
    unlisted: {
      mark: 'マークを付けていないシートがあります',
      clear: 'マークを消していないシートがあります',
      undo: 'マークを元に戻していないシートがあります',
      text: (names: readonly string[], task: 'mark' | 'clear' | 'undo') =>
        `${names.join('、')}：Excel が条件付き書式の一覧を返しません（同じ範囲に2つのルールがあるときなどに起こる Excel の不具合です）。ほかのルールを誤って消さないよう、マークは前のままにしました。${task === 'mark' ? '見つかったものは一覧に含まれています。' : ''}前のマークが残っているときは、［条件付き書式］の［ルールの管理］で消せます。`,
    },
    disturbed: (names: readonly string[]) => ({
      title: 'ほかの条件付き書式が消えたかもしれません',
      text: `${names.join('、')}：マークを付け直す間に、ほかの人が条件付き書式を変えました。［条件付き書式］の［ルールの管理］で確かめ、もう一度検証してください。`,
    }),
    waivers: '確認済みの記録について',
    waiversGone: {
      notice: (count: number) => ({
        title: `前にあった確認済み${String(count)}件の記録が、このブックにありません`,
        text: '保存したときに失われたか、ほかの人が取り消しました。Mac の Excel には、保存すると記録を失う版があります。',
      }),
      record: 'もう一度記録する',
      leave: 'このままにする',
    },
    reopened: {
      title: 'ペインを開き直しました',
      changed: (count: number) =>
        `変更${String(count)}件は、その後にセルやシートが変わったため、元に戻せません。`,
      oldest: (count: number) =>
        `古い変更${String(count)}件は、覚えておける量を超えたため、元に戻せません。`,
      books: (names: string) =>
        `追加したブックは内容が残っていません。［⋯］で、もう一度追加してください：${names}`,
      preview: '変更の一覧は閉じました。何も書き込んでいません。もう一度お試しください。',
      comparison: '前年度との比較は閉じました。もう一度ブックを選んでください。',
    },
    refused: {
      apply: '書き込めませんでした',
      undo: '元に戻せませんでした',
      skip: 'この変更は戻さない',
      cells: (sheet: string, cells: string) => `シート「${sheet}」の ${cells}：`,
      sheet: (sheet: string) => `シート「${sheet}」：`,
      reason: {
        readOnly: 'ブックが読み取り専用です。別の名前で保存してから、お試しください。',
        protectedSheet: 'シートが保護されています。保護を解除してから、もう一度お試しください。',
        gone: 'シートがなくなりました。もう一度検証してください。',
        changed: '調べた後に内容が変わりました。もう一度［再検証］から始めてください。',
        filtered: 'フィルターで隠れた行があります。フィルターを解除してから、お試しください。',
        hidden: '非表示の行または列にあります。再表示してから、お試しください。',
        merged: '結合したセルの左上ではありません。結合を解除してから、お試しください。',
        array:
          '配列数式、スピル、データ テーブルのどれかが入っている範囲です。元の数式を直すか消してから、お試しください。',
        formula: '数式が入っているため、変更しません。',
        table:
          'Excel のテーブルの列です。数式は列全体に広がるため書き込みません。もう一度始めると、値で入れられます。',
        textFormat: '表示形式が「文字列」です。「標準」にしてから、お試しください。',
      } satisfies Record<RefusalReason, string>,
      changedSince: 'その後に変更されています。',
    },
    left: '変更されたセルは、そのままにしました',
    beyond: {
      title: 'Excel がほかのセルにも数式を入れました',
      apply:
        '書き込んだ数式が、テーブルの列に広がりました。［元に戻す］で、これらのセルも元に戻ります。',
      undo: '元に戻した数式が、テーブルの列に広がりました。不要なら、手で消してください。',
    },
    rolledBack: {
      apply: '書き込めなかったため、元のままにしました',
      undo: '元に戻せなかったため、そのままにしました',
      validate: '入力規則を設定できなかったため、元のままにしました',
      create: '様式を作れなかったため、元のままにしました',
      ...jaSummary.rolledBack,
    },
    notMade: {
      validate: '入力規則を設定できませんでした',
      create: '様式を追加できませんでした',
      reason: {
        readOnly: 'ブックが読み取り専用です。別の名前で保存してから、お試しください。',
        protectedWorkbook:
          'ブックの構成が保護されています。保護を解除してから、もう一度お試しください。',
        protectedSheet: 'シートが保護されています。保護を解除してから、もう一度お試しください。',
        filtered: 'フィルターで隠れた行があります。フィルターを解除してから、お試しください。',
        covered: '書き込む場所に、ほかの内容があります。',
        gone: 'シートがなくなりました。もう一度検証してください。',
        taken: '調べた後に入力規則が設定されました。もう一度お試しください。',
      } satisfies Record<SheetRefusal['reason'] | ValidationRefusal['reason'], string>,
    },
    leftHalf: {
      title: '途中で止まりました',
      half: (sheet: string) =>
        `作りかけのシート「${sheet}」が残っています。確かめて、不要なら削除してください。`,
      blank: (sheet: string) =>
        `空のシート「${sheet}」が残っています。このブックを前に出して、削除してください。`,
      validations: (sheets: readonly string[]) =>
        `シート「${sheets.join('」「')}」の一部のセルに入力規則が残っています。［データの入力規則］で確かめ、不要なら消してください。`,
    },
    missing: {
      title: (sheets: readonly string[]) =>
        `シート「${sheets.join('」「')}」はできましたが、設定できなかったものがあります`,
      lines: (paper: string, isNew: boolean): Record<Nicety, string> => ({
        front:
          'シートを前に出せませんでした。このブックを前に出してから、シート見出しを選んでください。',
        window: 'ウィンドウ枠の固定と目盛線は設定できませんでした。［表示］タブで設定できます。',
        heights: '行の高さは設定できませんでした。',
        page: '印刷の向きと中央寄せは設定できませんでした。',
        paper: `用紙サイズ（${paper}）は設定できませんでした。［ページ レイアウト］タブで選んでください。`,
        zoom: 'ページの横幅に合わせた縮小は設定できませんでした。［ページ レイアウト］タブで設定できます。',
        titles: '印刷タイトルは設定できませんでした。',
        breaks: '改ページは設定できませんでした。',
        footer: 'フッターのページ番号は設定できませんでした。',
        filter: 'オートフィルターは設定できませんでした。',
        charts: isNew
          ? 'グラフは追加できませんでした。'
          : 'グラフは新しくできませんでした。前のままのものがあります。',
      }),
    },
    leftChanged: {
      title: '変更されたまま残ったセルがあります',
      text: '途中で書き込めなくなり、戻すこともできませんでした。次のセルを手で直してください。',
      unknown:
        '途中で書き込めなくなり、セルの今の内容も確かめられません。次のセルを確かめ、違っていれば直してください。',
      cell: (sheet: string, address: string, former: string) =>
        `${sheet} ${address}：元の内容は${former === '' ? '空白' : `「${former}」`}`,
    },
    comma: '、',
    hidden: {
      row: { title: '非表示の行にあるセルです', text: '行は非表示のまま選択できます。' },
      column: { title: '非表示の列にあるセルです', text: '列は非表示のまま選択できます。' },
      sheet: {
        title: '非表示のシートにあるセルです',
        text: 'シート見出しを右クリックし、［再表示］で表示してから選んでください。',
      },
      select: 'そのまま選択',
      cancel: 'やめる',
    },
    close: '閉じる',
    again: '開き直す',
  },
  problems: {
    task: {
      ...jaSummary.problems,
      check: '検証できませんでした',
      clear: 'マークを消せませんでした',
      mark: '一覧はできましたが、マークを付けられませんでした',
      select: 'セルを選択できませんでした',
      watch: 'セルの選択や変更を受け取れません',
      waive: '確認済みを記録できませんでした',
      restore: '確認済みを取り消せませんでした',
      fill: '直せるところを調べられませんでした',
      fix: '修正の候補を調べられませんでした',
      apply: '書き込めませんでした。セルは元のままです',
      undo: '元に戻せませんでした。セルはそのままです',
      type: '入力しながらの検証ができませんでした',
      validate: '入力規則を設定できませんでした',
      create: '様式を追加できませんでした',
      sample: '見本を追加できませんでした',
    } satisfies Record<Task, string>,
    halfway: {
      waivers: '確認済みの記録がどこまで済んだか、確かめられません',
      marks: 'マークが途中までになっているかもしれません',
      undo: '元に戻しきれていないかもしれません',
    },
    reason: {
      cellEdit: 'セルが編集中です。入力を確定（Enter）してから、もう一度お試しください。',
      denied:
        'シートまたはブックが保護されているか、読み取り専用です。変更できるようにしてから、もう一度お試しください。',
      behind:
        'ほかのブックが前に出ているため、Excel が受け付けません。このブックを前に出してから、もう一度お試しください。',
      noWorksheet:
        'グラフ シートなどが前に出ていて、「このシート」に当たるワークシートがありません。範囲を「ブック全体」にするか、ワークシートを前に出してから、もう一度お試しください。',
      conflict: 'ほかの人が同じブックを変更しています。少し待ってから、もう一度お試しください。',
      filtered:
        'フィルターで隠れた行があります。フィルターを解除してから、もう一度お試しください。',
      gone: 'シートまたはセルが見つかりません。もう一度検証してください。',
      exists:
        '同じ名前のものがすでにあります。シートの名前などを確かめてから、もう一度お試しください。',
      noRoom:
        '結合したセル、テーブル、ピボットテーブルなどがあるため、ここには書き込めません。確かめてから、もう一度お試しください。',
      tooLarge:
        'データが大きすぎて Excel が受け付けません。範囲を「このシート」にしてお試しください。',
      unsupported: 'この Excel にない機能が必要でした。Excel の更新を管理者にご相談ください。',
      links:
        'ほかのファイルへのリンクやデータの接続が止められています。［データ］タブで許可してから、もう一度お試しください。',
      interrupted: 'Excel との接続が切れました。少し待ってから、もう一度お試しください。',
      busy: 'Excel の処理が混み合っているか、メモリが足りません。使わないブックを閉じてから、もう一度お試しください。',
      signIn: 'Excel にサインインしてから、もう一度お試しください。',
      rejected:
        'Excel がこの操作を受け付けませんでした。もう一度検証しても続くときは、下のコードを管理者にお伝えください。',
      internal:
        'Excel の内部で問題が起きました。ほかのブックが前に出ているときは、このブックを前に出してから、もう一度お試しください。続くときは、下のコードを管理者にお伝えください。',
      halfway:
        'Excel が途中で止まり、元に戻すこともできませんでした。もう一度検証して、一覧とシートを確かめてください。',
      unexpected:
        '予期しない問題が起きました。もう一度試しても続くときは、下のコードを管理者にお伝えください。',
    } satisfies Record<ProblemReason, string>,
    code: (code: string) => `コード：${code}`,
  },
};
