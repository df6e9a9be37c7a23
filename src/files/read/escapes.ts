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
