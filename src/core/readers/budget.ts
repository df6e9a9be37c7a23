import type { Profile } from '../profile/Profile';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { findPhrase, leadsAmount, type Phrase } from './budgetPhrase';
import { figureBeside, type NamedAmount, namedAmount } from './namedAmount';
import { isNil } from './nil';
import { skipSpaces, startsFigure, isSpace, strip } from '../text/notation';
import { scanNumber } from './scanNumber';
import { yenPer } from '../text/units';
import { BULLET } from '../text/foldText';

const HEADING = /[【〔［[]/;
const NO_ITEM = /^(?:うち|内(?=\s|訳)|計$|合計|小計|総計)/;

/** What a カネ text or a previous year's text says: `歳出予算額75百万円（うち一般財源64百万円）【主なもの】…`. */
export interface BudgetReading {
  /** `blank`, a nil mark, prose with or without amounts, an error or a formula without result. */
  readonly kind: 'blank' | 'nil' | 'text' | 'unknown';
  /** 歳出予算額 or 歳出決算額, whichever leads the text; null when neither is named. */
  readonly phrase: 'budget' | 'settlement' | null;
  /** The amount behind the phrase, or, where there is no phrase, one with a unit that leads the text. */
  readonly amount: NamedAmount | null;
  /** The phrase says that there is none: `歳出予算額 —`. */
  readonly amountIsNil: boolean;
  /** うち一般財源. */
  readonly general: NamedAmount | null;
  /** Items below 【主なもの】 that carry an amount. */
  readonly items: readonly BudgetItem[];
  /** Every amount in the text, the above included, in order. */
  readonly amounts: readonly NamedAmount[];
}

const NOTHING: Omit<BudgetReading, 'kind'> = {
  phrase: null,
  amount: null,
  amountIsNil: false,
  general: null,
  items: [],
  amounts: [],
};
const BLANK: BudgetReading = { kind: 'blank', ...NOTHING };
const NIL: BudgetReading = { kind: 'nil', ...NOTHING };
const UNKNOWN: BudgetReading = { kind: 'unknown', ...NOTHING };
const PLAIN: BudgetReading = { kind: 'text', ...NOTHING };

/** Reads the text under 前年度決算額, which of a program that had none may say 皆増. */
export function readPrevious(value: CellValue, profile: Profile): BudgetReading {
  const isNone = typeof value === 'string' && profile.previousNilMarks.includes(value.trim());
  return isNone ? NIL : readBudget(value, profile);
}

/** Reads a text that may name amounts. A bare number is text without an amount. Never throws. */
export function readBudget(value: CellValue, profile: Profile): BudgetReading {
  if (value === null) return BLANK;
  if (typeof value !== 'string') return isUnknown(value) ? UNKNOWN : PLAIN;
  if (value.length <= 8) {
    const short = value.trim();
    if (short === '') return BLANK;
    if (isNil(short, profile)) return NIL;
  } else if (value.trim() === '') return BLANK;
  return readText(value, profile);
}

function readText(text: string, profile: Profile): BudgetReading {
  const phrase = findPhrase(text, profile);
  const listAt = text.indexOf('主なもの');
  const scan = startScan(text, phrase, listAt);
  scanAmounts(text, scan, yenPer(profile.unit));
  const { amounts } = scan;
  if (amounts === null || scan.isOpen) {
    return phrase === null ? PLAIN : { ...PLAIN, phrase: phrase.kind, amountIsNil: phrase.isNil };
  }
  return {
    kind: 'text',
    phrase: phrase?.kind ?? null,
    amount: scan.head ?? leadingAmount(text, amounts, phrase),
    amountIsNil: phrase?.isNil ?? false,
    general: scan.general,
    items: listAt < 0 ? NOTHING.items : readItems(text, listAt, amounts),
    // A grown array keeps room for more; a workbook holds thousands of these.
    amounts: amounts.slice(),
  };
}

function startScan(text: string, phrase: Phrase | null, listAt: number): Scan {
  return {
    headAt: phrase?.amountAt ?? -1,
    generalAt: phrase === null ? -1 : generalStart(text, phrase),
    listAt: phrase === null ? -1 : listAt,
    isOpen: false,
    amounts: null,
    head: null,
    general: null,
  };
}

/** Where the figure behind うち一般財源 starts; ー stands for 一 in some texts. */
function generalStart(text: string, phrase: Phrase): number {
  const at = text.indexOf('般財源', phrase.end);
  return at < 0 ? -1 : leadsAmount(text, at + 3);
}

/** What the scan of one text looks out for, and what it found. */
interface Scan {
  readonly headAt: number;
  readonly generalAt: number;
  /** Where 【主なもの】 stands in a text with a phrase; -1 otherwise. */
  readonly listAt: number;
  /** Two figures stand where the amount is due: neither is it. */
  isOpen: boolean;
  amounts: NamedAmount[] | null;
  head: NamedAmount | null;
  general: NamedAmount | null;
}

function scanAmounts(text: string, scan: Scan, per: number): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x3007 && code < 0xff10) continue;
    if (!startsFigure(text, i, code)) continue;
    i = readFigure(text, i, scan, per) - 1;
  }
}

