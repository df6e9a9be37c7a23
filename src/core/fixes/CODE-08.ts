import { isSameCell } from '../address/isSameCell';
import type { Book } from '../book/Book';
import type { CellRef } from '../address/CellRef';
import type { CellEdit } from '../plan/edits';
import type { MethodLine } from '../records/Program';
import { secondCode } from '../readers/secondCode';
import { cellAt } from '../facts/cellAt';
import { cellText } from '../facts/cellText';
import { cellEdit } from '../fix/cellEdit';
import type { Fix } from '../fix/Fix';
import type { FixMaker } from '../rules/OldRule';
import { choicesFix } from '../fix/makeFix';
import { programOf } from '../fix/programOf';

/**
 * The methods in the order of their codes, each with its own direction text; methods without a
 * known code stay where they are. null where a direction is missing or belongs to none: beside a
 * blank cell it would be read as another's.
 */
export const fixCode08: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  if (program === null || program.strayDirections.length > 0) return null;
  const places = new Map(book.profile.methods.map(({ code }, place) => [code, place]));
  const placeOf = ({ reading }: MethodLine) =>
    reading.kind === 'method' && reading.code !== null ? places.get(reading.code) : undefined;
  const lines = program.methods.filter((line) => placeOf(line) !== undefined);
  if (lines.some(hasSeveral)) return null;
  const sorted = [...lines].sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
  const edits = lines.flatMap((line, i) => {
    const source = sorted[i];
    return source === undefined ? [] : [put(book, line.cell, source.cell)];
  });
  if (!isShared(lines)) {
    for (const [i, { direction }] of lines.entries()) {
      const source = sorted[i]?.direction ?? null;
      if (direction === null || source === null) return null;
      edits.push(put(book, direction.cell, source.cell));
    }
  }
  return oneChoice(edits);
};

/** A second code, or another code's label: which code it is must be told first. */
function hasSeveral({ reading }: MethodLine): boolean {
  if (reading.kind === 'blank') return false;
  const isClash = reading.labelCode !== null && reading.labelCode !== reading.code;
  return isClash || secondCode(reading) !== null;
}

/** Whether all lines have one direction text, or none has any. */
function isShared(lines: readonly MethodLine[]): boolean {
  const first = lines[0]?.direction ?? null;
  return lines.every(({ direction }) =>
    first === null ? direction === null : isSameCell(direction?.cell ?? null, first.cell),
  );
}

/** What stands in another cell, as it stands there. */
function put(book: Book, cell: CellRef, from: CellRef): CellEdit | null {
  const value = cellAt(book, from.sheet, from.row, from.column);
  return cellEdit(book, cell, typeof value === 'number' ? value : cellText(value));
}

function oneChoice(edits: readonly (CellEdit | null)[]): Fix | null {
  const [first, ...others] = edits.filter((edit) => edit !== null);
  return first === undefined ? null : choicesFix([[first, ...others]]);
}
