import type { Unread } from '../core/report/report';
import type { Terminal } from './Terminal';

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
