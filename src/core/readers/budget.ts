import type { Profile } from '../profile/Profile';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { findPhrase, leadsAmount, type Phrase, PHRASES } from './budgetPhrase';
import { figureBeside, type NamedAmount, namedAmount } from './namedAmount';
import { isDitto } from './ditto';
import { isNil } from './nil';
import { isOwnText } from './ownText';
import {
  hasDigits,
  isLineBreak,
  isSpace,
  isTimesAt,
  skipSpaces,
  startsFigure,
  strip,
} from '../text/notation';
import { type ScannedNumber, scanNumber } from './scanNumber';
import { convert, scanUnit, yenPer } from '../text/units';
import { type BudgetItem, headingEnd, listEnd, NO_ITEMS, readBreakdown } from './breakdown';

/** What a カネ text or a previous year's text says: `歳出予算額75百万円（うち一般財源64百万円）【主なもの】…`. */
export interface BudgetReading {
  /** `blank`, a nil mark, prose with or without amounts, an error, a formula without result or 〃. */
  readonly kind: 'blank' | 'nil' | 'text' | 'unknown';
  /** 歳出予算額 or 歳出決算額, whichever leads the text; null when neither is named. */
  readonly phrase: 'budget' | 'settlement' | null;
  /** The amount behind the phrase, or, where there is no phrase, one with a unit that leads the text. */
  readonly amount: NamedAmount | null;
  /** The text says that there is none: `歳出予算額 —`, `予算措置なし`. */
  readonly amountIsNil: boolean;
  /** うち一般財源. */
  readonly general: NamedAmount | null;
  /** More amounts behind the same phrase: those of other accounts. */
  readonly others: readonly NamedAmount[];
  /**
   * Why the program's own amount need not be the one behind the phrase: the text calls it a whole of
   * which it is a part (内数, のうち), or speaks of 繰越 or 補正後.
   */
  readonly scope: '内数' | 'のうち' | '繰越' | '補正後' | null;
  /** The amount of the program where the text names a whole and its part: `80百万円のうち12百万円`. */
  readonly own: NamedAmount | null;
  /** Two figures stand where the amount is due: neither is it. */
  readonly isOpen: boolean;
  /** Items below 【主なもの】 that carry an amount. */
  readonly items: readonly BudgetItem[];
  /** Every line of the list that carries an amount was understood. */
  readonly isListWhole: boolean;
  /** No item of the list may be something else than a part of the budget. */
  readonly isListSure: boolean;
  /** Every amount in the text, the above included, in order. */
  readonly amounts: readonly NamedAmount[];
}

/** The amount behind 歳出予算額 or 歳出決算額; 0 for nil, null where the text names none. */
export function namedAmountOf({ kind, amount, amountIsNil }: BudgetReading): number | null {
  if (amount !== null) return amount.value;
  return kind === 'nil' || amountIsNil ? 0 : null;
}

const NOTHING: Omit<BudgetReading, 'kind'> = {
  phrase: null,
  amount: null,
  amountIsNil: false,
  general: null,
  others: [],
  scope: null,
  own: null,
  isOpen: false,
  items: [],
  isListWhole: true,
  isListSure: true,
  amounts: [],
};
const BLANK: BudgetReading = { kind: 'blank', ...NOTHING };
const NIL: BudgetReading = { kind: 'nil', ...NOTHING };
const UNKNOWN: BudgetReading = { kind: 'unknown', ...NOTHING };
const PLAIN: BudgetReading = { kind: 'text', ...NOTHING };

/** Reads the text under 前年度決算額, which of a program that had none may say 皆増. */
export function readPrevious(value: CellValue, profile: Profile): BudgetReading {
  const isNone = typeof value === 'string' && profile.previousNilMarks.includes(value.trim());
  const reading = isNone ? NIL : readBudget(value, profile, 'settlement');
  const mayBeNew = reading.kind === 'text' && reading.phrase === null;
  if (!mayBeNew || reading.amounts.length > 0 || typeof value !== 'string') return reading;
  return NOT_YET.test(value) ? { ...reading, amountIsNil: true } : reading;
}

/** Why there was none last year. */
const NOT_YET = /新規|未実施|開始前|(?:実績|事業)(?:な|無)し|該当無/;

/**
 * Reads a text that may name amounts. A bare number is text without an amount. Never throws.
 * @param kind of the phrase that counts where both stand; null: of the first
 */
