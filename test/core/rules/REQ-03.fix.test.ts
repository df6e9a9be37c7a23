import { req03 } from '../../../src/core/rules/REQ-03';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf } from '../../support/applied';
import { fixerOf } from '../../support/applied';

const fixReq03 = fixerOf(req03);

const fixes = (...numbers: readonly CellValue[]) =>
  fixesOf('REQ-03', fixReq03, bookOf(...numbers.map((no) => ({ no }))));

test.each(['１', '1.', '(1)', '（１）', 'No.1', '①', ' 1 '])('%j is the number 1', (no) => {
  expect(fixes(no)).toEqual([{ kind: 'safe', ways: [[['A3', 1]]] }]);
});

test('a letter for a digit is a guess', () => {
  expect(fixes('l2')).toEqual([{ kind: 'choice', ways: [[['A3', 12]]] }]);
});

test('a blank one is offered the next free number, several blank ones each their own', () => {
  expect(fixes(1, null, 3, null)).toEqual([
    { kind: 'choice', ways: [[['A6', 2]]] },
    { kind: 'choice', ways: [[['A12', 4]]] },
  ]);
});

test.each(['い', '1.5', 0, -1, 1.5, true, { error: '#REF!' }])('nothing is said of %j', (no) => {
  expect(fixes(no)).toEqual([null]);
});

test('a number needs none', () => {
  expect(fixes(1, 2)).toEqual([]);
});
