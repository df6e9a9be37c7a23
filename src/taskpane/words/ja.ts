import type { Deed } from '../tasks';
import { jaCity, jaSummary } from './jaSummary';
import type { Scope } from '../../excel/reading';
import type { EditsOrigin, SheetsOrigin } from '../edits/UndoStep';
import { counted } from './plural';
import type { Kind } from '../model/CheckResult';
import { jaNotices } from './jaNotices';

/** What is changed: offered, done, and made. */
export const jaChanges = {
  deeds: {
    cleared: (count): string => (count > 0 ? 'マークを消しました' : '消すマークはありませんでした'),
    nothingToMend: () => 'まとめて直せるところはありません',
    filled: (count) => `${counted(count)}件を書き込みました`,
    fixed: (count) => `${counted(count)}件を修正しました`,
    mended: (count) => `${counted(count)}件を直しました`,
    undoneFill: (count) => `補完した${String(count)}件を元に戻しました`,
    undoneFix: (count) => `修正した${String(count)}件を元に戻しました`,
    undoneMend: (count) => `直した${counted(count)}件を元に戻しました`,
    waived: (count) => `${counted(count)}件を確認済みにしました`,
    restored: () => '確認済みを取り消しました',
    sampled: () => 'シート「見本」を追加しました',
    undoneValidations: (count): string =>
      count === 0
        ? '設定した入力規則を取り除きました'
        : '設定した入力規則を取り除きました。その後に変えられたものは残しています',
    validated: (count) => `${String(count)}セルに入力規則を設定しました`,
    nothingToValidate: () => '入力規則を設定するセルはありません',
    onlyBlocks: () =>
      '入力規則と新しい様式は、1つの事業を数行に書く様式でだけ使えます。この様式では何も変えていません',
    created: (count) => `${String(count)}事業の様式を追加しました`,
    partUndone: (count) => `${counted(count)}件を元に戻しました`,
    undoneSheets: () => 'シートを前の状態に戻しました',
    undoneWaivers: () => '確認済みを前の状態に戻しました',
    undoneMarks: () => 'マークを前の状態に戻しました',
    ...jaSummary.deeds,
  } satisfies Record<Deed, (count: number) => string>,
  preview: {
    title: {
      bulk: 'まとめて直す',
      fix: '修正の確認',
      validate: '入力規則の設定',
      next: '今年度の様式',
    },
    lead: '［適用］を押すまで、セルには何も書き込みません。',
    nextLead: '［適用］を押すまで、シートは作りません。続かない事業は選択を外してください。',
    parts: {
      safe: { title: '安全なもの', note: '意味を変えない修正と、足せば分かる合計です。' },
      text: { title: '本文から', note: '本文に書かれた額を欄に入れます。確かめて選んでください。' },
      estimate: {
        title: '推計',
        note: '1人当たりの額から計算した目安です。確かめて選んでください。',
      },
    },
    dependent: '選んだものから分かる合計です。',
    as: '合計の入れ方',
    formula: '数式で',
    value: '値で',
    list: '変更の候補',
    tick: (address: string, now: string, then: string) =>
      `${address} を ${now === '' ? '空白' : now} から ${then === '' ? '空白' : then} にする`,
    becomes: 'を次のように変更：',
    blank: '空白',
    estimate: '推計',
    all: 'すべて選択',
    none: 'すべて解除',
    count: (ticked: number, offered: number) => `${String(offered)}件中${String(ticked)}件を選択`,
    apply: (count: number) => `適用（${String(count)}件）`,
    nothingTicked: '適用するものが選ばれていません。',
    cancel: 'やめる',
  },
  fixes: {
    label: '修正',
    several: '直す…',
    ways: '直し方を選ぶ',
    atOnce: '直す',
  },
  form: {
    add: '新しい様式を追加',
    addFor: (programs: number) => `新しい様式を追加（${String(programs)}事業分）`,
    addHint: '新しいシートに、空の様式を作ります。',
    programs: '事業分',
    wrongCount: (most: number) => `1から${String(most)}までの整数を入力してください。`,
    validate: '入力規則を設定',
    validateHint:
      '手法、コスト換算、新規のセルに設定します。すでに入力規則があるセルは変えません。',
    fromFile: '前年度のファイルから…',
    fromHere: 'このブックから',
    fromHint:
      '施策、名称、目標、主な内容、所管課を引き継いだ今年度の様式を、新しいシートに作ります。',
    sheetName: '戦略シート',
    label: '様式',
    choose: '様式を選ぶ',
    oneOf: (entries: string) => `リスト：${entries}`,
    auto: '見出しから選ぶ',
    file: 'ファイルから選ぶ…',
    badFile: (file: string) => `${file} は様式として使えません`,
    notJson: 'JSON として読めません。',
    fault: (path: string, message: string) => (path === '' ? message : `${path}：${message}`),
    more: (count: number) => `ほか${String(count)}件`,
  },
};

