import { valuesText } from '../../core/waivers/editWaivers';
import type { Waiver } from '../../core/waivers/Waiver';
import { undoEdits } from '../../excel/edits/applyEdits';
import type { EditOutcome, Refusal, UndoEntry } from '../../excel/edits/EditOutcome';
import { undoSheets } from '../../excel/sheets/undoSheets';
import { clearValidations } from '../../excel/sheets/validations';
import { setMarks } from '../../excel/marks/writeMarks';
import type { Listeners } from '../../excel/reading';
import { markNotices } from '../markFindings';
import type { Session } from '../session/Session';
import { leftValidations } from '../forms/forms';
import type { WorkEnd } from '../session/work';
import type { Deed, Settings } from '../state';
import { missingNotices } from '../summary/summarize';
import { readFrame, type SummaryFrame } from '../../core/summary/summaryFrame';
import type { SheetStep } from '../../excel/sheets/SheetOutcome';
import { readAfresh } from '../session/Checking';
import { setWaivers } from '../session/Waiving';
import { afterWriting } from './afterWriting';
import { type SheetsOrigin, sheetIdsOf, type UndoStep } from './UndoStep';

/** 元に戻す: the latest step of ours first. */
export class Undoing {
  constructor(private readonly session: Session) {}

  async undo(listeners: Listeners, settings: Settings): Promise<WorkEnd> {
    const { state } = this.session.store;
    const step = state.kind === 'open' ? state.undo.at(-1) : undefined;
    if (state.kind !== 'open' || step === undefined) return 'done';
    if (state.moved.has(step)) return this.refuse(step);
    switch (step.kind) {
      case 'marks':
        return this.undoMarks(step, listeners);
      case 'validations':
        return this.undoValidations(step, listeners);
      case 'sheets':
        return this.undoSheets(step, listeners);
      case 'waivers':
        return this.undoWaivers(step, listeners, settings);
      case 'edits':
        return this.undoEdits(step, listeners, settings);
    }
  }

  /** Where rows or columns came or went, other cells stand in the places of the step's. */
  private refuse(step: UndoStep): WorkEnd {
    const { session } = this;
    const listed = session.basis?.reading.sheets ?? [];
    const refusals = [...new Set(sheetIdsOf(step))].map((id): Refusal => {
      const own =
        step.kind === 'edits' ? step.entry.cells.filter(({ sheetId }) => sheetId === id) : [];
      const sheet = own[0]?.sheetName ?? listed.find((one) => one.id === id)?.name ?? '';
      return { reason: 'changed', sheet, cells: own.map(({ cell }) => cell) };
    });
    session.store.update(() => ({ notices: [{ kind: 'refused', task: 'undo', refusals }] }));
    return 'failed';
  }

  /** Where no sheet can be marked otherwise, the step stays. */
  private async undoMarks(
    { before }: Extract<UndoStep, { kind: 'marks' }>,
    { onWaiting }: Listeners,
  ): Promise<WorkEnd> {
    const { session } = this;
    const done = await setMarks(before, onWaiting);
    const notices = markNotices(done, 'undo');
    session.store.update(() => ({ notices }));
    if (done.before.length === 0 && notices.length > 0) return 'failed';
    session.skipStep();
    return session.did('undoneMarks', 0);
  }

  /** What the user has set there since stays. */
  private async undoValidations(
    { placed }: Extract<UndoStep, { kind: 'validations' }>,
    listeners: Listeners,
  ): Promise<WorkEnd> {
    const { session } = this;
    const outcome = await clearValidations(placed, listeners);
    if (outcome.kind === 'leftHalf') {
      const notice = leftValidations(session, placed, outcome.problem);
      session.store.update(() => ({ notices: [notice] }));
      return 'failed';
    }
    session.skipStep();
    const count = outcome.kept.reduce((sum, { areas }) => sum + areas.length, 0);
    return session.did('undoneValidations', count);
  }

  private async undoSheets(
    step: Extract<UndoStep, { kind: 'sheets' }>,
    listeners: Listeners,
  ): Promise<WorkEnd> {
    const { session } = this;
    const { sheets, origin } = step;
    const outcome = await undoSheets(sheets, (one) => formerFrame(one, origin), listeners);
    if (outcome.kind === 'refused') {
      const { refusals } = outcome;
      session.store.update(() => ({ notices: [{ kind: 'refused', task: 'undo', refusals }] }));
      return 'failed';
    }
    if (outcome.kind === 'stopped') {
      const { problem, half, left } = outcome;
      const last = { ...step, sheets: left };
      session.store.update(({ undo }) => ({
        undo: [...undo.slice(0, -1), last],
        notices: [{ kind: 'undoStopped', problem, half }],
      }));
      return 'failed';
    }
    session.skipStep();
    session.store.update(() => ({ notices: outcome.restored.flatMap(missingNotices) }));
    return session.did('undoneSheets', 0);
  }

  /** Waivers that came or went since stay as they are. */
  private async undoWaivers(
    step: Extract<UndoStep, { kind: 'waivers' }>,
    listeners: Listeners,
    settings: Settings,
  ): Promise<WorkEnd> {
    const { session } = this;
    if (session.basis === null) await readAfresh(session, listeners, settings);
    const end = await setWaivers(session, (there) => withoutStep(there, step), listeners, settings);
    session.skipStep();
    session.did('undoneWaivers', 0);
    return end;
  }

  private async undoEdits(
    { origin, count, entry }: Extract<UndoStep, { kind: 'edits' }>,
    listeners: Listeners,
    settings: Settings,
  ): Promise<WorkEnd> {
    const { session } = this;
    const outcome = await undoEdits(entry, listeners);
    if (outcome.kind === 'written') this.session.skipStep();
    const deed: Deed = origin === 'fill' ? 'undoneFill' : 'undoneFix';
    const done = { deed, count };
    const known = outcome.kind === 'written' ? this.asListed(outcome, entry) : outcome;
    return afterWriting(session, 'undo', known, done, listeners, settings);
  }

  /** The areas by the sheets of the list, which may be another reading's than the step's. */
  private asListed(
    outcome: Extract<EditOutcome, { kind: 'written' }>,
    entry: UndoEntry,
  ): EditOutcome {
    const listed = this.session.basis?.reading.sheets ?? [];
    const areas = outcome.areas.flatMap(({ sheet, values }) => {
      const id = entry.areas.find((area) => area.sheet === sheet)?.sheetId;
      const index = listed.findIndex((one) => one.id === id);
      return index < 0 ? [] : [{ sheet: index, values }];
    });
    return { ...outcome, areas };
  }
}

function withoutStep(
  there: readonly Waiver[],
  { before, after }: Extract<UndoStep, { kind: 'waivers' }>,
): readonly Waiver[] {
  const isIn = (waivers: readonly Waiver[]) => {
    const known = new Set(waivers.map(valuesText));
    return (waiver: Waiver): boolean => known.has(valuesText(waiver));
  };
  const [wasBefore, isAfter, isThere] = [isIn(before), isIn(after), isIn(there)];
  return [
    ...there.filter((waiver) => wasBefore(waiver) || !isAfter(waiver)),
    ...before.filter((waiver) => !isAfter(waiver) && !isThere(waiver)),
  ];
}

/** Charts, breaks and repeated rows of a sheet that comes back. */
function formerFrame({ former }: SheetStep, origin: SheetsOrigin): SummaryFrame {
  if (origin === 'data') {
    return {
      charts: [],
      print: { paper: 'A4', titleRows: { first: 0, last: 0 }, breaks: [] },
      autoFilter: null,
    };
  }
  return readFrame(former?.contents ?? []);
}
