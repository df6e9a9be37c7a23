import { fixSum07 } from '../../../src/core/fixes/SUM-07';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (cells: ProgramCells) => fixesOf('SUM-07', fixSum07, bookOf(cells));

test('a blank or nil cost takes the budget of its text', () => {
  for (const money of [null, '—']) {
    expect(fixes({ money })).toEqual([{ kind: 'choice', ways: [[['H5', 10]]] }]);
  }
});

test('a total that was the sum without the cost moves along', () => {
  expect(fixes({ money: 0, total: 8 })).toEqual([
    {
      kind: 'choice',
      ways: [
        [
          ['H5', 10],
          ['I3', 18],
        ],
      ],
    },
  ]);
  expect(fixes({ money: 0, total: 18 })).toEqual([{ kind: 'choice', ways: [[['H5', 10]]] }]);
});

test('the cost is whole as the form has it', () => {
  expect(fixes({ money: null, moneyText: '歳出予算額75,432千円', total: 83 })).toEqual([
    { kind: 'choice', ways: [[['H5', 75]]] },
  ]);
});

test('without a budget the text takes the cost, or the cost goes', () => {
  const gone = [
    ['H5', 0],
    ['I3', 8],
  ];
  for (const moneyText of [null, '—']) {
    expect(fixes({ moneyText })).toEqual([
      { kind: 'choice', ways: [[['G5', '歳出予算額10百万円']], gone] },
    ]);
  }
  expect(fixes({ moneyText: '歳出予算額0円（うち一般財源0円）' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額10百万円（うち一般財源0円）']], gone] },
  ]);
  expect(fixes({ moneyText: '歳出予算額 O円' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額 10百万円']], gone] },
  ]);
});

test('a phrase that says nil is not written over', () => {
  expect(fixes({ moneyText: '歳出予算額 —' })).toMatchObject([
    {
      ways: [
        [
          ['H5', 0],
          ['I3', 8],
        ],
      ],
    },
  ]);
});

test('a negative amount is offered nowhere', () => {
  expect(fixes({ money: null, moneyText: '歳出予算額△5百万円', total: 3 })).toEqual([null]);
  expect(fixes({ money: -5, moneyText: null, total: 3 })).toEqual([
    {
      kind: 'choice',
      ways: [
        [
          ['H5', 0],
          ['I3', 8],
        ],
      ],
    },
  ]);
});

test('a sound program needs nothing', () => {
  expect(fixes({})).toEqual([]);
  expect(fixes({ money: null, moneyText: null, total: 8 })).toEqual([]);
});

test('a blank total comes with the first of its parts', () => {
  const blank = { peopleText: null, people: null, things: null, money: null, total: null };
  expect(fixes(blank)).toEqual([
    {
      kind: 'choice',
      ways: [
        [
          ['H5', 10],
          ['I3', 10],
        ],
      ],
    },
  ]);
});
