import { cellEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { likeMethods, nearestMethod } from '../fix/likeMethods';
import { choiceFix } from '../fix/makeFix';
import { fullName } from '../fix/methodText';
import { methodOf } from '../fix/programOf';

/** A known label gets its code; else what the label resembles, then the nearest number. */
export const fixCode01: FixMaker = (finding, book) => {
  const { cell, expected } = finding;
  if (typeof expected === 'string') return choiceFix(cellEdit(book, cell, expected));
  const reading = methodOf(finding, book)?.reading;
  if (reading?.kind !== 'method') return null;
  const { label, writtenCode } = reading;
  const methods = label === null ? [] : likeMethods(label, book.profile);
  const nearest = writtenCode === null ? null : nearestMethod(writtenCode, book.profile);
  if (nearest !== null) methods.push(nearest);
  return choiceFix(...methods.map((method) => cellEdit(book, cell, fullName(method))));
};
