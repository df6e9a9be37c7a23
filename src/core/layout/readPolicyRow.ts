import type { Grid } from '../snapshot/Grid';
import { textOf } from '../snapshot/textOf';
import type { PolicyRow } from './Layout';
import { readPolicyCode } from './policyCode';
import type { LabelHit } from './scanSheet';

interface Piece {
  readonly column: number;
  readonly text: string;
}

/** Cells right of the label that are looked at. */
const REACH = 40;
/** A text of letters alone where the code should stand is the name. */
const DIGIT = /\p{N}/u;

/**
 * A 施策 row: label, code and name in neighbouring cells or together in one.
 * @param labels the 施策 labels of one row, from the left
 */
export function readPolicyRow(label: LabelHit, labels: readonly LabelHit[], grid: Grid): PolicyRow {
  const { row } = label;
  const pieces = collect(label, labels, grid);
  const coded = pieces.findIndex((piece) => readPolicyCode(piece.text) !== null);
  const first = pieces[0];
  const hasCode = coded >= 0 || (first !== undefined && DIGIT.test(first.text));
  const at = coded >= 0 ? coded : hasCode ? 0 : -1;
  const name = pieces[at + 1] ?? null;
  const piece = pieces[at];
  if (piece === undefined) {
    const place = (column: number) => grid.ref(row, column);
    const nameCell = place(name?.column ?? label.column + 2);
    const codeCell = place(label.column + 1);
    return { row, codeCell, nameCell, writtenCode: null, code: null, name: name?.text ?? null };
  }
  return readPiece(piece, name, row, grid);
}

/** The code in its piece, and the name behind it or in the next. */
function readPiece(piece: Piece, next: Piece | null, row: number, grid: Grid): PolicyRow {
  const reading = readPolicyCode(piece.text);
  const codeCell = grid.ref(row, piece.column);
  const isBehind = reading !== null && reading.rest !== '';
  return {
    row,
    codeCell,
    nameCell: isBehind ? codeCell : grid.ref(row, next?.column ?? piece.column + 1),
    writtenCode: reading?.written ?? piece.text,
    code: reading?.code ?? null,
    name: isBehind ? reading.rest : (next?.text ?? null),
  };
}

/** Texts of the row from the label on, without the labels themselves. */
function collect(first: LabelHit, labels: readonly LabelHit[], grid: Grid): Piece[] {
  const pieces: Piece[] = [];
  const end = Math.min(grid.endColumn(first.row), first.column + REACH);
  for (let column = first.column; column < end; column++) {
    const label = labels.find((hit) => hit.column === column);
    const text = label === undefined ? textOf(grid.at(first.row, column)) : label.rest;
    if (text !== null) pieces.push({ column, text });
  }
  return pieces;
}
