import type { ColumnKey, Profile } from '../profile/Profile';
import { COLUMN } from './columns';
import type { FormPage } from './FormContent';
import { columnTitle, first, groupTitle } from './formTitles';
import type { FormLook } from './looks';
import { contentOf, type PlacedCell } from './PlacedCell';

/** The 施策 row and the two header rows. */
export const HEADER_ROWS = 3;

type Group = readonly [column: number, columns: number, title: string];

const GROUPS: readonly Group[] = [
  [COLUMN.goal, 2, '事務事業（業務）概要'],
  [COLUMN.label, 4, '現状分析'],
  [COLUMN.results, 2, '課題抽出'],
  [COLUMN.method, 2, '今後の方向性'],
];
/** Titles over both header rows, and those under a group. */
const TALL: readonly ColumnKey[] = ['no', 'isNew', 'name', 'section'];
const LOWER: readonly ColumnKey[] = [
  'goal',
  'content',
  'resource',
  'cost',
  'total',
  'results',
  'analysis',
  'method',
  'direction',
];

/** The 施策 row and the two header rows below it. */
export function placeHeader(page: FormPage, row: number, profile: Profile): PlacedCell[] {
  const at = (
    offset: number,
    column: number,
    value: string | null,
    look: FormLook = 'heading',
    columns = 1,
    rows = 1,
  ): PlacedCell => ({
    row: row + offset,
    column,
    rows,
    columns,
    content: contentOf(value),
    look,
  });
  return [
    at(0, COLUMN.name, first(profile.labels.policy)),
    at(0, COLUMN.goal, page.code, 'code'),
    at(0, COLUMN.content, page.name, 'text', 3),
    ...TALL.map((key) => at(1, COLUMN[key], columnTitle(key, profile), 'heading', 1, 2)),
    ...GROUPS.map(([column, columns, title]) =>
      at(1, column, groupTitle(title, profile), 'heading', columns),
    ),
    at(2, COLUMN.label, null),
    ...LOWER.map((key) => at(2, COLUMN[key], columnTitle(key, profile))),
  ];
}
