import { HostError } from '../HostError';
import {
  type Area,
  cellCount,
  cellsOf,
  contains,
  overlaps,
  positionKey,
} from '../../../core/address/area';
import type { Position } from '../../../core/address/CellRef';
import { BLANK } from './Cell';
import type { CellPlace, FilledArea, Sheet } from './Sheet';

/** The formula that a cell shows though it is another cell's; null where there is none. */
export function sharedFormula({ filled }: Sheet, row: number, column: number): string | null {
  const found = filled.find(
    ({ area, kind }) => kind !== 'spill' && contains(area, { row, column }),
  );
  return found?.formula ?? null;
}

/** Whether all cells of an area are filled so, or none (false); null where they differ. */
export function isFilled({ filled }: Sheet, area: Area, kind: FilledArea['kind']): boolean | null {
  const own = filled.filter((one) => one.kind === kind && overlaps(one.area, area));
  if (own.length === 0) return false;
  const isIn = (place: Position): boolean => own.some((one) => contains(one.area, place));
  return [...cellsOf(area)].every(isIn) ? true : null;
}

/** Excel drops what is written under merged cells, but for the one at their top left. */
export function underMerges({ merges }: Sheet, written: Area): (place: Position) => boolean {
  const met = merges.filter((merge) => overlaps(merge, written));
  return ({ row, column }) =>
    met.some(
      (area) => contains(area, { row, column }) && (area.top !== row || area.left !== column),
    );
}

/**
 * Refuses to change a part of an array formula's or a data table's cells. What was spilled over
 * cells that are written goes: its formula stays and finds no room, unless it is written over.
 * @returns the cells beside `written` that read otherwise now
 */
export function yieldFilled(sheet: Sheet, written: readonly Position[]): CellPlace[] {
  const within = (area: Area): Position[] => written.filter((place) => contains(area, place));
  const met = sheet.filled.filter(({ area }) => within(area).length > 0);
  const isPart = ({ area, kind }: FilledArea): boolean =>
    kind !== 'spill' && within(area).length < cellCount(area);
  if (met.some(isPart)) {
    throw new HostError('GeneralException', 'You cannot change part of an array or a data table.');
  }
  sheet.filled = sheet.filled.filter((one) => !met.includes(one));
  const keys = new Set(written.map(positionKey));
  return met.flatMap(({ area, kind }) => (kind === 'spill' ? withdrawn(sheet, area, keys) : []));
}

/** What was spilled goes, but for the cells that are written. */
function withdrawn(sheet: Sheet, area: Area, written: ReadonlySet<number>): CellPlace[] {
  return [...sheet.cellsIn(area)].flatMap(({ row, column, cell }): CellPlace[] => {
    if (written.has(positionKey({ row, column }))) return [];
    const isSource = row === area.top && column === area.left;
    const content = isSource ? { value: NO_ROOM, formula: cell.formula } : BLANK;
    sheet.put(row, column, { ...content, style: cell.style });
    // The formula itself is not calculated anew: it has no room.
    return isSource ? [] : [{ sheet, row, column }];
  });
}

const NO_ROOM = { error: '#SPILL!' } as const;