/** Every word of the pane. The other languages are typed by this one. */
export const ja = {
  ...jaChanges,
  ...jaNotices,
  summary: jaSummary,
  city: jaCity,
  title: '提出前の確認',
  place: {
    workbook: (workbook: string) => `ブック全体 · ${workbook}`,
    sheet: (sheet: string) => `シート「${sheet}」`,
    noSheet: 'シート：前に出ているワークシートがありません',
    unknown: '—',
  },
  actions: {
    check: '検証',
    checkAgain: '再検証',
    checking: '検証中',
    sample: '見本で試す',
    stop: 'やめる',
    summarize: '集計',
    clear: 'マークを消す',
    undo: '元に戻す',
    undoNothing: 'このアドインで変更したものはありません。',
    undoEdits: (origin: EditsOrigin, count: number) =>
      `${{ fill: '補完', fix: '修正', mend: 'まとめて直した変更' }[origin]}（${counted(count)}件）を元に戻します。`,
    undoMarks: 'マークを前の状態に戻します。',
    undoValidations: '設定した入力規則を取り除きます。',
    undoSheets: (origin: SheetsOrigin, isRewritten: boolean) => {
      const sheet = {
        summary: '集計',
        all: '全庁集計',
        data: '機械判読可能な表',
        return: '指摘票',
        form: '様式',
      }[origin];
      return isRewritten
        ? `${sheet}のシートを、作り直す前に戻します。`
        : `${sheet}のシートを削除します。`;
    },
    undoWaivers: '確認済みを、変える前に戻します。',
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
    everySheet: '非表示・記入例のシートも対象',
    everySheetNote: '次の［検証］と［集計］から反映します。',
    marks: 'マーク',
    marksOn: '見つかったセルに条件付き書式でマークを付ける',
    marksOff: 'セルには何も書き込みません。前に付けたマークは残ります。',
    typing: '入力しながら検証',
    typingOffer: '直すたびに検証できます',
    typingOn: '入力しながら検証します',
    typingHint:
      'セルを変更すると、その事業だけを読み直して一覧とマークを更新します。ほかの場所にある数式の結果は、次の［検証］で読み直します。',
    typingMarksNote:
      'マークも付け直すため、Excel の［元に戻す］で入力を取り消せなくなることがあります。',
  },
  kinds: { error: 'エラー', warning: '警告', info: '情報', waived: '確認済み' } satisfies Record<
    Kind,
    string
  >,
  welcome: [
    '合計・記入もれ・単位・手法の番号を、提出する前に確かめます。',
    '見つかったことは一覧にします。選ぶと、そのセルへ移ります。',
    'セルに書き込む前に必ず確かめ、いつでも元に戻せます。',
  ],
  again: '［検証］を押すと、提出する前に直すところを一覧にします。',
  verdict: {
    errors: (count: number) => `提出まで あとエラー${counted(count)}件`,
    warnings: (count: number) => `エラーはありません。警告${counted(count)}件を確かめてください`,
    ready: '提出できます',
  },
  mend: {
    offer: (count: number) => `${counted(count)}件はすぐ直せます`,
    button: 'まとめて直す…',
    last: 'マークは渡す前に消せます',
    finish: 'マークを消して仕上げる',
    done: (then: string) => (then === '' ? '直しました' : `${then}にしました`),
    cell: (address: string, then: string) =>
      then === '' ? `${address} を空白にしました` : `${address} を${then}にしました`,
  },
  sort: { label: '並び', sheet: 'シート順', weight: '重い順', rule: '規則別' },
  search: { hint: '文、規則、セルで検索' },
  menu: {
    open: 'そのほか',
    label: 'そのほか',
    history: '変更の履歴',
    andMore: (count: number) => `ほか${counted(count)}`,
    help: 'ヘルプ',
    copy: '状況をコピー',
    copied: {
      done: '状況をコピーしました。セルの内容は入っていません',
      failed: 'コピーできませんでした',
    },
    steps: {
      fill: (count: number) => `補完 ${counted(count)}件`,
      fix: (count: number) => `修正 ${counted(count)}件`,
      mend: (count: number) => `まとめて直す ${counted(count)}件`,
      marks: 'マーク',
      validations: '入力規則',
      waivers: '確認済み',
      sheets: {
        summary: '集計',
        all: '全庁集計',
        data: '機械判読可能な表',
        return: '指摘票',
        form: '新しい様式',
      },
    },
  },
  progress: {
    reading: '読み取っています…',
    slices: (percent: number) => `大きなシートを読み取っています… ${String(percent)}%`,
    checking: '検証しています…',
    marking: 'マークを付けています…',
    clearing: 'マークを消しています…',
    waiving: 'ブックに記録しています…',
    proposing: '変更の候補を調べています…',
    applying: 'セルに書き込んでいます…',
    undoing: '元に戻しています…',
    validating: '入力規則を設定しています…',
    opening: '見本を用意しています…',
    creating: '様式を作っています…',
    ...jaSummary.progress,
    waiting: 'セルの入力を確定（Enter）してください',
  },
  result: {
    counts: (errors: number, warnings: number, infos: number, waived: number) =>
      `エラー${counted(errors)}　警告${counted(warnings)}　情報${counted(infos)}${waived === 0 ? '' : `　確認済み${counted(waived)}`}`,
    meta: (programs: number, time: string) => `${counted(programs)}事業 · ${time}に検証`,
    unused: '記入された事業はまだありません',
    noneCounted: '検証した事業はありません',
    unverified: (count: number) => `確かめられなかったもの ${counted(count)}`,
    checkedAll: (sheets: number, programs: number, rules: number) =>
      `${counted(sheets)}シート・${counted(programs)}事業を${counted(rules)}の規則で検証しました。`,
    otherScope: (scope: string) => `範囲は「${scope}」です。一覧は前の範囲のままです`,
    notRead: (count: number) => `数えていないシート ${counted(count)}`,
    countInstead: 'こちらを数える',
    countSheet: (sheet: string) => `こちらを数える（シート「${sheet}」）`,
    more: (count: number) => `続きの${counted(count)}件を表示`,
    stale: '検証後に変更あり',
    staleRow: '変更あり',
  },
  filters: {
    label: '表示する種類',
    allHidden: '表示する種類が選ばれていません。上のボタンで選んでください。',
    noneLeft: 'この種類の指摘はありません。',
    notFound: '見つかりません。ほかの言葉で検索してください。',
  },
  list: {
    label: '見つかったこと',
    no: (no: number) => `No.${String(no)}`,
    unnamed: '（名称なし）',
    ofSheet: (sheet: string) => `シート「${sheet}」全体`,
    count: (listed: number, found: number) =>
      listed === found ? counted(found) : `${counted(listed)}/${counted(found)}`,
    alike: (count: number) => `同じ指摘がほか ${counted(count)} 件`,
    passed: '問題なし',
    selectCell: (address: string) => `${address} を選択`,
  },
  details: {
    reference: '本来',
    candidate: '候補',
    actual: '記入',
    difference: '差',
    related: '関連するセル',
    nothing: '空白',
    bill: (period: string | null, unit: string) =>
      period === null ? `単位：${unit}` : `${period}（単位：${unit}）`,
    apart: (difference: string) => `（${difference}）`,
    fromText: '（本文）',
    aboutRule: 'この規則について',
    units: { people: '人', fiscalYear: '年度', years: '年', number: '' },
  },
  waiver: {
    open: '確認済みにする…',
    reason: '確認した内容（理由）',
    kept: 'ブックに保存されます。値が変わると、また指摘します。',
    required: '理由を入力してください。',
    waive: '確認済みにする',
    waiveAll: (count: number) => `この規則の${counted(count)}件すべて`,
    cancel: 'やめる',
    restore: '確認済みを取り消す',
    because: (reason: string) => `理由：${reason}`,
    locked: {
      readOnly: 'ブックが読み取り専用のため、確認済みを記録できません。',
      protected: 'ブックの構成が保護されているため、確認済みを記録できません。',
      stale: '検証後に変更があります。もう一度検証してください。',
    },
  },
  pager: {
    label: '指摘の移動',
    previous: '前へ',
    next: '次へ',
    position: (current: number, total: number) => `${counted(current)} / ${counted(total)}`,
    total: (listed: number, found: number) =>
      listed === found ? `${counted(found)}件` : `${counted(found)}件中${counted(listed)}件を表示`,
    atFirst: '最初の指摘です。',
    atLast: '最後の指摘です。',
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
  foot: (version: string) => `Hakaru ${version} · データは外部に送信されません`,
};
