import { checkBook } from '../../../src/core/rules/checkBook';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { bookOf } from '../../support/programs';

test.each([
  [9_000, 'safe'],
  [11_000, 'choice'],
])('a fix in a text of %i characters is offered as %s', (length, kind) => {
  const book = bookOf({ no: 1, peopleText: `職員\u200b1.00人（正規）${'あ'.repeat(length)}` });
  const finding = checkBook(book).findings.find(({ rule }) => rule === 'CHAR-05');
  expect(finding === undefined ? null : fixOf(finding, book)?.kind).toBe(kind);
});
