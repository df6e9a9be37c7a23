import { seenBy } from '../../support/programs';

test('positive integers are right', () => {
  expect(seenBy('REQ-03', { no: 1 }, { no: 12 })).toEqual([]);
});

test('blank numbers are offered the free ones of their 施策', () => {
  const found = seenBy('REQ-03', { no: 1 }, { no: null }, { no: 3 }, { no: ' ' });
  expect(found).toMatchObject([
    { severity: 'error', cell: 'A6', program: 1, expected: 2, actual: null },
    { severity: 'error', cell: 'A12', program: 3, expected: 4 },
  ]);
});

test.each([[0], [-1], [1.5], ['一番'], [true], [{ error: '#VALUE!' }]])('%j is no number', (no) => {
  const found = seenBy('REQ-03', { no });
  expect(found).toMatchObject([{ severity: 'error', cell: 'A3', expected: null }]);
  expect(found[0]?.ja).toContain('正の整数として読み取れません');
});

test.each([['１'], ['1.'], ['1'], ['(1)']])('%s is understood, and its notation reported', (no) => {
  const found = seenBy('REQ-03', { no });
  expect(found).toMatchObject([{ severity: 'error', cell: 'A3', expected: 1, actual: no }]);
  expect(found[0]?.en).toContain('as the number 1');
});
