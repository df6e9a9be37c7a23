import type { Finding } from '../rules/OldRule';
import type { ResourceKey } from '../profile/Profile';
import { fieldEdit } from '../fix/fieldEdit';
import type { FixMaker } from '../rules/OldRule';
import { choiceFix } from '../fix/makeFix';
import { programOf } from '../fix/programOf';

/** Total → the sum; and where the figures point to one part, that part as it would have to be. */
export const fixSum01: FixMaker = (finding, book) => {
  const { expected } = finding;
  const program = programOf(finding, book);
  if (typeof expected !== 'number' || program === null) return null;
  const { fields } = program;
  const total = expected < 0 ? null : fieldEdit(book, fields.total, expected);
  const hinted = hintedPart(finding);
  if (hinted === null || hinted.value < 0) return choiceFix(total);
  return choiceFix(total, fieldEdit(book, fields[hinted.part], hinted.value));
};

/** Which part explains the clash better than the total does, and what it would be. */
function hintedPart({ hint }: Finding): { part: ResourceKey; value: number } | null {
  if (hint === undefined) return null;
  if (hint.key === 'budgetFits') return { part: 'money', value: hint.values.budget };
  if (hint.key === 'costPerHead') return { part: 'people', value: hint.values.people };
  if (!('meant' in hint.values) || hint.values.part === 'total') return null;
  return { part: hint.values.part, value: hint.values.meant };
}
