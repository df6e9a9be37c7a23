import type { CellRef } from '../core/address/CellRef';
import type { Language } from '../core/words/Words';
import { buildFileReport } from '../core/report/buildFileReport';
import { tidyReason } from '../core/waivers/editWaivers';
import { clearMarks } from '../excel/clearMarks';
import { toExcelProblem, type ExcelProblem } from '../excel/ExcelProblem';
import { MarkMemory } from '../excel/MarkMemory';
import type { Listeners, Scope } from '../excel/reading';
import { selectCell } from '../excel/selectCell';
import type { SheetEdit, SheetEvent } from '../excel/watchWorkbook';
import { changeWaivers, markAgain, type Basis } from './changeWaivers';
import { checkWorkbook, type Checked } from './checkWorkbook';
import { findingAtSelection } from './model/findingAtSelection';
import type { Kind } from './model/Kind';
import { withEdit } from './model/staleFindings';
import { toCheckResult } from './model/toCheckResult';
import type { FormChoice } from './form';
import { readFormFile } from './readFormFile';
import { setPhase } from './phase';
import { saveSettings } from './settings';
import type { Notice, OpenState, Settings, Stage, Task } from './state';
import { resultOf } from './state';
import { withCurrent, withEdited, withFoldToggled, withResult } from './stateChanges';
import type { Store } from './Store';
import { tellReport } from './tellReport';
import { isAboutForm, withNotice } from './withNotice';
import type { PaneActions } from './view/paneView';

/** Work that lasts longer gets words. */
const LONG_MS = 1_000;

/** Carries out what the user does, one piece of work at a time. */
export class Controller implements PaneActions {
  private readonly memory = new MarkMemory();
  /** Edits since the last check began to read. */
  private edits: SheetEdit[] = [];
  /** null before the first check. */
  private basis: Basis | null = null;

  constructor(
    private readonly store: Store,
    private readonly language: Language,
  ) {}

  private get workbook(): string {
    const { state } = this.store;
    return state.kind === 'open' ? (state.place?.workbook ?? '') : '';
  }

  check(): Promise<void> {
    return this.work('check', 'reading', async (listeners, settings) => {
      this.edits = [];
      const checked = await checkWorkbook(this.workbook, settings, this.language, this.memory, {
        ...listeners,
        onStage: (stage) => this.setStage(stage),
      });
      this.basis = checked.basis;
      this.showResult(checked);
      tellReport(checked.report);
      return checked.markProblem;
    });
  }

  clear(): Promise<void> {
    return this.work('clear', 'clearing', async ({ onWaiting }, { scope }) => {
      const done = await clearMarks(scope, this.memory, onWaiting);
      const notices: Notice[] = [];
      if (done.protectedSheets.length > 0) {
        notices.push({ kind: 'protected', task: 'clear', sheets: done.protectedSheets });
      }
      if (done.mayLeaveOld) notices.push({ kind: 'mayLeaveOld' });
      this.store.update((state) => ({
        notices,
        outcome: { kind: 'cleared', count: done.cleared, result: resultOf(state) },
      }));
      return null;
    });
  }

  waive(id: number, reason: string): boolean {
    const tidy = tidyReason(reason);
    if (tidy !== '') void this.changeWaivers('waive', id, tidy);
    return tidy !== '';
  }

  restore(id: number): void {
    void this.changeWaivers('restore', id, null);
  }

  setScope(scope: Scope): void {
    this.setSettings({ scope });
  }

  setMarks(marks: boolean): void {
    this.setSettings({ marks });
  }

  setForm(form: FormChoice): void {
    this.tell(isAboutForm, null);
    this.setSettings({ form });
  }

  async openForm(file: File): Promise<void> {
    const form = await readFormFile(file);
    if ('orientation' in form) this.setForm(form);
    else this.tell(isAboutForm, { kind: 'form', file: file.name, faults: form });
  }

  toggle(kind: Kind): void {
    this.store.update(({ shown }) => {
      const next = new Set(shown);
      if (!next.delete(kind)) next.add(kind);
      return { shown: next };
    });
  }

  fold(key: string): void {
    this.store.update((state) => withFoldToggled(state, key));
  }

  open(id: number): void {
    this.store.update((state) => withCurrent(state, id));
    const finding = resultOf(this.store.state)?.findings[id];
    if (finding !== undefined) this.select(finding.cell);
  }

  close(): void {
    this.store.update(() => ({ current: null }));
  }

  select(cell: CellRef, evenIfHidden = false): void {
    void this.selectInExcel(cell, evenIfHidden);
  }

  dismiss(notice: Notice): void {
    this.store.update(({ notices }) => ({ notices: notices.filter((one) => one !== notice) }));
  }

  /** Brings the findings of the cell forward that was selected in the sheet. */
  onSelected(event: SheetEvent): void {
    const result = resultOf(this.store.state);
    if (result === null) return;
    this.store.update((state) => {
      const there = findingAtSelection(result, state.current, event);
      return there === null ? {} : withCurrent(state, there);
    });
  }

