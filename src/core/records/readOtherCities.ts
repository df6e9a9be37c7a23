import type { Block, Header } from '../layout/Layout';
import type { Grid } from '../snapshot/Grid';
import type { Field } from './Program';

/** The text of 他都市等の状況: behind its label, below it, or beside it. */
export function readOtherCities(block: Block, header: Header, grid: Grid): Field {
  const { goal, content } = header.columns;
  const label = block.otherCities;
  if (label === null) {
    const column = goal ?? content;
    return { cell: column === undefined ? null : grid.ref(block.firstRow, column), value: null };
  }
  if (label.rest !== null) return { cell: grid.ref(label.row, label.column), value: label.rest };
  const row = grid.firstFilled(label.column, label.endRow, block.endRow);
  if (row >= 0) return { cell: grid.ref(row, label.column), value: grid.at(row, label.column) };
  const beside = label.column === goal ? content : goal;
  const sideRow = beside === undefined ? -1 : grid.firstFilled(beside, label.row, block.endRow);
  if (beside !== undefined && sideRow >= 0) {
    return { cell: grid.ref(sideRow, beside), value: grid.at(sideRow, beside) };
  }
  const anchor = Math.min(label.endRow, block.endRow - 1);
  return { cell: grid.ref(anchor, label.column), value: null };
}
