import { type Area, isWithin } from '../core/address/area';
import type { FileReport } from '../core/report/report';
import type { ExcelProblem } from '../excel/ExcelProblem';
import type { SheetEdit } from '../excel/watchWorkbook';
import { type Change, isOfPlaces, sheetIdsOf, type UndoStep } from './edits/UndoStep';
import { saveSettings } from './settings';
import type { ListState, Notice, OpenState, Said } from './state';
import type { Deed, Stage, Task } from './tasks';
import type { Settings } from './settings';
import type { PaneWords } from './words/paneWords';

type StateChange = Partial<OpenState>;

/** Holds the one state and notifies when it changes; the words that all changes are told in. */
export class Pane {
  private readonly listeners: ((state: OpenState) => void)[] = [];
  /** What is done without a word, such as a check while typing; other work waits for its end. */
  quietWork: Promise<void> = Promise.resolve();

  constructor(
    private current: OpenState,
    readonly words: PaneWords,
  ) {}

  get state(): OpenState {
    return this.current;
  }

  get workbook(): string {
    return this.current.place?.workbook ?? '';
  }

  /** Passes the state on now and whenever it changes. */
  follow(listener: (state: OpenState) => void): void {
    this.listeners.push(listener);
    listener(this.current);
  }

  update(change: StateChange | ((state: OpenState) => StateChange)): void {
    const changed = typeof change === 'function' ? change(this.current) : change;
    if (Object.keys(changed).length === 0) return;
    this.current = { ...this.current, ...changed };
    for (const listener of this.listeners) listener(this.current);
  }

  updateList(change: Partial<ListState> | ((list: ListState) => Partial<ListState>)): void {
    const { list } = this.current;
    const changed = typeof change === 'function' ? change(list) : change;
    if (Object.keys(changed).length > 0) this.update({ list: { ...list, ...changed } });
  }

  setSettings(change: Partial<Settings>): void {
    this.update(({ settings }) => ({ settings: { ...settings, ...change } }));
    saveSettings(this.current.settings);
  }

  setStage(stage: Stage): void {
    this.setActivity({ stage, progress: null, isWaiting: false });
  }

  setActivity(change: Partial<Extract<OpenState['activity'], { kind: 'working' }>>): void {
    this.update(({ activity }) =>
      activity.kind === 'working' ? { activity: { ...activity, ...change } } : {},
    );
  }

  /** Says what was done; the list stays. */
  did(deed: Deed, count: number, cell: Said['cell'] = null): 'done' {
    this.update({ said: { deed, count, cell } });
    return 'done';
  }

  /** Adds a notice in place of the old ones of its sort. */
  notify(isOld: (notice: Notice) => boolean, notice: Notice | null): void {
    this.update(({ notices }) => {
      const others = notices.filter((one) => !isOld(one));
      if (notice === null) return others.length === notices.length ? {} : { notices: others };
      return { notices: [...others, notice] };
    });
  }

  /** Adds notices of what was done just now. */
  say(...added: readonly Notice[]): void {
    this.update(({ notices }) => (added.length === 0 ? {} : { notices: [...notices, ...added] }));
  }

  dismiss(notice: Notice): void {
    this.notify((one) => one === notice, null);
  }

  /** Reports what went wrong, in place of an earlier problem with the same task. */
  report(task: Task, problem: ExcelProblem): void {
    if (problem.reason === 'noWorksheet') {
      this.update(({ place }) => (place === null ? {} : { place: { ...place, sheet: null } }));
    }
    const notice: Notice = { kind: 'problem', task, problem };
    this.notify((one) => one.kind === 'problem' && one.task === task, notice);
  }

  /** Keeps a step that can be taken back. */
  keep(change: Change): void {
    const step: UndoStep = { ...change, at: Date.now() };
    this.update(({ undo }) => ({ undo: [...undo, step] }));
  }

  /** Gives the latest step up, such as one whose cells somebody has changed since. */
  skipStep(): void {
    this.update(({ undo }) => ({ undo: undo.slice(0, -1) }));
  }

  /** Names of the sheets that were read last; those gone since are left out. */
  sheetNames(ids: readonly string[]): string[] {
    const read = this.current.basis?.reading.sheets ?? [];
    return ids.flatMap((id) => read.find((sheet) => sheet.id === id)?.name ?? []);
  }

  /** After an edit that shifted a sheet's cells, its steps are no longer of the cells they name. */
  noteMoved(sheetId: string): void {
    this.update(({ undo, moved }) => {
      const steps = undo.filter((step) => isOfPlaces(step) && sheetIdsOf(step).includes(sheetId));
      return { moved: new Set([...moved, ...steps]) };
    });
  }

  /** Whether an edit of which Excel does not say whose it is may be what we wrote. */
  mayBeOurs({ by, moved, sheetId, areas }: SheetEdit): boolean {
    if (by !== 'unclear' || moved) return false;
    const { activity, written, ownSheets } = this.current;
    const own = written.filter((one) => one.sheetId === sheetId);
    const isOwn = (area: Area): boolean => own.some((one) => isWithin(area, one.area));
    return activity.kind === 'working' || ownSheets.has(sheetId) || areas.every(isOwn);
  }

  /** For programs that press the pane's buttons: the report is made when it is asked for. */
  dispatchReport(make: () => FileReport): void {
    document.dispatchEvent(new CustomEvent('hakaru:report', { detail: make }));
  }
}
