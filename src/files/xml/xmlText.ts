const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in an element or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Characters that XML does not carry. */
export const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME_START = ':A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u3001-\ufffd';
/** Of elements, attributes and instructions. */
export const NAME = new RegExp(`^[${NAME_START}][${NAME_START}\\-.0-9\u00b7\u203f\u2040]*$`);
/** More than any reference to a character has. */
export const LONGEST_REFERENCE = 32;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const NUMBERED = /^#(?:x([\da-fA-F]+)|(\d+))$/;

/** A text with the characters that it refers to; null where it refers to anything else. */
export function decodeReferences(text: string): string | null {
  let open = text.indexOf('&');
  if (open < 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (; open >= 0; open = text.indexOf('&', from)) {
    const end = text.slice(open, open + LONGEST_REFERENCE).indexOf(';');
    const character = end < 0 ? null : referredBy(text.slice(open + 1, open + end));
    if (character === null) return null;
    pieces.push(text.slice(from, open), character);
    from = open + end + 1;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function referredBy(name: string): string | null {
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  const [, hex, digits] = NUMBERED.exec(name) ?? [];
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (!(code > 0 && code <= 0x10ffff) || isSurrogate) return null;
  const character = String.fromCodePoint(code);
  return UNFIT.test(character) ? null : character;
}

/** Shorter ones are copied when they are cut out. */
const SHORTEST_SLICE = 13;

/** A text of its own: one that was cut out of another keeps all of that in memory. */
export function ownText(text: string): string {
  if (text.length < SHORTEST_SLICE) return text;
  const half = text.length >> 1;
  const joined = text.slice(0, half) + text.slice(half);
  // Whoever asks for a character has the halves joined in one.
  joined.charCodeAt(0);
  return joined;
}

/** XML knows one line end. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Whether a boolean attribute is set; both ways of writing it are in use. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** What stands in front of a part's root element. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** New values by attribute; null takes one away. */
export interface AttributeChanges {
  readonly [name: string]: string | null;
}

/** Attributes as they stand in a start tag, each with a space in front. */
export function attributesXml(attributes: AttributeChanges): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${attributeValue(value)}"`))
    .join('');
}

/** White space other than a blank would be read back as one. */
function attributeValue(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
