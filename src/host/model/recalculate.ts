import { batches, type Dirty, type Node, type Stage } from './batches';
import { calculateBatch } from './calculateBatch';
import { formulaReferences, type FormulaReferences } from './formulaReferences';
import { placeKey, ReaderIndex, type CellPlace, type ReadArea } from './ReaderIndex';
import type { Sheet } from './Sheet';
import { SumFolder } from './SumFolder';
import type { DefinedName, Workbook } from './Workbook';

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
  const stages = new Map<ReadArea<Node>, Stage>();
  const reach = (place: CellPlace): Stage[] =>
    index.around(place).map((read) => {
      const stage = stages.get(read) ?? { readers: read.readers, waiting: 0, round: 0 };
      if (!stages.has(read)) for (const reader of read.readers) dirty.add(reader);
      stages.set(read, stage);
      return stage;
    });
  for (const place of changed) reach(place);
  const stagesOf = new Map<Node, Stage[]>();
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
  const bySheet = new Map<Sheet, Set<string>>();
  for (const { sheet, row, column } of places) {
    const keys = bySheet.get(sheet) ?? new Set<string>();
    bySheet.set(sheet, keys.add(placeKey(row, column)));
  }
  return ({ sheet, row, column }) => bySheet.get(sheet)?.has(placeKey(row, column)) ?? false;
}
