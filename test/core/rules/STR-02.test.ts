import { type Book, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { str02 } from '../../../src/core/rules/STR-02';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';
import { testRule } from '../../support/testRule';

const LABELS = 5;
const FIRST = 2;

/** A block with these labels from F3 on, and a sound table below it. */
function labelled(...labels: readonly CellValue[]): Book {
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }]);
  const values = sheet.values.map((row, i) =>
    row.map((value, column) => (column === LABELS ? (labels[i - FIRST] ?? null) : value)),
  );
  const rest = formSheet('局', [{ row: ['施策', '2-1-1', 'x'], programs: [formProgram(1)] }]);
  return readBook(formBook({ ...sheet, values: [...values, ...rest.values] }), chiba);
}

/** The label's first row, with what was read from there down. */
const first = { at: 'F3', expected: 'ヒト・モノ・カネ' } as const;

testRule(str02, {
  'ヒト, モノ and カネ once each are right': { cells: labelled('ヒト', 'モ\nノ', 'ｶﾈ') },
  'モノ is blank': {
    cells: labelled('ヒト', null, 'カネ'),
    found: [{ ...first, key: 'missing', values: { missing: 'モノ' }, actual: 'ヒト・カネ' }],
  },
  'カネ is blank': {
    cells: labelled('ヒト', 'モノ', null),
    found: [{ ...first, key: 'missing', values: { missing: 'カネ' }, actual: 'ヒト・モノ' }],
  },
  'ヒト is blank': {
    cells: labelled(null, 'モノ', 'カネ'),
    found: [{ ...first, key: 'missing', values: { missing: 'ヒト' }, actual: 'モノ・カネ' }],
  },
  'labels with a number, in other kana, as one character or with a note are right': {
    cells: labelled('①ひと', '(2) 物', '（カネ）'),
  },
  'a figure of people is no label': {
    cells: labelled('ヒト', 'モノ', '3人'),
    found: [{ ...first, key: 'missing', values: { missing: 'カネ' }, actual: 'ヒト・モノ' }],
  },
  'labels in characters that look alike are none': {
    cells: labelled('ヒト', 'モ', '力ネ'),
    found: [{ ...first, key: 'missing', values: { missing: 'モノ・カネ' }, actual: 'ヒト' }],
  },
  'a label twice is an error that names its other cells': {
    cells: labelled('ヒト', 'モノ', 'カネ', 'カネ'),
    found: [
      {
        ...first,
        key: 'doubled',
        values: { doubled: 'カネ' },
        related: ['F5', 'F6'],
        actual: 'ヒト・モノ・カネ・カネ',
      },
    ],
  },
  'a label in place of another': {
    cells: labelled('ヒト', 'カネ', 'カネ'),
    found: [
      {
        ...first,
        key: 'both',
        values: { missing: 'モノ', doubled: 'カネ' },
        related: ['F4', 'F5'],
        actual: 'ヒト・カネ・カネ',
      },
    ],
  },
});
