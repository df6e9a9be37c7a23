import { type ProgramCells, seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { CODES, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { code03 } from '../../../src/core/rules/CODE-03';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function method(...cells: readonly string[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

test('a circled number is right; a code outside the list and a blank are not this rule’s', () => {
  expect(seenBy('CODE-03', method('⑥ ICT活用', '⑨', '整理統合'))).toEqual([]);
  expect(seenBy('CODE-03', { methods: [] })).toEqual([]);
});

test.each(['6', '６', '(6)', '（６）', '6)', '⑹', '６．', '六', 'Ⅵ', '❻'])(
  '%s is another notation of ⑥',
  (written) => {
    expect(seenBy('CODE-03', method(`${written} ICT活用`))).toMatchObject([
      { severity: 'warning', cell: 'L3', expected: '⑥', actual: written },
    ]);
  },
);

test('a number cell is a notation too', () => {
  expect(seenBy('CODE-03', { methods: [[6, '進める。']] })).toMatchObject([
    { expected: '⑥', actual: '6' },
  ]);
});

testRule(code03, {
  'a circled number is right': { cells: { methods: [['⑥ ICT活用', '進める。']] } },
  'another notation is told, and written as the form does': {
    cells: { methods: [['(6) ICT活用', '進める。']] },
    found: [
      {
        at: 'L3',
        key: 'notation',
        values: { written: '(6)', expected: '⑥' },
        expected: '⑥',
        actual: '(6)',
        safe: { L3: '⑥ ICT活用' },
      },
    ],
  },
  'so it is with a code of any list; another name is the user’s to give up': {
    cells: rowsWith([FIRST_PROGRAM, CODES, 'A'], [FIRST_PROGRAM, CODES + 1, '継続']),
    found: [
      {
        at: 'BM5',
        key: 'notation',
        values: { written: 'A', expected: 'Ａ' },
        expected: 'Ａ',
        actual: 'A',
        safe: { BM5: 'Ａ' },
      },
      {
        at: 'BN5',
        key: 'notation',
        values: { written: '継続', expected: '１現状維持' },
        expected: '１現状維持',
        actual: '継続',
        choices: [{ BN5: '１現状維持' }],
      },
    ],
  },
});
