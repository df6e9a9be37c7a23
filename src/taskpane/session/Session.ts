import { type Area, isWithin } from '../../core/address/area';
import type { Book } from '../../core/book/Book';
import type { Language } from '../../core/words/sentence';
import type { PlacedArea } from '../../excel/slices';
import type { ExcelProblem } from '../../excel/ExcelProblem';
import type { SheetEdit } from '../../excel/watchWorkbook';
import type { Basis } from '../Basis';
import { isOfPlaces, sheetIdsOf, type UndoStep } from '../edits/UndoStep';
import { withEdit, type CheckResult } from '../model/CheckResult';
import { saveSettings } from '../settings';
import {
  type Deed,
  type DoneOutcome,
  type Notice,
  type OpenState,
  resultOf,
  type Settings,
  type Stage,
  type Task,
} from '../state';
import { type Store, withNotice } from '../Store';
import { noteWaivers } from './keptWaivers';
import { buildFileReport } from '../../core/report/buildFileReport';
import { type FileReport, waiverRemarks } from '../../core/report/report';
import { toCheckResult } from '../model/toCheckResult';

/** What the pane's workers share: the state, what was last checked, and how to notify. */
export class Session {
  /** Edits since the last check began to read. */
  edits: SheetEdit[] = [];
  /** What the list rests on; null before the first check. */
  basis: Basis | null = null;
  /** Worksheets that we wrote as a whole: no check rests on them. */
  readonly ownSheets = new Set<string>();
  /** What we wrote last on other worksheets. */
  written: readonly PlacedArea[] = [];
  /** What is done without a word, such as a check while typing; other work waits for its end. */
  quietWork: Promise<void> = Promise.resolve();

  constructor(
    readonly store: Store,
    readonly language: Language,
  ) {}

  get workbook(): string {
    const { state } = this.store;
    return state.kind === 'open' ? (state.place?.workbook ?? '') : '';
  }

  /** Names of the sheets that were read last; those gone since are left out. */
  sheetNames(ids: readonly string[]): string[] {
    const read = this.basis?.reading.sheets ?? [];
    return ids.flatMap((id) => read.find((sheet) => sheet.id === id)?.name ?? []);
  }

  /** Lists what a check has found, and reports it; what was edited since is no longer sure. */
  show(basis: Basis, settings: Settings, deed: DoneOutcome | null): readonly Notice[] {
    this.basis = basis;
    const { result, notices, report } = describeCheck(
      basis,
      this.workbook,
      settings,
      this.language,
    );
    const shown = this.edits.reduce(withEdit, result);
    this.store.update(() => ({
      outcome: deed === null ? { kind: 'checked', result: shown } : { ...deed, result: shown },
      unfolded: new Set(),
      current: null,
    }));
    dispatchReport(report);
    const lost = noteWaivers(basis.waivers).length;
    return lost === 0 ? notices : [...notices, { kind: 'waiversGone', count: lost }];
  }

  /** After an edit that shifted a sheet's cells, its steps are no longer of the cells they name. */
  noteMoved(sheetId: string): void {
    this.store.update(({ undo, moved }) => {
      const steps = undo.filter((step) => isOfPlaces(step) && sheetIdsOf(step).includes(sheetId));
      return { moved: new Set([...moved, ...steps]) };
    });
  }

  /** Whether an edit of which Excel does not say whose it is may be what we wrote. */
  mayBeOurs({ by, moved, sheetId, areas }: SheetEdit): boolean {
    if (by !== 'unclear' || moved) return false;
    const { state } = this.store;
    const isWorking = state.kind === 'open' && state.activity.kind === 'working';
    const own = this.written.filter((one) => one.sheetId === sheetId);
    const isOwn = (area: Area): boolean => own.some((one) => isWithin(area, one.area));
    return isWorking || this.ownSheets.has(sheetId) || areas.every(isOwn);
  }

  /** Keeps a step that can be taken back. */
  keep(step: UndoStep): void {
    this.store.update(({ undo }) => ({ undo: [...undo, step] }));
  }

  /** Gives the latest step up, such as one whose cells somebody has changed since. */
  skipStep(): void {
    this.store.update(({ undo }) => ({ undo: undo.slice(0, -1) }));
  }

  /** Has the status line say what was done; the list stays. */
  did(deed: Deed, count: number): 'done' {
    this.store.update((state) => ({
      outcome: { kind: 'done', deed, count, result: resultOf(state) },
    }));
    return 'done';
  }

  /** Adds a notice in place of the old ones of its sort. */
  notify(isOld: (notice: Notice) => boolean, notice: Notice | null): void {
    this.store.update(({ notices }) => ({ notices: withNotice(notices, isOld, notice) }));
  }

  /** Reports what went wrong, in place of an earlier problem with the same task. */
  report(task: Task, problem: ExcelProblem): void {
    if (problem.reason === 'noWorksheet') {
      this.store.update(({ place }) =>
        place === null ? {} : { place: { ...place, sheet: null } },
      );
    }
    const notice: Notice = { kind: 'problem', task, problem };
    this.notify((one) => one.kind === 'problem' && one.task === task, notice);
  }

  setStage(stage: Stage): void {
    this.setActivity({ stage, progress: null, isWaiting: false });
  }

  setActivity(change: Partial<Extract<OpenState['activity'], { kind: 'working' }>>): void {
    this.store.update(({ activity }) =>
      activity.kind === 'working' ? { activity: { ...activity, ...change } } : {},
    );
  }

  setSettings(change: Partial<Settings>): void {
    this.store.update(({ settings }) => ({ settings: { ...settings, ...change } }));
    saveSettings(this.store.state.settings);
  }
}

/** What a check has to say. */
interface Checked {
  readonly result: CheckResult;
  readonly notices: readonly Notice[];
  readonly report: FileReport;
}

/**
 * What was read and found, in words.
 * @param file the workbook's name, for the report
 */
function describeCheck(
  basis: Basis,
  file: string,
  settings: Settings,
  language: Language,
): Checked {
  return {
    result: toCheckResult(basis, basis.reading, language),
    notices: readingNotices(basis, settings, language),
    report: buildFileReport(file, basis, language),
  };
}

function readingNotices(
  { reading, book, waivers }: Basis,
  { scope }: Settings,
  language: Language,
): Notice[] {
  const cut = reading.sheets.filter(({ isCut }) => isCut).map(({ name }) => name);
  return [
    ...(book.whole.tables.length === 0
      ? [{ kind: 'noSheet', scope, titles: titlesIn(book) } as const]
      : []),
    ...(cut.length > 0 ? [{ kind: 'cut', sheets: cut } as const] : []),
    ...waiverRemarks(waivers, language).map((text) => ({ kind: 'remark', text }) as const),
  ];
}

/** The titles that were found where there are too few of them; null for none. */
function titlesIn({ notRead }: Book): string | null {
  const [found] = notRead.flatMap(({ reason }) =>
    reason.key === 'noFormSome' ? [reason.values.titles] : [],
  );
  return found ?? null;
}

/** For programs that press the pane's buttons. */
export function dispatchReport(report: FileReport): void {
  document.dispatchEvent(new CustomEvent('hakaru:report', { detail: report }));
}
