import type { Book } from '../book/Book';
import type { Finding } from '../rules/OldRule';
import type { CellEdit } from '../plan/edits';
import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { likeMethods } from '../fix/likeMethods';
import { choiceFix, safeFix } from '../fix/makeFix';
import { fullName } from '../fix/methodText';
import { methodOf } from '../fix/programOf';

/**
 * The label as the list has it. Safe where only its spelling differs; a code alone and a label that
 * is not in the list are for the user to say.
 */
export const fixCode04: FixMaker = (finding, book) => {
  const { cell, message } = finding;
  if (message.rule !== 'CODE-04') return null;
  const edit = cellEdit(book, cell, message.values.expected);
  if (message.key === 'spelling') return safeFix(edit);
  return choiceFix(edit, ...(message.key === 'unknown' ? likeEdits(finding, book) : []));
};

/** The code may be wrong instead of the label. */
function likeEdits(finding: Finding, book: Book): (CellEdit | null)[] {
  const reading = methodOf(finding, book)?.reading;
  if (reading?.kind !== 'method' || reading.label === null) return [];
  const methods = likeMethods(reading.label, book.profile);
  return methods.map((method) => cellEdit(book, finding.cell, fullName(method)));
}
