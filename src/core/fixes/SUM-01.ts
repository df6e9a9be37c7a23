import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { CellEdit } from '../plan/edits';
import type { ResourceKey } from '../profile/Profile';
import { cellEdit } from './cellEdit';
import type { FixMaker } from './FixMaker';
import { choiceFix } from './makeFix';
import { programOf } from './programOf';

/** Total → the sum; and where the figures point to one part, that part as it would have to be. */
export const fixSum01: FixMaker = (finding, book) => {
  const { cell, expected } = finding;
  if (typeof expected !== 'number') return null;
  const total = expected < 0 ? null : cellEdit(book, cell, expected);
  return choiceFix(total, hintedEdit(finding, book));
};

function hintedEdit(finding: Finding, book: Book): CellEdit | null {
  const meant = hintedPart(finding);
  const cell = meant === null ? null : programOf(finding, book)?.fields[meant.part].cell;
  if (meant === null || cell === null || cell === undefined || meant.value < 0) return null;
  return cellEdit(book, cell, meant.value);
}

/** Which part explains the clash better than the total does, and what it would be. */
function hintedPart({ hint }: Finding): { part: ResourceKey; value: number } | null {
  if (hint === undefined) return null;
  if (hint.key === 'budgetFits') return { part: 'money', value: hint.values.budget };
  if (hint.key === 'costPerHead') return { part: 'people', value: hint.values.people };
  if (!('meant' in hint.values) || hint.values.part === 'total') return null;
  return { part: hint.values.part, value: hint.values.meant };
}
