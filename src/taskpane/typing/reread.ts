import { replaceArea } from '../../core/snapshot/replaceArea';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/snapshot/Snapshot';
import { isSameValue } from '../../excel/edits/findRefusals';
import { readAreas } from '../../excel/edits/readAreas';
import { ExcelProblem } from '../../excel/ExcelProblem';
import type { WorkbookReading } from '../../excel/reading';
import { readSheets } from '../../excel/readWorkbook';
import type { SheetEdit } from '../../excel/watchWorkbook';
import type { Basis } from '../Basis';
import { whatToRead } from './whatToRead';

/** Nothing is said while typing: a cell being edited is waited for. */
const SILENT = { onWaiting: () => undefined, onProgress: () => undefined };

/** What an edit left of the reading: the fresh values, and the sheets they stand on. */
export interface Reread {
  readonly reading: WorkbookReading;
  readonly sheets: readonly number[];
}

/**
 * Reads again what edits concern: one round trip. null where they concern nothing that was read.
 * @throws ExcelProblem, `gone` where a sheet was deleted
 */
export async function reread(
  { reading, book }: Basis,
  edits: readonly SheetEdit[],
): Promise<Reread | null> {
  const sheets = reading.sheets.flatMap((_, index) =>
    editsOf(reading, index, edits).length > 0 ? [index] : [],
  );
  if (sheets.length === 0) return null;
  const wanted = sheets.map((sheet) => whatToRead(book, sheet, editsOf(reading, sheet, edits)));
  const places = wanted.flatMap((one, index) =>
    one.kind === 'sheet'
      ? []
      : one.areas.map((area) => ({ sheetId: idOf(reading, sheets[index]), area })),
  );
  if (wanted.some(({ kind }) => kind === 'sheet')) return readWhole(reading, sheets);
  const found = await readAreas(places, SILENT);
  const snapshot = found.reduce((before, { sheetId, values }) => {
    if (values === null) throw new ExcelProblem('gone', 'ItemNotFound', null);
    return replaceArea(before, indexOf(reading, sheetId), values);
  }, reading.snapshot);
  return { reading: { ...reading, snapshot }, sheets };
}

/** Whether only values were found that were known. */
export function isKnown(found: Reread, { reading }: Basis): boolean {
  return found.reading.snapshot.sheets.every((sheet, index) => {
    const other = reading.snapshot.sheets[index];
    return other !== undefined && (sheet === other || isSameSheet(sheet, other));
  });
}

function isSameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const isSamePlace = a.origin.row === b.origin.row && a.origin.column === b.origin.column;
  if (!isSamePlace || a.values.length !== b.values.length) return false;
  return a.values.every((row, r) => {
    const other = b.values[r] ?? [];
    return (
      row.length === other.length && row.every((value, c) => isSameValue(value, other[c] ?? null))
    );
  });
}

async function readWhole(reading: WorkbookReading, sheets: readonly number[]): Promise<Reread> {
  const ids = sheets.map((sheet) => idOf(reading, sheet));
  const fresh = await readSheets(ids, SILENT);
  const byId = new Map(fresh.map((one) => [one.reading.id, one]));
  const snapshot: WorkbookSnapshot = {
    sheets: reading.snapshot.sheets.map(
      (before, index) => byId.get(idOf(reading, index))?.snapshot ?? before,
    ),
  };
  const readings = reading.sheets.map((before) => ({
    ...before,
    ...(byId.has(before.id) ? byId.get(before.id)?.reading : {}),
  }));
  return { reading: { ...reading, snapshot, sheets: readings }, sheets };
}

function editsOf(
  reading: WorkbookReading,
  sheet: number,
  edits: readonly SheetEdit[],
): readonly SheetEdit[] {
  return edits.filter(({ sheetId }) => sheetId === idOf(reading, sheet));
}

function idOf({ sheets }: WorkbookReading, sheet: number | undefined): string {
  return (sheet === undefined ? undefined : sheets[sheet]?.id) ?? '';
}

function indexOf({ sheets }: WorkbookReading, sheetId: string): number {
  return sheets.findIndex(({ id }) => id === sheetId);
}
