import { planForm } from '../../core/form/planForm';
import { planValidations } from '../../core/form/planValidations';
import { fiscalYearOf } from '../../core/words/format';
import { isOfBlocks } from '../../core/profile/Profile';
import { type ExcelProblem, toExcelProblem } from '../../excel/ExcelProblem';
import {
  applyValidations,
  type PlacedValidations,
  readValidations,
  type ValidationOutcome,
  type ValidationsThere,
} from '../../excel/sheets/validations';
import { writeSheet } from '../../excel/sheets/writeSheets';
import type { SheetOutcome, WrittenSheet } from '../../excel/sheets/SheetOutcome';
import { readAfresh, settingOf } from '../actions/checking';
import type { WorkEnd, WorkListeners } from '../actions/work';
import { profilesOf } from '../Basis';
import { type OfferOf, offerValidations, tickedValidations } from '../edits/offers';
import type { Pane } from '../Pane';
import type { Notice } from '../state';
import { missingNotices } from '../summary/summarize';
import { type Area, cellCount } from '../../core/address/area';
import type { Book } from '../../core/book/Book';
import type { Listeners, WorkbookReading } from '../../excel/reading';

/** 入力規則を設定: shows on which cells of the form that have none. */
export async function setValidations(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const basis = await readAfresh(pane, listeners);
  if (!isOfBlocks(basis.book.profile)) return pane.did('onlyBlocks', 0);
  listeners.onStage('proposing');
  const { placed, closed } = await freeValidations(basis.book, basis.reading, listeners);
  listeners.onStage('proposing');
  if (placed.length === 0) return pane.did('nothingToValidate', 0);
  pane.update({ offer: offerValidations(basis, placed, closed, settingOf(pane)) });
  return 'done';
}

/** Sets those of them that are ticked. */
export async function applyOffered(
  pane: Pane,
  offer: OfferOf<'validations'>,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const placed = tickedValidations(offer);
  pane.setStage('validating');
  const outcome = await applyValidations(placed, listeners);
  if (outcome.kind !== 'written') return notifyValidations(pane, outcome, placed);
  pane.update({ offer: null });
  pane.keep({ kind: 'validations', placed });
  return pane.did('validated', validatedCells(placed));
}

/** 新しい様式を追加: a sheet with a clean form for so many programs. */
export async function addForm(
  pane: Pane,
  programs: number,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const profile = profilesOf(pane.state.settings.form).find(isOfBlocks);
  if (profile === undefined) return pane.did('onlyBlocks', 0);
  const plan = planForm(profile, {
    name: pane.words.form.sheetName,
    year: fiscalYearOf(new Date()),
    bureau: null,
    policies: [{ code: null, name: null, programs }],
  });
  const outcome = await writeSheet(plan, [], listeners);
  if (outcome.kind !== 'written') return notifySheets(pane, [outcome]);
  return showForms(pane, [outcome], programs, listeners);
}

/** The form is there, whether or not it can be read. */
export async function showForms(
  pane: Pane,
  written: readonly WrittenSheet[],
  programs: number,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  keepForms(pane, written);
  const problem = await readAfresh(pane, listeners).then(() => null, toExcelProblem);
  pane.update(({ notices }) => ({ notices: [...notices, ...formNotices(written)] }));
  const end = pane.did('created', programs);
  if (problem === null) return end;
  pane.report('check', problem);
  return 'failed';
}

/** Forms that were made can be taken back while nobody has entered anything: all of them or none. */
export function keepForms(pane: Pane, written: readonly WrittenSheet[]): void {
  const sheets = written.flatMap(({ undo }) => undo ?? []);
  if (sheets.length === written.length) pane.keep({ kind: 'sheets', origin: 'form', sheets });
}

/** What has to be said of forms that were made. */
export function formNotices(written: readonly WrittenSheet[]): Notice[] {
  const lasting = written.find(({ undo }) => undo === null);
  return [
    ...(lasting === undefined ? [] : [{ kind: 'lasting', name: lasting.name } as const]),
    ...missingNotices(...written),
  ];
}

function notifyValidations(
  pane: Pane,
  outcome: Exclude<ValidationOutcome, { kind: 'written' }>,
  placed: readonly PlacedValidations[],
): WorkEnd {
  pane.update({
    notices:
      outcome.kind === 'refused'
        ? outcome.refusals.map(({ reason, sheetId }) => ({
            kind: 'notMade',
            task: 'validate',
            reason,
            sheet: pane.sheetNames([sheetId])[0] ?? null,
          }))
        : outcome.kind === 'leftHalf'
          ? [leftValidations(pane, placed, outcome.problem)]
          : [{ ...outcome, task: 'validate' }],
  });
  return 'failed';
}

/** Says what became of sheets that were not written. */
export function notifySheets(
  pane: Pane,
  outcomes: readonly Exclude<SheetOutcome, { kind: 'written' }>[],
): WorkEnd {
  pane.update({
    notices: outcomes.flatMap((outcome): Notice[] =>
      outcome.kind === 'refused'
        ? outcome.refusals.map((refusal) => ({
            kind: 'notMade',
            task: 'create',
            reason: refusal.reason,
            sheet: 'sheet' in refusal ? refusal.sheet : null,
          }))
        : [{ ...outcome, task: 'create' }],
    ),
  });
  return 'failed';
}

/** Says on which sheets 入力規則 of ours may be left. */
export function leftValidations(
  pane: Pane,
  placed: readonly PlacedValidations[],
  problem: ExcelProblem,
): Notice {
  const sheets = pane.sheetNames(placed.map(({ sheetId }) => sheetId));
  return { kind: 'leftValidations', problem, sheets };
}

/**
 * 入力規則 for the cells of the form that have none, whoever set it, and the sheets that take none.
 * @throws ExcelProblem
 */
async function freeValidations(
  book: Book,
  { sheets }: WorkbookReading,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Pick<ValidationsThere, 'closed'> & { readonly placed: PlacedValidations[] }> {
  const planned = (taken: ReadonlyMap<number, readonly Area[]>): PlacedValidations[] =>
    planValidations(book, taken).map(({ sheet, validations }) => ({
      sheetId: sheets[sheet]?.id ?? '',
      validations,
    }));
  const wanted = planned(new Map());
  if (wanted.length === 0) return { placed: [], closed: new Map() };
  const areas = wanted.map(({ sheetId, validations }) => ({
    sheetId,
    areas: validations.flatMap((one) => one.areas),
  }));
  const { taken, closed } = await readValidations(areas, listeners);
  const indexOf = (sheetId: string): number => sheets.findIndex(({ id }) => id === sheetId);
  const free = planned(new Map(taken.map((one) => [indexOf(one.sheetId), one.areas])));
  return { placed: free, closed };
}

/** Cells that get a 入力規則. */
function validatedCells(placed: readonly PlacedValidations[]): number {
  const areas = placed.flatMap(({ validations }) => validations.flatMap((one) => one.areas));
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}
