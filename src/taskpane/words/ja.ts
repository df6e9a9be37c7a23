import type { RefusalReason } from '../../excel/edits/EditOutcome';
import type { SheetRefusal } from '../../excel/sheets/SheetOutcome';
import type { ValidationRefusal } from '../../excel/sheets/ValidationOutcome';
import type { ProblemReason } from '../../excel/ExcelProblem';
import type { Scope } from '../../excel/reading';
import type { Kind } from '../model/Kind';
import type { Deed, Task } from '../state';

/** Every word of the pane. The other languages are typed by this one. */
export const ja = {
  title: '戦略シートの検証',
  place: {
    workbook: (workbook: string) => `ブック全体 · ${workbook}`,
    sheet: (sheet: string) => `シート「${sheet}」`,
    unknown: '—',
  },
  actions: {
    check: '検証',
    checking: '検証しています',
    fill: '補完',
    fillHint: '空欄の合計などを調べ、書き込む前に一覧で確かめます。',
    clear: 'マークを消す',
    undo: '元に戻す',
    undoNothing: 'このアドインで変更したものはありません。',
    undoEdits: (origin: 'fill' | 'fix', count: number) =>
      `${origin === 'fill' ? '補完' : '修正'}（${String(count)}件）を元に戻します。`,
    undoMarks: 'マークを前の状態に戻します。',
    undoValidations: '設定した入力規則を取り除きます。',
    busy: '処理が終わるまでお待ちください。',
    clearHint: (scope: Scope): string =>
      scope === 'workbook'
        ? 'ブック全体から、このアドインが付けたマークだけを消します。'
        : 'このシートから、このアドインが付けたマークだけを消します。',
  },
  settings: {
    scope: '検証する範囲',
    workbook: 'ブック全体',
    sheet: 'このシート',
    marks: 'マーク',
    marksHint: '見つかったセルに条件付き書式でマークを付けます。',
    marksOff: 'セルには何も書き込みません。前に付けたマークは残ります。',
    typing: '入力しながら検証',
    typingHint: 'セルを変更すると、その事業だけを読み直して一覧を更新します。',
    typingMarks: 'セルの印も更新',
    typingMarksNote:
      '印を書き換えるため、Excel の［元に戻す］で入力を取り消せなくなることがあります。',
  },
  kinds: { error: 'エラー', warning: '警告', info: '情報', waived: '無視' } satisfies Record<
    Kind,
    string
  >,
  welcome: [
    '合計、記入もれ、単位、手法の番号を確かめます。',
    '見つかったことを一覧にし、選ぶとそのセルへ移ります。',
    'マークは条件付き書式です。いつでも消せます。',
  ],
  progress: {
    reading: '読み取っています…',
    slices: (done: number, total: number) =>
      `大きなシートを読み取っています… ${String(done)} / ${String(total)}`,
    checking: '検証しています…',
    marking: 'マークを付けています…',
    clearing: 'マークを消しています…',
    waiving: 'ブックに記録しています…',
    proposing: '変更の候補を調べています…',
    applying: 'セルに書き込んでいます…',
    undoing: '元に戻しています…',
    validating: '入力規則を設定しています…',
    creating: '様式を作っています…',
    waiting: 'セルの入力を確定（Enter）してください',
  },
  result: {
    /** Together with `meta`, the result line. */
    counts: (errors: number, warnings: number, infos: number, waived: number) =>
      `エラー${String(errors)}　警告${String(warnings)}　情報${String(infos)}${waived === 0 ? '' : `　無視${String(waived)}`} · `,
    meta: (programs: number, time: string) => `${String(programs)}事業 · ${time}`,
    clean: 'エラーはありません',
    unused: '記入された事業はまだありません',
    cleanDetail: (sheets: number, programs: number, rules: number, time: string) =>
      `${String(sheets)}シート・${String(programs)}事業を${String(rules)}の規則で検証しました · ${time}`,
    stale: '検証後に変更あり',
    staleRow: '変更あり',
  },
  deeds: {
    cleared: (count): string => (count > 0 ? 'マークを消しました' : '消すマークはありませんでした'),
    nothingToFill: () => '補完できるところはありません',
    nothingToFix: () => 'まとめて修正できるところはありません',
    filled: (count) => `${String(count)}件を書き込みました`,
    fixed: (count) => `${String(count)}件を修正しました`,
    undoneFill: (count) => `補完した${String(count)}件を元に戻しました`,
    undoneFix: (count) => `修正した${String(count)}件を元に戻しました`,
    undoneValidations: (count): string =>
      count === 0
        ? '設定した入力規則を取り除きました'
        : '設定した入力規則を取り除きました。その後に変えられたものは残しています',
    validated: (count) => `${String(count)}セルに入力規則を設定しました`,
    nothingToValidate: () => '入力規則を設定するセルはありません',
    created: (count) => `${String(count)}事業の様式を追加しました`,
    undoneMarks: () => 'マークを前の状態に戻しました',
  } satisfies Record<Deed, (count: number) => string>,
  preview: {
    title: { fill: '補完の確認', fix: '修正の確認' },
    lead: '［適用］を押すまで、セルには何も書き込みません。',
    as: '合計の入れ方',
    formula: '数式で',
    value: '値で',
    list: '変更の候補',
    tick: (address: string, now: string, then: string) =>
      `${address} を ${now === '' ? '空白' : now} から ${then === '' ? '空白' : then} にする`,
    becomes: 'を次のように変更：',
    blank: '空白',
    estimate: '推計',
    locked: '数式が入っているため、変更しません。',
    all: 'すべて選択',
    none: 'すべて解除',
    count: (ticked: number, offered: number) => `${String(offered)}件中${String(ticked)}件を選択`,
    apply: (count: number) => `適用（${String(count)}件）`,
    nothingTicked: '適用するものが選ばれていません。',
    cancel: 'やめる',
  },
  fixes: {
    label: '修正',
    one: (then: string) => `「${then}」にする`,
    clear: '空白にする',
    there: (address: string, text: string) => `${address} を${text}`,
    alike: (count: number) => `同じ規則の ${String(count)} 件をまとめて修正`,
    all: (count: number) => `直せるものをまとめて修正（${String(count)}件）`,
  },
  filters: {
    label: '表示する種類',
    allHidden: '表示する種類が選ばれていません。上のボタンで選んでください。',
    noneLeft: 'この種類の指摘はありません。',
  },
  list: {
    label: '見つかったこと',
    no: (no: number) => `No.${String(no)}`,
    unnamed: '（名称なし）',
    ofSheet: (sheet: string) => `シート「${sheet}」全体`,
    count: (listed: number, found: number) =>
      listed === found ? `${String(found)}件` : `${String(found)}件中${String(listed)}件`,
    alike: (count: number) => `同じ指摘がほか ${String(count)} 件`,
    selectCell: (address: string) => `${address} を選択`,
  },
  details: {
    reference: '基準',
    candidate: '候補',
    actual: '記入',
    difference: '差',
    related: '関連するセル',
    close: '閉じる',
    nothing: '空白',
    aboutRule: 'この規則について',
    people: '人',
  },
  waiver: {
    open: '無視…',
    reason: '無視する理由',
    kept: 'ブックに保存されます。値が変わると、また指摘します。',
    required: '理由を入力してください。',
    waive: '無視する',
    cancel: 'やめる',
    restore: '戻す',
    because: (reason: string) => `理由：${reason}`,
    locked: {
      readOnly: 'ブックが読み取り専用のため、無視を記録できません。',
      protected: 'ブックの構成が保護されているため、無視を記録できません。',
      stale: '検証後に変更があります。もう一度検証してください。',
    },
  },
  pager: {
    label: '指摘の移動',
    previous: '前へ',
    next: '次へ',
    position: (current: number, total: number) => `${String(current)} / ${String(total)}`,
    total: (listed: number, found: number) =>
      listed === found ? `${String(found)}件` : `${String(found)}件中${String(listed)}件を表示`,
    atFirst: '最初の指摘です。',
    atLast: '最後の指摘です。',
  },
  notices: {
    noSheet: {
      title: '戦略シートが見つかりません',
      workbook:
        'このブックには「コスト換算」「行政コストの合計額」などの見出しを持つ表がありません。',
      sheet:
        'このシートには「コスト換算」「行政コストの合計額」などの見出しを持つ表がありません。別のシートを開くか、範囲を「ブック全体」にしてください。',
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
    mayLeaveOld: {
      title: '前のマークが残っているかもしれません',
      text: 'Excel が条件付き書式の一覧を返さないシートがありました。残ったマークは［条件付き書式］の［ルールの管理］で消せます。',
    },
    waivers: '無視の記録について',
    refused: {
      apply: 'まだ何も書き込んでいません',
      undo: 'まだ何も元に戻していません',
      skip: 'この変更は戻さない',
      cells: (sheet: string, cells: string) => `シート「${sheet}」の ${cells}：`,
      sheet: (sheet: string) => `シート「${sheet}」：`,
      reason: {
        readOnly: 'ブックが読み取り専用です。別の名前で保存してから、お試しください。',
        protectedSheet: 'シートが保護されています。保護を解除してから、もう一度お試しください。',
        gone: 'シートがなくなりました。もう一度検証してください。',
        changed: '調べた後に内容が変わりました。もう一度［補完］または［検証］から始めてください。',
        filtered: 'フィルターで隠れた行があります。フィルターを解除してから、お試しください。',
        hidden: '非表示の行または列にあります。再表示してから、お試しください。',
        formula: '数式が入っているため、変更しません。選択から外してください。',
        textFormat: '表示形式が「文字列」です。「標準」にしてから、お試しください。',
      } satisfies Record<RefusalReason, string>,
      changedSince: 'その後に変更されています。',
    },
    rolledBack: {
      apply: '書き込めなかったため、元のままにしました',
      undo: '元に戻せなかったため、そのままにしました',
      validate: '入力規則を設定できなかったため、元のままにしました',
      create: '様式を作れなかったため、元のままにしました',
    },
    notMade: {
      validate: '入力規則を設定していません',
      create: '様式を追加していません',
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
      validate:
        '一部のセルに入力規則が残っています。［データの入力規則］で確かめ、不要なら消してください。',
      create: '作りかけのシートが残っています。確かめて、不要なら削除してください。',
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
  },
  problems: {
    task: {
      check: '検証できませんでした',
      clear: 'マークを消せませんでした',
      mark: '一覧はできましたが、マークを付けられませんでした',
      select: 'セルを選択できませんでした',
      watch: 'セルの選択や変更を受け取れません',
      waive: '無視を記録できませんでした',
      restore: '無視を取り消せませんでした',
      fill: '補完の候補を調べられませんでした',
      fix: '修正の候補を調べられませんでした',
      apply: '書き込めませんでした。セルは元のままです',
      undo: '元に戻せませんでした。セルはそのままです',
      type: '入力しながらの検証ができませんでした',
      validate: '入力規則を設定できませんでした',
      create: '様式を追加できませんでした',
    } satisfies Record<Task, string>,
    reason: {
      cellEdit: 'セルが編集中です。入力を確定（Enter）してから、もう一度お試しください。',
      denied:
        'シートまたはブックが保護されているか、読み取り専用です。変更できるようにしてから、もう一度お試しください。',
      conflict: 'ほかの人が同じブックを変更しています。少し待ってから、もう一度お試しください。',
      filtered:
        'フィルターで隠れた行があります。フィルターを解除してから、もう一度お試しください。',
      gone: 'シートまたはセルが見つかりません。もう一度検証してください。',
      tooLarge:
        'データが大きすぎて Excel が受け付けません。範囲を「このシート」にしてお試しください。',
      unsupported: 'この Excel にない機能が必要でした。Excel の更新を管理者にご相談ください。',
      interrupted: 'Excel との接続が切れました。少し待ってから、もう一度お試しください。',
      unexpected:
        '予期しない問題が起きました。もう一度試しても続くときは、下のコードを管理者にお伝えください。',
    } satisfies Record<ProblemReason, string>,
    code: (code: string) => `コード：${code}`,
  },
  unusable: {
    outside: {
      title: 'Excel の中で開いてください',
      text: 'このページは Excel の作業ウィンドウです。Excel の［ホーム］タブから開くと使えます。',
    },
    tooOld: {
      title: 'この Excel では使えません',
      text: 'Excel 2021 以降、または Microsoft 365 の Excel が必要です（ExcelApi 1.9）。',
    },
  },
  form: {
    group: '様式の作成と入力規則',
    add: '新しい様式を追加',
    addFor: (programs: number) => `新しい様式を追加（${String(programs)}事業分）`,
    addHint: '新しいシートに、空の様式を作ります。',
    programs: '事業分',
    wrongCount: (most: number) => `1から${String(most)}までの整数を入力してください。`,
    validate: '入力規則を設定',
    validateHint:
      '手法、コスト換算、新規のセルに設定します。すでに入力規則があるセルは変えません。',
    sheetName: '戦略シート',
    label: '様式',
    auto: '見出しから選ぶ',
    file: 'ファイルから選ぶ…',
    badFile: (file: string) => `${file} は様式として使えません`,
    notJson: 'JSON として読めません。',
    fault: (path: string, message: string) => (path === '' ? message : `${path}：${message}`),
    more: (count: number) => `ほか${String(count)}件`,
  },
  foot: (version: string) => `Hakaru ${version} · データは外部に送信されません`,
};
