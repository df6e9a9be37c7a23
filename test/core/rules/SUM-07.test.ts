import { sum07 } from '../../../src/core/rules/SUM-07';
import { testRule } from '../../support/testRule';

const unit = '百万円';
/** A cost of nothing, with the total along. */
const gone = { H5: 0, I3: 8 };

/** A budget beside a blank cost. */
function noCost(budget: number) {
  return {
    at: 'H5',
    key: 'noCost',
    values: { budget, unit },
    related: ['G5'],
    expected: budget,
    quantity: 'amount',
  } as const;
}

const zeroCost = { ...noCost(10), key: 'zeroCost', actual: 0 };

/** A cost, which the total counts, beside a text without a budget. */
function noBudget(written: string, cost = 10) {
  return {
    at: 'H5',
    key: 'noBudget',
    values: { cost, unit, written },
    related: ['G5'],
    expected: 0,
    actual: cost,
    quantity: 'amount',
    hint: 'totalFitsCost',
  } as const;
}

const zeroBudget = { ...noBudget(''), key: 'zeroBudget', values: { cost: 10, unit } };

testRule(sum07, {
  'budget and cost both there, or neither, are right': {
    cells: [
      {},
      { money: null, moneyText: '—', total: 8 },
      { money: null, moneyText: null, total: 8 },
      { money: 0, moneyText: null, total: 8 },
      { money: 0, moneyText: '歳出予算額 —', total: 8 },
      { money: '—', moneyText: '歳出予算額0円', total: 8 },
    ],
  },
  'a blank cost takes the budget of its text': {
    cells: { money: null },
    found: [{ ...noCost(10), hint: 'totalFitsBudget', choices: [{ H5: 10 }] }],
  },
  'so does a nil one': {
    cells: { money: '—' },
    found: [{ ...noCost(10), hint: 'totalFitsBudget', choices: [{ H5: 10 }] }],
  },
  'a total that lacks a blank cost was no sum, and stays': {
    cells: { money: null, total: 8 },
    found: [{ ...noCost(10), choices: [{ H5: 10 }] }],
  },
  'or a nil cost': {
    cells: { money: '—', total: 8 },
    found: [{ ...noCost(10), choices: [{ H5: 10 }] }],
  },
  'a total that was the sum with a cost of 0 moves along': {
    cells: { money: 0, total: 8 },
    found: [{ ...zeroCost, hint: 'totalFitsCost', choices: [{ H5: 10, I3: 18 }] }],
  },
  'one that counts the budget stays': {
    cells: { money: 0, total: 18 },
    found: [{ ...zeroCost, hint: 'totalFitsBudget', choices: [{ H5: 10 }] }],
  },
  'the cost is whole as the form has it': {
    cells: { money: null, moneyText: '歳出予算額75,432千円', total: 83 },
    found: [{ ...noCost(75.432), choices: [{ H5: 75 }] }],
  },
  'a blank total comes with the first of its parts': {
    cells: { peopleText: null, people: null, things: null, money: null, total: null },
    found: [{ ...noCost(10), choices: [{ H5: 10, I3: 10 }] }],
  },
  'without a budget the text takes the cost, or the cost goes': {
    cells: { moneyText: '—' },
    found: [{ ...noBudget('—'), choices: [{ G5: '歳出予算額10百万円' }, gone] }],
  },
  'so without a text': {
    cells: { moneyText: null },
    found: [{ ...noBudget(''), choices: [{ G5: '歳出予算額10百万円' }, gone] }],
  },
  'the form’s own text without a figure names none': {
    cells: { moneyText: '歳出予算額　　百万円（うち一般財源　　百万円）' },
    found: [
      {
        ...noBudget('歳出予算額　　百万円（うち一般財源　　百万円）'),
        choices: [gone],
      },
    ],
  },
  'a phrase that says nil is not written over': {
    cells: { moneyText: '歳出予算額 —' },
    found: [{ ...noBudget('歳出予算額 —'), choices: [gone] }],
  },
  'a budget of 0 takes the cost': {
    cells: { moneyText: '歳出予算額0円' },
    found: [{ ...zeroBudget, choices: [{ G5: '歳出予算額10百万円' }, gone] }],
  },
  'and what stands behind it stays': {
    cells: { moneyText: '歳出予算額0円（うち一般財源0円）' },
    found: [{ ...zeroBudget, choices: [{ G5: '歳出予算額10百万円（うち一般財源0円）' }, gone] }],
  },
  '`O円` is read as 0, and NUM-02’s alone': {
    cells: [
      { moneyText: '歳出予算額 O円' },
      { money: null, moneyText: '歳出予算額 O円', total: 8 },
    ],
  },
  '`O円` beside a cost of 0 is right': {
    cells: { money: 0, moneyText: '歳出予算額 O円', total: 8 },
  },
  'a negative budget is offered nowhere': {
    cells: { money: null, moneyText: '歳出予算額△5百万円', total: 3 },
    found: [{ ...noCost(-5), hint: 'totalFitsBudget' }],
  },
  'nor is a negative cost': {
    cells: { money: -5, moneyText: null, total: 3 },
    found: [{ ...noBudget('', -5), choices: [gone] }],
  },
  'an amount of another name is PREV-02’s alone': {
    cells: [
      { money: null, moneyText: '当初予算額10百万円', total: 8 },
      { money: null, moneyText: '歳出決算額10百万円', total: 8 },
    ],
  },
  'a part of a whole without a figure of its own leaves it open': {
    cells: [
      { money: null, moneyText: '歳出予算額3,600百万円の内数', total: 8 },
      { money: 5, moneyText: '—（庶務費の内数）', total: 13 },
    ],
    found: [],
  },
  'no budget at all, said in words, is nil': {
    cells: { money: 0, moneyText: '予算措置なし（人件費のみ）', total: 8 },
  },
  'less than the unit may stand as 0': {
    cells: { money: 0, moneyText: '歳出予算額400千円', total: 8 },
  },
  'prose without 歳出予算額, and a cost that cannot be read, leave it open': {
    cells: [
      { moneyText: '他課の予算で執行' },
      { money: null, moneyText: '他課の予算で執行' },
      { money: '調整中' },
    ],
  },
});
