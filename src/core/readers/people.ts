import type { Profile } from '../profile/Profile';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { BREAK } from '../text/foldText';
import type { Span } from './namedAmount';
import { isNil } from './nil';
import { skipSpaces, startsFigure, strip } from '../text/notation';
import { type ScannedNumber, scanNumber } from './scanNumber';

/** A kind of staff; `count` is null for a kind without a number (`（正規）`). */
export interface StaffKind {
  readonly name: string;
  readonly count: number | null;
}

/** What a ヒト text says: `職員5.34人（正規3.14人、非常勤1.8人、嘱託0.4人）`. */
export interface PeopleReading {
  readonly kind: 'blank' | 'nil' | 'text' | 'unknown';
  /** 人, the figure in front of the parenthesis. */
  readonly headline: number | null;
  /** Kinds in the parenthesis, without scope notes (`他部局のものを除く`). */
  readonly kinds: readonly StaffKind[];
  /** The kinds name only a part of the staff: `うち再任用1.0人`. */
  readonly partial: boolean;
  /** `l.04人`: a letter stands for a digit. */
  readonly lettersAsDigits: boolean;
}

const FIRST_KANJI = 0x4e00;
const FULL_WIDTH = 0xff00;
const LONGEST_NAME = 30;
const PERSON = '人'.charCodeAt(0);
const NAME = '名'.charCodeAt(0);
/** 人日, 人月, 人工 and 人件費 are no people. */
const NO_COUNT = /[日月工件]/;

const NOTHING = { headline: null, kinds: [], partial: false, lettersAsDigits: false };
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
  return readText(value, profile);
}

/** Where the figure in front of the parenthesis stands, without its 人; null without one. */
export function headlineSpan(text: string, profile: Profile): Span | null {
  return scanText(text, profile).headlineSpan;
}

/** The figures of a ヒト text that count people, in their order, scope notes included. */
export function peopleFigures(text: string, profile: Profile): readonly ScannedNumber[] {
  const figures: ScannedNumber[] = [];
  if (!isNil(text.trim(), profile)) scanText(text, profile, figures);
  return figures;
}

/** A figure: where it ends with its 人, and whom it counts. */
interface LastFigure {
  readonly end: number;
  readonly of: 'headline' | 'kind' | 'nobody';
}

interface Scan {
  /** Figures that count people, where they are asked for. */
  readonly figures: ScannedNumber[] | null;
  headline: number | null;
  headlineSpan: Span | null;
  kinds: StaffKind[] | null;
  partial: boolean;
  lettersAsDigits: boolean;
  /** Depth of parentheses. */
  depth: number;
  /** Where the name of the next figure starts. */
  from: number;
  last: LastFigure | null;
  /** Two figures stand where the headline is due: neither is it. */
  isHeadlineOpen: boolean;
}

function readText(text: string, profile: Profile): PeopleReading {
  const { headline, kinds, partial, lettersAsDigits } = scanText(text, profile);
  return { kind: 'text', headline, kinds: kinds ?? NOTHING.kinds, partial, lettersAsDigits };
}

function scanText(text: string, profile: Profile, figures: ScannedNumber[] | null = null): Scan {
  const scan: Scan = {
    figures,
    headline: null,
    headlineSpan: null,
    kinds: null,
    partial: false,
    lettersAsDigits: false,
    depth: 0,
    from: 0,
    last: null,
    isHeadlineOpen: false,
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_KANJI && code < FULL_WIDTH) continue;
    if (isBreak(code)) breakAt(text, i, scan, profile);
    else if (startsFigure(text, i, code)) i = readFigure(text, i, scan, profile) - 1;
  }
  if (scan.isHeadlineOpen) {
    scan.headline = null;
    scan.headlineSpan = null;
  }
  return scan;
}

/** Ends a name at a bracket or separator. */
function breakAt(text: string, at: number, scan: Scan, profile: Profile): void {
  const name = scan.depth > 0 ? bareKind(text, scan.from, at, profile) : null;
  if (name !== null) (scan.kinds ??= []).push({ name, count: null });
  scan.depth = Math.max(0, scan.depth + bracketStep(text.charCodeAt(at)));
  scan.from = at + 1;
}

