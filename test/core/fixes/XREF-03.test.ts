import { readBook } from '../../../src/core/book/readBook';
import { fixXref03 } from '../../../src/core/fixes/XREF-03';
import { chiba } from '../../../src/core/profile/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';
import { fixesOf, waysOf } from '../../support/applied';

function bookWith(...rows: readonly (readonly CellValue[])[]) {
  const sheets = rows.map((row, i) =>
    formSheet(String(i), [{ row: ['施策', ...row], programs: [formProgram(i + 1)] }]),
  );
  return readBook(formBook(...sheets), chiba);
}
const fixes = (...rows: readonly (readonly CellValue[])[]) =>
  fixesOf('XREF-03', fixXref03, bookWith(...rows));

test('each name is a choice, the most frequent first; all rows take it', () => {
  expect(fixes(['4-3-4', '低下'], ['4-3-4', '向上'], ['4-3-4', '向上'])).toEqual([
    {
      kind: 'choice',
      ways: [
        [['E1', '向上']],
        [
          ['E1', '低下'],
          ['E1', '低下'],
        ],
      ],
    },
  ]);
});

test('rows of other codes are left alone', () => {
  expect(fixes(['1-1-1', '甲'], ['1-1-1', '乙'], ['2-2-2', '丙'])).toEqual([
    { kind: 'choice', ways: [[['E1', '甲']], [['E1', '乙']]] },
  ]);
});

test('a code in the same cell stays', () => {
  expect(fixes(['4-3-4 向上'], ['4-3-4', '低下'])[0]?.ways).toEqual([
    [['E1', '向上']],
    [['D1', '4-3-4 低下']],
  ]);
});

test('every edit names its own cell', () => {
  const book = bookWith(['1-1-1', '甲'], ['1-1-1', '乙']);
  const message = {
    rule: 'XREF-03',
    key: 'differs',
    values: { code: '1-1-1', name: '乙', usual: '甲' },
  } as const;
  const fix = fixXref03(
    {
      rule: 'XREF-03',
      severity: 'error',
      cell: { sheet: 1, row: 0, column: 4 },
      related: [],
      program: null,
      message,
      expected: '甲',
      actual: '乙',
    },
    book,
  );
  expect(fix === null ? [] : waysOf(fix).map(([{ cell, before }]) => [cell.sheet, before])).toEqual(
    [
      [1, '乙'],
      [0, '甲'],
    ],
  );
});

test('one name needs none, nor does an error for a name', () => {
  expect(fixes(['1-1-1', '甲'], ['1-1-1', ' 甲'])).toEqual([]);
  expect(fixes(['1-1-1', '甲'], ['1-1-1', { error: '#REF!' }])).toEqual([]);
});
