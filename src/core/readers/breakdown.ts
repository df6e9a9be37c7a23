import {
  EDGE,
  digitOf,
  isClosing,
  isLineBreak,
  isOpening,
  isSpace,
  isTimesAt,
  skipSpaces,
  strip,
} from '../text/notation';
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
}

export const NO_ITEMS: Breakdown = { items: [], isWhole: true };

const HEADING = /[【〔［[]/;
/** Before an amount that divides the one before it; 内訳 leads a list of its own. */
const PART = /^(?:うち|内(?!訳|部|外|装|科|服))/;
const TOTAL = /^(?:計|合計|小計|総計|中計)$|^(?:合計|小計|総計)|(?:合計|小計|総計)$/;
/** What is said of more than this year, or of another: no part of the budget. */
const BEYOND = /債務負担|限度額|総額|総事業費|繰越|前年|昨年|対前|単価|当たり/;
const FUNDS = /(?:財源|国庫支出金|県支出金|地方債|市債)$/;
const WORDS_BEFORE = 20;
/** Of a name whose count is taken off. */
const LONGEST_COUNTED = 60;
const CHANGE = /^の?[増減]/;
/** 5団体×, in front of the amount that it multiplies. */
const COUNT = /[0-9０-９][^×✕✖xXｘＸ]*[×✕✖xXｘＸ]\s*$/;
const NOTE = '※';
const BULLETS = '・•∙·･⋅●○〇◯◦■□◆◇▪►▶→➢*＊※';
const DASHES = '-－–—―ー‐─';
const NUMBERED =
  /^(?:[①-⑳㋐-㋾]|[（(][0-9０-９ア-ンa-z]{1,2}[）)]|[0-9０-９]{1,2}[.．)）](?![0-9０-９])|[ア-ン][.．\s　)）])/;

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
  const list = new List(text, from, amounts.slice(first));
  return fold(list.lines, list.isWhole, per);
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

/** How a line begins. */
interface Style {
  readonly indent: number;
  /** Empty without one; null behind the heading, where there is no telling. */
  readonly bullet: string | null;
}

interface Line extends Style {
  readonly item: BudgetItem;
}

/** What stands in the parenthesis behind a name without an amount of its own. */
interface Inside {
  readonly amount: NamedAmount;
  readonly isAll: boolean;
  /** 総事業費 and the like. */
  readonly isBeyond: boolean;
}

/** The lines of a list that carry amounts. */
class List {
  readonly lines: Line[] = [];
  isWhole = true;
  private depth = 0;
  private name = '';
  /** Whether the name is more than blanks and marks: asked line by line, however long it is. */
  private hasName = false;
  private style: Style = { indent: 0, bullet: null };
  private isNote = false;
  private isPart = false;
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
  }

  private clearName(): void {
    this.name = '';
    this.hasName = false;
  }

  /** Takes in a character; false where a closing bracket ends the list. */
  private pass(at: number): boolean {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (isOpening(code)) this.depth += 1;
    else if (isClosing(code)) {
      if (this.depth === 0) return false;
      this.depth -= 1;
    } else if (this.depth === 0) {
      if (this.inside !== null && '、，,；;'.includes(text.charAt(at))) this.endName(false);
      this.name += text.charAt(at);
      this.hasName ||= !EDGE.has(code);
    }
    return true;
  }

  /** @returns where the words of the line begin */
  private startLine(at: number): number {
    const { text } = this;
    if (this.depth > 0) return at;
    this.endLine(false);
    let i = at;
    let indent = 0;
    while (i < text.length && isSpace(text.charCodeAt(i)) && !isLineBreak(text.charCodeAt(i))) {
      indent += text.charCodeAt(i) === 0x3000 ? 2 : 1;
      i++;
    }
    const bullet = bulletAt(text, i);
    this.isNote = text.charAt(i) === NOTE;
    this.isPart = false;
    if (bullet === null && this.hasName) return at;
    this.clearName();
    this.style = { indent, bullet: bullet?.kind ?? '' };
    return bullet === null ? i : i + bullet.length;
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
    if (inside.isAll) this.add(strip(this.name), inside.amount);
    else if (!inside.isBeyond) this.isWhole = false;
    if (!isLast) this.clearName();
  }

  private take(amount: NamedAmount): void {
    if (this.depth > 0) {
      this.takeInside(amount);
      return;
    }
    const name = oneLine(strip(this.name));
    this.clearName();
    this.inside = null;
    if (this.isNote || this.isPart || PART.test(name)) this.isPart = true;
    else if (!this.isFactor(name, amount.span)) this.takeItem(name, amount);
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
      isBeyond: BEYOND.test(words) || words.includes('うち'),
    };
  }

  /** Of a product, whose name the first factor has. */
  private isFactor(name: string, { start, end }: Span): boolean {
    const { text } = this;
    if (isTimesAt(text, lastBefore(text, start))) {
      // 補助 5団体×12百万円＝60百万円
      if (isAt('＝=', text, skipSpaces(text, end)))
        this.product ??= strip(name.slice(0, LONGEST_COUNTED).replace(COUNT, ''));
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
    if (!CHANGE.test(text.slice(end, end + 2))) this.add(name, amount);
  }

  private add(name: string, amount: NamedAmount): void {
    if (PART.test(name) || TOTAL.test(name) || BEYOND.test(name) || FUNDS.test(name)) return;
    this.lines.push({ ...this.style, item: { name: oneLine(name), amount } });
    if (amount.unit === null) this.isWhole = false;
  }
}

