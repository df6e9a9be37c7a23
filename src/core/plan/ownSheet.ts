import { type Area, contains } from '../address/area';
import type { Book } from '../book/Book';
import type { CellValue } from '../snapshot/CellValue';
import { Grid } from '../snapshot/Grid';
import type { SheetPlan } from './SheetPlan';

/** A sheet that may be ours by its content, and the cells on it that its name of ours stands for. */
export interface OwnCandidate {
  /** As its tab reads. */
  readonly name: string;
  /** null where it has no such name, or one of cells that are gone, apart, or another sheet's. */
  readonly area: Area | null;
}

/**
 * Indices of the sheets that a plan's sheet may be by their content: its heading stands in its place,
 * and the check has seen no strategy sheet there. A name alone proves nothing: it can be copied,
 * moved and forged.
 */
export function headedSheets({ snapshot, whole }: Book, plan: SheetPlan): number[] {
  const heading = headingOf(plan);
  const forms = new Set(whole.tables.map(({ header }) => header.sheet));
  return snapshot.sheets.flatMap((sheet, index) => {
    const grid = new Grid(sheet, index);
    const isHeaded = heading.every(({ row, column, text }) => grid.at(row, column) === text);
    return heading.length > 0 && isHeaded && !forms.has(index) ? [index] : [];
  });
}

/** Of headed sheets, in the workbook's order, the one that is ours: named by us, from its heading on. */
export function chooseOwnSheet<T extends OwnCandidate>(
  { name, owned }: SheetPlan,
  candidates: readonly T[],
): (T & { readonly area: Area }) | null {
  const named = candidates.filter(
    (one): one is T & { readonly area: Area } =>
      one.area !== null &&
      one.area.top === owned?.area.top &&
      one.area.left === owned.area.left &&
      one.area.right >= owned.heading.right &&
      one.area.bottom >= owned.heading.bottom,
  );
  // A copy that the user made is named by us too, but bears another name on its tab.
  return named.find((one) => one.name === name) ?? named[0] ?? null;
}

interface HeadingText {
  readonly row: number;
  readonly column: number;
  readonly text: CellValue;
}

function headingOf({ cells, owned }: SheetPlan): HeadingText[] {
  if (owned === null) return [];
  return [...cells].flatMap(({ row, column, content }): HeadingText[] => {
    if (!contains(owned.heading, { row, column }) || content.kind !== 'value') return [];
    return [{ row, column, text: content.value }];
  });
}
