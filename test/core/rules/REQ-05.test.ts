import { formBook, formProgram, formSheet } from '../../support/form';
import { seenBy } from '../../support/programs';
import { seenIn } from '../../support/seenIn';

const numbered = (...numbers: (number | null)[]) =>
  seenBy('REQ-05', ...numbers.map((no) => ({ no })));

test.each([[[1, 2, 3]], [[4, 5]], [[1]]])('%j ascends without gaps', (numbers) => {
  expect(numbered(...numbers)).toEqual([]);
});

test('a gap is reported at the No. behind it', () => {
  const found = numbered(1, 2, 4, 5);
  expect(found).toMatchObject([
    { severity: 'warning', cell: 'A9', program: 2, expected: 3, actual: 4 },
  ]);
  expect(found[0]?.ja).toContain('No. 3');
});

test('a No. out of order is reported once, and its place is no gap', () => {
  expect(numbered(1, 3, 2, 4)).toMatchObject([{ cell: 'A9', expected: null, actual: 2 }]);
});

test('a No. given twice is for REQ-04, a blank one for REQ-03', () => {
  expect(numbered(1, 2, 2, 3)).toEqual([]);
  expect(numbered(1, null, 3)).toEqual([]);
  expect(numbered(1, null, 4)).toMatchObject([{ cell: 'A9', expected: 2 }]);
});

test('numbers go on over pages and begin anew at each 施策', () => {
  const sheet = formSheet(
    '局',
    [
      { row: ['施策', '4-3-4', 'あ'], programs: [formProgram(1), formProgram(2), formProgram(3)] },
      { row: ['施策', '9-9-9', 'い'], programs: [formProgram(1)] },
    ],
    { page: { programs: 2, withPolicy: true } },
  );
  expect(seenIn('REQ-05', formBook(sheet))).toEqual([]);
});
