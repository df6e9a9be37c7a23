import type { SheetEvent } from '../../excel/watchWorkbook';
import type { CheckResult } from './CheckResult';
import { firstCell } from '../../core/address/area';
import { isSameCell } from '../../core/address/CellRef';

/**
 * The finding to bring forward when a cell is selected: the current one where it is anchored there,
 * else the gravest that stands. null where nothing is anchored in the selection's top left cell.
 */
export function findingAtSelection(
  result: CheckResult,
  current: number | null,
  { sheetId, areas }: SheetEvent,
): number | null {
  const sheet = result.sheets.findIndex((one) => one.id === sheetId);
  const first = areas[0];
  if (sheet < 0 || first === undefined) return null;
  const corner = { sheet, ...firstCell(first) };
  const there = result.groups
    .flatMap((group) => group.findings)
    .filter(({ cell }) => isSameCell(cell, corner));
  const gravest = there.find(({ waived }) => waived === null);
  return there.find(({ id }) => id === current)?.id ?? gravest?.id ?? null;
}
