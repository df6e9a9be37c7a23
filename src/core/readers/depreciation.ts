import { isOpening, isTimesAt, skipSpaces } from '../text/notation';
import type { NamedAmount } from './namedAmount';

/** What a text says of 減価償却費. */
export interface Depreciation {
  readonly sum: number;
  /** Each amount of it was understood. */
  readonly isWhole: boolean;
}

const WORD = '減価償却';
const BEHIND = /^(?:費|相当|見込|等|額|分)*(?:の?(?:年額|計|合計))?[\s:：=＝はがで約]*/;
/** No list in a parenthesis is longer. */
const FARTHEST = 500;

/**
 * The amounts of 減価償却費 that a text names: behind the word; in its parenthesis, unless one follows
 * that; or the one in whose parenthesis it stands. null where it names none.
 */
export function readDepreciation(
  text: string,
  amounts: readonly NamedAmount[],
): Depreciation | null {
  const taken = new Set<NamedAmount>();
  let next = 0;
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
    if (isOfAnother(text, at)) continue;
    while (next < amounts.length && (amounts[next]?.span.end ?? 0) <= at) next++;
    const found = behind(text, at + WORD.length, amounts, next);
    const before = amounts[next - 1];
    if (found.length > 0) for (const amount of found) taken.add(amount);
    else if (before !== undefined && /^\s*[（(]\s*$/.test(text.slice(before.span.end, at))) {
      taken.add(before);
    }
  }
  if (taken.size === 0) return null;
  const results = [...taken].map((amount) => resultOf(text, amount, amounts));
  const all = results.filter((amount) => amount !== null);
  const sum = all.reduce((total, { value }) => total + value, 0);
  return { sum: Number(sum.toFixed(6)), isWhole: all.length === results.length };
}

/** 減価償却累計額, 前年度減価償却費 */
function isOfAnother(text: string, at: number): boolean {
  if (text.startsWith('累計', at + WORD.length)) return true;
  return /(?:前|昨)年度?の?$/.test(text.slice(Math.max(0, at - 5), at));
}

/** The amount, or what comes of it: 600百万円÷50年＝12百万円; null where that is not said. */
function resultOf(
  text: string,
  amount: NamedAmount,
  amounts: readonly NamedAmount[],
): NamedAmount | null {
  const { end } = amount.span;
  const sign = skipSpaces(text, end);
  if (!isTimesAt(text, sign) && !/^[÷／/]\s*[0-9０-９]/.test(text.slice(sign, sign + 4)))
    return amount;
  const next = amounts[amounts.indexOf(amount) + 1];
  return next !== undefined && /[＝=]\s*$/.test(text.slice(end, next.span.start)) ? next : null;
}

/** Amounts from `first` on that stand right behind what ends at `at`. */
function behind(
  text: string,
  at: number,
  amounts: readonly NamedAmount[],
  first: number,
): readonly NamedAmount[] {
  const from = at + (BEHIND.exec(text.slice(at, at + 30))?.[0].length ?? 0);
  const amount = amounts[first];
  if (amount?.span.start === from) return [amount];
  return isOpening(text.charCodeAt(from)) ? around(text, from, amounts, first) : [];
}

/** The amount behind the parenthesis that opens at `from`; where none is, those in it. */
function around(
  text: string,
  from: number,
  amounts: readonly NamedAmount[],
  first: number,
): readonly NamedAmount[] {
  const close = text.slice(from, from + FARTHEST).search(/[）)]/);
  if (close < 0) return [];
  let last = first;
  while ((amounts[last]?.span.start ?? Infinity) < from + close) last++;
  const inside = amounts.slice(first, last);
  const outside = amounts[first + inside.length];
  return outside?.span.start === skipSpaces(text, from + close + 1) ? [outside] : inside;
}
