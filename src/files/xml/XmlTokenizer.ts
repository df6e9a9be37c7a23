import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import { decodeReferences, LONGEST_REFERENCE, NAME, UNFIT, withLineFeeds } from './xmlText';

/** Attributes by their written name; nothing is inherited. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Part of a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A start tag and where it stands in the text. */
export interface StartTag extends Span {
  /** As written, with its prefix. */
  readonly writtenName: string;
  readonly attributes: XmlAttributes;
  readonly selfClosing: boolean;
}

export interface TokenListener {
  open(tag: StartTag): void;
  /** A text may come in several pieces. */
  text(text: string): void;
  /** `closeTag` is empty and at the end of the start tag where that closes itself. */
  close(closeTag: Span): void;
  /**
   * May read whole elements that begin at a place by itself, if nothing in them is unusual, so that
   * they are sound whatever stands around them. Returns the place behind: the same where there are none.
   */
  skim?(text: string, at: number): number;
}

/** Without a prototype's members, and yet of the kind of objects that are made fast. */
class Attributes {
  [name: string]: string;
}
Reflect.deleteProperty(Attributes.prototype, 'constructor');
Object.setPrototypeOf(Attributes.prototype, null);

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;

/** Characters of an instruction's name. */
const LONGEST_TARGET = 256;
/** Text is decoded and handed over in pieces of this size. */
const PIECE = 64 * 1024;
/** Tags between two looks at the clock. */
const LOOK = 4_096;

/** What is read over several pieces, and what ends it. */
type Running = 'comment' | 'instruction' | 'cdata';

/**
 * Reads XML strictly and in time linear in its length, whatever it holds. No DTD is accepted, so
 * there are no entities but XML's own five and nothing external.
 */
export class XmlTokenizer {
  /** What was written and is not read yet. */
  private buffer = '';
  /** As long as the buffer must be to be read again: what is not whole is not looked at each time. */
  private enough = 0;
  /** Characters in front of the buffer. */
  private base = 0;
  private readonly path: string[] = [];
  private hasRoot = false;
  private running: Running | null = null;

  /** @param isOver whether to give up; asked now and then */
  constructor(
    private readonly part: string,
    private readonly isOver: () => boolean,
    private readonly listener: TokenListener,
  ) {}

  /** @throws {FileProblem} damaged, unsafeXml, tooLarge, tooSlow */
  write(piece: string): void {
    if (UNFIT.test(piece)) this.fail();
    this.buffer += piece;
    if (this.buffer.length < this.enough) return;
    this.read(false);
    if (this.buffer.length > LIMITS.tag) throw new FileProblem('tooLarge', this.part);
    this.enough = this.buffer.length * 2;
  }

  /** @throws {FileProblem} as write */
  end(): void {
    this.read(true);
    const isWhole = this.buffer === '' && this.running === null && this.path.length === 0;
    if (!isWhole || !this.hasRoot) this.fail();
  }

  private read(isLast: boolean): void {
    let at = 0;
    for (let count = 1, next = this.step(at, isLast); next > at; count++) {
      at = next;
      if (count % LOOK === 0) this.look();
      next = this.step(at, isLast);
    }
    this.base += at;
    this.buffer = this.buffer.slice(at);
  }

  private look(): void {
    if (this.isOver()) throw new FileProblem('tooSlow', this.part);
  }

  private fail(): never {
    throw new FileProblem('damaged', this.part);
  }

  /** Reads what stands at a place. Returns the place behind it: the same where more must come first. */
  private step(at: number, isLast: boolean): number {
    const { buffer, running } = this;
    if (at === buffer.length) return at;
    if (running === 'cdata') return this.cdata(at);
    if (running === 'comment') return this.comment(at);
    if (running === 'instruction') return this.instruction(at);
    if (buffer.charCodeAt(at) !== LESS) return this.characters(at, isLast);
    switch (buffer[at + 1]) {
      case undefined:
        return at;
      case '/':
        return this.endTag(at);
      case '!':
        return this.openSpecial(at);
      case '?':
        return this.openInstruction(at, isLast);
      default:
        return this.skimmed(at) ?? this.startTag(at);
    }
  }

  private skimmed(at: number): number | null {
    const end = this.listener.skim?.(this.buffer, at) ?? at;
    if (end === at) return null;
    this.look();
    return end;
  }

  private characters(at: number, isLast: boolean): number {
    const { buffer } = this;
    const less = buffer.indexOf('<', at);
    const end = less < 0 && !isLast ? this.cut(buffer.length - LONGEST_REFERENCE) : less;
    const last = end < 0 && isLast ? buffer.length : end;
    let from = at;
    while (from < last) {
      const to = from + PIECE < last ? this.cut(from + PIECE) : last;
      if (buffer.slice(from, Math.min(to + 2, last)).includes(']]>')) this.fail();
      const text = this.decoded(withLineFeeds(buffer.slice(from, to)));
      if (this.path.length > 0) this.listener.text(text);
      else if (/[^ \t\n]/.test(text)) this.fail();
      from = to;
      if (from < last) this.look();
    }
    return from;
  }

  /** A place near `to` where a text can be cut: inside no reference and no line end. */
  private cut(to: number): number {
    const tail = this.buffer.slice(Math.max(0, to - LONGEST_REFERENCE), Math.max(0, to));
    const open = tail.lastIndexOf('&');
    if (open >= 0 && !tail.includes(';', open)) return to - tail.length + open;
    return tail.endsWith('\r') ? to - 1 : to;
  }

