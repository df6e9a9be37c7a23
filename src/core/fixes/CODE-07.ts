import { cellKey } from '../address/cellKey';
import { isSameCell } from '../address/isSameCell';
import type { Book } from '../book/Book';
import type { MethodLine } from '../records/Program';
import { cellEdit } from '../fix/cellEdit';
import type { FixChoice } from '../fix/Fix';
import type { FixMaker } from '../rules/OldRule';
import { choicesFix } from '../fix/makeFix';
import { methodOf, methodsByCell, programOf } from '../fix/programOf';

/** The later of the two goes; a direction text of its own is kept behind the earlier one's. */
export const fixCode07: FixMaker = (finding, book) => {
  const later = methodOf(finding, book);
  const [at] = finding.related;
  const program = programOf(finding, book);
  if (later === null || program === null || at === undefined) return null;
  const earlier = methodsByCell(program).get(cellKey(at));
  if (earlier === undefined) return null;
  const isThird = isThereThrice(program.methods, later);
  const choice = choiceOf(later, earlier, isThird, book);
  return choice === null ? null : choicesFix([choice]);
};

/** Looks no further than it must: a block may hold the same code 100,000 times. */
function isThereThrice(methods: readonly MethodLine[], later: MethodLine): boolean {
  let count = 0;
  return methods.some((line) => isSameCode(line, later) && ++count > 2);
}

function isSameCode({ reading: a }: MethodLine, { reading: b }: MethodLine): boolean {
  return a.kind === 'method' && b.kind === 'method' && a.code === b.code;
}

function choiceOf(
  later: MethodLine,
  earlier: MethodLine,
  isThird: boolean,
  book: Book,
): FixChoice | null {
  const own = later.direction;
  const kept = earlier.direction;
  const cleared = cellEdit(book, later.cell, null);
  if (cleared === null) return null;
  if (own === null || isSameCell(kept?.cell ?? null, own.cell)) return [cleared];
  // A merged direction column would hide a text put beside the earlier one.
  if (kept === null) {
    const other = isThird ? null : cellEdit(book, earlier.cell, null);
    return other === null ? null : [other];
  }
  const moved = cellEdit(book, own.cell, null);
  if (moved === null) return null;
  if (kept.text.includes(own.text)) return [cleared, moved];
  const joined = cellEdit(book, kept.cell, `${kept.text}\n${own.text}`);
  return joined === null ? null : [cleared, moved, joined];
}
