import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { seenBy } from '../../support/programs';

test.each<[CellValue]>([['●'], [' ● '], [null], ['　']])('%j is right', (isNew) => {
  expect(seenBy('REQ-08', { isNew })).toEqual([]);
});

test.each([['•'], ['○'], ['◎'], ['新'], ['〇']])('%s is understood, and ● offered', (isNew) => {
  expect(seenBy('REQ-08', { isNew })).toMatchObject([
    { severity: 'warning', cell: 'B3', program: 0, expected: '●', actual: isNew },
  ]);
});

test.each<[CellValue, string]>([
  ['有', '有'],
  [1, '1'],
  ['—', '—'],
  [{ error: '#REF!' }, '#REF!'],
])('%j is neither', (isNew, actual) => {
  expect(seenBy('REQ-08', { isNew })).toMatchObject([{ cell: 'B3', expected: null, actual }]);
});
