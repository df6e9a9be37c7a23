/** Cells that hold figures: No., costs with their total, resource texts and the previous year's. */
export const FIGURE_FIELDS = [
  'no',
  'peopleText',
  'thingsText',
  'moneyText',
  'people',
  'things',
  'money',
  'total',
  'previousYear',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** Cells whose figures stand in a text; of the others each holds one figure. */
const TEXT_FIELDS: readonly FigureField[] = [
  'peopleText',
  'thingsText',
  'moneyText',
  'previousYear',
];

export function isFigureText(key: FigureField): boolean {
  return TEXT_FIELDS.includes(key);
}
