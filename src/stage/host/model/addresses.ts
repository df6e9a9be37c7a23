import { areaAddress, columnIndex, columnName } from '../../../core/address/a1';
import {
  columnCount,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  type Area,
} from '../../../core/address/area';

const PART = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;
const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** An address as it was written: a sheet's name where one stood before `!`, and its areas. */
export interface ParsedAddress {
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}

/** Reads `B2`, `$B$2:C3`, `A:C`, `1:3`, lists of them, each with or without its sheet; else null. */
export function parseAddress(address: string): ParsedAddress | null {
  let sheet: string | null = null;
  const areas: Area[] = [];
  for (const piece of splitList(address)) {
    const named = SHEET.exec(piece.trim());
    if (named !== null) sheet = named[1]?.replaceAll("''", "'") ?? named[2] ?? null;
    const area = parseArea(named?.[3] ?? piece.trim());
    if (area === null) return null;
    areas.push(area);
  }
  return areas.length > 0 ? { sheet, areas } : null;
}

/** One area without a sheet; null when the text is none. */
export function parseArea(text: string): Area | null {
  const [head = '', tail, ...rest] = text.split(':');
  const from = parsePart(head);
  const to = parsePart(tail ?? head);
  if (from === null || to === null || rest.length > 0) return null;
  // `A` and `1` alone are nothing: entire rows and columns are written with a colon.
  if (tail === undefined && (from.row === null || from.column === null)) return null;
  const rows = span(from.row, to.row, MAX_ROWS);
  const columns = span(from.column, to.column, MAX_COLUMNS);
  if (rows === null || columns === null) return null;
  return { top: rows.first, left: columns.first, bottom: rows.last, right: columns.last };
}

function parsePart(text: string): { row: number | null; column: number | null } | null {
  const match = PART.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  return { row: match[2] === undefined ? null : Number(match[2]) - 1, column };
}

function span(
  a: number | null,
  b: number | null,
  limit: number,
): { first: number; last: number } | null {
  if (a === null && b === null) return { first: 0, last: limit - 1 };
  if (a === null || b === null || Math.max(a, b) >= limit) return null;
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** Splits at commas outside quotes: a sheet's name may hold one. */
export function splitList(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** As `Range.address` says it: `B2`, `B2:C3`, `1:2` for entire rows, `A:B` for entire columns. */
export function rangeAddress(area: Area): string {
  const { top, left, bottom, right } = area;
  if (columnCount(area) === MAX_COLUMNS) return `${String(top + 1)}:${String(bottom + 1)}`;
  if (rowCount(area) === MAX_ROWS) return `${columnName(left)}:${columnName(right)}`;
  return areaAddress(area);
}

/** Areas joined as Excel joins them. */
export function areasAddress(areas: readonly Area[]): string {
  return areas.map(rangeAddress).join(',');
}
