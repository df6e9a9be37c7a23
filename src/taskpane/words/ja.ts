import type { Deed } from '../state';
import { jaSummary } from './jaSummary';
import type { Scope } from '../../excel/reading';
import type { SheetsOrigin } from '../edits/UndoStep';
import type { Kind } from '../model/CheckResult';
import { jaNotices } from './jaNotices';

/** What is changed: offered, done, and made. */
export const jaChanges = {
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
    onlyBlocks: () =>
      '入力規則と新しい様式は、1つの事業を数行に書く様式でだけ使えます。この様式では何も変えていません',
    created: (count) => `${String(count)}事業の様式を追加しました`,
    undoneSheets: () => 'シートを前の状態に戻しました',
    undoneWaivers: () => '無視を前の状態に戻しました',
    undoneMarks: () => 'マークを前の状態に戻しました',
    ...jaSummary.deeds,
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
    cells: (text: string, count: number) => `${text}（${String(count)}セル）`,
    alike: (count: number) => `同じ規則の ${String(count)} 件をまとめて修正`,
    all: (count: number) => `直せるものをまとめて修正（${String(count)}件）`,
  },
  form: {
    group: '様式の作成と入力規則',
    add: '新しい様式を追加',
    addFor: (programs: number) => `新しい様式を追加（${String(programs)}事業分）`,
    addHint:
      '新しいシートに、空の様式を作ります。元に戻せないため、不要なときはシートを削除してください。',
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
};

/** Every word of the pane. The other languages are typed by this one. */
export const ja = {
  ...jaChanges,
  ...jaNotices,
  summary: jaSummary,
  title: '戦略シートの検証',
  place: {
    workbook: (workbook: string) => `ブック全体 · ${workbook}`,
    sheet: (sheet: string) => `シート「${sheet}」`,
    noSheet: 'シート：前に出ているワークシートがありません',
    unknown: '—',
  },
  actions: {
    check: '検証',
    checking: '検証しています',
    fill: '補完',
    fillHint: '空欄の合計などを調べ、書き込む前に一覧で確かめます。',
    summarize: '集計',
    clear: 'マークを消す',
    undo: '元に戻す',
    undoNothing: 'このアドインで変更したものはありません。',
    undoEdits: (origin: 'fill' | 'fix', count: number) =>
      `${origin === 'fill' ? '補完' : '修正'}（${String(count)}件）を元に戻します。`,
    undoMarks: 'マークを前の状態に戻します。',
    undoValidations: '設定した入力規則を取り除きます。',
    undoSheets: (origin: SheetsOrigin, isRewritten: boolean) => {
      const sheet = { summary: '集計', all: '全庁集計', data: '機械判読可能な表' }[origin];
      return isRewritten
        ? `${sheet}のシートを、作り直す前に戻します。`
        : `${sheet}のシートを削除します。`;
    },
    undoWaivers: '無視を、変える前に戻します。',
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
    marksHint: '見つかったセルに条件付き書式でマークを付けます。',
    marksOff: 'セルには何も書き込みません。前に付けたマークは残ります。',
    typing: '入力しながら検証',
    typingHint:
      'セルを変更すると、その事業だけを読み直して一覧を更新します。ほかの場所にある数式の結果は、次の［検証］で読み直します。',
    typingMarks: 'マークも更新',
    typingMarksNote:
      'マークを付け直すため、Excel の［元に戻す］で入力を取り消せなくなることがあります。',
  },
  kinds: { error: 'エラー', warning: '警告', info: '情報', waived: '無視' } satisfies Record<
    Kind,
    string
  >,
  welcome: [
    '合計、記入もれ、単位、手法の番号を確かめます。',
    '見つかったことを一覧にし、選ぶとそのセルへ移ります。',
    'マークは条件付き書式です。いつでも消せます。',
    '［補完］と［修正］は、書き込む前に一覧で確かめ、元に戻せます。',
  ],
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
    creating: '様式を作っています…',
    ...jaSummary.progress,
    waiting: 'セルの入力を確定（Enter）してください',
  },
  result: {
    /** Together with `meta`, the result line. */
    counts: (errors: number, warnings: number, infos: number, waived: number) =>
      `エラー${String(errors)}　警告${String(warnings)}　情報${String(infos)}${waived === 0 ? '' : `　無視${String(waived)}`} · `,
    meta: (programs: number, time: string) => `${String(programs)}事業 · ${time}`,
    clean: 'エラーはありません',
    unused: '記入された事業はまだありません',
    noneCounted: '検証した事業はありません',
    unverified: (count: number) => `確かめられなかったもの ${String(count)}`,
    notRead: (count: number) => `数えていないシート ${String(count)}`,
    countInstead: 'こちらを数える',
    countSheet: (sheet: string) => `こちらを数える（シート「${sheet}」）`,
    more: (count: number) => `続きの${String(count)}件を表示`,
    cleanDetail: (sheets: number, programs: number, rules: number, time: string) =>
      `${String(sheets)}シート・${String(programs)}事業を${String(rules)}の規則で検証しました · ${time}`,
    stale: '検証後に変更あり',
    staleRow: '変更あり',
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
    units: { people: '人', fiscalYear: '年度', years: '年', number: '' },
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
