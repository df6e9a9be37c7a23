import { parseArea, rangeAddress } from './addresses';
import { MAX_ROWS, type Area, rowCount } from '../../../core/address/area';

/** Whole rows that come (`count` above 0, in front of `row`) or go (below 0, from `row` on). */
export interface RowMove {
  readonly row: number;
  readonly count: number;
}

/** Where a row stands afterwards; null for one that is gone. */
export function movedRow(row: number, { row: first, count }: RowMove): number | null {
  if (row < first) return row;
  return row < first - count ? null : row + count;
}

/** Where an area stands afterwards, grown or shrunk where rows within it came or went. */
export function movedArea(area: Area, move: RowMove): Area | null {
  if (rowCount(area) === MAX_ROWS) return area;
  const { row: first, count } = move;
  const top = area.top < first ? area.top : Math.max(first, area.top + count);
  const bottom = area.bottom < first ? area.bottom : Math.max(first - 1, area.bottom + count);
  return bottom < top ? null : { ...area, top, bottom };
}

export function movedAreas(areas: readonly Area[], move: RowMove): Area[] {
  return areas.flatMap((area) => movedArea(area, move) ?? []);
}

/** Texts are passed over; a reference stands with or without its sheet, as a cell or an area. */
const PIECE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/**
 * A formula as it reads after rows of a sheet came or went.
 * @param isOnSheet whether a reference means that sheet; null where it names none
 */
export function movedFormula(
  formula: string,
  isOnSheet: (name: string | null) => boolean,
  move: RowMove,
): string {
  return formula.replace(
    PIECE,
    (piece: string, prefix: string | undefined, reference: string | undefined) => {
      const area = reference === undefined ? null : parseArea(reference);
      if (reference === undefined || area === null || !isOnSheet(sheetOf(prefix))) return piece;
      const moved = movedArea(area, move);
      return `${prefix ?? ''}${moved === null ? '#REF!' : rewritten(reference, moved)}`;
    },
  );
}

function sheetOf(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The moved area with the `$` of the reference as it was written. */
function rewritten(reference: string, moved: Area): string {
  const parts = rangeAddress(moved).split(':');
  const [from = '', to = from] = parts;
  return reference
    .split(':')
    .map((written, index) => withSigns(written, index === 0 ? from : to))
    .join(':');
}

function withSigns(written: string, address: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(address) ?? [];
  const column = letters === '' || !written.startsWith('$') ? letters : `$${letters}`;
  return `${column}${/\$\d/.test(written) ? '$' : ''}${digits}`;
}
