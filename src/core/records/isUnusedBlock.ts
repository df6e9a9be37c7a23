import type { Block, BlockLabel, Header } from '../layout/Layout';
import { RESOURCE_KEYS } from '../profile/Profile';
import type { Grid } from '../snapshot/Grid';

/**
 * Whether a block is one that nobody has begun to fill in, as on a new form: all its labels stand,
 * and between the first and the last column there is nothing besides them and No. It holds no
 * program: no rule speaks of it, and it is not counted. One value more, and it is a program with
 * everything that it lacks.
 */
export function isUnusedBlock(block: Block, header: Header, grid: Grid): boolean {
  if (!RESOURCE_KEYS.every((key) => block.labels[key].length === 1)) return false;
  const { labelColumn, columns } = header;
  if (labelColumn === null) return false;
  const titled = Object.values(columns);
  const first = Math.min(labelColumn, ...titled);
  const last = Math.max(labelColumn, ...titled);
  for (let row = block.firstRow; row < block.endRow; row++) {
    for (let column = first; column <= last; column++) {
      if (column === labelColumn || column === columns.no || grid.isBlankAt(row, column)) continue;
      if (!isAlone(block.otherCities, row, column) && !isAlone(block.previousYear, row, column)) {
        return false;
      }
    }
  }
  return true;
}

/** Whether a label stands there, with nothing behind it in its cell. */
function isAlone(label: BlockLabel | null, row: number, column: number): boolean {
  if (label?.column !== column || label.rest !== null) return false;
  return row >= label.row && row < label.endRow;
}
