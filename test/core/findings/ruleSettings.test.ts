import { checkBook } from '../../../src/core/rules/checkBook';
import { isRuleId } from '../../../src/core/rules';
import { bookOf } from '../../support/programs';

/** SUM-01 three times: a clash, a rounding difference (information), a blank; and a REQ-03. */
const book = bookOf(
  { people: 10, money: 20, total: 90 },
  { people: 10, money: 20, total: 31, no: 'x' },
  { people: 10, money: 20, total: null },
);
const seen = (settings: Parameters<typeof checkBook>[1]) =>
  checkBook(book, settings).findings.map(({ rule, severity }) => `${rule} ${severity}`);

test('without settings each finding is as grave as its rule says', () => {
  expect(seen({})).toEqual(expect.arrayContaining(['SUM-01 error', 'SUM-01 info', 'REQ-03 error']));
  expect(seen({})).toEqual(
    checkBook(book).findings.map(({ rule, severity }) => `${rule} ${severity}`),
  );
});

test('a rule that is off finds nothing, the others what they found', () => {
  expect(seen({ 'SUM-01': 'off' })).toEqual(seen({}).filter((one) => !one.startsWith('SUM-01')));
});

test.each(['error', 'warning', 'info'] as const)('all of a rule count as %s', (severity) => {
  const before = seen({});
  expect(seen({ 'SUM-01': severity })).toEqual(
    before.map((one) => (one.startsWith('SUM-01') ? `SUM-01 ${severity}` : one)),
  );
});

test('ids of rules are distinguished from other texts', () => {
  expect(isRuleId('SUM-01')).toBe(true);
  for (const other of ['SUM-99', 'sum-01', '', 'toString', '__proto__']) {
    expect(isRuleId(other)).toBe(false);
  }
});
