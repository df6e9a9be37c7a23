import { formulaReferences, type FormulaReferences } from './formulaReferences';
import { ReaderIndex, type ReadArea, type Reader } from './ReaderIndex';
import type { CellPlace, Sheet } from './Sheet';
import { SumFolder, sumsLarge } from './SumFolder';
import type { DefinedName, Workbook } from './Workbook';
import { getOrInsert, groupBy } from '../../../core/collections/collections';
import { positionKey, WHOLE_SHEET, type Area } from '../../../core/address/area';
import type { CalculatedValue } from '../../../core/snapshot/CellValue';
import { areaAddress } from '../../../core/address/a1';
import type { Position } from '../../../core/address/CellRef';

/** A calculation as it is handed to the engine, which knows nothing but this. */
export interface CalculationOrder {
  /** Names, as formulas use them. */
  readonly sheets: readonly string[];
  readonly values: readonly PlacedValue[];
  readonly formulas: readonly PlacedFormula[];
}

interface Placed {
  /** Index in `sheets`. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export interface PlacedValue extends Placed {
  readonly value: CalculatedValue;
}

export interface PlacedFormula extends Placed {
  readonly formula: string;
  /** Its result so far: others calculate with it where the engine cannot do the formula. */
  readonly kept: CalculatedValue;
}

/** What became of each formula of an order; null where the engine cannot do it. */
export type CalculationResults = readonly (CalculatedValue | null)[];

/**
 * Engines follow what formulas read by going into it, and so not far: formulas that stand on more
 * than so many others, one on the other, are calculated behind those.
 */
const DEPTH = 16;

/** So many it may follow in a circle; there only it knows what leads back and what only seems to. */
const CIRCLE = 64;

/** It looks through all formulas for each one that it is given. */
const PORTION = 1_000;

/** What stands in a cell of which neither a result nor how to come to one is known. */
const UNKNOWN = { error: '#NAME?' };

/**
 * Calculates the formulas that depend on the changed cells, and only those, in the order of their
 * dependence: gives out orders, one after the other, and takes their results. What the engine cannot
 * do keeps its result. Returns the sheets on which results were written.
 */
export function* recalculate(
  workbook: Workbook,
  changed: readonly CellPlace[],
): Generator<CalculationOrder, Set<Sheet>, CalculationResults> {
  const nodes = findDirty(workbook, changed);
  const ordered = inOrder(nodes);
  const reached = new Set(ordered);
  const circular = nodes.all.filter((node) => !reached.has(node));
  const isFollowed = circular.length <= CIRCLE;
  if (!isFollowed) for (const node of circular) putResult(node, null);
  for (const band of [...bands(ordered), ...(isFollowed ? [circular] : [])]) {
    for (const node of band) if (node.needs.text === null) putResult(node, null);
    const left = band === circular ? band : foldSums(workbook, band);
    const formulas = left.filter(({ needs }) => needs.text !== null);
    const isWhole = band === circular || formulas.some(({ needs }) => needs.open);
    for (const portion of isWhole ? [formulas] : slices(formulas, PORTION)) {
      if (portion.length === 0) continue;
      const results = yield orderOf(workbook, portion);
      portion.forEach((node, index) => putResult(node, results[index] ?? null));
    }
  }
  return new Set(nodes.all.map(({ sheet }) => sheet));
}

/** What formulas refer to, kept as long as the names they may use stay the same. */
const known = new WeakMap<readonly DefinedName[], Map<string, Needs>>();

function needsOf(formula: string, names: readonly DefinedName[], sheet: number): Needs {
  const references = formulaReferences(formula, names, sheet);
  return { ...references, sums: sumsLarge(references.text ?? '') };
}

function formulaNodes({ sheets, names }: Workbook): Node[] {
  const before = known.get(names);
  // Only formulas that are still there are kept.
  const now = new Map<string, Needs>();
  known.set(names, now);
  const nodes: Node[] = [];
  const isPerSheet = names.some(({ sheet }) => sheet !== null);
  for (const [index, sheet] of sheets.entries()) {
    for (const { row, column, cell } of sheet.cells()) {
      const { formula } = cell;
      if (formula === null) continue;
      const key = isPerSheet ? `${String(index)} ${formula}` : formula;
      const needs = now.get(key) ?? before?.get(key) ?? needsOf(formula, names, index);
      now.set(key, needs);
      nodes.push({ sheet, row, column, formula, needs, waiting: 0, level: 0 });
    }
  }
  return nodes;
}

