import type { Area } from '../core/address/Area';
import type { CellValue } from '../core/snapshot/CellValue';
import { askForRules, type Marking } from './marks/listRules';
import { BEYOND, BOUND } from './slices';
import { toCellValues } from './toCellValues';

/** What to ask of every sheet in the reading round trip. */
export interface Question {
  /** Its values inside the bound, only which areas are filled (slices follow), or neither. */
  readonly cells: 'values' | 'area' | 'none';
  readonly rules: boolean;
  readonly protection: boolean;
}

/** What a sheet answered. */
export interface SheetAnswer {
  readonly sheet: Excel.Worksheet;
  /** What of it is filled, inside the bound first; nothing where it is blank, or was not asked. */
  readonly parts: readonly FilledPart[];
  readonly marking: Marking | null;
}

export interface FilledPart {
  readonly area: Area;
  /** null where they were not asked for or came back as nothing. */
  readonly values: CellValue[][] | null;
}

/** Queues the questions about one sheet; the function returned reads the answers after the sync. */
export function askSheet(sheet: Excel.Worksheet, question: Question): () => SheetAnswer {
  const parts = question.cells === 'none' ? [] : askForParts(sheet, question.cells === 'values');
  const rules = question.rules ? askForRules(sheet) : null;
  if (question.protection) sheet.protection.load('protected');
  return () => ({
    sheet,
    parts: parts.flatMap((read) => read() ?? []),
    marking: question.protection
      ? { isProtected: sheet.protection.protected, rules: rules?.() ?? null }
      : null,
  });
}

/** What lies beyond the bound is asked apart, so that a word far off is no long way to it. */
function askForParts(sheet: Excel.Worksheet, withValues: boolean): (() => FilledPart | null)[] {
  return [BOUND, ...BEYOND].map((address) =>
    askForPart(sheet, address, withValues && address === BOUND),
  );
}

function askForPart(
  sheet: Excel.Worksheet,
  address: string,
  withValues: boolean,
): () => FilledPart | null {
  const used = askForUsed(sheet, address);
  if (withValues) used.load('values,valueTypes');
  return () => partOf(used, withValues);
}

/** Asks what of an area is filled. */
export function askForUsed(sheet: Excel.Worksheet, address: string): Excel.Range {
  const used = sheet.getRange(address).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function partOf(used: Excel.Range, withValues: boolean): FilledPart | null {
  if (used.isNullObject) return null;
  return { area: areaOf(used), values: withValues ? valuesOf(used) : null };
}

export function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

function valuesOf(used: Excel.Range): CellValue[][] | null {
  // Past its limits Excel may answer null instead of an error, whatever the typings say.
  return Array.isArray(used.values) ? toCellValues(used.values, used.valueTypes) : null;
}
