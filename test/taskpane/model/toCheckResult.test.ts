import { finish } from '../../../src/core/collections/steps';
import { checkResultSteps } from '../../../src/taskpane/model/toCheckResult';
import { en } from '../../../src/taskpane/words/en';
import { ja } from '../../../src/taskpane/words/ja';
import { bookOf, checkOf } from '../../support/programs';

const READING = { sheets: [], store: { parts: [], locked: null } } as const;

test('the pane has the second sentence of a finding, in its language', () => {
  const book = bookOf({ total: 81 }, { total: 53 });
  const hints = (language: 'ja' | 'en') =>
    finish(checkResultSteps(checkOf(book), READING, 0, { ja, en }[language], language))
      .findings.filter(({ rule }) => rule.id === 'SUM-01')
      .map(({ hint }) => hint);
  expect(hints('ja')).toEqual([expect.stringContaining('入れ替わった'), null]);
  expect(hints('en')).toEqual([expect.stringContaining('swapped'), null]);
});
