import { WHOLE_SHEET, type Area } from './area';
import type { CellRef, Position } from './CellRef';

/** Excel refuses or cuts longer addresses (8,192). */
const LONGEST_ADDRESS = 8_000;

const REFERENCE = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

const LETTERS: string[] = [];

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  const head = Math.floor(column / 26);
  const name = (head > 0 ? columnName(head - 1) : '') + String.fromCharCode(65 + (column % 26));
  LETTERS[column] = name;
  return name;
}

/** A1 address without its sheet. */
export function toA1(cell: Position): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** Sheet name as it stands in an address, always quoted: `'総務局'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A1 address with its sheet in front: `'総務局'!B2`. */
export function fullA1(sheet: string, cell: Position): string {
  return `${quoteSheet(sheet)}!${toA1(cell)}`;
}

/** A1 address seen from `sheet`: prefixed with its sheet's name where that is another one. */
export function relativeA1(cell: CellRef, sheet: number, names: readonly string[]): string {
  return cell.sheet === sheet ? toA1(cell) : fullA1(names[cell.sheet] ?? '', cell);
}

/** A1 address of an area, without its sheet: `B2` or `B2:C5`. */
export function areaAddress(area: Area): string {
  const first = toA1({ row: area.top, column: area.left });
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${toA1({ row: area.bottom, column: area.right })}`;
}

/** `'Sheet'!$A$1:$B$2`, as names and charts refer to cells. */
export function absoluteAddress(sheet: string, { top, left, bottom, right }: Area): string {
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Comma-separated A1 addresses of areas of one sheet, in lists that are short enough for a call. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${address}`;
    } else {
      lists.push(address);
    }
  }
  return lists;
}

/**
 * Reads an address as Excel gives it: `I29`, `A1:B3`, `A:C`, `3:5`, several joined by commas, with
 * or without a sheet's name in front. What is no address is left out.
 */
export function parseAreas(address: string): Area[] {
  return withoutSheets(address).flatMap((part) => parseArea(part.trim()) ?? []);
}

/** Areas as a part of a file lists them, with blanks between. */
export function parseSqref(list: string): Area[] {
  return parseAreas(list.trim().replaceAll(/\s+/g, ','));
}

export function toSqref(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** What stands between the commas, without sheets' names: those may hold commas and marks too. */
function withoutSheets(address: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < address.length; at++) {
    const character = address[at];
    if (character === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '!') start = at + 1;
    else if (character === ',') {
      parts.push(address.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, address.slice(start)];
}

function parseArea(text: string): Area | null {
  const [from, to = from, ...rest] = text.split(':');
  const first = parseReference(from);
  const last = parseReference(to);
  if (first === null || last === null || rest.length > 0) return null;
  return {
    top: first.row ?? 0,
    left: first.column ?? 0,
    bottom: last.row ?? WHOLE_SHEET.bottom,
    right: last.column ?? WHOLE_SHEET.right,
  };
}

function parseReference(
  text: string | undefined,
): { readonly row: number | null; readonly column: number | null } | null {
  const found = REFERENCE.exec(text ?? '');
  const letters = found?.[1] ?? '';
  const digits = found?.[2] ?? '';
  if (letters === '' && digits === '') return null;
  return {
    row: digits === '' ? null : Number(digits) - 1,
    column: letters === '' ? null : columnIndex(letters),
  };
}

/** Zero-based column of its letters: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
