import fc from 'fast-check';
import type { FoundFigures, Quantity } from '../../../src/core/findings/Finding';
import type { Figures } from '../../../src/taskpane/model/CheckResult';
import { toFigures } from '../../../src/taskpane/model/toFigures';
import { ja } from '../../../src/taskpane/words/ja';

type Value = FoundFigures['expected'];

const AMOUNT: Quantity = { kind: 'amount', unit: '百万円' };

function figures(expected: Value, actual: Value, quantity = AMOUNT): Figures | null {
  return toFigures({ expected, actual, quantity }, ja);
}

test('numbers stand side by side with their unit and difference', () => {
  expect(figures(1096.5, 90)).toEqual({
    expected: { text: '1,096.5', unit: '百万円' },
    actual: { text: '90', unit: '百万円' },
    difference: { text: '−1,006.5', unit: '百万円' },
  });
});

test.each<[Value, string]>([
  [null, ja.details.nothing],
  ['1,539', '1,539'],
])('what is no number has neither unit nor difference: %j', (actual, text) => {
  expect(figures(109, actual)).toEqual({
    expected: { text: '109', unit: '百万円' },
    actual: { text, unit: '' },
    difference: null,
  });
});

test.each<[Quantity, number, number, string[]]>([
  [{ kind: 'people' }, 5.34, 5.3, ['5.34人', '5.3人', '−0.04人']],
  [{ kind: 'people' }, 1.23, 1.234, ['1.23人', '1.234人', '+0.004人']],
  [{ kind: 'years' }, 5, 6, ['5年', '6年', '+1年']],
  [{ kind: 'fiscalYear' }, 2016, 2014, ['2016年度', '2014年度', '−2年']],
  [{ kind: 'number' }, 3, 2, ['3', '2', '']],
  [{ kind: 'amount', unit: '千円' }, 1539, 1538.5, ['1,539千円', '1,538.5千円', '−0.5千円']],
])('%j is shown as what it is', (quantity, expected, actual, texts) => {
  const shown = figures(expected, actual, quantity);
  const all = [shown?.expected, shown?.actual, shown?.difference];
  expect(all.map((one) => `${one?.text ?? ''}${one?.unit ?? ''}`)).toEqual(texts);
});

test('no decimal that a figure has is lost, and none that binary notation adds is shown', () => {
  const thousandth = fc.integer({ min: 0, max: 999_999 }).map((value) => value / 1000);
  fc.assert(
    fc.property(thousandth, thousandth, (expected, actual) => {
      const shown = figures(expected, actual, { kind: 'people' });
      const number = (text: string | undefined) =>
        Number(text?.replace(/[,+]/g, '').replace('−', '-'));
      expect(number(shown?.expected?.text)).toBe(expected);
      expect(number(shown?.actual.text)).toBe(actual);
      expect(number(shown?.difference?.text)).toBe(Math.round((actual - expected) * 1000) / 1000);
    }),
  );
});

test('where nobody can say what would be right, no candidate is shown, not even a blank', () => {
  expect(toFigures({ expected: null, actual: '①' }, ja)).toEqual({
    expected: null,
    actual: { text: '①', unit: '' },
    difference: null,
  });
});

test('a finding without figures has none', () => {
  expect(figures(null, null)).toBeNull();
});
