/**
 * Zero-based column of a cell reference such as `AB12`; -1 where it is none. Hot: called once a
 * cell, so it looks at the letters alone; the row is the one of the cell's row element.
 * @param start where the reference begins in the text, and `end` where it ends
 */
export function referenceColumn(text: string, start = 0, end = text.length): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return at === start ? -1 : column - 1;
    const letter = (code & ~32) - 64;
    if (letter < 1 || letter > 26 || at > start + 2) return -1;
    column = column * 26 + letter;
  }
  return -1;
}

/** Zero-based row of a row element's number; -1 where it is none. */
export function rowIndex(number: string): number {
  return /^\s*0*[1-9]\d{0,6}\s*$/.test(number) ? Number(number) - 1 : -1;
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;
/** Day 0 of each calendar; the 1900 one counts a 29th of February 1900 that never was. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = 61;

/** Excel's serial number of a date written out (`2017-04-01T09:00:00`); null if it is none. */
export function dateSerial(text: string, date1904: boolean): number | null {
  const found = text === '' ? null : ISO.exec(text);
  if (found === null) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = found;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (midnight - DAY_ZERO_1904) / DAY + time;
  const serial = (midnight - DAY_ZERO_1900) / DAY;
  return (serial < MARCH_1900 ? serial - 1 : serial) + time;
}

/** Characters of an escape, and so the most of a text in a file for one in a cell. */
export const ESCAPED_LENGTH = 7;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that a file writes as `_xHHHH_`; `_x005F_` is an underscore that escapes another. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** An underscore that would begin an escape, or a character that XML does not carry. */
const TO_ESCAPE =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a file writes it: what XML cannot carry as `_xHHHH_`. Undone by decodeEscapes. */
export function encodeEscapes(text: string): string {
  return text.replace(
    TO_ESCAPE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
