import { fixPrev02 } from '../../../src/core/fixes/PREV-02';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (cells: ProgramCells) => fixesOf('PREV-02', fixPrev02, bookOf(cells));

test('歳出決算額 becomes 歳出予算額, the rest of the text stays', () => {
  expect(fixes({ moneyText: '歳出決算額10百万円（うち一般財源10百万円）①' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額10百万円（うち一般財源10百万円）①']]] },
  ]);
});

test('an amount without the phrase gets it', () => {
  expect(fixes({ moneyText: '１０百万円（うち一般財源10百万円）' })).toEqual([
    { kind: 'choice', ways: [[['G5', '歳出予算額１０百万円（うち一般財源10百万円）']]] },
  ]);
});

test('prose says too little', () => {
  expect(fixes({ moneyText: '他課の予算で執行' })).toEqual([null]);
});

test('the right phrase, nil and blank need nothing', () => {
  expect(fixes({})).toEqual([]);
  expect(fixes({ moneyText: '—', money: 0, total: 8 })).toEqual([]);
  expect(fixes({ moneyText: null, money: 0, total: 8 })).toEqual([]);
});

test('a text in which the phrase would make more amounts is left', () => {
  expect(fixes({ moneyText: '10百万円（うち一般財源10' })).toEqual([null]);
});
