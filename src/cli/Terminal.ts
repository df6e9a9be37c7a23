import { printable, withoutControls } from '../core/words/format';

/** Where the command line runs: what it knows of the machine, and where its text goes. */
export interface Surroundings {
  readonly cwd: string;
  /** Whether the result goes to a screen that shows colours. */
  readonly color: boolean;
  /** Whether messages go to a screen on which a line may be written anew. */
  readonly isScreen: boolean;
  /** Whether result and messages are seen on one screen, so that nothing need be said in both. */
  readonly isOneScreen: boolean;
  /** Script of a worker thread that checks files; null where all is to be done in this one. */
  readonly workerFile: string | null;
  out(text: string): void;
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
  readonly workerFile: string | null;

  constructor(private readonly outside: Surroundings) {
    ({
      cwd: this.cwd,
      color: this.color,
      isScreen: this.isScreen,
      isOneScreen: this.isOneScreen,
      workerFile: this.workerFile,
    } = outside);
  }

  /** The result, and nothing else. */
  out(text: string): void {
    const pieces = this.color ? text.split(STYLE) : [text];
    this.outside.out(pieces.map((piece, at) => (at % 2 === 1 ? piece : shown(piece))).join(''));
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
}

function shown(text: string): string {
  return withoutControls(text).replace(LONE_RETURN, '');
}
