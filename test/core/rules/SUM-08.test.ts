import { sum08 } from '../../../src/core/rules/SUM-08';
import { testRule } from '../../support/testRule';

const AT = { at: 'H4', related: ['G4'], quantity: 'amount' } as const;

/** A cost that is not the depreciation of its text. */
function mismatch(named: number, cost: number, difference: number) {
  const values = { named, cost, difference, unit: '百万円' };
  return { ...AT, key: 'mismatch', values, expected: named, actual: cost } as const;
}

testRule(sum08, {
  'a cost that is the 減価償却費 of its text is right': {
    cells: [
      { things: 12, thingsText: '市民会館\n減価償却費 12百万円', total: 30 },
      { things: 12, thingsText: '減価償却費12百万円（建物10百万円、備品2百万円）', total: 30 },
      { things: 12, thingsText: '減価償却費（建物10百万円、備品2百万円）', total: 30 },
      { things: 12, thingsText: '建物 減価償却費10百万円\n備品 減価償却費2百万円', total: 30 },
      { things: 12, thingsText: '市民会館 12百万円（減価償却費）', total: 30 },
    ],
  },
  'what it was worked out from, and last year’s, are none of it': {
    cells: [
      '減価償却費600百万円÷50年＝12百万円',
      '前年度減価償却費10百万円、減価償却費12百万円',
    ].map((thingsText) => ({ thingsText, things: 12, total: 30 })),
  },
  'without what it comes to it is open': {
    cells: { thingsText: '減価償却費600百万円／50年', things: 12, total: 30 },
    unverified: [{ at: 'H4', key: 'notUnderstood', what: '減価償却費600百万円／50年' }],
  },
  'so is one that is all of its amounts': {
    cells: { things: 15, thingsText: '減価償却費12百万円\n備品3百万円', total: 33 },
  },
  'another cost is a warning, and the text’s is offered with its total': {
    cells: { things: 21, thingsText: '減価償却費12百万円', total: 39 },
    found: [{ ...mismatch(12, 21, 9), choices: [{ H4: 12, I3: 30 }] }],
  },
  'a total that holds the text’s stays': {
    cells: { things: 21, thingsText: '減価償却費12百万円', total: 30 },
    found: [{ ...mismatch(12, 21, 9), choices: [{ H4: 12 }] }],
  },
  'one unit apart it may be rounding': {
    cells: { things: 13, thingsText: '減価償却費12百万円', total: 31 },
    found: [{ ...mismatch(12, 13, 1), key: 'rounding', severity: 'info', choices: [{ H4: 12 }] }],
  },
  'a blank cost beside it is told as blank': {
    cells: { things: null, thingsText: '減価償却費 7百万円', total: 25 },
    found: [
      {
        ...AT,
        key: 'noCost',
        values: { named: 7, unit: '百万円' },
        expected: 7,
        choices: [{ H4: 7 }],
      },
    ],
  },
  'under half a unit it is none': {
    cells: { things: null, thingsText: '減価償却費 400千円', total: 18 },
  },
  'other amounts of things, and none at all, are not compared': {
    cells: [
      { things: 3, thingsText: '公用車2台（リース料12百万円はカネに計上）', total: 21 },
      { things: 3, thingsText: '検診車（取得価格70百万円）', total: 21 },
      { things: 3, thingsText: '建物（減価償却累計額70百万円）', total: 21 },
      { things: 3, thingsText: '減価償却費は計上していない', total: 21 },
    ],
  },
  'a cost in another unit is UNIT-02’s': {
    cells: { things: 12_000, thingsText: '減価償却費12百万円', total: 12_018 },
  },
  'a factor, and a cost of two figures, leave it open': {
    cells: [
      { things: 6, thingsText: '減価償却費2百万円×3台', total: 24 },
      { things: '97\n87', thingsText: '減価償却費12百万円' },
    ],
    unverified: [
      { at: 'H4', key: 'notUnderstood', what: '減価償却費2百万円×3台' },
      { at: 'H7', key: 'twoFigures', what: 'モノ', program: 1 },
    ],
  },
});
