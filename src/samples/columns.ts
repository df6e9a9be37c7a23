/** Widths of columns A to N, in Excel's unit (digits of the default font). */
export const COLUMN_WIDTHS: readonly number[] = [
  4.5, 4.5, 17, 25, 27, 5.5, 32, 10, 27, 34, 38, 16, 34, 12,
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
