import { calculateBatch, type FormulaCell } from './calculateBatch';
import { formulaReferences, type FormulaReferences } from './formulaReferences';
import { ReaderIndex, type CellPlace, type ReadArea } from './ReaderIndex';
import type { Sheet } from './Sheet';
import { SumFolder } from './SumFolder';
import type { DefinedName, Workbook } from './Workbook';
import { getOrInsert, groupBy } from '../../../core/collections/collections';
import { positionKey } from '../../../core/address/area';

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