export function readBudget(
  value: CellValue,
  profile: Profile,
  kind: Phrase['kind'] | null = null,
): BudgetReading {
  if (value === null) return BLANK;
  if (typeof value !== 'string') return isUnknown(value) ? UNKNOWN : PLAIN;
  if (value.length <= 8) {
    const short = value.trim();
    if (short === '') return BLANK;
    if (isNil(short, profile)) return NIL;
    if (isDitto(short)) return UNKNOWN;
  } else if (value.trim() === '') return BLANK;
  return readText(value, profile, kind);
}

function readText(text: string, profile: Profile, kind: Phrase['kind'] | null): BudgetReading {
  const phrase = findPhrase(text, profile, kind);
  const listAt = text.indexOf('主なもの');
  const scan = startScan(text, phrase, listAt);
  scanAmounts(text, scan, yenPer(profile.unit));
  const amounts = scan.amounts === null ? null : withoutCounts(scan.amounts, listAt);
  if (amounts === null || scan.isOpen) return withoutAmounts(text, phrase, scan.isOpen, profile);
  const amount = scan.head ?? leadingAmount(text, amounts, phrase);
  const own = partBehind(text, amount, amounts);
  const list = listAt < 0 ? NO_ITEMS : readBreakdown(text, listAt, amounts, yenPer(profile.unit));
  return {
    kind: 'text',
    phrase: phrase?.kind ?? null,
    amount,
    amountIsNil: phrase?.isNil ?? false,
    general: scan.general,
    others: phrase === null ? NOTHING.others : othersOf(text, phrase, amounts),
    scope: own === null ? scopeWord(text) : 'のうち',
    own,
    isOpen: false,
    items: list.items,
    isListWhole: list.isWhole,
    isListSure: list.isSure,
    // A grown array keeps room for more; a workbook holds thousands of these.
    amounts: amounts.slice(),
  };
}

/** A product behind the phrase stands for what it comes to: 5百万円×2回＝10百万円. Without it it is open. */
function takeResult(
  text: string,
  scan: Scan,
  head: NamedAmount,
  amounts: readonly NamedAmount[],
): void {
  if (!isTimesAt(text, skipSpaces(text, head.span.end))) return;
  const next = amounts[amounts.indexOf(head) + 1];
  const between = next === undefined ? '' : text.slice(head.span.end, next.span.start);
  scan.head =
    /[＝=）)]\s*$/.test(between) && !/[\r\n]/.test(between.trim()) ? (next ?? null) : null;
  scan.isOpen ||= scan.head === null;
}

function said(phrase: Phrase | null): Pick<BudgetReading, 'phrase' | 'amountIsNil'> {
  return { phrase: phrase?.kind ?? null, amountIsNil: phrase?.isNil ?? false };
}

function withoutAmounts(
  text: string,
  phrase: Phrase | null,
  isOpen: boolean,
  profile: Profile,
): BudgetReading {
  const scope = scopeWord(text);
  // 歳出予算額　　百万円, as the form prints it
  if (phrase !== null && isOwnText(text)) return { ...PLAIN, ...said(phrase), amountIsNil: true };
  if (phrase !== null || isOpen) return { ...PLAIN, ...said(phrase), scope, isOpen };
  return saysNone(text, profile) ? { ...PLAIN, scope, amountIsNil: true } : PLAIN;
}

const NONE =
  /(?:予算|決算|支出|執行)(?:措置|額|実績)?[はがの]?(?:な|無)し|人件費のみ|該当(?:な|無)し|皆増/;

