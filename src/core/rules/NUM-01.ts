import type { Message } from '../words/Words';
import type { AmountReading } from '../readers/amount';
import type { CellValue } from '../snapshot/CellValue';
import { cellText } from '../facts/cellText';
import { AMOUNT_FIELDS } from '../facts/figureFields';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  for (const key of AMOUNT_FIELDS) {
    const { value } = program.fields[key];
    const message = amountMessage(program.costs[key], value, book.profile.unit);
    if (message === null) continue;
    const { cell } = program.fields[key];
    if (cell === null) continue;
    found.push({
      rule: 'NUM-01',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message,
      expected: message.key === 'text' ? message.values.value : null,
      actual: cellText(value),
      quantity: { kind: 'amount', unit: book.profile.unit },
    });
  }
};

/** What is wrong with an amount's cell; null where it is a number, blank or nil. */
export function amountMessage(
  reading: AmountReading,
  value: CellValue,
  unit: string,
): Extract<Message, { rule: 'NUM-01' }> | null {
  switch (reading.kind) {
    case 'text':
      return {
        rule: 'NUM-01',
        key: 'text',
        values: { written: cellText(value), value: reading.value, unit },
      };
    case 'several':
      return {
        rule: 'NUM-01',
        key: 'several',
        values: { written: cellText(value), figures: reading.values, unit },
      };
    case 'unreadable':
      return { rule: 'NUM-01', key: 'unreadable', values: { written: cellText(value) } };
    case 'error':
      return { rule: 'NUM-01', key: 'errorValue', values: { written: cellText(value) } };
    case 'blank':
    case 'nil':
    case 'number':
      return null;
  }
}

/** Amounts are numbers, not text; the arithmetic still understands them. */
export const num01: ProgramRule = {
  id: 'NUM-01',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