/** Reads the figure at `start`; answers where it ends. */
function readFigure(text: string, start: number, scan: Scan, profile: Profile): number {
  const number = scanNumber(text, start, true);
  if (number === null) return start + 1;
  const name = kindName(text, scan.from, start);
  const known = isKnown(name, profile);
  const end = countEnd(text, number.end, known);
  const { last } = scan;
  if (end === 0 || !Number.isFinite(number.value)) {
    scan.last = { end: number.end, of: 'nobody' };
    return number.end;
  }
  scan.last = { end, of: scan.depth > 0 || known ? 'kind' : 'headline' };
  count(text, number, name, scan);
  if (last !== null && skipSpaces(text, last.end) === start) leaveOpen(scan, [last, scan.last]);
  scan.from = end;
  return end;
}

/** Takes a figure as the number of a kind, or else of all. */
function count(text: string, number: ScannedNumber, name: string, scan: Scan): void {
  if (number.lettersAsDigits) scan.lettersAsDigits = true;
  scan.figures?.push(number);
  if (scan.last?.of === 'kind') {
    if (text.startsWith('うち', scan.from)) scan.partial = true;
    if (!isScope(text, scan.last.end)) (scan.kinds ??= []).push({ name, count: number.value });
  } else if (scan.headline === null) {
    scan.headline = number.value;
    scan.headlineSpan = number;
  }
}

/** Two figures beside each other, such as an old and a new one: how many people is unclear. */
function leaveOpen(scan: Scan, figures: readonly LastFigure[]): void {
  if (figures.some(({ of }) => of === 'headline')) scan.isHeadlineOpen = true;
  const open = figures.filter(({ of }) => of === 'kind').length;
  if (open === 0 || scan.kinds === null) return;
  const kinds = scan.kinds.splice(-open);
  scan.kinds.push(...kinds.map(({ name }) => ({ name, count: null })));
  scan.partial = true;
}

/** Whether a name is a kind of staff rather than a note. */
function isKnown(name: string, profile: Profile): boolean {
  if (name === '') return false;
  if (name.includes('正規')) return true;
  for (const kind of profile.nonRegularKinds) if (name.includes(kind)) return true;
  return false;
}

/** Offset behind the 人 or 名 that counts people; 0 when the figure counts something else. */
function countEnd(text: string, at: number, known: boolean): number {
  const i = skipSpaces(text, at);
  const counter = text.charCodeAt(i);
  if (counter === PERSON || counter === NAME) return NO_COUNT.test(text.charAt(i + 1)) ? 0 : i + 1;
  return known && (i >= text.length || isBreak(text.charCodeAt(i))) ? at : 0;
}

/** 1 for （, -1 for ）. */
function bracketStep(code: number): number {
  if (code === 0xff08 || code === 0x28) return 1;
  return code === 0xff09 || code === 0x29 ? -1 : 0;
}

/** A bracket, or 、 ， , ・ ／ / ＋ +: what stands between kinds. */
function isBreak(code: number): boolean {
  return BREAK.has(code);
}

/** What stands before a figure, at most a few words of it, so that no text costs more than its length. */
function kindName(text: string, from: number, to: number): string {
  const start = text.startsWith('うち', from) ? from + 2 : from;
  return strip(text.slice(Math.max(start, to - LONGEST_NAME), to));
}

/** A kind named without a number, as in `職員0.36人（正規）`; null for a scope note. */
function bareKind(text: string, from: number, to: number, profile: Profile): string | null {
  if (to <= from || to - from > LONGEST_NAME) return null;
  const name = kindName(text, from, to);
  return isKnown(name, profile) && !SCOPE.test(name) ? name : null;
}

const SCOPE = /除|含|のぞ|ふく|以外|のみ/;

/** Whether the count only bounds what is counted: `（他部局2.00人を除く）`. */
function isScope(text: string, end: number): boolean {
  if (end >= text.length || isBreak(text.charCodeAt(end))) return false;
  return BOUNDS.test(text.slice(end, end + 6));
}
const BOUNDS = /^\s*(?:を|は|分を)?(?:除|含|のぞ|ふく|以外)/;
