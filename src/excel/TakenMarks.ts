import { parseAreas } from '../core/address/parseAreas';
import { addressLists } from '../core/address/addressLists';
import { MARK_STYLES, markSeverity, type SheetMark } from '../core/plan/marks';
import type { Write } from './writeBatch';

/** The order in which marks are added. */
const GRAVITY = Object.keys(MARK_STYLES);

/** Our marks on a sheet, as they stood. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly marks: readonly SheetMark[];
}

/** Marks that a batch deletes, each asked in the same batch what it was, so that it can come back. */
export class TakenMarks {
  /** By sheet, then by mark; a batch that was too large may queue a deletion anew. */
  private readonly taken = new Map<string, Map<string, () => SheetMark[]>>();

  constructor(private readonly context: Excel.RequestContext) {}

  /** The deletion of one of our rules, to be queued. */
  take(sheetId: string, id: string): Write {
    return () => {
      const sheet = this.context.workbook.worksheets.getItem(sheetId);
      const format = sheet.getRange().conditionalFormats.getItem(id);
      format.load('customOrNullObject/rule/formula');
      const ranges = format.getRanges();
      ranges.load('address');
      format.delete();
      const ofSheet = this.taken.get(sheetId) ?? new Map<string, () => SheetMark[]>();
      this.taken.set(sheetId, ofSheet);
      ofSheet.set(id, () => marksOf(format, ranges));
    };
  }

  /** How these sheets were marked; to be called when the batch has been carried out. */
  on(sheetIds: readonly string[]): SheetMarks[] {
    return sheetIds.map((sheetId) => ({
      sheetId,
      marks: [...(this.taken.get(sheetId)?.values() ?? [])]
        .flatMap((read) => read())
        .sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity)),
    }));
  }
}

function marksOf(format: Excel.ConditionalFormat, ranges: Excel.RangeAreas): SheetMark[] {
  const severity = markSeverity(format.customOrNullObject.rule.formula);
  if (severity === null) return [];
  return addressLists(parseAreas(ranges.address)).map((areas) => ({ severity, areas }));
}
