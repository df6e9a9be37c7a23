import type { FormProfile } from './FormProfile';

const COMMON = {
  orientation: 'block（1事業が数行）、flat（1事業が1行の一覧表）、sheet（1事業が1シート）のどれか',
  unit: '金額の単位',
  decimals: '金額に許す小数の桁数',
  nilMarks: '「なし」を表す印。最初のものが様式どおり',
  negativeMarks: '金額の前にあれば負の数と読む印',
  numbering: '番号が重なってはいけない範囲。policy（施策）、sheet、workbook、none',
  rules: '規則ごとの重さ。例 "SUM-06": "off"。off、info、warning、error のどれか',
  'labels.fiscalYear': '様式の年度のそばに立つ見出し',
} as const;

const BLOCK = {
  titles: '列の見出し。括弧の中の注記は除く。最初のものが様式どおりで、残りは別の書き方',
  resources: 'ヒト・モノ・カネの見出し。合計はこの三つの和',
  tolerance: '端数とみなす差（単位は unit）',
  newMarks: '新規の印。最初のものが様式どおり',
  required: '空欄にできない項目',
  nonRegularPay: '非常勤など1人の人件費の上限（年額、単位は unit）',
  methods: '改善・改革の手法の番号、名称、別の書き方',
} as const;

const LEDGER = {
  fields: '番号、施策名、事業名、担当課の見出し。様式にないものは null（事業名と担当課は要る）',
  texts: 'ほかの文章の欄',
  amounts: '金額の見出し。yearly は年度ごとに繰り返すもの',
  codes: '選択肢から選ぶ欄。list は codeLists の名前',
  codeLists: '選択肢。番号だけのものは label を空に、番号のないものは code と label を同じにする',
  sums: 'total＝terms の和。terms と total は amounts の title、tolerance は端数とみなす差',
} as const;

const RECONSTRUCTED =
  'この様式は公表資料からの再構成です。見出しを実物に合わせてからお使いください';

/** What the parts of a profile mean, for whoever edits its file. */
export function profileNotes({ orientation }: FormProfile): Readonly<Record<string, string>> {
  return orientation === 'block'
    ? { ...COMMON, ...BLOCK }
    : { はじめに: RECONSTRUCTED, ...COMMON, ...LEDGER };
}
