import { ExcelProblem, toExcelProblem } from '../../excel/ExcelProblem';
import type { SheetEdit } from '../../excel/watchWorkbook';
import { type Basis, lookedAt, recheck } from '../Basis';
import { markAgain } from '../markFindings';
import type { Edit } from '../model/CheckResult';
import type { Pane } from '../Pane';
import { isWorking } from '../state';
import {
  replaceArea,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/snapshot/Snapshot';
import { isSameValue } from '../../core/snapshot/CellValue';
import { readAreas } from '../../excel/edits/readAreas';
import type { WorkbookReading } from '../../excel/reading';
import { readShown } from '../../excel/askShown';
import { readSheets } from '../../excel/readWorkbook';
import type { Area } from '../../core/address/area';
import type { Book } from '../../core/book/Book';
import { blockArea } from '../../core/plan/edits';
import type { Program } from '../../core/records/Program';
import { settingOf, show } from './checking';

const WHOLE: Rereading = { kind: 'sheet' };

/** Nothing is said while typing: a cell being edited is waited for. */
const SILENT = { onWaiting: () => undefined, onProgress: () => undefined };

/** Edits that follow each other so closely are read together. */
const PAUSE_MS = 400;

let timer: ReturnType<typeof setTimeout> | undefined;

/** What was edited by whomever but us: looked into soon where the pane follows, else out of date. */
export function takeEdit(pane: Pane, edit: SheetEdit): void {
  if (edit.moved) pane.noteMoved(edit.sheetId);
  const { basis, settings } = pane.state;
  if (basis === null) return;
  if (settings.typing || pane.mayBeOurs(edit)) {
    pane.update(({ pending }) => ({ pending: [...pending, edit] }));
    soon(pane);
  } else pane.update(({ edits }) => ({ edits: [...edits, edit] }));
}

function soon(pane: Pane): void {
  clearTimeout(timer);
  timer = setTimeout(() => begin(pane), PAUSE_MS);
}

function begin(pane: Pane): void {
  if (isWorking(pane.state)) soon(pane);
  else pane.quietWork = pane.quietWork.then(() => follow(pane));
}

/** 入力しながら検証: only what the edits concern is read and checked, and list and marks follow. */
async function follow(pane: Pane): Promise<void> {
  const { basis, ownSheets, pending, edits: known, settings } = pane.state;
  pane.update({ pending: [] });
  if (basis === null) return;
  const added = pending.filter(({ by, sheetId }) => by !== 'unclear' || !ownSheets.has(sheetId));
  if (!settings.typing) {
    await sift(pane, basis, added);
    return;
  }
  const edits = [...known, ...added];
  if (edits.length === 0) return;
  try {
    const found = await reread(basis, edits);
    if (found === null || (isKnown(found, basis) && known.length === 0)) return;
    // Waived or restored while Excel was answering: those waivers count.
    const now = pane.state.basis ?? basis;
    const setting = settingOf(pane);
    const checked = await recheck(
      { ...now, reading: found.reading },
      found.reading.snapshot,
      setting,
    );
    const fresh = await lookedAt(checked, setting, (read, cells) => readShown(read, cells, SILENT));
    show(pane, { ...fresh, scope: now.scope }, pane.state.edits.slice(known.length));
    if (settings.marks) await markAgain(pane, fresh, found.sheets, () => undefined);
  } catch (error) {
    callStale(pane, added);
    pane.report('type', toExcelProblem(error));
  }
}

/** Edits that changed nothing were our own writes. */
async function sift(pane: Pane, basis: Basis, edits: readonly SheetEdit[]): Promise<void> {
  if (edits.length === 0) return;
  try {
    const found = await reread(basis, edits);
    if (found !== null && !isKnown(found, basis)) callStale(pane, edits);
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    callStale(pane, edits);
  }
}

function callStale(pane: Pane, added: readonly SheetEdit[]): void {
  pane.update(({ edits }) => ({ edits: [...edits, ...added] }));
}

/** What an edit left of the reading: the fresh values, and the sheets they stand on. */
interface Reread {
  readonly reading: WorkbookReading;
  readonly sheets: readonly number[];
}

/**
 * Reads again what edits concern: one round trip. null where they concern nothing that was read.
 * @throws ExcelProblem, `gone` where a sheet was deleted
 */
async function reread({ reading, book }: Basis, edits: readonly Edit[]): Promise<Reread | null> {
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
function isKnown(found: Reread, { reading }: Basis): boolean {
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

function editsOf(reading: WorkbookReading, sheet: number, edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(({ sheetId }) => sheetId === idOf(reading, sheet));
}

function idOf({ sheets }: WorkbookReading, sheet: number | undefined): string {
  return (sheet === undefined ? undefined : sheets[sheet]?.id) ?? '';
}

function indexOf({ sheets }: WorkbookReading, sheetId: string): number {
  return sheets.findIndex(({ id }) => id === sheetId);
}

/** What to read of a sheet after edits: the blocks that they lie in, or all of it. */
type Rereading =
  { readonly kind: 'areas'; readonly areas: readonly Area[] } | { readonly kind: 'sheet' };

/**
 * Only the blocks where every edit lies within one and leaves its bounds alone; the sheet where rows
 * moved, where what separates blocks was touched, and for forms without blocks.
 * @param sheet index of the sheet that all edits are of
 */
function whatToRead(book: Book, sheet: number, edits: readonly Edit[]): Rereading {
  const snapshot = book.snapshot.sheets[sheet];
  if (snapshot === undefined) return WHOLE;
  const programs = book.programs.filter((program) => program.sheet === sheet);
  const areas = new Map<number, Area>();
  for (const edit of edits) {
    if (edit.moved) return WHOLE;
    for (const area of edit.areas) {
      const program = programs.find(({ block }) => isWithin(area, block));
      if (program === undefined || touchesBounds(area, program)) return WHOLE;
      const known = areas.get(program.block.firstRow) ?? rowsOf(program, snapshot);
      areas.set(program.block.firstRow, {
        ...known,
        left: Math.min(known.left, area.left),
        right: Math.max(known.right, area.right),
      });
    }
  }
  return { kind: 'areas', areas: [...areas.values()] };
}

function isWithin(area: Area, { firstRow, endRow }: Program['block']): boolean {
  return area.top >= firstRow && area.bottom < endRow;
}

/** ヒト, モノ and カネ show where a block starts and ends; where they are lost, and in rows, anything may. */
function touchesBounds(area: Area, { header }: Program): boolean {
  if (header.labelColumn === null) return true;
  const columns = [header.labelColumn, header.columns.no];
  return columns.some(
    (column) => typeof column === 'number' && column >= area.left && column <= area.right,
  );
}

/** The block's rows, as wide as the sheet's values. */
function rowsOf(program: Program, { origin, values }: SheetSnapshot): Area {
  const { firstRow, endRow } = program.block;
  const rows = values.slice(firstRow - origin.row, endRow - origin.row);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const block = blockArea(program, origin.column);
  return { ...block, right: Math.max(block.right, origin.column + width - 1) };
}
