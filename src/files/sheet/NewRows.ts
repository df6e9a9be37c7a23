import { columnName, fullA1 } from '../../core/address/a1';
import { cellsOf, positionKey } from '../../core/address/area';
import type { SheetPlan } from '../../core/plan/SheetPlan';
import { cellXml, hasContent, plainFormula } from '../patch/patchCells';
import { contentReason } from '../patch/refuseCells';
import { type CellPatch, PatchProblem } from '../WorkbookPatch';
import { type GridRow, PlanGrid } from './PlanGrid';
import { type StyleOf, written } from './planCells';

/** The rows of a new sheet, each as it stands in its part; whoever writes them need not hold all. */
export class NewRows implements Iterable<string> {
  /** Whether any is written so far. */
  hasFormula = false;
  /** Whether one is written without its result. */
  isDue = false;
  /** Of merged areas all cells but the first. */
  private readonly covered: ReadonlySet<number>;

  constructor(
    private readonly plan: SheetPlan,
    private readonly styleOf: StyleOf,
  ) {
    const covered = plan.merges.flatMap((merge) => [...cellsOf(merge)].slice(1));
    this.covered = new Set(covered.map(positionKey));
  }

  /** @throws {PatchProblem} naming a cell that the sheet could not hold */
  *[Symbol.iterator](): Generator<string> {
    const { rowHeights } = this.plan;
    for (const line of new PlanGrid(this.plan).rows()) {
      yield rowXml(line.row, rowHeights.get(line.row), this.cells(line));
    }
  }

  private cells({ row, looks, contents }: GridRow): string {
    let xml = '';
    const behind = `${row + 1}" s="`;
    for (const [column, look] of looks.entries()) {
      if (look === undefined) continue;
      const content = contents[column];
      const style = this.styleOf(look, content);
      const patch = written({ row, column, content: content ?? null });
      if (content !== undefined) this.take(patch);
      // A blank cell stands in a file only for its look.
      if (style === 0 && !hasContent(patch)) continue;
      const { formula, value } = patch;
      const attributes = ` r="${columnName(column)}${behind}${style}"`;
      xml += cellXml('', attributes, formula === null ? '' : plainFormula('', formula), value);
    }
    return xml;
  }

  private take(cell: CellPatch): void {
    const reason = contentReason(cell) ?? (this.isCovered(cell) ? 'mergedCell' : null);
    if (reason !== null) throw new PatchProblem(reason, fullA1(this.plan.name, cell));
    if (cell.formula === null) return;
    this.hasFormula = true;
    this.isDue ||= cell.value === null;
  }

  private isCovered(cell: CellPatch): boolean {
    return this.covered.size > 0 && hasContent(cell) && this.covered.has(positionKey(cell));
  }
}

/** '' for a row of which there is nothing to say. */
function rowXml(row: number, height: number | undefined, cells: string): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const start = `<row r="${row + 1}"${size}`;
  if (cells !== '') return `${start}>${cells}</row>`;
  return size === '' ? '' : `${start}/>`;
}
