import type { Area } from './Area';

/** Excel's last row and column, zero-based: what `A:C` or `3:5` leave out. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const REFERENCE = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

/**
 * Reads an address as Excel gives it: `I29`, `A1:B3`, `A:C`, `3:5`, several joined by commas, with
 * or without a sheet's name in front. What is no address is left out.
 */
export function parseAreas(address: string): Area[] {
  return withoutSheets(address).flatMap((part) => parseArea(part.trim()) ?? []);
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
    bottom: last.row ?? LAST_ROW,
    right: last.column ?? LAST_COLUMN,
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
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
