import { findFiguresApart, findUntidyNumber } from '../readers/untidyNumber';
import type { MessageOf } from '../words/Words';
import { FIGURE_FIELDS, isFigureText } from '../facts/figureFields';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, _book, found) => {
  for (const key of FIGURE_FIELDS) {
    const { value } = program.fields[key];
    if (typeof value !== 'string') continue;
    const message = messageOf(value, !isFigureText(key));
    const { cell } = program.fields[key];
    if (message === null || cell === null) continue;
    found.push({
      rule: 'NUM-03',
      severity: 'warning',
      cell,
      related: [],
      program: index,
      message,
      expected: message.key === 'untidy' ? message.values.tidy : null,
      actual: message.values.written,
    });
  }
};

/** @param whole whether all of the text is one number; two figures there are NUM-01's */
function messageOf(text: string, whole: boolean): MessageOf<'NUM-03'> | null {
  const apart = whole ? null : findFiguresApart(text);
  if (apart !== null) {
    return { rule: 'NUM-03', key: 'apart', values: { written: apart.written } };
  }
  const number = findUntidyNumber(text, whole);
  if (number === null) return null;
  const { written, tidy } = number;
  return { rule: 'NUM-03', key: 'untidy', values: { written, tidy } };
}

/** No space inside a number, and commas every three digits: `9,36` is read as 936. */
export const num03: ProgramRule = {
  id: 'NUM-03',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