  onActivated(sheet: string): void {
    this.store.update(({ place }) => (place === null ? {} : { place: { ...place, sheet } }));
  }

  onEdited(edit: SheetEdit): void {
    this.edits.push(edit);
    this.store.update((state) => withEdited(state, edit));
  }

  /** Tells what went wrong, in place of an earlier problem with the same task. */
  report(task: Task, problem: ExcelProblem): void {
    const notice: Notice = { kind: 'problem', task, problem };
    this.tell((one) => one.kind === 'problem' && one.task === task, notice);
  }

  private tell(isOld: (notice: Notice) => boolean, notice: Notice | null): void {
    this.store.update(({ notices }) => ({ notices: withNotice(notices, isOld, notice) }));
  }

  private showResult({ result, notices }: Checked): void {
    const shown = this.edits.reduce(withEdit, result);
    this.store.update(() => ({
      notices,
      outcome: { kind: 'checked', result: shown },
      unfolded: new Set(),
      current: null,
    }));
  }

  private changeWaivers(
    task: 'waive' | 'restore',
    id: number,
    reason: string | null,
  ): Promise<void> {
    return this.work(task, 'waiving', async ({ onWaiting }) => {
      const { basis } = this;
      const sheet = basis?.findings[id]?.cell.sheet;
      if (basis === null || sheet === undefined) return null;
      const changed = await changeWaivers(basis, id, reason, onWaiting);
      this.basis = changed;
      this.showWaivers(changed);
      // Where rows have moved since, the cells to mark are not known.
      if (resultOf(this.store.state)?.isStale === true) return null;
      return markAgain(changed, sheet, this.memory, onWaiting).then(() => null, toExcelProblem);
    });
  }

  /** The same result with other findings waived. */
  private showWaivers({ book, findings, reading, waivers }: Basis): void {
    this.store.update((state) => {
      const before = resultOf(state);
      if (before === null) return {};
      const { time, isStale, stale } = before;
      const now = toCheckResult(book, findings, reading, this.language);
      return { ...withResult(state, { ...now, time, isStale, stale }), current: null };
    });
    tellReport(buildFileReport(this.workbook, book, findings, this.language, waivers));
  }

  private async selectInExcel(cell: CellRef, evenIfHidden: boolean): Promise<void> {
    const sheet = resultOf(this.store.state)?.sheets[cell.sheet];
    if (sheet === undefined) return;
    const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const notWaiting = (): void => undefined;
    try {
      const by = await selectCell(sheet.id, area, evenIfHidden, notWaiting);
      this.store.update(({ notices }) => {
        const others = notices.filter((one) => !isAboutSelection(one));
        if (by === null) return others.length === notices.length ? {} : { notices: others };
        const selectAnyway = (): void => this.select(cell, true);
        return { notices: [...others, { kind: 'hidden', by, selectAnyway }] };
      });
    } catch (error) {
      this.report('select', toExcelProblem(error));
    }
  }

  /** Does one piece of work, unless another is under way; whatever goes wrong is told. */
  private async work(
    task: 'check' | 'clear' | 'waive' | 'restore',
    stage: Stage,
    run: (listeners: Listeners, settings: Settings) => Promise<ExcelProblem | null>,
  ): Promise<void> {
    const { state } = this.store;
    if (state.kind !== 'open' || state.activity.kind === 'working') return;
    setPhase('working');
    this.store.update(() => ({
      notices: [],
      activity: { kind: 'working', stage, progress: null, isWaiting: false, isLong: false },
    }));
    const timer = setTimeout(() => this.setActivity({ isLong: true }), LONG_MS);
    try {
      const problem = await run(
        {
          onWaiting: () => this.setActivity({ isWaiting: true }),
          onProgress: (progress) => this.setActivity({ progress, isWaiting: false }),
        },
        state.settings,
      );
      if (problem !== null) this.report('mark', problem);
      this.finish(problem === null);
    } catch (error) {
      this.report(task, toExcelProblem(error));
      this.finish(false);
    } finally {
      clearTimeout(timer);
    }
  }

  private finish(isDone: boolean): void {
    this.setSettings({ welcomed: true });
    this.store.update(() => ({ activity: { kind: 'idle' } }));
    setPhase(isDone ? 'done' : 'failed');
  }

  private setStage(stage: Stage): void {
    this.setActivity({ stage, progress: null, isWaiting: false });
  }

  private setActivity(change: Partial<Extract<OpenState['activity'], { kind: 'working' }>>): void {
    this.store.update(({ activity }) =>
      activity.kind === 'working' ? { activity: { ...activity, ...change } } : {},
    );
  }

  private setSettings(change: Partial<Settings>): void {
    this.store.update(({ settings }) => ({ settings: { ...settings, ...change } }));
    saveSettings(this.store.state.settings);
  }
}

function isAboutSelection(notice: Notice): boolean {
  return notice.kind === 'hidden' || (notice.kind === 'problem' && notice.task === 'select');
}