/** Reads the figure at `start`; answers where it ends. */
function readFigure(text: string, start: number, scan: Scan, per: number): number {
  const promised = start === scan.headAt || start === scan.generalAt;
  const number = scanNumber(text, start, promised);
  if (number === null) return start + 1;
  const isFirst = start === skipSpaces(text, 0);
  const beside = promised || isFirst ? figureBeside(text, number.end) : null;
  if (beside !== null) {
    // うち一般財源 alone may be left open.
    if (start !== scan.generalAt) scan.isOpen = true;
    return beside.end;
  }
  const expected = promised || endsListLine(text, scan.listAt, number.end);
  const amount = namedAmount(text, number, expected, per);
  if (amount === null) return number.end;
  (scan.amounts ??= []).push(amount);
  if (start === scan.headAt) scan.head = amount;
  else if (start === scan.generalAt) scan.general = amount;
  return amount.span.end;
}

/** Below 【主なもの】 a number that ends its line is an amount, whose unit is missing. */
function endsListLine(text: string, listAt: number, end: number): boolean {
  if (listAt < 0 || end < listAt) return false;
  const next = text.charCodeAt(end);
  return end === text.length || next === 10 || next === 13;
}

/** The amount that is meant although nothing, or not just the phrase, stands before it. */
function leadingAmount(
  text: string,
  amounts: readonly NamedAmount[],
  phrase: Phrase | null,
): NamedAmount | null {
  if (phrase?.isNil === true) return null;
  const from = phrase?.end ?? 0;
  const first = amounts.find((amount) => amount.span.start >= from);
  if (first === undefined || first.unit === null) return null;
  const before = text.slice(from, first.span.start).trim();
  const isMeant = phrase === null ? before === '' || before.endsWith('額') : isAside(before);
  return isMeant ? first : null;
}

/** One parenthesis and nothing else, as in `歳出予算額（当初）75百万円`. */
function isAside(text: string): boolean {
  return /^[（(][^）)]*[）)]$/.test(text);
}

/** A line of a breakdown: `・委託料 69百万円`. */
interface BudgetItem {
  readonly name: string;
  readonly amount: NamedAmount;
}

/**
 * The items below 【主なもの】, in four grammars: bullet and space, bullet and colon, nothing between
 * name and amount, name and amount on two lines. Sums (計) and parts of an item (うち…, or in a
 * parenthesis behind its amount) are none.
 */
function readItems(text: string, listAt: number, amounts: readonly NamedAmount[]): BudgetItem[] {
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
  if (!BULLET.has(text.charCodeAt(at))) return false;
  return at === 0 || isSpace(text.charCodeAt(at - 1));
}