/** A line, and the lines that divide it. */
interface Node extends Line {
  readonly parts: Node[];
}

/** Each parent counts once, in place of its parts. */
function fold(lines: readonly Line[], isRead: boolean, per: number): Breakdown {
  const nodes: Node[] = [];
  const roots: Node[] = [];
  const above: Node[] = [];
  for (const line of lines) {
    const node: Node = { ...line, parts: [] };
    climb(above, line);
    (above.at(-1)?.parts ?? roots).push(node);
    above.push(node);
    nodes.push(node);
  }
  const isWhole = isRead && nodes.every((node) => isSumOfParts(node, per));
  return { items: (isWhole ? roots : nodes).map(({ item }) => item), isWhole };
}

/** Leaves above the line only what it may be a part of. */
function climb(above: Node[], style: Style): void {
  let alike = above.length - 1;
  while (alike >= 0 && !isAlike(above[alike], style)) alike--;
  if (alike >= 0) {
    above.length = alike;
    return;
  }
  while (style.indent < (above.at(-1)?.indent ?? 0)) above.pop();
  const last = above.at(-1);
  if (last !== undefined && !isBelow(style, last)) above.pop();
}

function isAlike(one: Style | undefined, { indent, bullet }: Style): boolean {
  return one?.indent === indent && one.bullet === bullet;
}

/** Deeper, or with another bullet; of what stands behind the heading there is no telling. */
function isBelow({ indent, bullet }: Style, above: Style): boolean {
  if (above.bullet === null) return false;
  return indent > above.indent || (bullet !== '' && bullet !== above.bullet);
}

/** What the sum of amounts may be off by where each is rounded by half of its unit. */
export function roundingOf(amounts: readonly NamedAmount[], per: number): number {
  return amounts.reduce((sum, amount) => sum + stepOf(amount, per) / 2, 0);
}

/** Within what rounding makes of it. */
function isSumOfParts({ item, parts }: Node, per: number): boolean {
  if (parts.length === 0) return true;
  const sum = parts.reduce((all, part) => all + part.item.amount.value, 0);
  const all = [item.amount, ...parts.map((part) => part.item.amount)];
  return Math.abs(sum - item.amount.value) <= roundingOf(all, per);
}

/** What stands at the head of a line; null without. A dash before a figure is its sign. */
function bulletAt(
  text: string,
  at: number,
): { readonly kind: string; readonly length: number } | null {
  const first = text.charAt(at);
  if (first === '') return null;
  const isDash = DASHES.includes(first) && digitOf(text.charCodeAt(at + 1)) < 0;
  if (BULLETS.includes(first)) return { kind: first, length: 1 };
  if (isDash) return { kind: '-', length: 1 };
  const numbered = NUMBERED.exec(text.slice(at, at + 5));
  if (numbered === null) return null;
  // ① and ②, （1） and （2） are of one kind.
  const [written] = numbered;
  return {
    kind: written.length > 1 ? written.replace(/[^（(.．)）]/g, '') || '1' : '①',
    length: written.length,
  };
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
