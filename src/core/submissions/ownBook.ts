import { parseAreas, quoteSheet } from '../address/a1';
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
  RETURN_TITLE,
  STATUS_TITLE,
  SUMMARY_TITLES,
  TABLE_TITLES,
} from '../summary/summaryTitles';

/** All of our hidden names begin so. */
export const OWN_NAMES = 'hakaru.';

/** What stands first on each of our sheets. */
const FIRST_TEXTS: ReadonlySet<CellValue> = new Set([
  ...Object.values(SUMMARY_TITLES),
  ...Object.values(TABLE_TITLES),
  ...[FINDINGS_TITLE, LIST_TITLE, STATUS_TITLE, DATA_HEAD, CODES_HEAD, RETURN_TITLE],
]);

/** `$XFD$1048576:$XFD$1048576` */
const LONGEST_ADDRESS = 25;

/**
 * The cells that a sheet's own name stands for; null where they are gone (`#REF!`), apart, or another
 * sheet's.
 * @param content the name's formula, without its `=`
 */
export function namedArea(sheet: string, content: string): Area | null {
  const end = content.lastIndexOf('!');
  const place = content.slice(0, Math.max(end, 0)).toLowerCase();
  const address = content.slice(end + 1);
  const isHere = [sheet, quoteSheet(sheet)].some((one) => one.toLowerCase() === place);
  if (!isHere || address.length > LONGEST_ADDRESS) return null;
  const [area = null, ...others] = parseAreas(address);
  return others.length === 0 ? area : null;
}

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
