import type { Area } from '../core/address/Area';
import type { CellValue } from '../core/snapshot/CellValue';
import { askForRules, type Marking } from './marks/listRules';
import { BOUND } from './slices';
import { toCellValues } from './toCellValues';

/** What to ask of every sheet in the reading round trip. */
export interface Question {
  /** Its values, only which area they fill (slices follow), or neither. */
  readonly cells: 'values' | 'area' | 'none';
  readonly rules: boolean;
  readonly protection: boolean;
}

/** What a sheet answered. */
export interface SheetAnswer {
  readonly sheet: Excel.Worksheet;
  /** null where the sheet is blank, or was not asked. */
  readonly used: Area | null;
  /** Values inside the bound; null where they were not asked for or came back as nothing. */
  readonly part: {
    readonly row: number;
    readonly column: number;
    readonly values: CellValue[][];
  } | null;
  /** null where nothing was asked about it. */
  readonly marking: Marking | null;
}

/** Queues the questions about one sheet; the function returned reads the answers after the sync. */
export function askSheet(sheet: Excel.Worksheet, question: Question): () => SheetAnswer {
  const used = question.cells === 'none' ? null : askForUsed(sheet);
  const part = used !== null && question.cells === 'values' ? askForValues(sheet, used) : null;
  const rules = question.rules ? askForRules(sheet) : null;
  if (question.protection) sheet.protection.load('protected');
  return () => ({
    sheet,
    used: used === null || used.isNullObject ? null : areaOf(used),
    part: part === null ? null : valuesOf(part),
    marking: question.protection
      ? { isProtected: sheet.protection.protected, rules: rules?.() ?? null }
      : null,
  });
}

function askForUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function askForValues(sheet: Excel.Worksheet, used: Excel.Range): Excel.Range {
  const part = used.getIntersectionOrNullObject(sheet.getRange(BOUND));
  part.load('rowIndex,columnIndex,values,valueTypes');
  return part;
}

function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

function valuesOf(part: Excel.Range): SheetAnswer['part'] {
  // Past its limits Excel may answer null instead of an error, whatever the typings say.
  if (part.isNullObject || !Array.isArray(part.values)) return null;
  return {
    row: part.rowIndex,
    column: part.columnIndex,
    values: toCellValues(part.values, part.valueTypes),
  };
}
