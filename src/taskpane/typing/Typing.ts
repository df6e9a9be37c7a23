import { toExcelProblem } from '../../excel/ExcelProblem';
import type { SheetEdit } from '../../excel/watchWorkbook';
import type { Basis } from '../Basis';
import { markAgain } from '../markFindings';
import { toCheckResult } from '../model/toCheckResult';
import { withEdit } from '../model/staleFindings';
import { recheck } from '../readBasis';
import type { Session } from '../session/Session';
import { type OpenState, resultOf, type Settings } from '../state';
import { withEdited } from '../stateChanges';
import { tellReport } from '../tellReport';
import { buildFileReport } from '../../core/report/buildFileReport';
import { reread } from './reread';
import { sameFinding } from './sameFinding';

/** Edits that follow each other so closely are read together. */
const PAUSE_MS = 400;

/** 入力しながら検証: after an edit only what it concerns is read and checked, and the list follows. */
export class Typing {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** Whether an edit is looked into soon, so that nothing needs to be called out of date. */
  take(): boolean {
    const settings = this.settings();
    if (settings?.typing !== true || this.session.basis === null) return false;
    this.soon();
    return true;
  }

  private settings(): Settings | null {
    const { state } = this.session.store;
    return state.kind === 'open' ? state.settings : null;
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(), PAUSE_MS);
  }

  private begin(): void {
    const { session } = this;
    const { state } = session.store;
    if (state.kind !== 'open') return;
    if (state.activity.kind === 'working') this.soon();
    else session.quietWork = session.quietWork.then(() => this.follow(state.settings));
  }

  private async follow(settings: Settings): Promise<void> {
    const { session } = this;
    const { basis, edits } = session;
    if (basis === null || edits.length === 0) return;
    session.edits = [];
    try {
      const found = await reread(basis, edits);
      if (found === null) return;
      // Waived or restored while Excel was answering: those waivers count.
      const now = session.basis ?? basis;
      const fresh = recheck({ ...now, reading: found.reading }, found.reading.snapshot, settings);
      this.show(fresh);
      if (settings.marks && settings.typingMarks) {
        await markAgain(fresh, found.sheets, session.memory, () => undefined);
      }
    } catch (error) {
      session.edits = [...edits, ...session.edits];
      session.store.update((state) => edits.reduce(staleAfter, state));
      session.report('type', toExcelProblem(error));
    }
  }

  /** The list as it stands, with what changed: what is open stays open. */
  private show(basis: Basis): void {
    const { session } = this;
    const { store, language, workbook } = session;
    const { book, findings, reading, waivers } = basis;
    session.basis = basis;
    store.update((state) => {
      const before = resultOf(state);
      const result = session.edits.reduce(
        withEdit,
        toCheckResult(book, findings, reading, language),
      );
      return {
        outcome: { kind: 'checked', result },
        current: before === null ? null : sameFinding(before, state.current, result),
      };
    });
    tellReport(buildFileReport(workbook, book, findings, language, waivers));
  }
}

function staleAfter(state: OpenState, edit: SheetEdit): OpenState {
  return { ...state, ...withEdited(state, edit) };
}
