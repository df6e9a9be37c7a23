import { type ProgramCells, seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { CODES, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { code01 } from '../../../src/core/rules/CODE-01';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function method(...cells: readonly string[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

test('a code of the list, a nil mark and a blank are right', () => {
  expect(seenBy('CODE-01', method('⑥ ICT活用', '③', '⑹整理統合'))).toEqual([]);
  expect(seenBy('CODE-01', { methods: [['—', null]] })).toEqual([]);
  expect(seenBy('CODE-01', { methods: [] })).toEqual([]);
});

test.each(['⑨', '9', '⑩ 新手法', '0', '12'])('%s is not in the list', (text) => {
  expect(seenBy('CODE-01', method(text))).toMatchObject([
    { severity: 'error', cell: 'L3', expected: null, actual: text },
  ]);
});

test('a label alone offers its code', () => {
  expect(seenBy('CODE-01', method('整理統合'))).toMatchObject([
    { severity: 'error', cell: 'L3', expected: '③ 整理統合', actual: '整理統合' },
  ]);
  expect(seenBy('CODE-01', method('⑨ ＩＣＴ活用'))).toMatchObject([{ expected: '⑥ ICT活用' }]);
  expect(seenBy('CODE-01', method('検討中'))).toMatchObject([{ expected: null }]);
});

const cellsOf = (text: string) => ({ methods: [[text, '進める。'] as const] });
const CODE_SPAN = '①～⑧';

testRule(code01, {
  'a code of the list is right': { cells: cellsOf('⑥ ICT活用') },
  'an unknown code is told, and the code of its label offered': {
    cells: cellsOf('⑨ ICT活用'),
    found: [
      {
        at: 'L3',
        key: 'unknownWithOffer',
        values: { written: '⑨', codes: CODE_SPAN, offer: '⑥ ICT活用' },
        expected: '⑥ ICT活用',
        actual: '⑨ ICT活用',
        choices: [{ L3: '⑥ ICT活用' }],
      },
    ],
  },
  'an unknown code with a label that nobody knows is told': {
    cells: cellsOf('⑳ 新規開拓'),
    found: [
      {
        at: 'L3',
        key: 'unknown',
        values: { written: '⑳', codes: CODE_SPAN },
        actual: '⑳ 新規開拓',
        choices: [{ L3: '⑧ その他' }],
      },
    ],
  },
  'a label alone is told with its code': {
    cells: cellsOf('ICT活用'),
    found: [
      {
        at: 'L3',
        key: 'noCodeWithOffer',
        values: { written: 'ICT活用', offer: '⑥ ICT活用' },
        expected: '⑥ ICT活用',
        actual: 'ICT活用',
        choices: [{ L3: '⑥ ICT活用' }],
      },
    ],
  },
  'a text that is no label is told': {
    cells: cellsOf('検討中'),
    found: [
      {
        at: 'L3',
        key: 'noCode',
        values: { written: '検討中', codes: CODE_SPAN },
        actual: '検討中',
      },
    ],
  },
  'a code of another list of the form is told with its choices': {
    cells: rowsWith([FIRST_PROGRAM, CODES, 'Ｆ']),
    found: [
      {
        at: 'BM5',
        key: 'notListed',
        values: { title: '総合評価', written: 'Ｆ', codes: 'Ａ、Ｂ、Ｃ、Ｄ、Ｅ' },
        actual: 'Ｆ',
      },
    ],
  },
});
