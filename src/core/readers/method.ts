import type { Profile } from '../profile/Profile';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { foldLabel } from '../text/foldText';
import { isNil } from './nil';
import { ordinalOf, skipSpaces } from '../text/notation';

/** What a method cell says. */
export type MethodReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'method';
      /** The profile's code (③); null where the code is unknown or absent. */
      readonly code: string | null;
      /** The code as written (`6`, `(6)`, `Ⅵ`, `⑨`); null for a label alone. */
      readonly writtenCode: string | null;
      /** The label as written, trimmed, without an aside; null for a code alone. */
      readonly label: string | null;
      /** The code whose label or alias the label equals after folding; null when none does. */
      readonly labelCode: string | null;
      /** The clerk's own words behind a known label: （広域化）, ：民営化; '' without. Never a fault. */
      readonly aside: string;
    };

const BLANK: MethodReading = { kind: 'blank' };

/** Reads a method cell: `⑥ ICT活用`, its notations (`6`, `（６）`, `Ⅵ`) and its parts. Never throws. */
export function readMethod(value: CellValue, profile: Profile): MethodReading {
  if (value === null || isUnknown(value)) return BLANK;
  const text = String(value).trim();
  if (text === '' || isNil(text, profile)) return BLANK;
  const codes = codesOf(profile);
  const own = codes.exact.get(text.charAt(0));
  if (own !== undefined && text.charCodeAt(1) === 0x20) {
    return method(own, own, text.slice(skipSpaces(text, 1)), codes);
  }
  const code = readMethodCode(text);
  if (code === null) return method(null, null, text, codes);
  const known = code.ordinal === null ? undefined : codes.ordinals.get(code.ordinal);
  return method(known ?? null, code.text, text.slice(code.end), codes);
}

function method(
  code: string | null,
  writtenCode: string | null,
  label: string,
  codes: Codes,
): MethodReading {
  const whole = { kind: 'method', code, writtenCode, label, labelCode: null, aside: '' } as const;
  if (label === '') return { ...whole, label: null };
  const known = codeOf(label, codes);
  if (known !== null) return { ...whole, labelCode: known };
  const at = asideAt(label);
  const name = label.slice(0, at).trimEnd();
  const labelCode = at > 0 ? codeOf(name, codes) : null;
  if (labelCode === null) return whole;
  return { ...whole, label: name, labelCode, aside: label.slice(name.length) };
}

function codeOf(name: string, { labels, folded }: Codes): string | null {
  return labels.get(name) ?? folded.get(foldLabel(name)) ?? null;
}

const OPENING = /[（(〔［[【]/;
const CLOSING = /[）)〕］\]】]$/;

/** Where words in a parenthesis, or behind a colon, begin; -1 without. */
function asideAt(label: string): number {
  const bracket = CLOSING.test(label) ? label.search(OPENING) : -1;
  const colon = label.search(/[：:]/);
  if (colon < 0 || (bracket >= 0 && bracket < colon)) return bracket;
  return CIRCLED.test(label.slice(colon)) ? bracket : colon;
}

interface Codes {
  readonly exact: ReadonlyMap<string, string>;
  readonly ordinals: ReadonlyMap<number, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

const codesByProfile = new WeakMap<Profile, Codes>();

/** The profile's codes by sign, by number, by label; made once a profile. */
function codesOf(profile: Profile): Codes {
  let codes = codesByProfile.get(profile);
  if (codes === undefined) {
    codes = makeCodes(profile);
    codesByProfile.set(profile, codes);
  }
  return codes;
}

function makeCodes(profile: Profile): Codes {
  const exact = new Map<string, string>();
  const ordinals = new Map<number, string>();
  const labels = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const { code, label, aliases } of profile.methods) {
    exact.set(code, code);
    const ordinal = readMethodCode(code)?.ordinal ?? null;
    if (ordinal !== null) ordinals.set(ordinal, code);
    for (const name of [label, ...aliases]) {
      labels.set(name, code);
      folded.set(foldLabel(name), code);
    }
  }
  return { exact, ordinals, labels, folded };
}

/** The code that leads a method cell. */
export interface WrittenCode {
  /** As written, with its brackets. */
  readonly text: string;
  /** The number it stands for; null for one that stands for none (`0`). */
  readonly ordinal: number | null;
  /** Where the label starts. */
  readonly end: number;
}

