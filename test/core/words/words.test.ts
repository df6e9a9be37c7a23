import { formatAmount, formatPeople, quote } from '../../../src/core/words/format';
import { RULES } from '../../../src/core/rules';

test('every rule has words and asks a question in both languages', () => {
  for (const { asks } of RULES) {
    expect(asks.ja).toMatch(/か$/);
    expect(asks.en).toMatch(/\?$/);
  }
});

test('amounts carry separators and their unit', () => {
  expect(formatAmount(1539, '百万円')).toBe('1,539百万円');
  expect(formatAmount(75.432, '百万円')).toBe('75.432百万円');
  expect(formatPeople(5.3)).toBe('5.30人');
});

test('a quotation is one line and not too long', () => {
  expect(quote('歳出予算額\n75百万円')).toBe('歳出予算額 75百万円');
  expect(quote('あ'.repeat(100))).toBe(`${'あ'.repeat(30)}…`);
  expect(quote(`${' '.repeat(100)}あ`)).toBe('…');
});
