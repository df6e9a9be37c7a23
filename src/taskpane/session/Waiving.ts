import { tidyReason, withoutWaiver, withWaiver } from '../../core/waivers/editWaivers';
import { isoDay } from '../../core/waivers/Waiver';
import { withLost } from './keptWaivers';
import type { Session } from './Session';
import { type NextWaivers, setWaivers } from './setWaivers';
import { work } from './work';

/** 無視 and 戻す. */
export class Waiving {
  constructor(private readonly session: Session) {}

  /** False where the text is no reason. */
  waive(id: number, reason: string): boolean {
    const tidy = tidyReason(reason);
    if (tidy === '') return false;
    const waiver = { reason: tidy, at: isoDay(new Date()) };
    void this.change('waive', (waivers, book, findings) => {
      const finding = findings[id];
      return finding === undefined ? waivers : withWaiver(waivers, finding, book, waiver);
    });
    return true;
  }

  restore(id: number): void {
    void this.change('restore', (waivers, book, findings) => {
      const finding = findings[id];
      return finding === undefined ? waivers : withoutWaiver(waivers, finding, book);
    });
  }

  /** Puts back the waivers that the workbook has lost. */
  recordAgain(): void {
    void this.change('waive', withLost);
  }

  private change(task: 'waive' | 'restore', next: NextWaivers): Promise<void> {
    const { session } = this;
    return work(session, task, 'waiving', async (listeners, settings) => {
      const before = session.basis?.waivers.waivers ?? [];
      const end = await setWaivers(session, next, listeners, settings);
      const after = session.basis?.waivers.waivers ?? [];
      if (after !== before) session.keep({ kind: 'waivers', before, after });
      return end;
    });
  }
}
