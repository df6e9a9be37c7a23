import { phraseEdit } from '../../../src/core/fix/phraseEdit';
import { chiba } from '../../../src/core/profiles/chiba';
import { readBudget } from '../../../src/core/readers/budget';
import { expectLinear } from '../../support/expectLinear';
import { bookOf } from '../../support/programs';

function edited(text: string): unknown {
  const book = bookOf({ no: 1, moneyText: text });
  const field = book.programs[0]?.fields.moneyText;
  if (field === undefined) throw new Error('There is no program.');
  const edit = phraseEdit(book, field, readBudget(text, chiba), 'settlement');
  return edit?.after.kind === 'value' ? edit.after.value : null;
}

test.each([
  ['予算額　12百万円', '歳出決算額12百万円'],
  ['本年度 12百万円', null],
])('%j becomes %j', (text, after) => {
  expect(edited(text)).toBe(after);
});

test.each([' ', '\n', '歳出 ', '額 '])('takes linear time behind %j over and over', (piece) => {
  expectLinear(
    100_000,
    (size) => `${piece.repeat(size / piece.length)}あ 12百万円`,
    (text) => {
      expect(edited(text)).toBeNull();
    },
  );
});
