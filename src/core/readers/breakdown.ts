import {
  EDGE,
  isClosing,
  isLineBreak,
  isOpening,
  isSpace,
  isTimesAt,
  skipSpaces,
  startsFigure,
  strip,
} from '../text/notation';
import {
  type Head,
  headAt,
  isBeyond,
  isFundsNote,
  isNoItemBehind,
  isPartName,
  isRough,
  kindOfItem,
  mayHoldHeads,
} from './itemWords';
import { isAlike, isBelow, lineAt, NOTE, placeBehind, type Style, styleBehind } from './lineStyle';
import { type NamedAmount, type Span, stepOf } from './namedAmount';

/** A line of a breakdown: `・委託料 69百万円`. */
export interface BudgetItem {
  readonly name: string;
  readonly amount: NamedAmount;
}

/** What stands below 【主なもの】. */
export interface Breakdown {
  readonly items: readonly BudgetItem[];
  /** Every line that carries an amount was understood. */
  readonly isWhole: boolean;
  /** No item may be something else than a part of the budget. */
  readonly isSure: boolean;
}

export const NO_ITEMS: Breakdown = { items: [], isWhole: true, isSure: true };

const HEADING = /[【〔［[]/;
const WORDS_BEFORE = 20;
/** Of a name whose count is taken off, and in front of a list. */
const LONGEST_COUNTED = 60;
/** （歳入） */
const LONGEST_NOTE = 12;
/** 5団体×, in front of the amount that it multiplies. */
const COUNT = /[0-9０-９][^×✕✖xXｘＸ]*[×✕✖xXｘＸ]\s*$/;
/** Before a name or an amount, and neither: 55百万円→60百万円, ┘60百万円. */
const LINES = /^[→⇒⇨➡├└┗┣┌┐┘┤│〜～~\s]+/;
/**
 * The items of the list whose heading stands at `listAt`. No items are sums (計), parts (うち…, in a
 * parenthesis), factors of a product, ※ lines, and what speaks of several years. A line whose parts
 * are lines below it, indented deeper or with another bullet, counts once.
 */
export function readBreakdown(
  text: string,
  listAt: number,
  amounts: readonly NamedAmount[],
  per: number,
): Breakdown {
  const from = headingEnd(text, listAt);
  const first = amounts.findIndex(({ span }) => span.start >= from);
  if (first < 0) return NO_ITEMS;
  return fold(new List(text, from, amounts.slice(first)), per);
}

/** Offset behind 【主なもの】 and its bracket. */
export function headingEnd(text: string, listAt: number): number {
  const end = listAt + 4;
  return '】〕］]'.includes(text.charAt(end)) ? end + 1 : end;
}

/** Where the next heading begins. */
export function listEnd(text: string, from: number): number {
  const next = text.slice(from).search(HEADING);
  return next < 0 ? text.length : from + next;
}

interface Line {
  readonly style: Style;
  /** null for a name without an amount, which heads the lines below it. */
  readonly item: BudgetItem | null;
  /** The lines that divide it. */
  readonly parts: Line[];
}

/** What stands in the parenthesis behind a name without an amount of its own. */
interface Inside {
  readonly amount: NamedAmount;
  readonly isAll: boolean;
  /** 総事業費 and the like. */
  readonly isBeyond: boolean;
}

/** Lines that are no expenses, from one that says so on: うち…, （歳入）. */
interface Aside {
  readonly style: Style;
  /** Where its word stands: alone on its line, in front of the first of them; or they divide an item. */
  readonly kind: 'alone' | 'inFront' | 'parts';
  /** How the first line below a word that stands alone begins. */
  body: Style | null;
}

/** The lines of a list that carry amounts. */
class List {
  readonly lines: Line[] = [];
  isWhole = true;
  isSure = true;
  private depth = 0;
  private openedAt = 0;
  private name = '';
  /** Whether the name is more than blanks and marks: asked line by line, however long it is. */
  private hasName = false;
  private style: Style;
  private isNote = false;
  private isPart = false;
  private aside: Aside | null = null;
  private hasAmount = false;
  private readonly hasHeads: boolean;
  /** The name of a product whose result is still to come. */
  private product: string | null = null;
  /** Amounts in the parenthesis behind a name, and whether it holds one of them and nothing else. */
  private inside: Inside | null = null;

  constructor(
    private readonly text: string,
    from: number,
    amounts: readonly NamedAmount[],
  ) {
    const end = listEnd(text, from);
    let next = 0;
    const opened = skipSpaces(text, from);
    const behind = styleBehind(text, opened);
    this.style = behind;
    this.hasHeads = mayHoldHeads(text, from);
    // 【主なもの】（委託料 60百万円、使用料 5百万円）
    const isOpened = isOpening(text.charCodeAt(opened)) && holdsSeveral(text, opened, amounts);
    for (let i = isOpened ? opened + 1 : from; i < end; i++) {
      // A bullet that was taken for a figure.
      while ((amounts[next]?.span.start ?? i) < i) next++;
      const amount = amounts[next];
      if (amount?.span.start === i) {
        next++;
        this.take(amount);
        i = amount.span.end - 1;
      } else if (!this.pass(i)) break;
      else if (isLineBreak(text.charCodeAt(i))) i = this.startLine(i + 1) - 1;
    }
    this.endLine(true);
    if (this.depth > 0) this.isWhole = false;
    this.placeFirst(behind);
  }

  private clearName(): void {
    this.name = '';
    this.hasName = false;
  }

  /** Takes in a character; false where a closing bracket ends the list. */
  private pass(at: number): boolean {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (isOpening(code)) {
      if (this.depth === 0) this.openedAt = at;
      this.depth += 1;
    } else if (isClosing(code)) {
      if (this.depth === 0) return false;
      this.depth -= 1;
      if (this.hasHeads && this.depth === 0) this.takeNote(at);
    } else if (this.depth === 0) {
      if (this.inside !== null && '、，,；;'.includes(text.charAt(at))) this.endName(false);
      this.name += text.charAt(at);
      this.hasName ||= !EDGE.has(code);
    }
    return true;
  }

  /** 使用料（歳入）35百万円, or with it behind the amount. */
  private takeNote(at: number): void {
    const { text, openedAt } = this;
    if (at - openedAt > LONGEST_NOTE || !isFundsNote(text.slice(openedAt + 1, at))) return;
    if (this.hasName) this.isPart = true;
    else if (this.hasAmount && !this.isPart) this.lines.pop();
  }

  /** @returns where the words of the line begin */
  private startLine(at: number): number {
    const { text } = this;
    if (this.depth > 0) return at;
    this.endLine(false);
    const { style, start, words } = lineAt(text, at);
    if (isLineBreak(text.charCodeAt(start))) return start;
    const head = this.hasHeads ? headAt(text, words) : null;
    const isOfItsOwn = style.bullet !== '' || head !== null;
    this.isNote = style.bullet === NOTE;
    if (!isOfItsOwn && this.hasName && this.goesOn(style, start)) return at;
    this.endHeading();
    if (isOfItsOwn || this.hasAmount) this.clearName();
    this.hasAmount = false;
    this.style = style;
    return head === null ? this.takeWords(words) : this.takeHead(head, words);
  }

  private takeWords(at: number): number {
    if (this.aside !== null && !this.staysAside(this.aside)) this.aside = null;
    this.isPart = this.aside !== null;
    return at;
  }

  /** Whether a line without a bullet carries on the name above it, which has no amount yet. */
  private goesOn({ indent }: Style, at: number): boolean {
    const { text, style } = this;
    if (startsFigure(text, at, text.charCodeAt(at)) || '約△▲'.includes(text.charAt(at)))
      return true;
    return !this.hasAmount && style.bullet === '' && indent <= style.indent;
  }

  /** 委託料 alone on its line heads those below it. */
  private endHeading(): void {
    if (this.hasName && !this.hasAmount && !this.isPart) {
      this.lines.push({ style: this.style, item: null, parts: [] });
    }
  }

  private takeHead({ kind, length }: Head, at: number): number {
    const { text, style } = this;
    const from = at + length;
    const next = skipSpaces(text, from);
    const isAlone = next === text.length || /[\r\n]/.test(text.slice(at, next));
    const last = this.lines.at(-1);
    if (kind !== 'parts') {
      this.aside =
        kind === 'costs' ? null : { style, kind: isAlone ? 'alone' : 'inFront', body: null };
    } else if (!isAlone && last !== undefined && isBelow(style, last.style)) {
      this.aside = { style, kind: 'parts', body: null };
    }
    this.isPart = this.aside !== null;
    return from;
  }

  /** Whether a line is no expense, as those above it. */
  private staysAside(aside: Aside): boolean {
    const { style } = this;
    if (style.indent > aside.style.indent) {
      aside.body ??= style;
      return true;
    }
    if (aside.kind === 'parts') return false;
    if (aside.kind === 'inFront') {
      if (style.bullet !== '' || !isAlike(style, aside.style)) return false;
      const isOpen = this.lines.some((line) => isAlike(line.style, style));
      if (isOpen) this.isSure = false;
      return !isOpen;
    }
    aside.body ??= style;
    if (isAlike(style, aside.body)) return true;
    return style.indent === aside.style.indent && !isAlike(style, aside.style);
  }

  /** A name alone may have its amount on the next line. */
  private endLine(isLast: boolean): void {
    if (this.product !== null) this.isWhole = false;
    this.product = null;
    this.endName(isLast);
  }

  /** 委託料（9百万円）: a name whose only amount stands in its parenthesis. */
  private endName(isLast: boolean): void {
    const { inside } = this;
    this.inside = null;
    if (inside === null || this.isNote) return;
    this.hasAmount = true;
    if (this.isPart) this.clearName();
    else if (inside.isAll) this.add(strip(this.name), inside.amount);
    else if (!inside.isBeyond) this.isWhole = false;
    if (!isLast) this.clearName();
  }

  private take(amount: NamedAmount): void {
    if (this.depth > 0) {
      this.takeInside(amount);
      return;
    }
    const name = oneLine(strip(this.name)).replace(LINES, '');
    this.clearName();
    this.inside = null;
    this.hasAmount = true;
    if (this.isNote || this.isPart) return;
    if (isPartName(name)) {
      this.isPart = true;
      this.aside = { style: this.style, kind: 'parts', body: null };
    } else if (!this.isFactor(name, amount.span)) this.takeItem(name, amount);
  }

  private takeInside(amount: NamedAmount): void {
    const { text } = this;
    const { start, end } = amount.span;
    if (!this.hasName) return;
    const isOwn =
      isOpening(text.charCodeAt(lastBefore(text, start))) &&
      isClosing(text.charCodeAt(skipSpaces(text, end)));
    const words = text.slice(Math.max(0, start - WORDS_BEFORE), start);
    this.inside = {
      amount,
      isAll: isOwn && this.inside === null,
      isBeyond: isBeyond(words) || words.includes('うち'),
    };
  }

  /** Of a product, whose name the first factor has. */
  private isFactor(name: string, { start, end }: Span): boolean {
    const { text } = this;
    if (isTimesAt(text, lastBefore(text, start))) {
      // 補助 5団体×12百万円＝60百万円
      if (isAt('＝=', text, skipSpaces(text, end)))
        this.product ??= strip(name.slice(0, LONGEST_COUNTED).replace(COUNT, ''));
      // Without its result it is open what it comes to.
      else this.isSure = false;
      return true;
    }
    if (!isTimesAt(text, skipSpaces(text, end))) return false;
    this.product ??= name;
    return true;
  }

  private takeItem(name: string, amount: NamedAmount): void {
    const { text, product } = this;
    const { start, end } = amount.span;
    const isResult = isAt('＝=', text, lastBefore(text, start));
    if (isResult && product !== null) {
      this.add(product, amount);
      this.product = null;
      return;
    }
    if (isResult || (name === '' && this.lines.length > 0)) this.isWhole = false;
    if (isRough(text.slice(start - 1, start), text.slice(end, end + 2))) this.isSure = false;
    if (!isNoItemBehind(text.slice(end, end + 3))) this.add(name, amount);
  }

  private add(name: string, amount: NamedAmount): void {
    const kind = kindOfItem(name);
    if (kind === 'none') return;
    if (kind === 'vague') this.isSure = false;
    this.lines.push({ style: this.style, item: { name: oneLine(name), amount }, parts: [] });
    if (amount.unit === null) this.isWhole = false;
  }

  /** Places what stands behind the heading beside or above the lines below. */
  private placeFirst(behind: Style): void {
    const { lines } = this;
    const next = lines.find(({ style }) => style !== behind)?.style;
    if (next === undefined || lines[0]?.style !== behind) return;
    const style = placeBehind(behind, next);
    if (style === null) this.isSure = false;
    lines.forEach((line, i) => {
      if (line.style === behind) lines[i] = { ...line, style: style ?? next };
    });
  }
}

/** Each parent counts once, in place of its parts. */
function fold({ lines, isWhole: isRead, isSure }: List, per: number): Breakdown {
  const roots: Line[] = [];
  const above: Line[] = [];
  for (const line of lines) {
    climb(above, line.style);
    (above.at(-1)?.parts ?? roots).push(line);
    above.push(line);
  }
  const isWhole = isRead && lines.every((line) => isSumOfParts(line, per));
  const counted = isWhole ? roots.flatMap(countedIn) : lines;
  const items = counted.flatMap(({ item }) => (item === null ? [] : [item]));
  // A copy is as long as they are: every program keeps one.
  return { items: items.slice(), isWhole, isSure };
}

/** A heading has no amount of its own. */
function countedIn(line: Line): Line[] {
  return line.item === null ? line.parts.flatMap(countedIn) : [line];
}

/** Leaves above the line only what it may be a part of. */
function climb(above: Line[], style: Style): void {
  let alike = above.length - 1;
  while (alike >= 0 && !isAlike(above[alike]?.style, style)) alike--;
  if (alike >= 0) {
    above.length = alike;
    return;
  }
  while (style.indent < (above.at(-1)?.style.indent ?? 0)) above.pop();
  const last = above.at(-1);
  if (last !== undefined && !isBelow(style, last.style)) above.pop();
}

/** What the sum of amounts may be off by where each is rounded by half of its unit. */
export function roundingOf(amounts: readonly NamedAmount[], per: number): number {
  return amounts.reduce((sum, amount) => sum + stepOf(amount, per) / 2, 0);
}

/** Within what rounding makes of it. */
function isSumOfParts({ item, parts }: Line, per: number): boolean {
  if (item === null || parts.length === 0) return true;
  const amounts = parts.flatMap(countedIn).flatMap((part) => part.item?.amount ?? []);
  const sum = amounts.reduce((all, { value }) => all + value, 0);
  const all = [item.amount, ...amounts];
  return Math.abs(sum - item.amount.value) <= roundingOf(all, per);
}

/** Whether the parenthesis at `at` holds more than one amount, or the only ones. */
function holdsSeveral(text: string, at: number, amounts: readonly NamedAmount[]): boolean {
  const close = text.slice(at).search(/[）)]/);
  const end = close < 0 ? text.length : at + close;
  return amounts.some(({ span }) => span.start > at && span.end <= end);
}

/** A name over several lines on one. */
function oneLine(name: string): string {
  if (!name.includes('\n') && !name.includes('\r')) return name;
  return name
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');
}

/** Offset of the last character before `at` that is no white space; -1 without one. */
function lastBefore(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  return i;
}

function isAt(characters: string, text: string, at: number): boolean {
  return at >= 0 && at < text.length && characters.includes(text.charAt(at));
}
