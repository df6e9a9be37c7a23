import type { Terminal } from './Terminal';

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
