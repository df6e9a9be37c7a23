import { printable, withoutControls } from '../core/words/format';
import type { Unread } from '../core/report/report';

/** Where the command line runs: what it knows of the machine, and where its text goes. */
export interface Surroundings {
  readonly cwd: string;
  /** Whether the result goes to a screen that shows colours. */
  readonly color: boolean;
  /** Whether messages go to a screen on which a line may be written anew. */
  readonly isScreen: boolean;
  /** Whether result and messages are seen on one screen, so that nothing need be said in both. */
  readonly isOneScreen: boolean;
  /** What HAKARU_LANG says. */
  readonly language?: string | undefined;
  out(text: string | Buffer): void;
  err(text: string): void;
  now(): Date;
}

const ERASE = '\r\u001b[K';
/** Our own colours, and what is no line end. */
const STYLE = /(\u001b\[\d+m)/;
const LONE_RETURN = /\r(?!\n)/g;

/** All that the command line writes passes here, so that none of it steers the screen but our own colours. */
export class Terminal {
  readonly cwd: string;
  readonly color: boolean;
  readonly isScreen: boolean;
  readonly isOneScreen: boolean;
  constructor(private readonly outside: Surroundings) {
    ({
      cwd: this.cwd,
      color: this.color,
      isScreen: this.isScreen,
      isOneScreen: this.isOneScreen,
    } = outside);
  }

  /** The result, and nothing else. */
  out(text: string): void {
    this.outside.out(this.shown(text));
  }

  /** A piece of a result, as `bytesOf` has made it. */
  send(bytes: Buffer): void {
    this.outside.out(bytes);
  }

  /** Part of a result as it is written out later. */
  bytesOf(text: string, color: boolean): Buffer {
    return Buffer.from(color ? this.shown(text) : shown(text));
  }

  err(text: string): void {
    this.outside.err(shown(text));
  }

  /** One line about a file, or about the whole where the name is ''. */
  complain(name: string, text: string): void {
    this.err(`hakaru: ${name === '' ? '' : `${printable(name)}: `}${printable(text)}\n`);
  }

  /** Writes the last line of a screen anew; '' clears it. */
  rewrite(line: string): void {
    this.outside.err(ERASE + printable(line));
  }

  now(): Date {
    return this.outside.now();
  }

  private shown(text: string): string {
    const pieces = this.color ? text.split(STYLE) : [text];
    return pieces.map((piece, at) => (at % 2 === 1 ? piece : shown(piece))).join('');
  }
}

function shown(text: string): string {
  return withoutControls(text).replace(LONE_RETURN, '');
}

/** Fewer files are done before anybody asks. */
const FEWEST_ON_SCREEN = 2;
const FEWEST_IN_LOG = 10;
/** A log gets so many lines at most. */
const LINES = 10;

/** Says on stderr how far the work has come: on a screen in one line, in a log now and then. */
export class ProgressLine {
  private readonly step: number;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
    private readonly words: (done: number, total: number) => string,
  ) {
    this.step = Math.ceil(total / LINES);
  }

  /** Clears the line, before something else is written. */
  hide(): void {
    if (this.onScreen) this.terminal.rewrite('');
  }

  show(done: number): void {
    const text = this.words(done, this.total);
    if (this.onScreen) {
      if (done < this.total) this.terminal.rewrite(text);
    } else if (this.total >= FEWEST_IN_LOG && done > 0 && this.isDue(done)) {
      this.terminal.err(`${text}\n`);
    }
  }

  private get onScreen(): boolean {
    return this.terminal.isScreen && this.total >= FEWEST_ON_SCREEN;
  }

  private isDue(done: number): boolean {
    return done % this.step === 0 || done === this.total;
  }
}

/** What was asked for and not read: every result names it, and so do the messages. */
export class UnreadLog {
  private readonly entries: Unread[] = [];
  private said = 0;

  /** @param isInResult the result will be read where the messages are: nothing is said twice */
  constructor(
    private readonly terminal: Terminal,
    private readonly isInResult: boolean,
  ) {}

  get list(): readonly Unread[] {
    return this.entries;
  }

  add(unread: Unread): void {
    this.entries.push(unread);
    if (!this.isInResult) this.say();
  }

  /** Says what was left to the result; for where none will come. */
  say(): void {
    for (const { file, reason } of this.entries.slice(this.said)) {
      this.terminal.complain(file, reason);
    }
    this.said = this.entries.length;
  }
}
