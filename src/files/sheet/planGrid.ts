import type { CellContent } from '../../core/plan/edits';
import type { Look, SheetPlan } from '../../core/plan/SheetPlan';
import { positionKey, cellsOf } from '../../core/address/area';
import { getOrInsert } from '../../core/collections/collections';

/** A cell of a planned sheet with all that is said of it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent | null;
  readonly look: Look;
}

/** The cells of a plan, those too that have but a look, in no order; one look is one object. */
export function planGrid(plan: SheetPlan): GridCell[] {
  const cells = new Map<number, { row: number; column: number; looks: string }>();
  const cellAt = (row: number, column: number) => {
    return getOrInsert(cells, positionKey({ row, column }), () => ({ row, column, looks: '' }));
  };
  plan.looks.forEach(({ areas }, number) => {
    for (const area of areas) {
      for (const { row, column } of cellsOf(area)) cellAt(row, column).looks += ` ${number}`;
    }
  });
  const contents = new Map<number, CellContent>();
  for (const { row, column, content } of plan.cells) {
    cellAt(row, column);
    contents.set(positionKey({ row, column }), content);
  }
  const looks = new Map<string, Look>();
  return [...cells].map(([key, { row, column, looks: numbers }]) => {
    const look = getOrInsert(looks, numbers, () => joined(plan, numbers));
    return { row, column, content: contents.get(key) ?? null, look };
  });
}

/** What a cell of the plan shows, by its position. */
export function planValues(
  plan: SheetPlan,
): (row: number, column: number) => number | string | null {
  const values = new Map(plan.cells.map((cell) => [positionKey(cell), cell.content]));
  return (row, column) => {
    const content = values.get(positionKey({ row, column }));
    if (content?.kind === 'formula') return content.result;
    const value = content?.value ?? null;
    return typeof value === 'boolean' ? String(value).toUpperCase() : value;
  };
}

function joined({ looks }: SheetPlan, numbers: string): Look {
  const used = numbers
    .split(' ')
    .flatMap((number) => looks[number === '' ? -1 : Number(number)] ?? []);
  return used.reduce<Look>((look, { look: later }) => ({ ...look, ...later }), {});
}
