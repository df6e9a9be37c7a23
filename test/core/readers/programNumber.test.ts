import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import fc from 'fast-check';
import { readProgramNumber } from '../../../src/core/readers/programNumber';

test('a positive integer is a number', () => {
  expect(readProgramNumber(12)).toEqual({
    kind: 'number',
    value: 12,
    notation: false,
    lettersAsDigits: false,
  });
});

test('blank is blank', () => {
  for (const value of [null, '', ' 　'])
    expect(readProgramNumber(value)).toEqual({ kind: 'blank' });
});

test.each(['3', '３', '3.', '３．', '(3)', '（３）', '3)', 'No.3', 'No 3', '№3', '③', 'Ⅲ', ' 3 '])(
  '%s is another notation of 3',
  (text) => {
    expect(readProgramNumber(text)).toMatchObject({ kind: 'number', value: 3, notation: true });
  },
);

test('letters as digits are read and reported', () => {
  expect(readProgramNumber('l2')).toMatchObject({ value: 12, lettersAsDigits: true });
  expect(readProgramNumber('1O')).toMatchObject({ value: 10, lettersAsDigits: true });
});

test.each([0, -1, 1.5, NaN, true, '0', '1.5', '3号', 'あ', '—'])('%j is invalid', (value) => {
  expect(readProgramNumber(value)).toEqual({ kind: 'invalid' });
});

test('what an error or a formula without result stands for is unknown', () => {
  expect(readProgramNumber({ error: '#REF!' })).toEqual({ kind: 'unknown' });
  expect(readProgramNumber(NO_RESULT)).toEqual({ kind: 'unknown' });
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = readProgramNumber(text);
      expect(reading.kind !== 'number' || reading.value > 0).toBe(true);
    }),
  );
});
