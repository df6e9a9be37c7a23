import { skipSpaces } from './notation';
import { ordinalOf } from './ordinals';

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
