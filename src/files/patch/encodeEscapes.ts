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
