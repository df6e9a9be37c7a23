import type { Area } from '../../core/address/Area';
import { areaAddress } from '../../core/address/areaAddress';
import { isFormula } from '../edits/CellState';
import { escapeText } from '../edits/escapeText';
import type { Write } from '../writeBatch';
import type { FormerCells } from './askForSheet';
import { contentWrites, type Entry } from './contentWrites';
import { rangeOf, type SheetTarget } from './SheetTarget';

/** Contents that stand within `inside` but not within `outside`. */
export function cellsWithin(
  former: FormerCells | null,
  inside: Area,
  outside: Area | null,
): { readonly row: number; readonly column: number; readonly entry: Entry }[] {
  if (former === null) return [];
  const { top, left } = former.area;
  return former.formulas.flatMap((line, r) =>
    line.flatMap((formula, c) => {
      const [row, column] = [top + r, left + c];
      const isWanted = holds(inside, row, column) && !(outside && holds(outside, row, column));
      if (!isWanted || formula === '') return [];
      return [{ row, column, entry: entryOf(formula, former.values[r]?.[c]) }];
    }),
  );
}

function entryOf(formula: unknown, value: unknown): Entry {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (typeof formula !== 'string') return null;
  return isFormula({ formula, value }) ? formula : escapeText(formula, 'General');
}

/** Empties both areas and puts the former contents back. */
export function formerWrites(
  target: SheetTarget,
  former: FormerCells | null,
  { owned, all }: { readonly owned: Area; readonly all: Area },
): Write[] {
  const rows = new Map<number, Map<number, Entry>>();
  for (const { row, column, entry } of cellsWithin(former, owned, null)) {
    rows.set(row, (rows.get(row) ?? new Map<number, Entry>()).set(column, entry));
  }
  return [...clearWrites(target, all), ...contentWrites(target, rows)];
}

export function clearWrites(target: SheetTarget, area: Area): Write[] {
  return [
    () => {
      const range = rangeOf(target, area);
      range.unmerge();
      range.clear('All');
      range.dataValidation.clear();
    },
  ];
}

/** Rows get the height that their contents need, until they are told another. */
export function fitRows(target: SheetTarget, area: Area): Write {
  return () => {
    const rows = areaAddress({ ...area, left: 0, right: 0 });
    target.sheet().getRange(rows).format.autofitRows();
  };
}

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
