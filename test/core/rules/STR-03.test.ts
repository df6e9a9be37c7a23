import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet, unusedProgram } from '../../support/form';
import { seenIn } from '../../support/seenIn';

function seen(row: readonly CellValue[] | null) {
  return seenIn('STR-03', formBook(formSheet('局', [{ row, programs: [formProgram(1)] }])));
}

test('a code in the form n-n-n is right, in its own cell or in one with all', () => {
  expect(seen(['施策', '4-3-4', '名称'])).toEqual([]);
  expect(seen(['施策', null, '10-2-1', null, '名称'])).toEqual([]);
  expect(seen(['施策 4-3-4 名称'])).toEqual([]);
});

test.each([['４－３－４'], ['4‐3‐4'], ['4ー3ー4'], ['4 - 3 - 4'], ['4−3–4']])(
  '%s is understood, and its notation reported',
  (written) => {
    const found = seen(['施策', written, '名称']);
    expect(found).toMatchObject([
      { severity: 'warning', cell: 'D1', program: null, expected: '4-3-4', actual: written },
    ]);
    expect(found[0]?.en).toContain('4-3-4');
  },
);

test('a code that cannot be read, a date included, is reported where it stands', () => {
  expect(seen(['施策', 38050, '名称'])).toMatchObject([
    { cell: 'D1', actual: '38050', expected: null },
  ]);
  expect(seen(['施策', '4-3', '名称'])).toMatchObject([{ cell: 'D1', actual: '4-3' }]);
});

test('a blank code is reported beside its label', () => {
  const found = seen(['施策', null, '名称だけ']);
  expect(found).toMatchObject([{ cell: 'D1', actual: null }]);
  expect(found[0]?.ja).toContain('コードが空欄');
});

test('a sheet without a 施策 row is reported once, at its first title', () => {
  const layout = { page: { programs: 1, withPolicy: true } };
  const programs = [formProgram(1), formProgram(2)];
  const bare = formSheet('局', [{ row: null, programs }], layout);
  expect(seenIn('STR-03', formBook(bare))).toMatchObject([{ cell: 'A1', program: null }]);
});

test('a page that repeats its header alone stays under its 施策', () => {
  const programs = [formProgram(1), formProgram(2)];
  const layout = { page: { programs: 1, withPolicy: false } };
  expect(
    seenIn(
      'STR-03',
      formBook(formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs }], layout)),
    ),
  ).toEqual([]);
});

test('a 施策 row may be blank as long as no program stands under it', () => {
  const unused = unusedProgram(1);
  const blank = formSheet('局', [{ row: ['施策'], programs: [unused, unusedProgram(2)] }]);
  expect(seenIn('STR-03', formBook(blank))).toEqual([]);
  const begun = formSheet('局', [{ row: ['施策'], programs: [unused, formProgram(2)] }]);
  expect(seenIn('STR-03', formBook(begun))).toMatchObject([{ cell: 'D1' }]);
  const wrong = formSheet('局', [{ row: ['施策', '4-3'], programs: [unused] }]);
  expect(seenIn('STR-03', formBook(wrong))).toMatchObject([{ cell: 'D1', actual: '4-3' }]);
});
