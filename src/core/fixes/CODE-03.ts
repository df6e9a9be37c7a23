import { secondCode } from '../readers/secondCode';
import { cellText } from '../facts/cellText';
import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { safeFix } from '../fix/makeFix';
import { methodText } from '../fix/methodText';
import { methodOf } from '../fix/programOf';

/** The code in the form's own notation, a known label with it. A cell of several codes is CODE-11's. */
export const fixCode03: FixMaker = (finding, book) => {
  const line = methodOf(finding, book);
  if (line === null || secondCode(line.reading) !== null) return null;
  const text = methodText(cellText(line.value), book.profile);
  return text === null ? null : safeFix(cellEdit(book, finding.cell, text));
};
