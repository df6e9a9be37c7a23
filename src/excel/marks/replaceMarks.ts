import { addressLists, parseAreas } from '../../core/address/a1';
import {
  MARK_STYLES,
  markFormula,
  markSeverity,
  type MarkStyle,
  type SheetMark,
} from '../../core/plan/marks';
import { answered, writeBatch, type Step } from '../batch';
import { ExcelProblem, toExcelProblem } from '../ExcelProblem';
import { type ListedRule, type ListedSheet, listRules } from './listRules';
import { SEVERITIES } from '../../core/findings/Finding';

/** Marks of a sheet, as they stood or as they should stand. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly marks: readonly SheetMark[];
}

/** A sheet as listed in the same run, and the marks that it should have. */
export interface PlannedSheet extends ListedSheet {
  readonly marks: readonly SheetMark[];
}

/** What became of the marks. */
export interface MarkOutcome {
  /** Names of sheets left as they are because they are protected. */
  readonly protectedSheets: readonly string[];
  /** Names of sheets left as they are because Excel could not list their rules. */
  readonly unlistedSheets: readonly string[];
  /** Names of sheets whose rules changed between listing and deleting: another rule may be gone. */
  readonly disturbedSheets: readonly string[];
  /** Conditional formats of ours that were deleted. */
  readonly deleted: number;
  /** How the other sheets were marked until then. */
  readonly before: readonly SheetMarks[];
}

/**
 * Puts marks in place of those there now, in one round trip: ours are deleted from the lowest
 * priority up, so that no other rule takes a place that is still to be deleted, then the new ones
 * are added. When it fails, the marks are put back as they stood.
 * @param sheets as they were listed just before, in this run
 * @throws ExcelProblem `halfway` where they could not be put back
 */
export async function replaceMarks(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
): Promise<MarkOutcome> {
  const open = sheets.filter(({ marking }) => !marking.isProtected);
  const changes = open.flatMap((sheet) => {
    const { rules } = sheet.marking;
    return rules === null ? [] : [new SheetChange(context, sheet, rules)];
  });
  try {
    await writeBatch(
      context,
      changes.flatMap((change) => change.writes()),
      () => [],
    );
  } catch (error) {
    if (await putBack(context, changes).catch(() => false)) throw error;
    throw new ExcelProblem('halfway', toExcelProblem(error).code, error);
  }
  return {
    protectedSheets: namesOf(sheets.filter(({ marking }) => marking.isProtected)),
    unlistedSheets: namesOf(open.filter(({ marking }) => marking.rules === null)),
    disturbedSheets: namesOf(
      changes.filter((change) => change.isDisturbed).map(({ sheet }) => sheet),
    ),
    deleted: changes.reduce((sum, { marks }) => sum + marks.length, 0),
    before: changes.map(({ sheet, former }) => ({ sheetId: sheet.id, marks: former })),
  };
}

function namesOf(sheets: readonly PlannedSheet[]): string[] {
  return sheets.map(({ name }) => name);
}

/** False where the rules of a sheet cannot be listed any more. */
async function putBack(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
): Promise<boolean> {
  const listed = await listRules(
    context,
    changes.map(({ sheet }) => sheet.id),
  );
  const writes = listed.flatMap(({ id, marking }) => {
    const change = changes.find(({ sheet }) => sheet.id === id);
    return marking.rules === null ? [] : (change?.putBack(marking.rules) ?? []);
  });
  await writeBatch(context, writes);
  return listed.every(({ marking }) => marking.rules !== null);
}

/** A mark that the batch deletes. */
interface Taken {
  /** What it was, for it was asked just before; null where it was none of ours. */
  readonly read: () => readonly SheetMark[] | null;
  /** Whether Excel came past its deletion. */
  readonly isPast: () => boolean;
}

/** The change of one sheet's marks; a batch that was too large may queue each write anew. */
class SheetChange {
  readonly marks: readonly ListedRule[];
  private readonly taken = new Map<string, Taken>();

