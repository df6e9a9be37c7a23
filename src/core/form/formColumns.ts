/** Widths of columns A to N, in digits of the default font. */
export const COLUMN_WIDTHS: readonly number[] = [
  4, 4, 15, 20, 21, 5, 25, 13, 21, 27, 30, 14, 26, 10,
];

/** Zero-based columns of the form. */
export const COLUMN = {
  no: 0,
  isNew: 1,
  name: 2,
  goal: 3,
  content: 4,
  label: 5,
  resource: 6,
  cost: 7,
  total: 8,
  results: 9,
  analysis: 10,
  method: 11,
  direction: 12,
  section: 13,
} as const;
