import type { MarkPlan } from '../../core/plan/marks';
import { askSheets } from '../askSheets';
import { type ExcelProblem, toExcelProblem } from '../ExcelProblem';
import type { Listeners, Look, Scope, WorkbookReading } from '../reading';
import { askShown } from '../askShown';
import { readIn } from '../readWorkbook';
import { patiently, runExcel } from '../runExcel';
import { type ListedSheet, listRules, type Marking } from './listRules';
import { type MarkOutcome, replaceMarks, type SheetMarks } from './replaceMarks';

/**
 * Reads, and marks as `decide` says by what was read: the round trips of reading and one more, a
 * further one where the rules were listed too long ago, or could not be listed on some sheet. All of
 * it is one run, so that the marks are deleted by the listing that came with the values.
 * @param decide may look how cells show their numbers, in a round trip more
 * @returns what was decided, and what became of the marks, or why nothing did
 * @throws ExcelProblem where the workbook cannot be read
 */
export function readAndMark<T extends { readonly plan: MarkPlan }>(
  scope: Scope,
  listeners: Listeners,
  decide: (reading: WorkbookReading, look: Look) => T | Promise<T>,
): Promise<T & { readonly marked: MarkOutcome | ExcelProblem }> {
  return runExcel(listeners.onWaiting, async (context) => {
    const { reading, markings } = await readIn(context, scope, true, listeners);
    const decided = await decide(reading, (read, cells) => askShown(context, read, cells));
    const wanted = decided.plan.sheets.map(({ sheet, marks }) => ({
      sheetId: reading.sheets[sheet]?.id ?? '',
      marks,
    }));
    const listed = markings && listedSheets(reading, markings);
    const marked = await patiently(listeners.onWaiting, () => mark(context, wanted, listed)).catch(
      toExcelProblem,
    );
    return { ...decided, marked };
  });
}

/**
 * Puts marks on sheets in place of those there now: two round trips. Sheets deleted since are passed
 * over.
 * @throws ExcelProblem
 */
export function setMarks(
  wanted: readonly SheetMarks[],
  onWaiting: () => void,
): Promise<MarkOutcome> {
  return runExcel(onWaiting, (context) => mark(context, wanted, null));
}

/**
 * Deletes our marks and nothing else, on hidden sheets too: three round trips for the workbook, two
 * for the worksheet in view, one less where there are none. Of protected sheets, those are named
 * that may have marks.
 * @throws ExcelProblem
 */
export function clearMarks(scope: Scope, onWaiting: () => void): Promise<MarkOutcome> {
  return runExcel(onWaiting, async (context) => {
    const question = { cells: 'none', names: false, rules: true, protection: true } as const;
    const answers = await askSheets(context, scope, question, null);
    const sheets = answers.map(({ sheet }) => ({ id: sheet.id, name: sheet.name }));
    const markings = answers.flatMap(({ marking }) => marking ?? []);
    const isListed = markings.every(({ rules }) => rules !== null);
    const listed = isListed
      ? listedSheets({ sheets }, markings)
      : await listRules(
          context,
          sheets.map(({ id }) => id),
        );
    const marked = listed.filter(
      ({ marking: { rules } }) => rules?.some(({ kind }) => kind === 'mark') ?? true,
    );
    return replaceMarks(
      context,
      marked.map((sheet) => ({ ...sheet, marks: [] })),
    );
  });
}

/** @param listed what was listed just now; null where nothing was */
async function mark(
  context: Excel.RequestContext,
  wanted: readonly SheetMarks[],
  listed: readonly ListedSheet[] | null,
): Promise<MarkOutcome> {
  const ids = wanted.map(({ sheetId }) => sheetId);
  const sheets = listed ?? (await listRules(context, ids));
  const marksOf = new Map(wanted.map(({ sheetId, marks }) => [sheetId, marks]));
  return replaceMarks(
    context,
    sheets.flatMap((sheet) => {
      const marks = marksOf.get(sheet.id);
      return marks === undefined ? [] : [{ ...sheet, marks }];
    }),
  );
}

function listedSheets(
  { sheets }: { readonly sheets: readonly { readonly id: string; readonly name: string }[] },
  markings: readonly Marking[],
): ListedSheet[] {
  return sheets.flatMap(({ id, name }, index) => {
    const marking = markings[index];
    return marking === undefined ? [] : [{ id, name, marking }];
  });
}