  constructor(
    private readonly context: Excel.RequestContext,
    readonly sheet: PlannedSheet,
    private readonly rules: readonly ListedRule[],
  ) {
    this.marks = rules.filter(({ kind }) => kind === 'mark');
  }

  writes(): Step[] {
    return [...this.deletions(this.marks), ...this.additions(this.sheet.marks)];
  }

  /** Takes back what a failed batch has done, by a fresh listing. */
  putBack(now: readonly ListedRule[]): Step[] {
    const taken = [...this.taken.values()];
    // Nothing was added before all of ours were gone.
    const isEmptied = taken.filter(({ isPast }) => isPast()).length === this.marks.length;
    const hadBlank = this.rules.some(({ kind }) => kind === 'blank');
    const added = now.filter(({ kind }) => kind === 'mark' || (kind === 'blank' && !hadBlank));
    const left = isEmptied ? 0 : now.filter(({ kind }) => kind === 'mark').length;
    const gone = taken.slice(0, this.marks.length - left);
    const marks = byGravity(gone.flatMap(({ read }) => read() ?? []));
    return [...this.deletions(isEmptied ? added : []), ...this.additions(marks)];
  }

  /** A rule was deleted that is none of ours. */
  get isDisturbed(): boolean {
    return [...this.taken.values()].some(({ read }) => read() === null);
  }

  /** How the sheet was marked before; to be asked when the batch has been carried out. */
  get former(): readonly SheetMark[] {
    return byGravity([...this.taken.values()].flatMap(({ read }) => read() ?? []));
  }

  private deletions(rules: readonly ListedRule[]): Step[] {
    return [...rules].reverse().map(({ id }) => () => {
      const formats = this.worksheet().getRange().conditionalFormats;
      const format = formats.getItem(id);
      format.load('customOrNullObject/rule/formula');
      const ranges = format.getRanges();
      ranges.load('address');
      format.delete();
      const left = formats.getCount();
      this.taken.set(id, {
        read: () => marksOf(format, ranges),
        isPast: () => isAnswered(left),
      });
    });
  }

  /** The gravest last, for each goes in front of all rules there are. */
  private additions(marks: readonly SheetMark[]): Step[] {
    const isAlone = this.rules.every(({ kind }) => kind === 'mark');
    return [...marks].reverse().map((mark) => () => {
      addMark(this.worksheet(), mark, isAlone);
    });
  }

  private worksheet(): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(this.sheet.id);
  }
}

function isAnswered(count: OfficeExtension.ClientResult<number>): boolean {
  return answered(() => count.value) !== null;
}

function byGravity(marks: readonly SheetMark[]): readonly SheetMark[] {
  return [...marks].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function marksOf(
  { customOrNullObject }: Excel.ConditionalFormat,
  ranges: Excel.RangeAreas,
): readonly SheetMark[] | null {
  if (customOrNullObject.isNullObject) return null;
  const severity = markSeverity(customOrNullObject.rule.formula);
  if (severity === null) return null;
  return addressLists(parseAreas(ranges.address)).map((areas) => ({ severity, areas }));
}

/** Queues one mark; rules of the user's stay and still apply, but none may stop ours. */
function addMark(sheet: Excel.Worksheet, mark: SheetMark, isAlone: boolean): void {
  const format = sheet.getRanges(mark.areas).conditionalFormats.add('Custom');
  format.custom.rule.formula = markFormula(mark.severity);
  format.stopIfTrue = false;
  applyStyle(format.custom.format, MARK_STYLES[mark.severity]);
  // Last, for the rule stands elsewhere then.
  if (!isAlone) format.priority = 0;
}

function applyStyle(format: Excel.ConditionalRangeFormat, style: MarkStyle): void {
  format.fill.color = style.fill;
  format.font.color = style.color;
  if (style.font === 'bold') format.font.bold = true;
  if (style.font === 'italic') format.font.italic = true;
  if (style.font === 'underline') format.font.underline = 'Single';
  const { top, right, bottom, left } = format.borders;
  for (const border of [top, right, bottom, left]) {
    border.style = style.border;
    border.color = style.color;
  }
}
