import type { MarkPlan } from '../core/plan/marks';
import { addMark } from './addMark';
import type { MarkMemory } from './MarkMemory';
import { findOldMarks, type MarkedSheet } from './oldMarks';
import type { WorkbookReading } from './reading';
import { runExcel } from './runExcel';
import { writeBatch } from './writeBatch';

/** What became of the marks. */
export interface MarkOutcome {
  /** Names of sheets left as they are because they are protected. */
  readonly protectedSheets: readonly string[];
  /** Excel could not list its rules: marks of earlier sessions may be left. */
  readonly mayLeaveOld: boolean;
}

/**
 * Makes the sheets show the plan: our old marks go by id, the new ones are added, all in one round
 * trip. Protected sheets are left alone.
 * @param reading read with marks
 * @throws ExcelProblem
 */
export function writeMarks(
  reading: WorkbookReading,
  plan: MarkPlan,
  memory: MarkMemory,
  onWaiting: () => void,
): Promise<MarkOutcome> {
  const planned = plan.sheets.flatMap(({ sheet, marks }) => {
    const read = reading.sheets[sheet];
    return read?.marking ? [{ id: read.id, name: read.name, marking: read.marking, marks }] : [];
  });
  const open = planned.filter(({ marking }) => !marking.isProtected);
  return runExcel(onWaiting, async (context, sync) => {
    const old = await findOldMarks(context, sync, open, memory);
    const added = open.map(({ id }) => ({ id, formats: [] as Excel.ConditionalFormat[] }));
    const writes = open.flatMap(({ id, marks }, index) => {
      const sheet = context.workbook.worksheets.getItem(id);
      return [
        ...(old[index]?.ids ?? []).map((mark) => () => deleteMark(sheet, mark)),
        ...marks.map((mark) => () => void added[index]?.formats.push(addMark(sheet, mark))),
      ];
    });
    await writeBatch(context, sync, writes);
    for (const { id, formats } of added) {
      memory.set(
        id,
        formats.map((format) => format.id),
      );
    }
    return {
      protectedSheets: namesOfProtected(planned),
      mayLeaveOld: old.some(({ isComplete }) => !isComplete),
    };
  });
}

export function deleteMark(sheet: Excel.Worksheet, id: string): void {
  sheet.getRange().conditionalFormats.getItem(id).delete();
}

function namesOfProtected(sheets: readonly (MarkedSheet & { readonly name: string })[]): string[] {
  return sheets.filter(({ marking }) => marking.isProtected).map(({ name }) => name);
}
