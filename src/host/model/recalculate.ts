import type { Sheet } from './Sheet';
import { calculateBatch, type FormulaCell } from './calculateBatch';
import { formulaReferences, type FormulaReferences } from './formulaReferences';
import { cellKey, ReaderIndex, type CellPlace } from './ReaderIndex';
import type { Workbook } from './Workbook';

/** The engine silently gives up past some 10,000 distinct formulas at once. */
const BATCH = 5_000;

/** A formula cell with what it reads and which formulas to be calculated read it. */
interface Node extends FormulaCell {
  readonly needs: FormulaReferences;
  readonly readers: Set<Node>;
  waiting: number;
}

/**
 * Calculates the formulas that depend on the changed cells, and only those, in the order of their
 * dependence. Returns the sheets on which results were written.
 */
export function recalculate(workbook: Workbook, changed: readonly CellPlace[]): Set<Sheet> {
  const dirty = findDirty(workbook, changed);
  for (const batch of batches(dirty)) calculateBatch(workbook, batch);
  return new Set(dirty.map(({ sheet }) => sheet));
}

function formulaNodes(workbook: Workbook): Node[] {
  const known = new Map<string, FormulaReferences>();
  const nodes: Node[] = [];
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of sheet.cells()) {
      const { formula } = cell;
      if (formula === null) continue;
      const needs = known.get(formula) ?? formulaReferences(formula, workbook.names);
      known.set(formula, needs);
      nodes.push({ sheet, row, column, formula, needs, readers: new Set(), waiting: 0 });
    }
  }
  return nodes;
}

function findDirty(workbook: Workbook, changed: readonly CellPlace[]): Node[] {
  const nodes = formulaNodes(workbook);
  const index = new ReaderIndex(nodes);
  const changedKeys = new Set(changed.map(keyOf));
  const dirty = new Set(nodes.filter((node) => node.needs.open || changedKeys.has(keyOf(node))));
  for (const place of changed) for (const reader of index.of(place)) dirty.add(reader);
  // A Set visits what is added while it is walked through.
  for (const node of dirty) {
    for (const reader of index.of(node)) {
      dirty.add(reader);
      node.readers.add(reader);
      reader.waiting += 1;
    }
  }
  return [...dirty];
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return cellKey(sheet.name, row, column);
}

/** Batches in which nothing waits for a later one; circular formulas come last. */
function batches(dirty: readonly Node[]): FormulaCell[][] {
  const ordered = new Set(dirty.filter(({ waiting }) => waiting === 0));
  // A Set visits what is added while it is walked through.
  for (const node of ordered) {
    for (const reader of node.readers) {
      reader.waiting -= 1;
      if (reader.waiting === 0) ordered.add(reader);
    }
  }
  const circular = dirty.filter((node) => !ordered.has(node));
  const all = [...ordered, ...circular];
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}
