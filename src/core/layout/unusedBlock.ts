import type { Profile } from '../profile/Profile';
import { isNil } from '../readers/nil';
import { isOwnText } from '../readers/ownText';
import { type CellValue, isBlank, isNoResult } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { BlockLabel, BlockRows, Header } from './Layout';

/**
 * Whether a block is one that nobody has filled in: name, 所管課 and texts are blank, nil or the form's
 * own, costs blank, nil or 0. It holds no program, whatever No. and formulas it holds: no rule speaks of
 * it, and it is not counted. One value more, and it is a program with everything that it lacks.
 */
export function isUnusedBlock(
  block: BlockRows,
  header: Header,
  grid: Grid,
  profile: Profile,
): boolean {
  const { labelColumn, columns } = header;
  const titled = Object.values(columns);
  if (labelColumn !== null) titled.push(labelColumn);
  const first = Math.min(...titled);
  const last = Math.max(...titled);
  for (let row = block.firstRow; row < block.endRow; row++) {
    for (let column = first; column <= last; column++) {
      if (column === labelColumn || column === columns.no) continue;
      const value = grid.at(row, column);
      if (isBlank(value) || saysNothing(value, column, header, profile)) continue;
      if (!isAlone(block.otherCities, row, column) && !isAlone(block.previousYear, row, column)) {
        return false;
      }
    }
  }
  return true;
}

function saysNothing(
  value: CellValue,
  column: number,
  { columns }: Header,
  profile: Profile,
): boolean {
  const { name, section, cost, total, resource } = columns;
  if (column === name || column === section) return false;
  const isAmount = column === cost || column === total;
  if (typeof value === 'number') return isAmount && value === 0;
  // A total's formula, saved without its result.
  if (isNoResult(value)) return isAmount;
  if (typeof value !== 'string') return false;
  const text = value.trim();
  if (isNil(text, profile)) return true;
  if (column !== resource && !isAmount) return false;
  return isOwnText(text);
}

/** Whether a label stands there, with nothing behind it in its cell but the form's own words. */
function isAlone(label: BlockLabel | null, row: number, column: number): boolean {
  if (label?.column !== column || row < label.row || row >= label.endRow) return false;
  return label.rest === null || isOwnText(label.rest);
}
