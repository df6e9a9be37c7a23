import { findLetterDigit, letterDigitSpans } from '../../../src/core/readers/letterDigits';

test.each([
  ['備蓄倉庫 l2か所', 'l2'],
  ['1O2台', '1O2'],
  ['5〇台', '5〇'],
  ['1l5人', '1l5'],
  ['５Ｏ台', '５Ｏ'],
])('%s: %s', (text, written) => {
  expect(findLetterDigit(text)).toBe(written);
});

test.each([
  '',
  '15か所',
  'O157',
  'H2O',
  'CO2',
  '2l',
  '500ml',
  '〇3か所',
  '3OA',
  'Ol',
  'http://l.example',
])('%s has none', (text) => {
  expect(findLetterDigit(text)).toBeNull();
});

test('every number with a letter in it is reported with its place', () => {
  const text = '倉庫 l2か所、O157対策、車両1O台、5〇台';
  const written = letterDigitSpans(text).map(({ start, end }) => text.slice(start, end));
  expect(written).toEqual(['l2', '1O', '5〇']);
  expect(letterDigitSpans('H2O 15か所')).toEqual([]);
});
