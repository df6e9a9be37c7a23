import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet, type FormProgram } from '../../support/form';
import { seenIn } from '../../support/seenIn';

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
