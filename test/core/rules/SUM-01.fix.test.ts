import { sum01 } from '../../../src/core/rules/SUM-01';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from '../../support/applied';
import { fixerOf } from '../../support/applied';

const fixSum01 = fixerOf(sum01);

const fixes = (...cells: ProgramCells[]) => fixesOf('SUM-01', fixSum01, bookOf(...cells));

test('a total that disagrees may become the sum', () => {
  expect(fixes({ total: 30 })).toEqual([{ kind: 'choice', ways: [[['I3', 18]]] }]);
  expect(fixes({ total: '３０' })).toEqual([{ kind: 'choice', ways: [[['I3', 18]]] }]);
});

test('a rounding difference may too, and a sound total needs nothing', () => {
  expect(fixes({ total: 19 })).toEqual([{ kind: 'choice', ways: [[['I3', 18]]] }]);
  expect(fixes({})).toEqual([]);
});

test('a blank total takes the sum, where the parts are known', () => {
  expect(fixes({ total: null })).toEqual([{ kind: 'choice', ways: [[['I3', 18]]] }]);
  expect(fixes({ total: null, people: '調整中' })).toEqual([null]);
});

test('a part that explains the clash better is offered beside it', () => {
  // Two digits are swapped in カネ, whose text names no budget.
  expect(fixes({ moneyText: '他課の予算で執行', money: 52, total: 33 })).toEqual([
    { kind: 'choice', ways: [[['I3', 60]], [['H5', 25]]] },
  ]);
  // The budget of カネ's text fits the total.
  expect(fixes({ moneyText: '歳出予算額10百万円', money: 100, total: 18 })).toEqual([
    { kind: 'choice', ways: [[['I3', 108]], [['H5', 10]]] },
  ]);
});

test('ヒト far off the price per head is offered as it would fit', () => {
  const others = Array.from({ length: 8 }, () => ({}));
  expect(fixes({ people: 14, total: 18 }, ...others)).toEqual([
    { kind: 'choice', ways: [[['I3', 24]], [['H3', 8]]] },
  ]);
});

test('a slip of the total itself is the sum, once', () => {
  expect(fixes({ total: 81 })).toEqual([{ kind: 'choice', ways: [[['I3', 18]]] }]);
});

test('a letter is for NUM-02 to mend, and a negative sum is none', () => {
  expect(fixes({ people: 'l8', total: 9 })).toMatchObject([{ ways: [[['I3', 28]]] }]);
  expect(fixes({ people: -30, total: 18 })).toEqual([null]);
});

test('a blank total whose place holds a label is not written over', () => {
  expect(fixes({ total: '〈参考〉前年度決算額' })).toEqual([null]);
});
