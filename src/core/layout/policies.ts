import type { Grid } from '../snapshot/Grid';
import { textOf } from '../snapshot/CellValue';
import type { PolicyRow } from './Layout';
import { readPolicyCode } from './policyCode';
import { firstHitFrom, groupByRow, type LabelHit, type SheetHits } from './titles';
import type { HeaderRows } from './headers';

/** A 施策 without a code in its cell is believed this close above a header. */
const NEAR_HEADER = 3;

/** The 施策 rows of a sheet from the top; 施策 inside texts, headers and blocks is none. */
export function findPolicies(
  hits: SheetHits,
  headers: readonly HeaderRows[],
  grid: Grid,
): PolicyRow[] {
  const policies: PolicyRow[] = [];
  const labels = hits.labels.filter((hit) => hit.key === 'policy');
  let nextHeader = 0;
  for (const own of groupByRow(labels)) {
    const [label] = own;
    if (label === undefined) continue;
    while ((headers[nextHeader]?.lastRow ?? Infinity) < label.row) nextHeader++;
    const toHeader = (headers[nextHeader]?.firstRow ?? Infinity) - label.row;
    if (isPolicy(label, toHeader) && !isBlockRow(label, hits, grid)) {
      policies.push(readPolicyRow(label, own, grid));
    }
  }
  return policies;
}

/** @param toHeader rows down to the next header; 0 or less inside one */
function isPolicy({ rest }: LabelHit, toHeader: number): boolean {
  if (toHeader <= 0) return false;
  return rest === null || toHeader <= NEAR_HEADER || readPolicyCode(rest) !== null;
}

/** Whether the row belongs to a program: ヒト, モノ or カネ stands there, or something left of 施策. */
function isBlockRow({ row, column }: LabelHit, hits: SheetHits, grid: Grid): boolean {
  if (hits.resources[firstHitFrom(hits.resources, row)]?.row === row) return true;
  for (let left = grid.firstColumn; left < column; left++) {
    if (!grid.isBlankAt(row, left)) return true;
  }
  return false;
}
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
function readPolicyRow(label: LabelHit, labels: readonly LabelHit[], grid: Grid): PolicyRow {
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
