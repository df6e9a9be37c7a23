import { valuesText } from '../../core/waivers/editWaivers';
import type { Waiver } from '../../core/waivers/Waiver';
import { undoUnchanged } from '../../excel/edits/applyEdits';
import type { EditOutcome, Refusal, UndoEntry } from '../../excel/edits/EditOutcome';
import { undoSheets as undoWrittenSheets } from '../../excel/sheets/undoSheets';
import { clearValidations } from '../../excel/sheets/validations';
import { setMarks } from '../../excel/marks/writeMarks';
import { markNotices } from '../markFindings';
import type { Pane } from '../Pane';
import { leftValidations } from '../forms/forms';
import { missingNotices } from '../summary/summarize';
import { readReturnFrame } from '../../core/submissions/returnFrame';
import { readFrame, type SummaryFrame } from '../../core/summary/summaryFrame';
import type { SheetStep } from '../../excel/sheets/SheetOutcome';
import type { EditsOrigin, SheetsOrigin, UndoStep } from '../edits/UndoStep';
import { sheetIdsOf } from '../edits/UndoStep';
import type { Deed } from '../tasks';
import { afterWriting } from './afterWriting';
import { readAfresh } from './checking';
import { selectFinding } from './selecting';
import { setWaivers } from './waiving';
import type { WorkEnd, WorkListeners } from './work';

type StepOf<Kind extends UndoStep['kind']> = Extract<UndoStep, { kind: Kind }>;

/** 元に戻す: the latest step of ours first. */
export async function undo(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const { state } = pane;
  const step = state.undo.at(-1);
  if (step === undefined) return 'done';
  if (state.moved.has(step)) return refuse(pane, step);
  switch (step.kind) {
    case 'marks':
      return undoMarks(pane, step, listeners);
    case 'validations':
      return undoValidations(pane, step, listeners);
    case 'sheets':
      return undoSheets(pane, step, listeners);
    case 'waivers':
      return undoWaivers(pane, step, listeners);
    case 'edits':
      return undoEdited(pane, step, listeners);
  }
}

/** Where rows or columns came or went, other cells stand in the places of the step's. */
function refuse(pane: Pane, step: UndoStep): WorkEnd {
  const listed = pane.state.basis?.reading.sheets ?? [];
  const refusals = [...new Set(sheetIdsOf(step))].map((id): Refusal => {
    const own =
      step.kind === 'edits' ? step.entry.cells.filter(({ sheetId }) => sheetId === id) : [];
    const sheet = own[0]?.sheetName ?? listed.find((one) => one.id === id)?.name ?? '';
    return { reason: 'changed', sheet, cells: own.map(({ cell }) => cell) };
  });
  pane.say({ kind: 'refused', task: 'undo', refusals });
  return 'failed';
}

/** Where no sheet can be marked otherwise, the step stays. */
async function undoMarks(
  pane: Pane,
  { before }: StepOf<'marks'>,
  { onWaiting }: WorkListeners,
): Promise<WorkEnd> {
  const done = await setMarks(before, onWaiting);
  const notices = markNotices(done, 'undo');
  pane.say(...notices);
  if (done.before.length === 0 && notices.length > 0) return 'failed';
  pane.skipStep();
  return pane.did('undoneMarks', 0);
}

/** What the user has set there since stays. */
async function undoValidations(
  pane: Pane,
  { placed }: StepOf<'validations'>,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const outcome = await clearValidations(placed, listeners);
  if (outcome.kind === 'leftHalf') {
    pane.say(leftValidations(pane, placed, outcome.problem));
    return 'failed';
  }
  pane.skipStep();
  const count = outcome.kept.reduce((sum, { areas }) => sum + areas.length, 0);
  return pane.did('undoneValidations', count);
}

async function undoSheets(
  pane: Pane,
  step: StepOf<'sheets'>,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const { sheets, origin } = step;
  const outcome = await undoWrittenSheets(sheets, (one) => formerFrame(one, origin), listeners);
  if (outcome.kind === 'refused') {
    const { refusals } = outcome;
    pane.say({ kind: 'refused', task: 'undo', refusals });
    return 'failed';
  }
  if (outcome.kind === 'stopped') {
    const { problem, half, done, left } = outcome;
    const last = { ...step, sheets: left };
    pane.update(({ undo: steps }) => ({ undo: [...steps.slice(0, -1), last] }));
    pane.say({ kind: 'undoStopped', problem, half, done });
    return 'failed';
  }
  pane.skipStep();
  pane.say(...missingNotices(...outcome.restored));
  return pane.did('undoneSheets', 0);
}

/** Waivers that came or went since stay as they are. */
async function undoWaivers(
  pane: Pane,
  step: StepOf<'waivers'>,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  if (pane.state.basis === null) await readAfresh(pane, listeners);
  const end = await setWaivers(pane, (there) => withoutStep(there, step), listeners);
  pane.skipStep();
  pane.did('undoneWaivers', 0);
  return end;
}

const UNDONE: { readonly [O in EditsOrigin]: Deed } = {
  fill: 'undoneFill',
  fix: 'undoneFix',
  mend: 'undoneMend',
};

async function undoEdited(
  pane: Pane,
  { origin, count, entry }: StepOf<'edits'>,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const outcome = await undoUnchanged(entry, listeners);
  const { left } = outcome;
  if (outcome.kind === 'written') pane.skipStep();
  const known = outcome.kind === 'written' ? asListed(pane, outcome, entry) : outcome;
  const whole = { deed: UNDONE[origin], count, cell: null };
  const part = { deed: 'partUndone', count: entry.cells.length - left.length, cell: null } as const;
  const said = left.length === 0 ? whole : part;
  const end = await afterWriting(pane, 'undo', known, said, listeners);
  if (outcome.kind === 'written' && left.length > 0) {
    pane.notify(() => false, { kind: 'left', cells: left });
  }
  if (outcome.kind === 'written') await openAgain(pane, entry);
  return end;
}

/** Who was working down the list has the finding again that came back. */
async function openAgain(pane: Pane, { cells }: UndoEntry): Promise<void> {
  const { basis, list } = pane.state;
  if (list.current === null || basis === null) return;
  const { findings, sheets } = basis.result;
  const back = findings.find(
    ({ cell, waived }) =>
      waived === null &&
      cells.some(
        (one) =>
          sheets[cell.sheet]?.id === one.sheetId &&
          cell.row === one.cell.row &&
          cell.column === one.cell.column,
      ),
  );
  if (back === undefined || back.key === list.current) return;
  pane.updateList({ current: back.key });
  await selectFinding(pane, back.key);
}

/** The areas by the sheets of the list, which may be another reading's than the step's. */
function asListed(
  pane: Pane,
  outcome: Extract<EditOutcome, { kind: 'written' }>,
  entry: UndoEntry,
): EditOutcome {
  const listed = pane.state.basis?.reading.sheets ?? [];
  const areas = outcome.areas.flatMap(({ sheet, values }) => {
    const id = entry.areas.find((area) => area.sheet === sheet)?.sheetId;
    const index = listed.findIndex((one) => one.id === id);
    return index < 0 ? [] : [{ sheet: index, values }];
  });
  return { ...outcome, areas };
}

function withoutStep(
  there: readonly Waiver[],
  { before, after }: StepOf<'waivers'>,
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
  if (origin === 'data' || origin === 'form') {
    return {
      charts: [],
      print: { paper: 'A4', titleRows: { first: 0, last: 0 }, breaks: [] },
      autoFilter: null,
    };
  }
  const contents = former?.contents ?? [];
  return origin === 'return' ? readReturnFrame(contents) : readFrame(contents);
}