  private openSpecial(at: number): number {
    const { buffer } = this;
    if (buffer.startsWith('<!--', at)) {
      this.running = 'comment';
      return at + 4;
    }
    if (buffer.startsWith('<![CDATA[', at)) {
      if (this.path.length === 0) this.fail();
      this.running = 'cdata';
      return at + 9;
    }
    if (buffer.startsWith('<!DOCTYPE', at)) throw new FileProblem('unsafeXml', this.part);
    const isCut = ['<!--', '<![CDATA[', '<!DOCTYPE'].some((one) =>
      one.startsWith(buffer.slice(at)),
    );
    return isCut ? at : this.fail();
  }

  private openInstruction(at: number, isLast: boolean): number {
    const start = this.buffer.slice(at + 2, at + 2 + LONGEST_TARGET);
    const [target] = /^[^ \t\r\n?]*(?=[ \t\r\n?])/.exec(start) ?? [];
    if (target === undefined && start.length < LONGEST_TARGET && !isLast) return at;
    if (target === undefined || !NAME.test(target)) this.fail();
    // The XML declaration, which looks like an instruction, stands at the very start.
    if (target.toLowerCase() === 'xml' && this.base + at > 0) this.fail();
    this.running = 'instruction';
    return at + 2;
  }

  private instruction(at: number): number {
    const end = this.buffer.indexOf('?>', at);
    if (end < 0) return Math.max(at, this.buffer.length - 1);
    this.running = null;
    return end + 2;
  }

  private comment(at: number): number {
    const { buffer } = this;
    const end = buffer.indexOf('--', at);
    if (end < 0) return Math.max(at, buffer.length - 1);
    if (end + 2 === buffer.length) return end;
    if (buffer.charCodeAt(end + 2) !== GREATER) this.fail();
    this.running = null;
    return end + 3;
  }

  private cdata(at: number): number {
    const { buffer } = this;
    const end = buffer.indexOf(']]>', at);
    const last = end < 0 ? Math.max(at, this.cut(buffer.length - LONGEST_REFERENCE)) : end;
    if (last > at) this.listener.text(withLineFeeds(buffer.slice(at, last)));
    if (end < 0) return last;
    this.running = null;
    return end + 3;
  }

  private endTag(at: number): number {
    const { buffer } = this;
    const name = this.path.at(-1);
    const end = buffer.indexOf('>', at);
    if (end < 0) return at;
    const behind = at + 2 + (name?.length ?? 0);
    if (name === undefined || !buffer.startsWith(name, at + 2) || end < behind) this.fail();
    if (end > behind && /[^ \t\r\n]/.test(buffer.slice(behind, end))) this.fail();
    this.path.pop();
    this.listener.close({ start: this.base + at, end: this.base + end + 1 });
    return end + 1;
  }

  private startTag(at: number): number {
    const { buffer, base } = this;
    let here = this.nameEnd(at + 1);
    if (here === buffer.length) return at;
    const writtenName = this.name(at + 1, here);
    const attributes = new Attributes();
    let next = this.attribute(here, attributes);
    for (; next > here; next = this.attribute(here, attributes)) here = next;
    const close = this.blankEnd(here);
    const selfClosing = buffer.charCodeAt(close) === SLASH;
    const behind = close + (selfClosing ? 2 : 1);
    if (next < here || behind > buffer.length) return at;
    if (buffer.charCodeAt(behind - 1) !== GREATER) this.fail();
    if (this.path.length === 0 && this.hasRoot) this.fail();
    this.hasRoot = true;
    const end = base + behind;
    this.listener.open({ writtenName, attributes, selfClosing, start: base + at, end });
    if (selfClosing) this.listener.close({ start: end, end });
    else this.path.push(writtenName);
    return behind;
  }

  /**
   * Reads an attribute with the blanks in front of it. Returns the place behind it: the same where
   * there is none, a negative one where more must come first.
   */
  private attribute(at: number, attributes: Attributes): number {
    const { buffer } = this;
    const start = this.blankEnd(at);
    const code = buffer.charCodeAt(start);
    if (code === GREATER || code === SLASH || start === buffer.length) return at;
    if (start === at) this.fail();
    const nameEnd = this.nameEnd(start);
    const equals = this.blankEnd(nameEnd);
    const quote = this.blankEnd(equals + 1);
    if (quote >= buffer.length) return -1;
    const mark = buffer[quote];
    if (buffer[equals] !== '=' || (mark !== '"' && mark !== "'")) this.fail();
    const end = buffer.indexOf(mark, quote + 1);
    if (end < 0) return -1;
    const name = this.name(start, nameEnd);
    if (name in attributes) this.fail();
    attributes[name] = this.attributeValue(buffer.slice(quote + 1, end));
    return end + 1;
  }

  private blankEnd(at: number): number {
    const { buffer } = this;
    let end = at;
    for (let code = buffer.charCodeAt(end); isBlank(code); code = buffer.charCodeAt(end)) end++;
    return end;
  }

  /** Where a name ends that begins at a place; the buffer's end where it may go on behind that. */
  private nameEnd(at: number): number {
    const { buffer } = this;
    for (let end = at; end < buffer.length; end++) {
      const code = buffer.charCodeAt(end);
      // All other characters that end a name make it an unfit one.
      if (isBlank(code) || code === GREATER || code === SLASH || code === 61) return end;
    }
    return buffer.length;
  }

  private name(start: number, end: number): string {
    const name = this.buffer.slice(start, end);
    return NAME.test(name) ? name : this.fail();
  }

  private attributeValue(raw: string): string {
    if (raw.includes('<')) this.fail();
    return this.decoded(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw);
  }

  private decoded(text: string): string {
    return decodeReferences(text) ?? this.fail();
  }
}

function isBlank(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === RETURN || code === TAB;
}