function findDirty(workbook: Workbook, changed: readonly CellPlace[]): Dirty {
  const nodes = formulaNodes(workbook);
  const index = new ReaderIndex(nodes);
  const isChanged = membership(changed);
  const dirty = new Set(
    nodes.filter((node) => node.needs.volatile || node.needs.open || isChanged(node)),
  );
  const stages = new Map<ReadArea<Node>, ReadStage>();
  const reach = (place: CellPlace): ReadStage[] =>
    index.around(place).map((read) => {
      const stage = stages.get(read) ?? { readers: read.readers, waiting: 0, level: 0 };
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
  return { all: [...dirty], stagesOf };
}

function membership(places: readonly CellPlace[]): (place: CellPlace) => boolean {
  const bySheet = new Map<Sheet, Set<number>>();
  for (const { sheet, row, column } of places) {
    getOrInsert(bySheet, sheet, () => new Set<number>()).add(positionKey({ row, column }));
  }
  return ({ sheet, row, column }) => bySheet.get(sheet)?.has(positionKey({ row, column })) ?? false;
}

interface Needs extends FormulaReferences {
  /** Sums over large areas are done here, once all that they sum is calculated. */
  readonly sums: boolean;
}

/** A formula cell with what it reads, and how much of that is yet to be calculated. */
interface Node extends Reader {
  readonly needs: Needs;
  readonly formula: string;
  waiting: number;
  /** How many others it stands on, one on the other. */
  level: number;
}

/** An area read by formulas to be calculated, and how many of its own cells are to be. */
interface ReadStage {
  readonly readers: ReadonlySet<Node>;
  waiting: number;
  level: number;
}

/** What is to be calculated anew, with the areas that each formula's result stands in. */
interface Dirty {
  readonly all: readonly Node[];
  readonly stagesOf: ReadonlyMap<Node, readonly ReadStage[]>;
}

/** Formulas behind all that they read; circular ones, and what stands on those, are left out. */
function inOrder({ all, stagesOf }: Dirty): Node[] {
  const ordered: Node[] = [];
  let open: Node[] = [];
  let done = 0;
  const add = (node: Node): void => {
    (node.needs.open ? open : ordered).push(node);
  };
  const follow = (): void => {
    for (; done < ordered.length; done += 1) {
      const node = ordered[done];
      if (node === undefined) continue;
      for (const stage of stagesOf.get(node) ?? []) release(stage, node.level).forEach(add);
    }
  };
  all.filter(({ waiting }) => waiting === 0).forEach(add);
  follow();
  // What may read anything comes in a band behind all that there is so far.
  while (open.length > 0) {
    const level = nextBand(ordered.reduce((most, node) => Math.max(most, node.level), -1));
    for (const node of open) ordered.push(Object.assign(node, { level }));
    open = [];
    follow();
  }
  return ordered;
}

/** Notes that a cell of the area is calculated; returns the formulas that nothing keeps now. */
function release(stage: ReadStage, level: number): readonly Node[] {
  stage.waiting -= 1;
  stage.level = Math.max(stage.level, level + 1);
  if (stage.waiting > 0) return [];
  for (const reader of stage.readers) {
    reader.waiting -= 1;
    const level = reader.needs.sums ? nextBand(stage.level - 1) : stage.level;
    reader.level = Math.max(reader.level, level);
  }
  return [...stage.readers].filter(({ waiting }) => waiting === 0);
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function bandOf(level: number): number {
  return Math.floor(level / DEPTH);
}

/** The lowest level of the band behind. */
function nextBand(level: number): number {
  return (bandOf(level) + 1) * DEPTH;
}

/** What is calculated at once: nothing in it stands on more than `DEPTH` others of it. */
function bands(ordered: readonly Node[]): Node[][] {
  const found = groupBy(ordered, ({ level }) => bandOf(level));
  return [...found].sort(([a], [b]) => a - b).map(([, nodes]) => nodes);
}

/** A sum that was done. */
const NUMBER = /^\((-?\d+(?:\.\d+)?)\)$/;

/** Puts in the results of formulas that are but a sum; returns the others with their sums done. */
function foldSums(workbook: Workbook, band: readonly Node[]): readonly Node[] {
  const folder = new SumFolder(workbook);
  return band.flatMap((node) => {
    if (!node.needs.sums || node.needs.text === null) return [node];
    const text = folder.fold(node.needs.text, node);
    const number = NUMBER.exec(text)?.[1];
    if (number === undefined) return [{ ...node, needs: needsOf(text, [], 0) }];
    putResult(node, Number(number));
    return [];
  });
}

/** Puts a result into its cell, or notes that there is none; a cell written meanwhile stays. */
function putResult(node: Node, result: CalculatedValue): void {
  const { sheet, row, column, formula } = node;
  const cell = sheet.cell(row, column);
  if (cell?.formula !== formula) return;
  const { value, style } = cell;
  if (result !== null) sheet.put(row, column, { value: result, formula, style });
  else sheet.put(row, column, { value: value ?? UNKNOWN, formula, style, isKept: true });
}

/**
 * The formulas, and the cells that they read. Every formula that is not among them looks like a
 * typed value.
 */
function orderOf(workbook: Workbook, formulas: readonly Node[]): CalculationOrder {
  const { sheets } = workbook;
  const index = new Map(sheets.map((sheet, place) => [sheet, place]));
  const own = membership(formulas);
  const areas = readAreas(sheets, formulas);
  return {
    sheets: sheets.map(({ name }) => name),
    values: sheets.flatMap((sheet, place) => {
      const isOwn = (position: Position): boolean => own({ sheet, ...position });
      return valuesIn(sheet, place, [...(areas.get(sheet)?.values() ?? [])], isOwn);
    }),
    formulas: formulas.map(({ sheet, row, column, needs }) => ({
      ...{ sheet: index.get(sheet) ?? 0, row, column },
      formula: needs.text ?? '',
      kept: sheet.cell(row, column)?.value ?? UNKNOWN,
    })),
  };
}

function valuesIn(
  sheet: Sheet,
  place: number,
  areas: readonly Area[],
  isFormula: (position: Position) => boolean,
): PlacedValue[] {
  const seen = new Set<number>();
  return areas.flatMap((area) =>
    [...sheet.cellsIn(area)].flatMap(({ row, column, cell: { value } }) => {
      const key = positionKey({ row, column });
      if (value === null || seen.has(key) || isFormula({ row, column })) return [];
      seen.add(key);
      return [{ sheet: place, row, column, value }];
    }),
  );
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
