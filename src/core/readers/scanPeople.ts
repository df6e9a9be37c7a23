import type { Profile } from '../profile/Profile';
import {
  BREAK,
  digitOf,
  isClosing,
  isLineBreak,
  isOpening,
  isSpace,
  isTimesAt,
  letterDigitOf,
  skipSpaces,
  startsFigure,
  strip,
} from '../text/notation';
import { type ScannedNumber, scanNumber } from './scanNumber';
import { hasOddCommas } from './untidyNumber';

const FIRST_KANJI = 0x4e00;
const FULL_WIDTH = 0xff00;
const LONGEST_NAME = 30;
const PERSON = '人'.charCodeAt(0);
const NAME = '名'.charCodeAt(0);
/** 人日, 人月, 人工 and 人件費 are no people. */
const NO_COUNT = /[日月工件]/;

/** What a figure, or a kind without one, is to the others. */
type Role =
  /** Counts a group or a part of one. */
  | 'count'
  /** Led by うち, or bounded by を含む: some of what is counted already. */
  | 'some'
  /** Another year, a change, others besides, what is left out. */
  | 'note'
  /** Of a product whose result stands behind ＝. */
  | 'factor';

/** A figure of a ヒト text that counts people, or a kind without one. */
export interface Figure {
  /** null for a kind without a number. */
  readonly number: ScannedNumber | null;
  readonly name: string;
  readonly role: Role;
  readonly known: boolean;
  /** How many parentheses it stands in, and which one, counted from the text's start. */
  readonly depth: number;
  readonly list: number;
  /** What the parenthesis divides. */
  readonly parent: Figure | null;
  /** The first figure of its line. */
  readonly startsLine: boolean;
  /** Another figure stands right beside it: which of the two counts is unclear. */
  isOpen: boolean;
}

/** The figures of a ヒト text and its kinds without one, in their order. */
export function scanPeople(text: string, profile: Profile): readonly Figure[] {
  return new Scan(text, profile).figures;
}

/** Finds the figures of a text. */
class Scan {
  readonly figures: Figure[] = [];
  private depth = 0;
  private lists = 0;
  /** Of each parenthesis that is open: which, and what it divides. */
  private readonly open: { readonly list: number; readonly parent: Figure | null }[] = [];
  /** The last figure that counts, at each depth. */
  private readonly last: (Figure | undefined)[] = [];
  /** Where the name of the next figure starts. */
  private from = 0;
  /** Where the figure before ended, whatever it counts. */
  private before: { readonly end: number; readonly figure: Figure | null } | null = null;
  private factor: string | null = null;
  private line = -1;

  constructor(
    private readonly text: string,
    private readonly profile: Profile,
  ) {
    let line = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isLineBreak(code)) line = i;
      if (code >= FIRST_KANJI && code < FULL_WIDTH) continue;
      if (BREAK.has(code)) this.breakAt(i, code);
      else if (startsFigure(text, i, code)) i = this.readFigure(i, line) - 1;
    }
    this.endName(text.length);
  }

  /** Ends a name at a bracket or separator. */
  private breakAt(at: number, code: number): void {
    this.endName(at);
    const opens = isOpening(code);
    const closes = isClosing(code);
    if (opens) {
      const parent = this.last[this.depth] ?? null;
      this.open.push({ list: ++this.lists, parent });
      this.depth += 1;
      this.last[this.depth] = undefined;
    } else if (closes && this.depth > 0) {
      this.open.pop();
      this.depth -= 1;
    }
    // 他に、2人: the words lead what follows.
    const isLead = at - this.from <= 6 && LEADS_ON.test(this.text.slice(this.from, at));
    if (!isLead || opens || closes) this.from = at + 1;
  }

  /** A kind in a parenthesis without a number, or a product without its result. */
  private endName(at: number): void {
    const name = this.factor ?? (this.depth > 0 ? this.bareKind(at) : null);
    if (name === null) return;
    this.add(null, name, 'count', isKnown(name, this.profile), false);
    this.factor = null;
  }

  private bareKind(at: number): string | null {
    if (at <= this.from || at - this.from > LONGEST_NAME) return null;
    const written = this.text.slice(this.from, at);
    const name = nameOf(written);
    return isKnown(name, this.profile) && !NO_KIND.test(written) ? name : null;
  }

  /** Reads the figure at `start`; answers where it ends. */
  private readFigure(start: number, line: number): number {
    const { text } = this;
    const number = scanNumber(text, start, true);
    if (number === null) return start + 1;
    const written = text.slice(Math.max(this.from, start - LONGEST_NAME), start);
    const name = nameOf(written);
    const known = isKnown(name, this.profile);
    const end = this.countEnd(number.end, name, known);
    const isCount = end > 0 && Number.isFinite(number.value);
    const isStaff = isCount && !OTHERS.test(name);
    const role = isStaff ? this.roleOf(written, start, end) : null;
    this.noteFactor(role, name);
    const startsLine = this.line !== line;
    const figure = role === null ? null : this.add(number, name, role, known, startsLine);
    this.besideBefore(start, figure);
    this.before = { end: isCount ? end : number.end, figure };
    if (figure === null) return number.end;
    if (role !== 'factor') this.from = end;
    this.line = line;
    return end;
  }

  /** Offset behind the 人 or 名 that counts people; 0 when the figure counts something else. */
  private countEnd(at: number, name: string, known: boolean): number {
    const { text } = this;
    const i = skipSpaces(text, at);
    const counter = text.charCodeAt(i);
    if (counter === PERSON || counter === NAME) {
      return NO_COUNT.test(text.charAt(i + 1)) ? 0 : i + 1;
    }
    const ends = i >= text.length || BREAK.has(counter) || /[\n\r]/.test(text.slice(at, i));
    return ends && (known || this.isOfStaff(name)) ? at : 0;
  }

  /** Whether a figure of a name that is no kind counts people although no 人 stands behind it. */
  private isOfStaff(name: string): boolean {
    if (HEAD.test(name) || TOTAL.test(name)) return true;
    // （正規2.00、再0.50）
    return name !== '' && this.depth > 0 && this.last[this.depth] !== undefined;
  }

  private noteFactor(role: Role | null, name: string): void {
    if (role === 'factor') this.factor ??= name;
    else if (role !== null) this.factor = null;
  }

  private roleOf(written: string, start: number, end: number): Role {
    const { text } = this;
    if (isTimesAt(text, skipSpaces(text, end)) || isBehindTimes(text, start)) return 'factor';
    let stop = end;
    while (stop < text.length && stop < end + 8 && !isEnd(text.charCodeAt(stop))) stop++;
    const after = text.slice(end, stop);
    // （2人は他部局） bounds what is counted; （2人は兼務） names some of it.
    if (LEFT_OUT.test(after)) return 'note';
    if (SOME_LEAD.test(written) || SOME_BEHIND.test(after)) return 'some';
    // What comes first says how many there are, whatever leads it.
    const isNote = this.figures.length > 0 && NOTE_LEAD.test(strip(written));
    return isNote || CHANGE_BEHIND.test(after) ? 'note' : 'count';
  }

  /** Written out: spreading an object here would cost more than all else that a figure needs. */
  private add(
    number: ScannedNumber | null,
    name: string,
    role: Role,
    known: boolean,
    startsLine: boolean,
  ): Figure {
    const within = this.open.at(-1);
    const figure: Figure = {
      number,
      name,
      role,
      known,
      depth: this.depth,
      list: within?.list ?? 0,
      parent: within?.parent ?? null,
      startsLine,
      // 2,25 is 2.25 or 225.
      isOpen: number !== null && hasOddCommas(this.text.slice(number.start, number.end), true),
    };
    this.figures.push(figure);
    if (role !== 'factor' && number !== null) this.last[this.depth] = figure;
    return figure;
  }

  /** Two figures beside each other, such as an old and a new one. */
  private besideBefore(start: number, figure: Figure | null): void {
    const { before } = this;
    if (before === null || skipSpaces(this.text, before.end) !== start) return;
    if (before.figure !== null) before.figure.isOpen = true;
    if (figure !== null) figure.isOpen = true;
  }
}

