/**
 * Zero-based column of a cell reference such as `AB12`; -1 where it is none. Hot: called once a
 * cell, so it looks at the letters alone; the row is the one of the cell's row element.
 */
export function referenceColumn(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code >= 48 && code <= 57) return at === 0 ? -1 : column - 1;
    const letter = (code & ~32) - 64;
    if (letter < 1 || letter > 26 || at > 2) return -1;
    column = column * 26 + letter;
  }
  return -1;
}

/** Zero-based row of a row element's number; -1 where it is none. */
export function rowIndex(number: string): number {
  return /^\s*0*[1-9]\d{0,6}\s*$/.test(number) ? Number(number) - 1 : -1;
}
