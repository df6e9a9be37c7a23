import type { Grid } from '../snapshot/Grid';
import { textOf } from '../snapshot/textOf';
import type { LabelKey } from '../profile/Profile';
import type { PolicyRow } from './Layout';
import { readPolicyCode } from './policyCode';
import type { Hit } from './scanSheet';
import { restOf } from './scanSheet';

interface Piece {
  readonly column: number;
  readonly text: string;
}

/** Cells right of the label that are looked at. */
const REACH = 40;
/** A name follows a code; a text of letters alone in the code's place is a name. */
const DIGIT = /\p{N}/u;

/**
 * A 施策 row: label, code and name in neighbouring cells or together in one.
 * @param labels the 施策 labels of the row, from the left
 */
export function readPolicyRow(labels: readonly Hit<LabelKey>[], grid: Grid): PolicyRow | null {
  const label = labels[0];
  if (label === undefined) return null;
  const pieces = collect(labels, grid);
  const coded = pieces.findIndex((piece) => readPolicyCode(piece.text) !== null);
  const at = coded >= 0 ? coded : pieces.findIndex((piece, i) => i === 0 && DIGIT.test(piece.text));
  const piece = pieces[at];
  const reading = piece === undefined ? null : readPolicyCode(piece.text);
  const ownName =
    piece !== undefined && reading !== null && reading.rest !== '' ? reading.rest : null;
  const following = pieces[at + 1];
  const codeColumn = piece?.column ?? label.column + 1;
  return {
    row: label.row,
    codeCell: grid.ref(label.row, codeColumn),
    nameCell: grid.ref(
      label.row,
      ownName === null ? (following?.column ?? codeColumn + 1) : codeColumn,
    ),
    writtenCode: reading?.written ?? piece?.text ?? null,
    code: reading?.code ?? null,
    name: ownName ?? following?.text ?? null,
  };
}

function collect(labels: readonly Hit<LabelKey>[], grid: Grid): Piece[] {
  const pieces: Piece[] = [];
  const first = labels[0];
  if (first === undefined) return pieces;
  const { row } = first;
  const end = Math.min(grid.endColumn(row), first.column + REACH);
  for (let column = first.column; column < end; column++) {
    const label = labels.find((hit) => hit.column === column);
    const text = label === undefined ? textOf(grid.at(row, column)) : restOf(label);
    if (text !== null) pieces.push({ column, text });
  }
  return pieces;
}