/** What stands before a figure that is a part of what is counted; 内訳 leads all of it. */
const SOME_LEAD = /うち|^[\s:：]*内(?![訳部外務容])|兼務/;
const SOME_BEHIND = /^(?:を|は|も|分を?)?\s*(?:含|ふく|兼務|内数)/;
const LEFT_OUT = /^(?:を|分を?)?\s*(?:除|のぞ|以外)|^は[別他]/;
/** Another year, a change, or others besides. */
const NOTE_LEAD =
  /前年|昨年|前回|当初|[HRＨＲ]\s*[0-9０-９]|平成|令和|比(?:べ|較|$)|[増減]員?分?$|他に|^他(?![部局課室])|ほか|別に|別途/;
const LEADS_ON = /^\s*(?:この)?(?:他に?|ほかに?|別に)\s*$/;
const CHANGE_BEHIND = /^(?:の|分)?(?:増|減)/;
/** A kind that is named to leave it out, or to take it in. */
const NO_KIND = /除|含|のぞ|ふく|以外|のみ|他に|ほか|別に|別途|前年|昨年/;
/** `人員`, `計` and the like lead the headline; so does nothing. */
export const HEAD = /(?:職員数?|人員|人数|従事者|担当者|スタッフ)$/;
export const TOTAL = /(?:^|[^小])(?:合計|総計|計|全体|総数)(?:\s*職員数?)?$/;
/** People whom the program concerns, and who are none of its staff. */
const OTHERS = /(?:委員|団員|業者|委託先?|ボランティア|利用者|参加者|受講者|対象者)$/;

function isBehindTimes(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  return isTimesAt(text, i);
}

function isEnd(code: number): boolean {
  return isLineBreak(code) || BREAK.has(code) || code === 0x3002;
}

/** Whether a name is a kind of staff rather than a note. */
function isKnown(name: string, { staffKinds, nonRegularKinds }: Profile): boolean {
  if (name === '') return false;
  const isNamed = (kind: string): boolean => {
    const at = name.indexOf(kind);
    // 事務局 is an office.
    return at >= 0 && !OFFICES.includes(name.charAt(at + kind.length) || ' ');
  };
  return staffKinds.some(isNamed) || nonRegularKinds.some(isNamed);
}
const OFFICES = '局課所室係部班';

/** What a figure counts: the words before it, on its own line where there are any, without figures. */
function nameOf(written: string): string {
  // The last line that says something: with what surrounds it the lines below it go too.
  const own = strip(written);
  const line = strip(own.slice(Math.max(own.lastIndexOf('\n'), own.lastIndexOf('\r')) + 1));
  const name = line.startsWith('うち') ? line.slice(2) : line;
  let end = 0;
  while (end < name.length && !isDigit(name, end)) end++;
  return strip(end === 0 ? name : name.slice(0, end));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return digitOf(code) >= 0 || (letterDigitOf(code) >= 0 && digitOf(text.charCodeAt(at + 1)) >= 0);
}
