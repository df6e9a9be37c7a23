import type { Profile } from '../profile/Profile';
import { COLUMN, COLUMN_WIDTHS } from './columns';
import type { FormTop } from './FormContent';
import { first } from './formTitles';
import type { FormLook } from './looks';
import { contentOf, type PlacedCell } from './PlacedCell';

/** Rows of the two statements. */
export const MISSION_ROW = 2;
export const APPROACH_ROW = 3;
/** Columns of the two headings, and of the texts beside them. */
const HEADING_COLUMNS = 3;
const TEXT_COLUMNS = COLUMN_WIDTHS.length - HEADING_COLUMNS;

/** 年度, 局名, 局長 and the two statements: the first four rows. */
export function placeTop(top: FormTop, { labels }: Profile): PlacedCell[] {
  const one = (
    row: number,
    column: number,
    value: string | null,
    look: FormLook,
    columns = 1,
  ): PlacedCell => ({ row, column, rows: 1, columns, content: contentOf(value), look });
  const statement = (row: number, heading: string, text: string | null): PlacedCell[] => [
    one(row, 0, heading, 'heading', HEADING_COLUMNS),
    one(row, HEADING_COLUMNS, text, 'text', TEXT_COLUMNS),
  ];
  return [
    one(0, 0, top.title, 'title'),
    one(1, 0, top.fiscalYear, 'plain'),
    one(1, COLUMN.goal, top.bureau, 'plain'),
    one(1, COLUMN.content, top.director, 'plain'),
    ...statement(MISSION_ROW, first(labels.mission), top.mission),
    ...statement(APPROACH_ROW, first(labels.approach), top.approach),
  ];
}
