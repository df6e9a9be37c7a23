import { cellAt } from '../facts/cellAt';
import { withoutLookalikes } from '../readers/lookalike';
import { alikeEdits } from '../fix/alikeEdits';
import type { FixMaker } from '../rules/OldRule';
import { choicesFix } from '../fix/makeFix';

/** Every look-alike of the cell replaced by the character that can be meant. */
export const fixChar02: FixMaker = (finding, book) => {
  const { sheet, row, column } = finding.cell;
  const text = cellAt(book, sheet, row, column);
  if (typeof text !== 'string') return null;
  const edits = alikeEdits(finding, book, withoutLookalikes(text));
  return edits === null ? null : choicesFix([edits]);
};
