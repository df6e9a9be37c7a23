import type { Profile } from '../profile/Profile';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { groupBy } from '../collections/collections';
import type { Span } from './namedAmount';
import { isNil } from './nil';
import type { ScannedNumber } from './scanNumber';
import { type Figure, HEAD, scanPeople, TOTAL } from './scanPeople';

/** A kind of staff; `count` is null for a kind without a number (`（正規）`). */
export interface StaffKind {
  readonly name: string;
  readonly count: number | null;
}

/** A headline and its kinds, understood whole, that do not add up. */
export interface PeopleGap {
  /** 人, and where the figure stands, without its 人. */
  readonly headline: number;
  readonly span: Span;
  readonly kinds: readonly StaffKind[];
  /** 人 of the kinds. */
  readonly sum: number;
}

/** What a ヒト text says: `職員5.34人（正規3.14人、非常勤1.8人、嘱託0.4人）`. */
export interface PeopleReading {
  readonly kind: 'blank' | 'nil' | 'text' | 'unknown';
  /** 人, all of the staff: the headline, or the sum of groups without one (`職員1.5人、非常勤1人`). */
  readonly headline: number | null;
  /** Every known kind and every part of the headline, without notes (`他に2人`, `2人を除く`). */
  readonly kinds: readonly StaffKind[];
  /** A list names only a part of the staff: `うち再任用1.0人`. */
  readonly partial: boolean;
  /** `l.04人`: a letter stands for a digit. */
  readonly lettersAsDigits: boolean;
  readonly gap: PeopleGap | null;
  /** Why it was not understood whole; null where it was. */
  readonly doubt: 'twoFigures' | 'notUnderstood' | null;
}

/** Half of the second decimal, 人. */
const ROUNDING = 0.005;

const NOTHING = {
  headline: null,
  kinds: [],
  partial: false,
  lettersAsDigits: false,
  gap: null,
  doubt: null,
};
const BLANK: PeopleReading = { kind: 'blank', ...NOTHING };
const NIL: PeopleReading = { kind: 'nil', ...NOTHING };
const UNKNOWN: PeopleReading = { kind: 'unknown', ...NOTHING };
const PLAIN: PeopleReading = { kind: 'text', ...NOTHING };

/** Reads a ヒト text. Never throws. */
export function readPeople(value: CellValue, profile: Profile): PeopleReading {
  if (value === null) return BLANK;
  if (typeof value !== 'string') return isUnknown(value) ? UNKNOWN : PLAIN;
  const trimmed = value.trim();
  if (trimmed === '') return BLANK;
  if (isNil(trimmed, profile)) return NIL;
  return readFigures(scanPeople(value, profile));
}

/** The figures of a ヒト text that count people, in their order, notes included. */
export function peopleFigures(text: string, profile: Profile): readonly ScannedNumber[] {
  if (isNil(text.trim(), profile)) return [];
  return scanPeople(text, profile).flatMap(({ number }) => (number === null ? [] : [number]));
}

/** What the figures say together. */
function readFigures(figures: readonly Figure[]): PeopleReading {
  const counts = figures.filter(({ role }) => role === 'count' || role === 'some');
  const top = counts.filter(({ depth }) => depth === 0);
  const reading = new Together(counts);
  const isOpen = counts.some((one) => one.isOpen);
  const isHeadOpen = top.some((one) => one.isOpen);
  let headline: number | null = null;
  if (!isHeadOpen) headline = top.length === 0 ? reading.ofLists() : reading.ofLine(top);
  let doubt: PeopleReading['doubt'] = isOpen ? 'twoFigures' : null;
  if (!isOpen && reading.isUnsure) doubt = 'notUnderstood';
  return {
    kind: 'text',
    headline,
    kinds: kindsOf(counts.filter((one) => one.known || reading.parts.has(one))),
    partial: isOpen || counts.some(({ role }) => role === 'some'),
    lettersAsDigits: figures.some(({ number }) => number?.lettersAsDigits === true),
    gap: doubt === null ? reading.gap : null,
    doubt,
  };
}

function kindsOf(figures: readonly Figure[]): StaffKind[] {
  return figures.map(({ name, number, isOpen }) => ({
    name,
    count: isOpen ? null : (number?.value ?? null),
  }));
}

/** Holds headlines against their kinds. */
class Together {
  gap: PeopleGap | null = null;
  isUnsure = false;
  /** Figures that are taken for parts of the staff. */
  readonly parts = new Set<Figure>();

  /** Those right inside the parentheses that divide a figure. */
  private readonly byParent: ReadonlyMap<Figure | null, readonly Figure[]>;

  constructor(private readonly counts: readonly Figure[]) {
    const direct = counts.filter(({ parent, depth }) => depth === (parent?.depth ?? 0) + 1);
    this.byParent = groupBy(direct, ({ parent }) => parent);
  }

  /** 職員（正規1.5人、嘱託1人）: the lists alone say how many there are. */
  ofLists(): number | null {
    const parts = this.counts.filter(({ depth, number }) => depth === 1 && number !== null);
    return this.ofGroups(parts);
  }

  /** Figures that stand in no parenthesis. */
  ofLine(top: readonly Figure[]): number | null {
    const [first, ...rest] = top;
    if (first === undefined) return null;
    const totals = top.filter(({ name }) => TOTAL.test(name));
    const [total] = totals;
    if (total !== undefined && top.length > 1) return this.ofTotal(total, top, totals.length > 1);
    for (const one of top) this.ofParenthesis(one);
    if (rest.length === 0) {
      this.before(first);
      if (first.known) this.parts.add(first);
      return valueOf(first);
    }
    const isAlone = first.known || this.byParent.has(first);
    return isAlone ? this.ofGroups(top) : this.ofHeadAnd(first, rest);
  }

