import type { Profile } from '../profile/Profile';

const COMMON = {
  orientation: 'block（1事業が数行）、flat（1事業が1行の一覧表）、sheet（1事業が1シート）のどれか',
  unit: '金額の単位',
  decimals: '金額に許す小数の桁数',
  tolerance: '金額と本文の金額の、端数とみなす差（単位は unit）',
  nilMarks: '「なし」を表す印と語。最初のものが様式どおり',
  negativeMarks: '金額の前にあれば負の数と読む印',
  numbering: '番号が重なってはいけない範囲。policy（施策）、sheet、workbook、none',
  rules: '規則ごとの重さ。例 "SUM-06": "off"。off、info、warning、error のどれか',
  'labels.fiscalYear': '様式の年度のそばに立つ見出し',
  exampleSheets: 'シート名か、表の上のセルにあれば、記入例とみなして検証も集計もしない語',
  fields:
    '事業ごとの項目。title が様式どおりの見出し（括弧の中の注記は除く）、aliases は別の書き方、required は空欄にできないもの',
  'fields.key':
    '項目の名前。no（番号）、policy（施策）、name（事業名）、section（担当課）、total（合計）はどの様式でも同じ意味',
  'fields.kind':
    'text（文章）、amount（金額）、people（人数の文章）、budget（予算の文章）、code（選択肢）、number（番号）、mark（印）のどれか',
  sums: 'total＝terms の和。terms と total は金額の項目の key、tolerance は端数とみなす差',
} as const;

const BLOCK = {
  'fields.per':
    'resource は、ヒト・モノ・カネのそれぞれにあるもの。和の中では people、things、money',
  resources: 'ヒト・モノ・カネの見出し',
  previousNilMarks: '前年度決算額の欄だけで「なし」を表す語。皆増など',
  newMarks: '新規の印。最初のものが様式どおり',
  nonRegularPay: '非常勤など1人の人件費の上限（年額、単位は unit）',
  staffKinds:
    'ヒトの本文の内訳と読む語（正規、再任用、事務など）。nonRegularKinds のものも内訳と読む',
  nonRegularKinds: '非常勤など、カネから移してヒトに計上することがある職員の種類',
  otherPayKinds: '1人当たりの金額が異なるため、SUM-06 で比べない職員の種類',
  methods: '改善・改革の手法の番号、名称、別の書き方',
} as const;

const LISTED = {
  'fields.per': 'year は、年度ごとに繰り返すもの',
  'fields.list': '選択肢の codeLists での名前',
  codeLists: '選択肢。番号だけのものは label を空に、番号のないものは code と label を同じにする',
} as const;

const RECONSTRUCTED =
  'この様式は公表資料からの再構成です。見出しを実物に合わせてからお使いください';

/** What the parts of a profile mean, for whoever edits its file. */
export function profileNotes({ orientation }: Profile): Readonly<Record<string, string>> {
  return orientation === 'block'
    ? { ...COMMON, ...BLOCK }
    : { はじめに: RECONSTRUCTED, ...COMMON, ...LISTED };
}
