import {
  calculateFormulas,
  type CellLike,
  type FormulaResultLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { dateToExcel } from '@cj-tech-master/excelts';
import type { CellValue } from '../../../core/snapshot/CellValue';
import type { CellPlace, Reader } from './ReaderIndex';
import type { Sheet } from './Sheet';
import type { SumFolder } from './SumFolder';
import type { DefinedName, Workbook } from './Workbook';
import { WHOLE_SHEET, type Area, positionKey } from '../../../core/address/area';
import { areaAddress } from '../../../core/address/a1';
import { getOrInsert } from '../../../core/collections/collections';

export interface FormulaCell extends Reader {
  readonly formula: string;
}

const TYPE = { blank: 0, other: 2, formula: 6 };

/** A sum that was done. */
const NUMBER = /^\((-?\d+(?:\.\d+)?)\)$/;

/** A sheet as far as the engine is shown it. */
interface Shown {
  readonly sheet: Sheet;
  readonly cells: CellSet;
  readonly formulas: ReadonlyMap<number, FormulaCell>;
}

/**
 * Calculates these formulas and puts the results into their cells. The engine sees them and what
 * they read; to it every other formula looks like a typed value. Results that would spill stay in
 * their first cell.
 */
export function calculateBatch(
  workbook: Workbook,
  formulas: readonly FormulaCell[],
  folder: SumFolder | null,
): void {
  const left = folder === null ? formulas : foldSums(formulas, folder);
  if (left.length > 0) runEngine(workbook, left);
}

/** Puts in the results of formulas that are but a sum; returns the others with their sums done. */
function foldSums(formulas: readonly FormulaCell[], folder: SumFolder): FormulaCell[] {
  return formulas.flatMap((cell) => {
    const formula = cell.needs.sums ? folder.fold(cell.formula, cell) : cell.formula;
    const number = NUMBER.exec(formula)?.[1];
    if (number === undefined) return [{ ...cell, formula }];
    putResult(cell, Number(number));
    return [];
  });
}

function putResult({ sheet, row, column }: CellPlace, value: CellValue): void {
  const cell = sheet.cell(row, column);
  if (cell !== undefined) sheet.put(row, column, { ...cell, value });
}

function runEngine(workbook: Workbook, formulas: readonly FormulaCell[]): void {
  const needed = readCells(workbook, formulas);
  const own = new Map(workbook.sheets.map((sheet) => [sheet, new Map<number, FormulaCell>()]));
  for (const formula of formulas) {
    own.get(formula.sheet)?.set(positionKey(formula), formula);
  }
  const sheets = workbook.sheets.map((sheet, index) => {
    const shown = {
      sheet,
      cells: needed.get(sheet) ?? new Map(),
      formulas: own.get(sheet) ?? new Map(),
    };
    return engineSheet(shown, index + 1, workbook.date1904);
  });
  const book: WorkbookLike = {
    worksheets: sheets,
    getWorksheet: (key) =>
      sheets.find(
        (sheet) => sheet.id === key || sheet.name.toLowerCase() === String(key).toLowerCase(),
      ),
    definedNames: {
      getAllEntries: () => workbook.names.map(engineName),
      getAllNames: () => workbook.names.map(engineName),
    },
    properties: { date1904: workbook.date1904 },
  };
  calculateFormulas(book);
}

function engineName({ name, ranges, sheet }: DefinedName) {
  return { name, ranges: [...ranges], ...(sheet === null ? {} : { localSheetId: sheet }) };
}

function engineSheet(
  { sheet, cells, formulas }: Shown,
  id: number,
  date1904: boolean,
): WorksheetLike {
  const used = cells.size === 0 ? null : sheet.usedArea(false);
  const cellAt = (row: number, column: number): CellLike => {
    const formula = formulas.get(positionKey({ row, column }));
    return formula === undefined
      ? valueCell(row, column, sheet.cell(row, column)?.value ?? null)
      : formulaCell(formula, date1904);
  };
  const rowLike = (row: number, columns: ReadonlySet<number>): RowLike => ({
    hidden: sheet.rows.hidden.has(row),
    eachCell: (first: unknown, second?: (cell: CellLike, column: number) => void) => {
      const take = typeof first === 'function' ? first : second;
      for (const column of columns) take?.(cellAt(row, column), column + 1);
    },
  });
  return {
    id,
    name: sheet.name,
    dimensions:
      used === null
        ? null
        : {
            top: used.top + 1,
            left: used.left + 1,
            bottom: used.bottom + 1,
            right: used.right + 1,
          },
    eachRow: (first: unknown, second?: (row: RowLike, number: number) => void) => {
      const take = typeof first === 'function' ? first : second;
      for (const [row, columns] of cells) take?.(rowLike(row, columns), row + 1);
    },
    findCell: (row, column) =>
      sheet.cell(row - 1, column - 1) === undefined ? undefined : cellAt(row - 1, column - 1),
    getCell: (row, column) => cellAt(row - 1, column - 1),
  };
}

function valueCell(row: number, column: number, value: CellValue): CellLike {
  return {
    row: row + 1,
    col: column + 1,
    type: value === null ? TYPE.blank : TYPE.other,
    model: {},
    value,
    result: undefined,
  };
}

function formulaCell(cell: FormulaCell, date1904: boolean): CellLike {
  const { row, column, formula } = cell;
  return {
    row: row + 1,
    col: column + 1,
    type: TYPE.formula,
    formula,
    model: { formula },
    value: { formula },
    get result() {
      return undefined;
    },
    set result(result: FormulaResultLike) {
      putResult(cell, cellValue(result, date1904));
    },
  };
}

/** The engine answers undefined for a reference to a blank cell, which Excel shows as 0. */
function cellValue(result: FormulaResultLike, date1904: boolean): CellValue {
  if (result === undefined) return 0;
  if (result instanceof Date) return dateToExcel(result, date1904);
  return typeof result === 'object' ? { error: result.error } : result;
}

/** Columns by row, of one sheet. */
type CellSet = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The cells that formulas read and their own, by sheet: an engine that is given a copy of the
 * workbook for every calculation need not copy more.
 */
function readCells({ sheets }: Workbook, readers: readonly Reader[]): Map<Sheet, CellSet> {
  const areas = readAreas(sheets, readers);
  const all = new Map<Sheet, Map<number, Set<number>>>();
  for (const sheet of sheets) {
    const cells = new Map<number, Set<number>>();
    all.set(sheet, cells);
    for (const area of areas.get(sheet)?.values() ?? []) addCells(cells, sheet, area);
  }
  for (const { sheet, row, column } of readers) {
    const cells = all.get(sheet);
    if (cells !== undefined) getOrInsert(cells, row, () => new Set<number>()).add(column);
  }
  return all;
}

/** Each area once; whole sheets where a formula may read anything. */
function readAreas(
  sheets: readonly Sheet[],
  readers: readonly Reader[],
): Map<Sheet, Map<string, Area>> {
  if (readers.some(({ needs }) => needs.open)) {
    return new Map(sheets.map((sheet) => [sheet, new Map([['', WHOLE_SHEET]])]));
  }
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const areas = new Map<Sheet, Map<string, Area>>();
  for (const reader of readers) {
    for (const { sheet: name, area } of reader.needs.references) {
      const sheet = name === null ? reader.sheet : byName.get(name.toLowerCase());
      if (sheet === undefined) continue;
      getOrInsert(areas, sheet, () => new Map<string, Area>()).set(areaAddress(area), area);
    }
  }
  return areas;
}

function addCells(cells: Map<number, Set<number>>, sheet: Sheet, area: Area): void {
  for (const { row, column } of sheet.cellsIn(area)) {
    getOrInsert(cells, row, () => new Set<number>()).add(column);
  }
}
