import { fixUnit02 } from '../../../src/core/fixes/UNIT-02';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (cells: ProgramCells) => fixesOf('UNIT-02', fixUnit02, bookOf(cells));

test('a cost in 千円 becomes what its text says, in whole 百万円', () => {
  expect(fixes({ money: 75_432, moneyText: '歳出予算額75百万円', total: 83 })).toEqual([
    { kind: 'choice', ways: [[['H5', 75]]] },
  ]);
  expect(fixes({ money: 75_432, moneyText: '歳出予算額75,432千円', total: 83 })).toEqual([
    { kind: 'choice', ways: [[['H5', 75]]] },
  ]);
});

test('a total that held the cost in 千円 moves along', () => {
  expect(fixes({ money: 75_432, moneyText: '歳出予算額75百万円', total: 75_440 })).toEqual([
    {
      kind: 'choice',
      ways: [
        [
          ['H5', 75],
          ['I3', 83],
        ],
      ],
    },
  ]);
});

test('a text in 千円 that says 百万円 may become the other unit, all of its amounts', () => {
  const moneyText =
    '歳出予算額75,432百万円（うち一般財源70,000百万円）\n【主なもの】\n・①委託 60,000百万円';
  const text = '歳出予算額75,432千円（うち一般財源70,000千円）\n【主なもの】\n・①委託 60,000千円';
  expect(fixes({ money: 75, moneyText, total: 83 })).toEqual([
    {
      kind: 'choice',
      ways: [
        [
          ['H5', 75_432],
          ['I3', 75_440],
        ],
        [['G5', text]],
      ],
    },
  ]);
});

test('amounts of several units stay, only the cost is offered', () => {
  const moneyText = '歳出予算額75,432百万円（うち一般財源70,000千円）';
  expect(fixes({ money: 75, moneyText, total: 83 })).toMatchObject([
    {
      ways: [
        [
          ['H5', 75_432],
          ['I3', 75_440],
        ],
      ],
    },
  ]);
});

test('モノ has its unit too', () => {
  expect(fixes({ things: 5000, thingsText: 'システム 5百万円', total: 23 })).toEqual([
    { kind: 'choice', ways: [[['H4', 5]]] },
  ]);
});

test('a sound cost, a blank one and one that is merely larger need nothing', () => {
  expect(fixes({})).toEqual([]);
  expect(fixes({ money: null })).toEqual([]);
  expect(fixes({ money: 100 })).toEqual([]);
});

test('less than the unit becomes no cost, only the text is offered', () => {
  expect(fixes({ moneyText: '歳出予算額10千円' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額10百万円']]] },
  ]);
});
