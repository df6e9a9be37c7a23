import { type OddCharacter, findInvisible } from '../readers/oddCharacters';
import { cellAt } from '../facts/cellAt';
import { alikeEdits } from '../fix/alikeEdits';
import type { FixMaker } from '../rules/OldRule';
import { withoutInvisible } from '../fix/withoutInvisible';

/**
 * Every odd character of the cell mended: line breaks become LF, tabs and no-break spaces a space, a
 * mark that stands apart joins its kana, what has no width goes. A lost character (U+FFFD), and a
 * mark that joins nothing, only a person can tell.
 */
export const fixChar05: FixMaker = (finding, book) => {
  const { sheet, row, column } = finding.cell;
  const text = cellAt(book, sheet, row, column);
  if (typeof text !== 'string') return null;
  const mended = withoutInvisible(text);
  if (staysFirst(findInvisible(text), findInvisible(mended))) return null;
  const edits = alikeEdits(finding, book, mended);
  return edits === null ? null : { kind: 'safe', edits };
};

/** Whether what the finding speaks of would still be there. */
function staysFirst(before: OddCharacter | null, after: OddCharacter | null): boolean {
  return before?.at === after?.at && before?.character === after?.character;
}
