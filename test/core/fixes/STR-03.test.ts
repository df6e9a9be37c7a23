import { readBook } from '../../../src/core/book/readBook';
import { fixStr03 } from '../../../src/core/fixes/STR-03';
import { chiba } from '../../../src/core/profile/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';
import { fixesOf } from '../../support/applied';

function fixes(row: readonly CellValue[] | null) {
  const sheet = formSheet('局', [{ row, programs: [formProgram(1)] }]);
  return fixesOf('STR-03', fixStr03, readBook(formBook(sheet), chiba));
}

test.each([
  ['４－３－４', '4-3-4'],
  ['4ー3ー4', '4-3-4'],
  ['4 - 3 - 4', '4-3-4'],
  ['【４‐３‐１２】', '【4-3-12】'],
])('%s becomes %s', (written, code) => {
  expect(fixes(['施策', written, '利便性の向上'])).toEqual([
    { kind: 'safe', ways: [[['D1', code]]] },
  ]);
});

test('label and name in the same cell stay, a name that repeats the code too', () => {
  expect(fixes(['施策：４－３－４ 旧４－３－４の継承'])).toEqual([
    { kind: 'safe', ways: [[['C1', '施策：4-3-4 旧４－３－４の継承']]] },
  ]);
  expect(fixes(['施策 ４－３－４ ＩＣＴの活用'])).toEqual([
    { kind: 'safe', ways: [[['C1', '施策 4-3-4 ＩＣＴの活用']]] },
  ]);
});

test.each<readonly CellValue[]>([
  ['施策', null, '利便性の向上'],
  ['施策', '4の3', '利便性の向上'],
  ['施策', 38080, '利便性の向上'],
  ['施策', { error: '#REF!' }, '利便性の向上'],
])('nothing is said of %j', (...row) => {
  expect(fixes(row)).toEqual([null]);
});

test('nor of a row that is missing', () => {
  expect(fixes(null)).toEqual([null]);
});

test('a code in its form needs none', () => {
  expect(fixes(['施策', '4-3-4', '利便性の向上'])).toEqual([]);
});
