import { askSheets } from './askSheets';
import { deleteMark } from './deleteMark';
import type { MarkMemory } from './MarkMemory';
import { findOldMarks } from './oldMarks';
import type { Scope } from './reading';
import { runExcel } from './runExcel';
import { TakenMarks } from './TakenMarks';
import { writeBatch } from './writeBatch';
import { listedIds, type MarkOutcome } from './writeMarks';

/** What マークを消す did. */
export interface ClearOutcome extends MarkOutcome {
  /** Conditional formats of ours that were deleted. */
  readonly cleared: number;
}

/**
 * Deletes our marks and nothing else, on hidden sheets too: three round trips for the workbook, two
 * for the worksheet in view, one less where there are none. Protected sheets are left alone.
 * @throws ExcelProblem
 */
export function clearMarks(
  scope: Scope,
  memory: MarkMemory,
  onWaiting: () => void,
): Promise<ClearOutcome> {
  return runExcel(onWaiting, async (context) => {
    const question = { cells: 'none', rules: true, protection: true } as const;
    const answers = await askSheets(context, scope, question, null);
    const sheets = answers.flatMap(({ sheet, marking }) =>
      marking === null ? [] : [{ id: sheet.id, name: sheet.name, marking }],
    );
    const open = sheets.filter(({ marking }) => !marking.isProtected);
    const old = await findOldMarks(context, open, memory);
    const taken = new TakenMarks(context);
    const writes = open.flatMap(({ id }, index) =>
      (old[index]?.ids ?? []).map((mark) =>
        // What Excel cannot list it cannot be asked about either.
        old[index]?.isComplete === true
          ? taken.take(id, mark)
          : () => {
              deleteMark(context, id, mark);
            },
      ),
    );
    await writeBatch(context, writes, () => []);
    for (const { id } of open) memory.set(id, []);
    const marked = sheets.filter(
      ({ marking }) => marking.isProtected && marking.oldMarks?.length !== 0,
    );
    return {
      cleared: writes.length,
      protectedSheets: marked.map(({ name }) => name),
      mayLeaveOld: old.some(({ isComplete }) => !isComplete),
      before: taken.on(listedIds(open)),
    };
  });
}
