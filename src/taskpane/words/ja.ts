import type { Scope } from '../../excel/reading';
import type { SheetsOrigin } from '../edits/UndoStep';
import type { Kind } from '../model/FindingView';
import { jaChanges } from './jaChanges';
import { jaNotices } from './jaNotices';
import { jaSummary } from './jaSummary';

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
