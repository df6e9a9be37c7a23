import { checkBook } from '../../../src/core/findings/checkBook';
import { buildFileReport } from '../../../src/core/report/buildFileReport';
import { applyWaivers } from '../../../src/core/waivers/applyWaivers';
import { bookOf } from '../../support/programs';

test('a report carries the second sentence in its language, and null where there is none', () => {
  const book = bookOf({ total: 81 }, { total: 53 });
  const findings = applyWaivers(checkBook(book), [], book);
  const hints = (language: 'ja' | 'en') =>
    buildFileReport('a.xlsx', book, findings, language)
      .findings.filter(({ rule }) => rule === 'SUM-01')
      .map(({ hint }) => hint);
  expect(hints('ja')).toEqual([expect.stringContaining('入れ替わった'), null]);
  expect(hints('en')).toEqual([expect.stringContaining('swapped'), null]);
});