/** A text without amounts that says so: 予算措置なし（人件費のみ）, or a nil mark with a note on it. */
function saysNone(text: string, profile: Profile): boolean {
  if (NONE.test(text)) return true;
  const [mark = ''] = text
    .trim()
    .slice(0, LONGEST_MARK)
    .split(/[（(\s]/);
  return mark !== '' && isNil(mark, profile);
}
const LONGEST_MARK = 8;

/** Bare figures of a list whose lines carry no units are counts, not amounts. */
function withoutCounts(amounts: NamedAmount[], listAt: number): readonly NamedAmount[] {
  const isBare = ({ unit, span }: NamedAmount) =>
    listAt >= 0 && unit === null && span.start > listAt;
  if (!amounts.some(isBare)) return amounts;
  const hasUnits = amounts.some(({ unit, span }) => unit !== null && span.start > listAt);
  return hasUnits ? amounts : amounts.filter((one) => !isBare(one));
}

/** Amounts right behind further phrases of the same kind, as of several accounts. */
function othersOf(
  text: string,
  { kind, end }: Phrase,
  amounts: readonly NamedAmount[],
): readonly NamedAmount[] {
  const written = PHRASES[kind];
  const starts = new Set<number>();
  for (let at = text.indexOf(written, end); at >= 0; at = text.indexOf(written, at + 1)) {
    starts.add(leadsAmount(text, at + written.length));
  }
  return starts.size === 0 ? NOTHING.others : amounts.filter(({ span }) => starts.has(span.start));
}

const WORDS = ['内数', '繰越', '補正後'] as const;
const OF_WHICH = /^\s*の(?:うち|内)[、，\s]*約?\s*$/;

function scopeWord(text: string): (typeof WORDS)[number] | null {
  return WORDS.find((word) => text.includes(word)) ?? null;
}

/** The part that a text names right behind its whole: 80百万円のうち12百万円. */
function partBehind(
  text: string,
  amount: NamedAmount | null,
  amounts: readonly NamedAmount[],
): NamedAmount | null {
  const next = amount === null ? undefined : amounts[amounts.indexOf(amount) + 1];
  if (amount === null || next === undefined) return null;
  const between = text.slice(amount.span.end, next.span.start);
  return between.length < 12 && OF_WHICH.test(between) ? next : null;
}

function startScan(text: string, phrase: Phrase | null, listAt: number): Scan {
  return {
    headAt: phrase?.amountAt ?? -1,
    generalAt: phrase === null ? -1 : generalStart(text, phrase),
    list:
      phrase === null || listAt < 0
        ? null
        : { from: listAt, end: listEnd(text, headingEnd(text, listAt)) },
    stated: text.includes('円') ? statedUnit(text) : null,
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
  /** What stands below 【主なもの】 in a text with a phrase. */
  readonly list: { readonly from: number; readonly end: number } | null;
  /** The unit that the text states for figures without one: （単位：百万円）. */
  readonly stated: string | null;
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
  const { head, amounts } = scan;
  if (head !== null && amounts !== null) takeResult(text, scan, head, amounts);
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
  const expected = promised || isBareItem(text, scan.list, number);
  const amount = withStated(namedAmount(text, number, expected, per), scan.stated, per);
  if (amount === null) return number.end;
  (scan.amounts ??= []).push(amount);
  if (start === scan.headAt) scan.head = amount;
  else if (start === scan.generalAt) scan.general = amount;
  return amount.span.end;
}

/** （単位：百万円）, （千円）. */
const STATED = /単位\s*[:：]?\s*([百千万億]*円)|[（(]\s*([百千万億]*円)\s*[）)]/;

function statedUnit(text: string): string | null {
  const found = STATED.exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}

function withStated(
  amount: NamedAmount | null,
  stated: string | null,
  per: number,
): NamedAmount | null {
  if (amount?.unit !== null || stated === null) return amount;
  const value = convert(amount.value, scanUnit(stated, 0)?.yen ?? per, per);
  return { ...amount, value, unit: stated, unitWhole: true };
}

/** A name that counts something else than money, or that a number belongs to. */
const COUNTS =
  /(?:[数件回台人名日月年期号番版校棟室]|か所|カ所|ヶ所|箇所|年度|内線|電話|率|比|面積|定員|[A-Za-zＡ-Ｚａ-ｚ注※～~-])$/i;
/** No budget line is so long. */
const LONGEST_NAME = 40;

/** In a list a number at the end of a line, set off, with its name alone before it: its unit is missing. */
function isBareItem(text: string, list: Scan['list'], { start, end }: ScannedNumber): boolean {
  if (list === null || start < list.from || end > list.end) return false;
  if (end !== text.length && !isLineBreak(text.charCodeAt(end))) return false;
  const before = text.charAt(start - 1);
  const isSetOff = isSpace(before.charCodeAt(0)) || '：:'.includes(before);
  if (!isSetOff || isLineBreak(before.charCodeAt(0))) return false;
  const line =
    text
      .slice(Math.max(0, start - LONGEST_NAME), start)
      .split(/[\n\r】]/)
      .at(-1) ?? '';
  const name = strip(line);
  // 2016 is a year.
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(start, end).normalize('NFKC'));
  return !isYear && isName(name);
}

function isName(name: string): boolean {
  return name !== '' && !COUNTS.test(name) && !hasDigits(name);
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
  const isMeant = phrase === null ? leads(before) : isAside(before);
  return isMeant ? first : null;
}

/** Nothing, or an 額 that is not what the city takes in: 歳入予算額30百万円. */
function leads(before: string): boolean {
  return before === '' || (before.endsWith('額') && !/歳入|収入|財源|充当/.test(before));
}

/** One parenthesis and nothing else, as in `歳出予算額（当初）75百万円`. */
function isAside(text: string): boolean {
  return /^[（(][^）)]*[）)]$/.test(text);
}
