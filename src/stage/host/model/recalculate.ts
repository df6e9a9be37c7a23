import { formulaReferences, type FormulaReferences } from './formulaReferences';
import { ReaderIndex, type CellPlace, type ReadArea, type Reader } from './ReaderIndex';
import type { Sheet } from './Sheet';
import { SumFolder } from './SumFolder';
import type { DefinedName, Workbook } from './Workbook';
import { getOrInsert, groupBy } from '../../../core/collections/collections';
import { positionKey, WHOLE_SHEET, type Area } from '../../../core/address/area';
import {
  calculateFormulas,
  type CellLike,
  type FormulaResultLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { dateToExcel } from '@cj-tech-master/excelts';
import type { CalculatedValue } from '../../../core/snapshot/CellValue';
import { areaAddress } from '../../../core/address/a1';

const TYPE = { blank: 0, other: 2, formula: 6 };

/** A sum that was done. */
const NUMBER = /^\((-?\d+(?:\.\d+)?)\)$/;

/** The engine silently gives up past some 10,000 distinct formulas at once. */
const BATCH = 5_000;

/** Rounds of summing in one calculation; more are left to the engine, which follows any chain. */
const MAX_ROUND = 16;

/**
 * Calculates the formulas that depend on the changed cells, and only those, in the order of their
 * dependence. Returns the sheets on which results were written.
 */
export function recalculate(workbook: Workbook, changed: readonly CellPlace[]): Set<Sheet> {
  const dirty = findDirty(workbook, changed);
  for (const { formulas, folds } of batches(dirty)) {
    calculateBatch(workbook, formulas, folds ? new SumFolder(workbook) : null);
  }
  return new Set(dirty.nodes.map(({ sheet }) => sheet));
}

/** What formulas refer to, kept as long as the names they may use stay the same. */
const known = new WeakMap<readonly DefinedName[], Map<string, FormulaReferences>>();

function formulaNodes({ sheets, names }: Workbook): Node[] {
  const before = known.get(names);
  // Only formulas that are still there are kept.
  const now = new Map<string, FormulaReferences>();
  known.set(names, now);
  const nodes: Node[] = [];
  for (const sheet of sheets) {
    for (const { row, column, cell } of sheet.cells()) {
      const { formula } = cell;
      if (formula === null) continue;
      const needs = now.get(formula) ?? before?.get(formula) ?? formulaReferences(formula, names);
      now.set(formula, needs);
      nodes.push({ sheet, row, column, formula, needs, waiting: 0, round: 0 });
    }
  }
  return nodes;
}

function findDirty(workbook: Workbook, changed: readonly CellPlace[]): Dirty {
  const nodes = formulaNodes(workbook);
  const index = new ReaderIndex(nodes);
  const isChanged = membership(changed);
  const dirty = new Set(nodes.filter((node) => node.needs.open || isChanged(node)));
  const stages = new Map<ReadArea<Node>, ReadStage>();
  const reach = (place: CellPlace): ReadStage[] =>
    index.around(place).map((read) => {
      const stage = stages.get(read) ?? { readers: read.readers, waiting: 0, round: 0 };
      if (!stages.has(read)) for (const reader of read.readers) dirty.add(reader);
      stages.set(read, stage);
      return stage;
    });
  for (const place of changed) reach(place);
  const stagesOf = new Map<Node, ReadStage[]>();
  // A Set visits what is added while it is walked through.
  for (const node of dirty) {
    const own = reach(node);
    for (const stage of own) stage.waiting += 1;
    stagesOf.set(node, own);
  }
  for (const { waiting, readers } of stages.values()) {
    if (waiting > 0) for (const reader of readers) reader.waiting += 1;
  }
  return { nodes: [...dirty], stagesOf };
}

function membership(places: readonly CellPlace[]): (place: CellPlace) => boolean {
  const bySheet = new Map<Sheet, Set<number>>();
  for (const { sheet, row, column } of places) {
    getOrInsert(bySheet, sheet, () => new Set<number>()).add(positionKey({ row, column }));
  }
  return ({ sheet, row, column }) => bySheet.get(sheet)?.has(positionKey({ row, column })) ?? false;
}

/** A formula cell with what it reads, and how much of that is yet to be calculated. */
interface Node extends FormulaCell {
  waiting: number;
  /** Sums over a large area are a round behind all that they sum. */
  round: number;
}

/** An area read by formulas to be calculated, and how many of its own cells are to be. */
interface ReadStage {
  readonly readers: ReadonlySet<Node>;
  waiting: number;
  round: number;
}

/** Formulas that are calculated at once; in one that `folds` sums read nothing of their own batch. */
interface Batch {
  readonly formulas: readonly FormulaCell[];
  readonly folds: boolean;
}

/** What is to be calculated anew, with the areas that each formula's result stands in. */
interface Dirty {
  readonly nodes: readonly Node[];
  readonly stagesOf: ReadonlyMap<Node, readonly ReadStage[]>;
}

/** Batches in which nothing waits for a later one; circular formulas come last. */
function batches({ nodes, stagesOf }: Dirty): Batch[] {
  const ordered = inOrder(nodes, stagesOf);
  const circular = nodes.filter((node) => !ordered.has(node));
  const rounds = groupBy(ordered, ({ round }) => round);
  // What a formula reads that may read anything is known to the engine only.
  if (nodes.some(({ needs }) => needs.open) || rounds.size > MAX_ROUND) {
    return portions([...ordered, ...circular], false);
  }
  const summed = [...rounds].sort(([a], [b]) => a - b);
  return [...summed.flatMap(([, round]) => portions(round, true)), ...portions(circular, false)];
}

/** Formulas behind all that they read; circular ones are left out. */
function inOrder(nodes: readonly Node[], stagesOf: Dirty['stagesOf']): Set<Node> {
  const ordered = new Set(nodes.filter(({ waiting }) => waiting === 0));
  const released = (stage: ReadStage, round: number): readonly Node[] => {
    stage.waiting -= 1;
    stage.round = Math.max(stage.round, round);
    if (stage.waiting > 0) return [];
    for (const reader of stage.readers) {
      reader.waiting -= 1;
      reader.round = Math.max(reader.round, stage.round + (reader.needs.sums ? 1 : 0));
    }
    return [...stage.readers].filter(({ waiting }) => waiting === 0);
  };
  // A Set visits what is added while it is walked through.
  for (const node of ordered) {
    const stages = stagesOf.get(node) ?? [];
    for (const reader of stages.flatMap((stage) => released(stage, node.round))) {
      ordered.add(reader);
    }
  }
  return ordered;
}

function portions(formulas: readonly FormulaCell[], folds: boolean): Batch[] {
  return Array.from({ length: Math.ceil(formulas.length / BATCH) }, (_, index) => ({
    formulas: formulas.slice(index * BATCH, (index + 1) * BATCH),
    folds,
  }));
}

interface FormulaCell extends Reader {
  readonly formula: string;
}

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
function calculateBatch(
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

function putResult({ sheet, row, column }: CellPlace, value: CalculatedValue): void {
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

function valueCell(row: number, column: number, value: CalculatedValue): CellLike {
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
function cellValue(result: FormulaResultLike, date1904: boolean): CalculatedValue {
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
