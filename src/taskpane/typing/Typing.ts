import { ExcelProblem, toExcelProblem } from '../../excel/ExcelProblem';
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
import { isKnown, reread } from './reread';
import { sameFinding } from './sameFinding';

/** Edits that follow each other so closely are read together. */
const PAUSE_MS = 400;

/** 入力しながら検証: after an edit only what it concerns is read and checked, and the list follows. */
export class Typing {
  /** Edits that may be what we wrote ourselves. */
  private unclear: SheetEdit[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** Whether an edit is looked into soon, so that nothing needs to be called out of date. */
  take(): boolean {
    const settings = this.settings();
    if (settings?.typing !== true || this.session.basis === null) return false;
    this.soon();
    return true;
  }

  /** Looks soon whether an edit that may be our own has changed anything since. */
  look(edit: SheetEdit): void {
    this.unclear.push(edit);
    this.soon();
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
    const { basis, ownSheets } = session;
    const unclear = this.unclear.filter(({ sheetId }) => !ownSheets.has(sheetId));
    this.unclear = [];
    if (basis === null) return;
    if (!settings.typing) {
      await this.sift(basis, unclear);
      return;
    }
    const edits = [...session.edits, ...unclear];
    if (edits.length === 0) return;
    session.edits = [];
    try {
      const found = await reread(basis, edits);
      if (found === null || (isKnown(found, basis) && !this.isStale)) return;
      // Waived or restored while Excel was answering: those waivers count.
      const now = session.basis ?? basis;
      const fresh = recheck({ ...now, reading: found.reading }, found.reading.snapshot, settings);
      this.show(fresh);
      if (settings.marks && settings.typingMarks) {
        await markAgain(session, fresh, found.sheets, () => undefined);
      }
    } catch (error) {
      this.callStale(edits);
      session.report('type', toExcelProblem(error));
    }
  }

  /** Edits that changed nothing were our own writes. */
  private async sift(basis: Basis, edits: readonly SheetEdit[]): Promise<void> {
    if (edits.length === 0) return;
    try {
      const found = await reread(basis, edits);
      if (found !== null && !isKnown(found, basis)) this.callStale(edits);
    } catch (error) {
      if (!(error instanceof ExcelProblem)) throw error;
      this.callStale(edits);
    }
  }

  private get isStale(): boolean {
    return resultOf(this.session.store.state)?.isStale === true;
  }

  private callStale(edits: readonly SheetEdit[]): void {
    const { session } = this;
    session.edits = [...edits, ...session.edits];
    session.store.update((state) => edits.reduce(staleAfter, state));
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