  /** 職員（正規1.5人、嘱託1人）2.5人: a list may stand before what it divides. */
  private before(head: Figure): void {
    if (!this.byParent.has(head)) this.divide(head, this.byParent.get(null) ?? []);
  }

  /** 正規1.5人、嘱託1人、計2.5人. */
  private ofTotal(total: Figure, top: readonly Figure[], hasSeveral: boolean): number | null {
    const others = top.filter((one) => one !== total);
    for (const one of others) this.ofParenthesis(one);
    const [first, ...rest] = others;
    if (hasSeveral) this.isUnsure = true;
    else if (first !== undefined && rest.length > 0 && isHead(first) && !fits(total, others)) {
      // 職員2.5人、正規1.5人、嘱託1人、計2.5人 says it twice.
      if (sameCount(first, total)) this.divide(total, rest);
      else this.isUnsure = true;
    } else this.divide(total, others);
    return valueOf(total);
  }

  /** Several groups; a name that is not one of staff leaves open how many there are. */
  private ofGroups(groups: readonly Figure[]): number | null {
    const own = groups.filter(({ role }) => role === 'count');
    if (own.length === 0) return null;
    own.forEach((one, index) => {
      this.parts.add(one);
      const isStaff = one.known || STAFF.test(one.name) || (index === 0 && isHead(one));
      if (!isStaff || one.number === null) this.isUnsure = true;
    });
    return sumOf(own);
  }

  /**
   * 職員 and figures behind it: its kinds on lines of their own, or more groups on one line. Where both
   * can be meant, it is open.
   */
  private ofHeadAnd(head: Figure, rest: readonly Figure[]): number | null {
    const own = rest.filter(({ role }) => role === 'count');
    if (own.length < rest.length || fits(head, own)) {
      for (const one of rest) this.parts.add(one);
      return valueOf(head);
    }
    const hasRegular = own.some(({ name }) => REGULAR.test(name));
    const isOnLines = own.every(({ startsLine }) => startsLine);
    if (isHead(head) && isOnLines && (hasRegular || own.length > 1)) {
      this.divide(head, own);
      return valueOf(head);
    }
    if (!hasRegular && !(isOnLines && isHead(head))) return this.ofGroups([head, ...own]);
    this.isUnsure = true;
    return null;
  }

  /** A parenthesis that divides a figure; each of several may divide it alone, or all together. */
  private ofParenthesis(head: Figure): void {
    const parts = this.byParent.get(head) ?? [];
    const lists = [...groupBy(parts, ({ list }) => list).values()];
    if (lists.length > 1 && !fits(head, parts) && !lists.every((list) => fits(head, list))) {
      this.isUnsure = true;
    } else if (lists.length <= 1) this.divide(head, parts);
    for (const one of parts) this.parts.add(one);
  }

  /** The kinds of a headline; where some are not known, only that they fit can be said. */
  private divide(head: Figure, all: readonly Figure[]): void {
    const list = all.filter(({ name }) => !TOTAL.test(name));
    for (const one of list) this.parts.add(one);
    const counted = list.filter(({ number, role }) => number !== null && role === 'count');
    if (counted.length === 0 || fits(head, list) || fitsTwice(head, counted)) return;
    // What is said of a part of the staff says nothing of all.
    if (list.some(({ role }) => role === 'some')) return;
    const isWhole = all.every((one) =>
      one.known ? !this.isFactored(one) : TOTAL.test(one.name) && sameCount(one, head),
    );
    if (!isWhole || counted.length < list.length || head.number === null) {
      this.isUnsure = true;
      return;
    }
    const { value, start, end } = head.number;
    this.gap ??= { headline: value, span: { start, end }, kinds: kindsOf(list), sum: sumOf(list) };
  }

  /** 会計年度2人（0.25人×2）: what its parenthesis makes of it, not the figure, counts. */
  private isFactored(kind: Figure): boolean {
    return (this.byParent.get(kind) ?? []).some(({ number, known }) => number === null && !known);
  }
}

/** Whoever works, as most names of staff end. */
const STAFF = /[員師士職者長手]$/;
/** Regular staff, whom 職員 alone would mean too: what names them divides it. */
const REGULAR = /(?<!非)(?:正規|常勤)/;

function isHead({ name }: Figure): boolean {
  return name === '' || HEAD.test(name);
}

function valueOf({ number }: Figure): number | null {
  return number?.value ?? null;
}

function sumOf(figures: readonly Figure[]): number {
  const sum = figures.reduce((all, { number }) => all + (number?.value ?? 0), 0);
  return Number(sum.toFixed(6));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING + 1e-9;
}

function sameCount(one: Figure, other: Figure): boolean {
  const [a, b] = [valueOf(one), valueOf(other)];
  return a !== null && b !== null && isNear(a, b);
}

/** Whether these add up, with or without what is said of a part of the staff. */
function fits(head: Figure, list: readonly Figure[]): boolean {
  const value = valueOf(head);
  if (value === null) return false;
  const counted = list.filter(({ role }) => role === 'count');
  return [counted, list].some((one) => isNear(sumOf(one), value));
}

/** 正規2人、再任用1人、事務2人、技術1人 says twice who the three are. */
function fitsTwice(head: Figure, list: readonly Figure[]): boolean {
  const value = valueOf(head);
  if (value === null || value <= ROUNDING) return false;
  let sum = 0;
  for (const { number } of list) {
    sum += number?.value ?? 0;
    if (isNear(sum, value)) sum = 0;
  }
  return isNear(sum, 0);
}
