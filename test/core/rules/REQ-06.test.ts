import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet, type FormProgram } from '../../support/form';
import { seenIn } from '../../support/programs';
import { readBook } from '../../../src/core/book/Book';
import { suita } from '../../../src/core/profiles/suita';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';
import { req06 } from '../../../src/core/rules/REQ-06';
import { testRule } from '../../support/testRule';

function seen(program: Partial<FormProgram>) {
  const programs = [formProgram(1, program)];
  return seenIn('REQ-06', formBook(formSheet('局', [{ row: ['施策', '4-3-4', 'あ'], programs }])));
}

test('all four are there', () => {
  expect(seen({})).toEqual([]);
  expect(seen({ goal: '……', results: 30 })).toEqual([]);
});

test.each([
  ['goal', 'D3'],
  ['content', 'E3'],
  ['results', 'J3'],
  ['analysis', 'K3'],
] as const)('a blank %s, or a dash for it, is reported', (key, cell) => {
  const blanks: CellValue[] = [null, ' ', '　', '—', '－'];
  for (const blank of blanks) {
    expect(seen({ [key]: blank })).toMatchObject([{ severity: 'warning', cell, program: 0 }]);
  }
});

test('a new program may write a dash for results it does not have yet, no more', () => {
  const isNew = '●';
  expect(seen({ isNew, results: '—' })).toEqual([]);
  expect(seen({ isNew, results: null })[0]?.ja).toContain('「—」と書いて');
  expect(seen({ isNew, analysis: '—' })).toMatchObject([{ cell: 'K3' }]);
});

testRule(req06, {
  'results are right': { cells: { results: '平成28年度 利用者30人' } },
  'a nil mark for the results of a new program is right': {
    cells: { isNew: '●', previousYear: '—', results: '—' },
  },
  'blank results are told': {
    cells: { results: null },
    found: [{ at: 'J3', key: 'blank', values: { title: '主な実績・効果' } }],
  },
  'a nil mark is told as such': {
    cells: { results: '特になし' },
    found: [
      {
        at: 'J3',
        key: 'nil',
        values: { title: '主な実績・効果', nil: '特になし' },
        actual: '特になし',
      },
    ],
  },
  'an error is told as such': { cells: { results: { error: '#N/A' } } },
  'and of a new program, with what to write': {
    cells: { isNew: '●', previousYear: '—', results: null },
    found: [{ at: 'J3', key: 'blankNew', values: { title: '主な実績・効果', nil: '—' } }],
  },
  'so it is on a sheet of one program, whatever its form requires': {
    cells: readBook(snapshotOf(withCells(suitaRows(0), [5, 1, null], [6, 1, null])), suita),
    found: [
      { at: 'B6', key: 'blank', values: { title: '事業概要' } },
      { at: 'B7', key: 'blank', values: { title: '実施方法' } },
    ],
  },
});
