/** Characters of an escape, and so the most of a text in a file for one in a cell. */
export const ESCAPED_LENGTH = 7;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that a file writes as `_xHHHH_`; `_x005F_` is an underscore that escapes another. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
