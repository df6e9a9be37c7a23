import { BULLET, isKind } from './characters';
import type { NamedAmount } from './namedAmount';
import { isSpace, strip } from './notation';

/** A line of a breakdown: `・委託料 69百万円`. */
export interface BudgetItem {
  readonly name: string;
  readonly amount: NamedAmount;
}

const HEADING = /[【〔［[]/;
const NO_ITEM = /^(?:うち|内(?=\s|訳)|計$|合計|小計|総計)/;

/**
 * The items below 【主なもの】, in four grammars: bullet and space, bullet and colon, nothing between
 * name and amount, name and amount on two lines. Sums (計) and parts of an item (うち…, or in a
 * parenthesis behind its amount) are none.
 */
export function readItems(
  text: string,
  listAt: number,
  amounts: readonly NamedAmount[],
): BudgetItem[] {
  const items: BudgetItem[] = [];
  let from = headingEnd(text, listAt);
  const end = listEnd(text, from);
  for (const amount of amounts) {
    const { start } = amount.span;
    if (start < from) continue;
    if (start >= end) break;
    const between = text.slice(from, start);
    const name = itemName(between);
    if (!isPart(between, items.length > 0) && !NO_ITEM.test(name)) items.push({ name, amount });
    from = amount.span.end;
  }
  return items.slice();
}

/** Offset behind 【主なもの】 and its bracket. */
function headingEnd(text: string, listAt: number): number {
  const end = listAt + 4;
  return '】〕］]'.includes(text.charAt(end)) ? end + 1 : end;
}

function listEnd(text: string, from: number): number {
  const next = text.slice(from).search(HEADING);
  return next < 0 ? text.length : from + next;
}

/** Whether an amount only divides the one before it: a parenthesis opens right behind that. */
function isPart(between: string, hasItem: boolean): boolean {
  return hasItem && /^\s*[（(]/.test(between) && !/[）)]/.test(between);
}

/** What stands behind the last bullet, on one line. */
function itemName(between: string): string {
  let from = between.length - 1;
  while (from > 0 && !isBulletAt(between, from)) from--;
  const name = strip(between.slice(Math.max(from, 0)));
  if (!name.includes('\n') && !name.includes('\r')) return name;
  return name
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');
}

function isBulletAt(text: string, at: number): boolean {
  if (!isKind(text.charCodeAt(at), BULLET)) return false;
  return at === 0 || isSpace(text.charCodeAt(at - 1));
}
