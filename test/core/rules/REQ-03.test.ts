import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import { readBook } from '../../../src/core/book/Book';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { req03 } from '../../../src/core/rules/REQ-03';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function numbered(...numbers: readonly CellValue[]): ProgramCells[] {
  return numbers.map((no) => ({ no }));
}

/** A blank No., with the next free one of its 施策. */
function blank(at: string, program: number, next: number) {
  return {
    at,
    key: 'blank',
    values: { next },
    program,
    expected: next,
    quantity: 'number',
    choices: [{ [at]: next }],
  } as const;
}

/** What is no number, as a case; there is no fix. */
function invalid(no: CellValue, written: string) {
  const found = [
    { at: 'A3', key: 'invalid', values: { written }, actual: written, quantity: 'number' } as const,
  ];
  return { cells: { no }, found };
}

function notation(written: string, number: number) {
  return {
    at: 'A3',
    key: 'notation',
    values: { written, number },
    expected: number,
    actual: written,
    quantity: 'number',
  } as const;
}

testRule(req03, {
  'a number is right': { cells: { no: 3 } },
  'so are several': { cells: numbered(1, 2) },
  'whatever is left out between them': { cells: numbered(1, 12) },
  'a blank No. is told with the next free one of its 施策': {
    cells: numbered(1, null),
    found: [blank('A6', 1, 2)],
  },
  'a nil mark is told as such': {
    cells: numbered(1, '—'),
    found: [
      {
        ...blank('A6', 1, 2),
        key: 'nil',
        values: { title: 'No.', nil: '—' },
        actual: '—',
      },
    ],
  },
  'several blank ones each with their own': {
    cells: numbered(1, null, 3, null),
    found: [blank('A6', 1, 2), blank('A12', 3, 4)],
  },
  'one of spaces is blank': {
    cells: numbered(1, null, 3, ' '),
    found: [blank('A6', 1, 2), blank('A12', 3, 4)],
  },
  'what is no number is told': invalid('x', 'x'),
  'so is a syllable': invalid('い', 'い'),
  'so is a word': invalid('一番', '一番'),
  'so is a text with decimals': invalid('1.5', '1.5'),
  'so is zero': invalid(0, '0'),
  'so is a number below zero': invalid(-1, '-1'),
  'so is a number with decimals': invalid(1.5, '1.5'),
  'so is a truth value': invalid(true, 'TRUE'),
  'what an error or a formula without result stands for is another matter': {
    cells: [{ no: { error: '#REF!' } }, { no: NO_RESULT }],
  },
  'a number in another notation is told, and written as a number': {
    cells: { no: '１．' },
    found: [{ ...notation('１．', 1), safe: { A3: 1 } }],
  },
  ...Object.fromEntries(
    ['1', '１', '1.', '(1)', '（１）', 'No.1', '①', ' 1 '].map((no) => [
      `so is ${JSON.stringify(no)}`,
      { cells: { no }, found: [{ ...notation(no, 1), safe: { A3: 1 } }] },
    ]),
  ),
  'a letter for a digit is a guess, so the user chooses': {
    cells: { no: 'l2' },
    found: [{ ...notation('l2', 12), choices: [{ A3: 12 }] }],
  },
  'where the form numbers the whole workbook, a blank No. is told by its title': {
    cells: rowsWith([FIRST_PROGRAM + 1, 0, null]),
    found: [
      {
        at: 'A6',
        key: 'missing',
        values: { title: '整理番号' },
        program: 1,
        quantity: 'number',
        choices: [{ A6: 2 }],
      },
    ],
  },
});