const OPEN = '[(（［\\[〔【〈《<＜「]';
const CLOSE = '[)）］\\]〕】〉》>＞」]';
const STOP = '[.．、:：]';
/** A code may stand in a list. */
const MARK = '(?:[・･•●◆◇■□*＊※]\\s?)?';
// Variation selectors ask for the plain or the coloured picture of ①.
const SYMBOL = new RegExp(
  `^${MARK}${OPEN}?\\s?([\\u2160-\\u2188\\u2460-\\u24ff\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289])[\\ufe0e\\ufe0f]?\\s?${CLOSE}?${STOP}?`,
);
/** No.6, and 丸6 or ○6 where ⑥ is meant; U+20DD draws a circle around the digit before it. */
const DIGITS = new RegExp(
  `^${MARK}(?:(?:[NnＮｎ][OoＯｏ][.．]?|№|第|丸|まる|マル|[○〇◯])\\s?)?${OPEN}?\\s?([0-9０-９]{1,4})(?![.．]?[0-9０-９])番?\\u20dd?\\s?(?:${CLOSE}${STOP}?|${STOP}(?![0-9０-９]))?`,
);
/** 一 and V are words too: they are codes only with a bracket, a stop or a space behind them. */
const WORDLIKE = new RegExp(
  `^(?:${OPEN}\\s?([一二三四五六七八九十Ⅰ-Ⅹ]|[IVXＩＶＸ]{1,4})\\s?${CLOSE}|([一二三四五六七八九十]|[IVXＩＶＸ]{1,4})(?:[)）.．、:：]|(?=\\s|$)))`,
);
/** 6_ICT活用, 6－ICT活用. */
const LINK = /^[_＿‐‑–—―−－ー-]+\s*/;
const LATIN_ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Reads the code of a trimmed method text through a table, before any folding; null without one. */
function readMethodCode(text: string): WrittenCode | null {
  const symbol = SYMBOL.exec(text);
  if (symbol !== null) return written(text, symbol[0], ordinalOf(symbol[1] ?? ''));
  const digits = DIGITS.exec(text);
  if (digits !== null) return written(text, digits[0], integer(digits[1] ?? ''));
  const wordlike = WORDLIKE.exec(text);
  if (wordlike === null) return null;
  const sign = wordlike[1] ?? wordlike[2] ?? '';
  return written(text, wordlike[0], ordinalOf(sign) ?? roman(sign));
}

function written(text: string, token: string, ordinal: number | null): WrittenCode {
  const end = skipSpaces(text, token.length);
  const link = end + (LINK.exec(text.slice(end))?.[0].length ?? 0);
  // Before another code it parts the two; alone it says that there is no label.
  const isLink = link < text.length && ordinalOf(text.charAt(link)) === null;
  return { text: token.trim(), ordinal, end: isLink ? link : end };
}

function integer(digits: string): number {
  return Number(digits.normalize('NFKC'));
}

function roman(letters: string): number | null {
  const at = LATIN_ROMANS.indexOf(letters.normalize('NFKC'));
  return at < 0 ? null : at + 1;
}

const CIRCLED = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;
/** A bracket of a few words: without a limit, many that open and never close would be read anew. */
const ASIDE = /[（(［[][^（(［[）)］\]]{0,80}[）)］\]]/g;
/** What may stand between two codes of one cell. */
const BETWEEN =
  '(?:[、，,・･／/＋+&＆;；|｜～〜~‐‑–—―−－-]|及び|および|並びに|ならびに|又は|または|もしくは|かつ|と|や)';
const SEPARATOR = new RegExp(`^\\s*${BETWEEN}\\s*`);
const LAST_SEPARATOR = new RegExp(`${BETWEEN}$`);

/** A text without what parts it from the code behind it. */
export function withoutSeparator(text: string): string {
  return text.trimEnd().replace(LAST_SEPARATOR, '').trimEnd();
}

/** A code that stands behind another in one cell. */
export interface SecondCode {
  readonly text: string;
  /** Its offset in the first code's label. */
  readonly start: number;
}

/**
 * The second code of a method cell: `① 調達改革、② 課題抑制`, `6及び8`, `6 ICT活用、8 その他`, one on each
 * line; null without.
 */
export function secondCode(reading: MethodReading, profile: Profile): string | null {
  return findSecondCode(reading, profile)?.text ?? null;
}

/** The second code with where it stands; null without one. */
export function findSecondCode(reading: MethodReading, profile: Profile): SecondCode | null {
  if (reading.kind === 'blank' || reading.writtenCode === null) return null;
  // A label that is in the list holds nothing else.
  if (reading.label === null || reading.labelCode !== null) return null;
  // Blanks of the same length: what is found stands where it stood.
  const label = reading.label.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const circled = CIRCLED.exec(label);
  if (circled !== null) return { text: circled[0], start: circled.index };
  for (const { 0: line, index } of label.matchAll(/[^\r\n]+/g)) {
    // Behind a label that is in the list comes a separator; in prose a number may stand behind one too.
    const name = index === 0 ? leadingName(line, codesOf(profile)) : '';
    const rest = line.slice(name.length);
    const lead = index === 0 ? SEPARATOR.exec(rest) : /^\s*/.exec(rest);
    if (lead === null) continue;
    const start = name.length + lead[0].length;
    const code = readMethodCode(line.slice(start).trim());
    if (code !== null) return { text: code.text, start: index + start };
  }
  return null;
}

/** The longest label or alias that a line begins with; '' without. */
function leadingName(line: string, { labels }: Codes): string {
  let longest = '';
  for (const name of labels.keys()) {
    if (name.length > longest.length && line.startsWith(name)) longest = name;
  }
  return longest;
}
