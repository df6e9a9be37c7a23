import type { Area } from '../address/area';
import { holdsForm } from '../layout/readLayout';
import { PROFILES } from '../profiles/profiles';
import type { CellValue } from '../snapshot/CellValue';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/Snapshot';
import {
  CODES_HEAD,
  DATA_HEAD,
  FINDINGS_TITLE,
  LIST_TITLE,
  SUMMARY_TITLES,
  TABLE_TITLES,
} from '../summary/summaryTitles';
import { RETURN_TITLE } from './returnWords';

/** All of our hidden names begin so. */
export const OWN_NAMES = 'hakaru.';

/** What stands first on each of our sheets. */
const FIRST_TEXTS: ReadonlySet<CellValue> = new Set([
  ...Object.values(SUMMARY_TITLES),
  ...Object.values(TABLE_TITLES),
  ...[FINDINGS_TITLE, LIST_TITLE, DATA_HEAD, CODES_HEAD, RETURN_TITLE],
]);

/**
 * Whether a sheet that carries a hidden name of ours for this area holds what we wrote there: one on
 * which a form was put in its place is the user's.
 */
export function isOwnSheet({ origin, values }: SheetSnapshot, { top, left }: Area): boolean {
  return FIRST_TEXTS.has(values[top - origin.row]?.[left - origin.column] ?? null);
}

/** Whether a workbook consists of nothing but sheets of ours: 全庁集計. It is no form to be read. */
export function isOwnBook(snapshot: WorkbookSnapshot): boolean {
  const { sheets } = snapshot;
  const isOurs = sheets.length > 0 && sheets.every((sheet) => sheet.isOurs === true);
  return isOurs && !PROFILES.some((profile) => holdsForm(snapshot, profile));
}
