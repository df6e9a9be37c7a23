import { EXAMPLE_SHEETS, type Profile, type ProfileField } from '../profile/Profile';

/** What forms of rows and of sheets have in common. */
export const IN_THOUSANDS = {
  unit: '千円',
  decimals: 0,
  tolerance: 0,
  nilMarks: [
    ...['-', '—', '－', '―', '‐', 'ー', '_', '–', '−', '─', 'ｰ', '＿'],
    ...['なし', '無し', '該当なし', '該当無し', '特になし', '特に無し'],
  ],
  negativeMarks: ['△', '▲', '-', '−', '－', '(', '（'],
  numbering: 'workbook',
  rules: {},
  exampleSheets: EXAMPLE_SHEETS,
} satisfies Partial<Profile>;

/** An amount of each year-block. */
export const yearly = (key: string, title: string, ...aliases: string[]): ProfileField => ({
  key,
  title,
  aliases,
  kind: 'amount',
  required: true,
  per: 'year',
});
