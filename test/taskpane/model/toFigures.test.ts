import type { Finding } from '../../../src/core/findings/Finding';
import type { Figures } from '../../../src/taskpane/model/FindingView';
import { toFigures } from '../../../src/taskpane/model/toFigures';
import { paneWords } from '../../../src/taskpane/words/words';

type Value = Finding['expected'];

function figures(expected: Value, actual: Value, rule: Finding['rule'] = 'SUM-01'): Figures | null {
  return toFigures({ rule, expected, actual }, '百万円', paneWords.ja);
}

test('numbers stand side by side with their unit and difference', () => {
  expect(figures(1096.5, 90)).toEqual({
    expected: { text: '1,096.5', unit: '百万円' },
    actual: { text: '90', unit: '百万円' },
    difference: { text: '−1,006.5', unit: '百万円' },
  });
});

test.each<[Value, string]>([
  [null, paneWords.ja.details.nothing],
  ['1,539', '1,539'],
])('what is no number has neither unit nor difference: %j', (actual, text) => {
  expect(figures(109, actual)).toEqual({
    expected: { text: '109', unit: '百万円' },
    actual: { text, unit: '' },
    difference: null,
  });
});

test('people are counted in people, a No. in nothing', () => {
  expect(figures(5.34, 5.3, 'SUM-05')?.actual).toEqual({ text: '5.3', unit: '人' });
  expect(figures(3, 2, 'REQ-04')?.actual).toEqual({ text: '2', unit: '' });
});

test('where nobody can say what would be right, no candidate is shown, not even a blank', () => {
  expect(figures(null, '①', 'CODE-08')).toEqual({
    expected: null,
    actual: { text: '①', unit: '' },
    difference: null,
  });
});

test('a finding without figures has none', () => {
  expect(figures(null, null)).toBeNull();
});
