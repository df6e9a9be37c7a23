import { planForm } from '../../core/form/planForm';
import { planValidations } from '../../core/form/planValidations';
import { fiscalYearOf } from '../../core/words/format';
import { isOfBlocks } from '../../core/profile/Profile';
import { type ExcelProblem, toExcelProblem } from '../../excel/ExcelProblem';
import {
  applyValidations,
  type PlacedValidations,
  readValidationAreas,
  type ValidationOutcome,
} from '../../excel/sheets/validations';
import { writeSheet } from '../../excel/sheets/writeSheets';
import type { SheetOutcome } from '../../excel/sheets/SheetOutcome';
import { profilesOf, type Notice, type Settings } from '../state';
import { readAfresh } from '../session/Checking';
import type { Session } from '../session/Session';
import type { WorkEnd } from '../session/work';
import { missingNotices } from '../summary/summarize';
import { paneWords } from '../words/paneWords';
import { type Area, cellCount } from '../../core/address/area';
import type { Book } from '../../core/book/Book';
import type { Listeners, WorkbookReading } from '../../excel/reading';

/** 入力規則を設定: on the cells of the form that have none. */
export async function setValidations(
  session: Session,
  listeners: Listeners,
  settings: Settings,
): Promise<WorkEnd> {
  const basis = await readAfresh(session, listeners, settings);
  if (!isOfBlocks(basis.book.profile)) return session.did('onlyBlocks', 0);
  session.setStage('validating');
  const placed = await freeValidations(basis.book, basis.reading, listeners);
  if (placed.length === 0) return session.did('nothingToValidate', 0);
  const outcome = await applyValidations(placed, listeners);
  if (outcome.kind !== 'written') return notifyValidations(session, outcome, placed);
  session.keep({ kind: 'validations', placed });
  return session.did('validated', validatedCells(placed));
}

/** 新しい様式を追加: a sheet with a clean form for so many programs. */
export async function addForm(
  programs: number,
  session: Session,
  listeners: Listeners,
  settings: Settings,
): Promise<WorkEnd> {
  const { form } = paneWords[session.language];
  const profile = profilesOf(settings.form).find(isOfBlocks);
  if (profile === undefined) return session.did('onlyBlocks', 0);
  const plan = planForm(profile, {
    name: form.sheetName,
    year: fiscalYearOf(new Date()),
    bureau: null,
    policies: [{ code: null, name: null, programs }],
  });
  const outcome = await writeSheet(plan, [], listeners);
  if (outcome.kind !== 'written') return notifySheet(session, outcome);
  // The form is there, whether or not it can be read.
  const problem = await readAfresh(session, listeners, settings).then(() => null, toExcelProblem);
  session.store.update(({ notices }) => ({ notices: [...notices, ...missingNotices(outcome)] }));
  const end = session.did('created', programs);
  if (problem === null) return end;
  session.report('check', problem);
  return 'failed';
}

function notifyValidations(
  session: Session,
  outcome: Exclude<ValidationOutcome, { kind: 'written' }>,
  placed: readonly PlacedValidations[],
): WorkEnd {
  session.store.update(() => ({
    notices:
      outcome.kind === 'refused'
        ? outcome.refusals.map(({ reason, sheetId }) => ({
            kind: 'notMade',
            task: 'validate',
            reason,
            sheet: session.sheetNames([sheetId])[0] ?? null,
          }))
        : outcome.kind === 'leftHalf'
          ? [leftValidations(session, placed, outcome.problem)]
          : [{ ...outcome, task: 'validate' }],
  }));
  return 'failed';
}

function notifySheet(
  session: Session,
  outcome: Exclude<SheetOutcome, { kind: 'written' }>,
): WorkEnd {
  session.store.update(() => ({
    notices:
      outcome.kind === 'refused'
        ? outcome.refusals.map((refusal) => ({
            kind: 'notMade',
            task: 'create',
            reason: refusal.reason,
            sheet: 'sheet' in refusal ? refusal.sheet : null,
          }))
        : [{ ...outcome, task: 'create' }],
  }));
  return 'failed';
}

/** Says on which sheets 入力規則 of ours may be left. */
export function leftValidations(
  session: Session,
  placed: readonly PlacedValidations[],
  problem: ExcelProblem,
): Notice {
  const sheets = session.sheetNames(placed.map(({ sheetId }) => sheetId));
  return { kind: 'leftValidations', problem, sheets };
}

/**
 * 入力規則 for the cells of the form that have none, whoever set it.
 * @throws ExcelProblem
 */
async function freeValidations(
  book: Book,
  { sheets }: WorkbookReading,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<PlacedValidations[]> {
  const planned = (taken: ReadonlyMap<number, readonly Area[]>): PlacedValidations[] =>
    planValidations(book, taken).map(({ sheet, validations }) => ({
      sheetId: sheets[sheet]?.id ?? '',
      validations,
    }));
  const wanted = planned(new Map());
  if (wanted.length === 0) return [];
  const areas = wanted.map(({ sheetId, validations }) => ({
    sheetId,
    areas: validations.flatMap((one) => one.areas),
  }));
  const found = await readValidationAreas(areas, listeners);
  const indexOf = (sheetId: string): number => sheets.findIndex(({ id }) => id === sheetId);
  return planned(new Map(found.map((one) => [indexOf(one.sheetId), one.areas])));
}

/** Cells that get a 入力規則. */
function validatedCells(placed: readonly PlacedValidations[]): number {
  const areas = placed.flatMap(({ validations }) => validations.flatMap((one) => one.areas));
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}
