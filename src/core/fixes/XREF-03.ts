import type { Book } from '../book/Book';
import { foldName } from '../facts/foldName';
import { type PolicyName, policyNames } from '../facts/policyNames';
import { pieceEdit } from '../fix/cellEdit';
import type { FixChoice } from '../fix/Fix';
import type { FixMaker } from '../rules/OldRule';
import { choicesFix } from '../fix/makeFix';

/** One choice for each name of the 施策 code: every row that says otherwise takes it. */
export const fixXref03: FixMaker = ({ message }, book) => {
  if (message.rule !== 'XREF-03') return null;
  const names = policyNames(book.layout).get(message.values.code) ?? [];
  return choicesFix(names.flatMap(([example]) => choiceOf(example, names, book)));
};

function choiceOf(
  chosen: PolicyName | undefined,
  names: readonly (readonly PolicyName[])[],
  book: Book,
): FixChoice[] {
  if (chosen === undefined) return [];
  const others = names.flat().filter(({ name }) => foldName(name) !== foldName(chosen.name));
  const edits = others.map(({ name, row }) => pieceEdit(book, row.nameCell, name, chosen.name));
  const [first, ...rest] = edits.filter((edit) => edit !== null);
  return first === undefined ? [] : [[first, ...rest]];
}
