import type { MarkPlan, SheetMark } from '../core/plan/marks';
import { addMark } from './addMark';
import { answered } from './answered';
import { deleteMark } from './deleteMark';
import type { MarkMemory } from './MarkMemory';
import { findOldMarks, type MarkedSheet } from './oldMarks';
import type { Marking, WorkbookReading } from './reading';
import { runExcel } from './runExcel';
import { type SheetMarks, TakenMarks } from './TakenMarks';
import { writeBatch, type Write } from './writeBatch';

/** What became of the marks. */
export interface MarkOutcome {
  /** Names of sheets left as they are because they are protected. */
  readonly protectedSheets: readonly string[];
  /** Excel could not list its rules: earlier marks may be left. */
  readonly mayLeaveOld: boolean;
  /** How sheets were marked until then, as far as that was asked and Excel can tell. */
  readonly before: readonly SheetMarks[];
}

/**
 * Makes the sheets show the plan: the new marks are added, then our old ones go by id, all in one
 * round trip. Protected sheets are left alone. When it fails, no mark is lost: the old ones stand as
 * they were, or, when only their deletion fails, all the new ones stand and the next time clears up.
 * @param reading read with marks
 * @param asksBefore whether to ask, in the same message, how the sheets were marked until then
 * @throws ExcelProblem
 */
export function writeMarks(
  reading: WorkbookReading,
  plan: MarkPlan,
  memory: MarkMemory,
  onWaiting: () => void,
  asksBefore = true,
): Promise<MarkOutcome> {
  const planned = plannedSheets(reading, plan);
  const open = planned.filter(({ marking }) => !marking.isProtected);
  if (open.every(isRight)) {
    return Promise.resolve({
      protectedSheets: protectedNames(planned),
      mayLeaveOld: false,
      before: [],
    });
  }
  return runExcel(onWaiting, (context) => markSheets(context, planned, memory, asksBefore));
}

/** Marks the sheets that are not protected, in place of their old marks: one round trip, or two. */
export async function markSheets(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  memory: MarkMemory,
  asksBefore: boolean,
): Promise<MarkOutcome> {
  const open = planned.filter(({ marking }) => !marking.isProtected);
  const old = await findOldMarks(context, open, memory);
  const added = open.map(({ id, marks }) => new AddedMarks(context, id, marks));
  const additions = added.flatMap((sheet) => sheet.writes());
  const taken = new TakenMarks(context);
  const deletions = open.flatMap(({ id }, index) =>
    (old[index]?.ids ?? []).map((mark) =>
      // What Excel cannot list it cannot be asked about either.
      asksBefore && old[index]?.isComplete === true
        ? taken.take(id, mark)
        : () => {
            deleteMark(context, id, mark);
          },
    ),
  );
  await writeBatch(context, [...additions, ...deletions], () => {
    added.forEach((sheet, index) => {
      memory.set(sheet.sheetId, [...(old[index]?.ids ?? []), ...sheet.ids()]);
    });
    return added.every((sheet) => sheet.isComplete) ? [] : added.flatMap((sheet) => sheet.undo());
  });
  for (const sheet of added) memory.set(sheet.sheetId, sheet.ids());
  return {
    protectedSheets: protectedNames(planned),
    mayLeaveOld: old.some(({ isComplete }) => !isComplete),
    before: asksBefore ? taken.on(listedIds(open)) : [],
  };
}

/** Sheets whose rules Excel could list. */
export function listedIds(sheets: readonly MarkedSheet[]): string[] {
  return sheets.filter(({ marking }) => marking.oldMarks !== null).map(({ id }) => id);
}

function protectedNames(planned: readonly PlannedSheet[]): string[] {
  return planned.filter(({ marking }) => marking.isProtected).map(({ name }) => name);
}

/** A sheet and the marks that it should have. */
export interface PlannedSheet {
  readonly id: string;
  readonly name: string;
  readonly marking: Marking;
  readonly marks: readonly SheetMark[];
}

function plannedSheets(reading: WorkbookReading, plan: MarkPlan): PlannedSheet[] {
  return plan.sheets.flatMap(({ sheet, marks }) => {
    const read = reading.sheets[sheet];
    return read?.marking ? [{ id: read.id, name: read.name, marking: read.marking, marks }] : [];
  });
}

/** Neither has marks nor should: not worth a round trip. */
function isRight({ marking, marks }: PlannedSheet): boolean {
  return marks.length === 0 && marking.oldMarks?.length === 0;
}

/** The new marks of one sheet; a batch that was too large may queue each of them anew. */
class AddedMarks {
  private readonly formats = new Map<SheetMark, Excel.ConditionalFormat>();

  constructor(
    private readonly context: Excel.RequestContext,
    readonly sheetId: string,
    private readonly marks: readonly SheetMark[],
  ) {}

  writes(): Write[] {
    return this.marks.map((mark) => () => {
      const sheet = this.context.workbook.worksheets.getItem(this.sheetId);
      this.formats.set(mark, addMark(sheet, mark));
    });
  }

  /** Takes back what a failed batch has made of them. */
  undo(): Write[] {
    return this.ids().map((id) => () => {
      deleteMark(this.context, this.sheetId, id);
    });
  }

  get isComplete(): boolean {
    const formats = [...this.formats.values()];
    const dressed = formats.filter((format) => answered(() => format.type) !== null);
    return dressed.length === this.marks.length;
  }

  ids(): string[] {
    return [...this.formats.values()].flatMap((format) => answered(() => format.id) ?? []);
  }
}
