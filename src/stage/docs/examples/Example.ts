/** What a cell of an example holds; null is blank. */
type Value = string | number | null;

/** Cells of the form by what they hold, from the top left of a program to its bottom right. */
export const CELL_NAMES = {
  year: '年度',
  policyCode: '施策のコード',
  policyName: '施策の名称',
  sectionTitle: '見出し（所管課の列）',
  no: 'No.',
  isNew: '新規',
  name: '事務事業名',
  goal: '目標',
  content: '主な内容',
  peopleLabel: '行の表示（ヒト）',
  peopleText: 'ヒト（本文）',
  people: 'ヒト（コスト）',
  thingsLabel: '行の表示（モノ）',
  thingsText: 'モノ（本文）',
  things: 'モノ（コスト）',
  moneyLabel: '行の表示（カネ）',
  moneyText: 'カネ（本文）',
  money: 'カネ（コスト）',
  total: '合計',
  previousYear: '前年度決算額',
  results: '主な実績・効果',
  hidden: '主な実績・効果の下の行',
  analysis: '分析・評価',
  method: '手法（1つ目）',
  direction: '今後の方向性（1つ目）',
  method2: '手法（2つ目）',
  direction2: '今後の方向性（2つ目）',
  section: '所管課',
} as const;
export type CellKey = keyof typeof CELL_NAMES;

/** What is said of one program; what is left out is as in a sound one. */
export type ExampleCells = { readonly [K in CellKey]?: Value };

/** How a rule is kept and how it is broken: a program each, or several. */
export interface Example {
  readonly good: readonly ExampleCells[];
  readonly bad: readonly ExampleCells[];
  /** Further sound programs, for rules that compare a program with the others. */
  readonly others?: number;
}
