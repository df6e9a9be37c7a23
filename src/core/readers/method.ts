import type { Profile } from '../profile/Profile';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { foldLabel } from '../text/foldText';
import { isNil } from './nil';
import { skipSpaces } from '../text/notation';

/** What a method cell says. */
export type MethodReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'method';
      /** The profile's code (③); null where the code is unknown or absent. */
      readonly code: string | null;
      /** The code as written (`6`, `(6)`, `Ⅵ`, `⑨`); null for a label alone. */
      readonly writtenCode: string | null;
      /** The label as written, trimmed; null for a code alone. */
      readonly label: string | null;
      /** The code whose label or alias the label equals after folding; null when none does. */
      readonly labelCode: string | null;
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
  if (label === '') return { kind: 'method', code, writtenCode, label: null, labelCode: null };
  const labelCode = codes.labels.get(label) ?? codes.folded.get(foldLabel(label)) ?? null;
  return { kind: 'method', code, writtenCode, label, labelCode };
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

// Variation selectors ask for the plain or the coloured picture of ①.
const SYMBOL =
  /^([\u2160-\u2188\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289])[\ufe0e\ufe0f]?[)）.．、:：]?/;
const DIGITS =
  /^[(（［[〔]?\s?([0-9０-９]{1,4})\s?(?:[)）］\]〕][.．、:：]?|[.．、:：](?![0-9０-９]))?/;
/** 一 and V are words too: they are codes only with a bracket, a stop or a space behind them. */
const WORDLIKE =
  /^(?:[(（［[〔]\s?([一二三四五六七八九十Ⅰ-Ⅹ]|[IVXＩＶＸ]{1,4})\s?[)）］\]〕]|([一二三四五六七八九十]|[IVXＩＶＸ]{1,4})(?:[)）.．、:：]|(?=\s|$)))/;
const LATIN_ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Reads the code of a trimmed method text through a table, before any folding; null without one. */
export function readMethodCode(text: string): WrittenCode | null {
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
  return { text: token.trim(), ordinal, end };
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
const SEPARATOR = /^\s*[、，,・･／/＋+&＆～〜~]\s*/;

/** A code that stands behind another in one cell. */
export interface SecondCode {
  readonly text: string;
  /** Its offset in the first code's label. */
  readonly start: number;
}

/** The second code of a method cell: `① 調達改革、② 課題抑制`, `6、8`, one on each line; null without. */
export function secondCode(reading: MethodReading): string | null {
  return findSecondCode(reading)?.text ?? null;
}

/** The second code with where it stands; null without one. */
export function findSecondCode(reading: MethodReading): SecondCode | null {
  if (reading.kind === 'blank' || reading.writtenCode === null) return null;
  // A label that is in the list holds nothing else.
  if (reading.label === null || reading.labelCode !== null) return null;
  // Blanks of the same length: what is found stands where it stood.
  const label = reading.label.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const circled = CIRCLED.exec(label);
  if (circled !== null) return { text: circled[0], start: circled.index };
  for (const { 0: line, index } of label.matchAll(/[^\r\n]+/g)) {
    const lead = index === 0 ? SEPARATOR.exec(line) : /^\s*/.exec(line);
    if (lead === null) continue;
    const code = readMethodCode(line.slice(lead[0].length).trim());
    if (code !== null) return { text: code.text, start: index + lead[0].length };
  }
  return null;
}

/** Characters that stand for 1, 2, 3 … in order. Read before any folding: NFKC turns ① into 1. */
const RUNS = [
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  '❶❷❸❹❺❻❼❽❾❿',
  '➀➁➂➃➄➅➆➇➈➉',
  '➊➋➌➍➎➏➐➑➒➓',
  '⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾',
  '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
  '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑',
  'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ',
  'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ',
  '一二三四五六七八九十',
  '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  '123456789',
  '１２３４５６７８９',
];

const ORDINALS = new Map<string, number>();
for (const run of RUNS) {
  let ordinal = 0;
  for (const character of run) ORDINALS.set(character, ++ordinal);
}

/** The number that one character stands for (`⑥`, ❻, ⑹, Ⅵ, 六, ６); null for any other. */
export function ordinalOf(character: string): number | null {
  return ORDINALS.get(character) ?? null;
}
