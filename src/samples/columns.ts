/** Widths of columns A to N, in Excel's unit (digits of the default font). */
export const COLUMN_WIDTHS: readonly number[] = [
  4, 4, 15, 20, 21, 5, 25, 13, 21, 27, 30, 14, 26, 10,
];

export const COLUMN = {
  no: 1,
  isNew: 2,
  name: 3,
  goal: 4,
  content: 5,
  label: 6,
  resource: 7,
  cost: 8,
  total: 9,
  results: 10,
  analysis: 11,
  method: 12,
  direction: 13,
  section: 14,
} as const;
