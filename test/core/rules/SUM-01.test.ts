import { readBook } from '../../../src/core/book/Book';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { sum01 } from '../../../src/core/rules/SUM-01';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { chiba } from '../../../src/core/profiles/chiba';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

const parts = { people: 27, things: null, money: 69, moneyText: '歳出予算額69百万円' };
const PARTS = [27, 0, 69] as const;
/** Those of a sound program. */
const SOUND = [8, 0, 10] as const;
const AT = { at: 'I3', related: ['H3', 'H4', 'H5'], quantity: 'amount' } as const;

type Costs = readonly [people: number | null, things: number, money: number];

function costs([people, things, money]: Costs) {
  return { people, things, money, unit: '百万円' };
}

/** A total that is not the sum of the costs. */
function apart(
  terms: Costs,
  { total, expected, difference }: { total: number; expected: number; difference: number },
) {
  return {
    ...AT,
    key: 'mismatch',
    values: { ...costs(terms), total, expected, difference },
    expected,
    actual: total,
  };
}

/** A part that only its text names is told so. */
function fromText<T extends { readonly values: object }>(part: string, found: T) {
  return { ...found, values: { ...found.values, fromText: [part] } };
}

/** A sound program without one of its labels. */
function withoutLabel(label: string) {
  const { snapshot } = bookOf({});
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => (value === label ? null : value))),
  }));
  return readBook({ sheets }, chiba);
}

/** A blank total, and the sum of the costs. */
function blank(terms: Costs, expected: number) {
  return { ...AT, key: 'blank', values: { ...costs(terms), expected }, expected };
}

/** A blank total where a cost is not known. */
function blankUnknown(terms: Costs) {
  return { ...AT, key: 'blankUnknown', values: costs(terms) };
}

const rounding = { key: 'rounding', severity: 'info' } as const;

const TERMS = {
  period: '平成26年度（決算）',
  terms: [
    { title: '事業費計(A)', value: 1100 },
    { title: '人件費計(B)', value: 640 },
  ],
  title: 'トータルコスト(A)+(B)',
  expected: 1740,
  unit: '千円',
};
const atTotal = { at: 'N5', related: ['J5', 'M5'], expected: 1740, quantity: 'amount' } as const;

testRule(sum01, {
  'a total that is the sum of its parts is right, a blank モノ counting as 0': {
    cells: { ...parts, total: 96 },
  },
  'so is one of a sound program': { cells: {} },
  'decimals that binary numbers cannot hold make no difference': {
    cells: { people: 0.1, things: 0.2, money: 10, total: 10.3 },
  },
  'amounts in text are understood': {
    cells: { ...parts, people: '２７', things: '—', money: '69百万円', total: '96' },
  },
  'negative parts are subtracted': { cells: { people: '△8', total: 2 } },
  'a cost that is its text in 千円 is not counted as a wrong sum': {
    cells: { money: 10_000, total: 18 },
  },
  'a part that cannot be read leaves the sum open': {
    cells: { people: '調整中', total: 90 },
    unverified: [{ at: 'I3', key: 'notUnderstood', what: 'ヒト' }],
  },
  'so does a part that is an error': {
    cells: { people: { error: '#REF!' }, total: 90 },
    unverified: [{ at: 'I3', key: 'errorValue', what: 'ヒト' }],
  },
  'so does a total that is an error': {
    cells: { total: { error: '#REF!' } },
    unverified: [{ at: 'I3', key: 'errorValue', what: '行政コストの合計額' }],
  },
  'so does ヒト with staff but no amount': {
    cells: { people: null, total: 90 },
    unverified: [{ at: 'I3', key: 'partUnknown', what: 'ヒト' }],
  },
  'so do two figures in one cell': {
    cells: { money: '97\n87', total: 95 },
    unverified: [{ at: 'I3', key: 'twoFigures', what: 'カネ' }],
  },
  'so does a カネ that is part of another program’s': {
    cells: { money: null, moneyText: '歳出予算額3,600百万円の内数', total: 20 },
    unverified: [{ at: 'I3', key: 'partUnknown', what: 'カネ' }],
  },
  'so does a row that is not there': {
    cells: withoutLabel('カネ'),
    unverified: [{ at: 'I3', key: 'rowMissing', what: 'カネ' }],
  },
  'a lease, a price or a balance in a モノ text is no cost of it': {
    cells: [
      '公用車2台（リース料12百万円はカネに計上）',
      '○○会館（台帳価格1,200百万円）',
      '検診車1台（取得価格70百万円）',
      '基金残高 350百万円',
      '建物 減価償却累計額 300百万円',
    ].map((thingsText) => ({ things: null, thingsText })),
  },

  'a wrong total is told with every part, and the sum offered': {
    cells: { ...parts, peopleText: null, total: 90 },
    found: [
      {
        ...apart(PARTS, { total: 90, expected: 96, difference: 6 }),
        hint: 'oneSeven',
        choices: [{ I3: 96 }, { H3: 21 }],
      },
    ],
  },
  'so it is in a later program': {
    cells: [{}, { ...parts, total: 90 }],
    found: [
      {
        ...apart(PARTS, { total: 90, expected: 96, difference: 6 }),
        at: 'I6',
        related: ['H6', 'H7', 'H8'],
        program: 1,
        hint: 'oneSeven',
        choices: [{ I6: 96 }, { H6: 21 }],
      },
    ],
  },
  'a total that disagrees may become the sum': {
    cells: { total: 30 },
    found: [
      { ...apart(SOUND, { total: 30, expected: 18, difference: 12 }), choices: [{ I3: 18 }] },
    ],
  },
  'so may one that is text': {
    cells: { total: '３０' },
    found: [
      { ...apart(SOUND, { total: 30, expected: 18, difference: 12 }), choices: [{ I3: 18 }] },
    ],
  },
  'a slip of the total itself is the sum, once': {
    cells: { total: 81 },
    found: [
      {
        ...apart(SOUND, { total: 81, expected: 18, difference: 63 }),
        hint: 'swapped',
        choices: [{ I3: 18 }],
      },
    ],
  },
  'two digits swapped in カネ, whose text names no budget, are offered beside the sum': {
    cells: { moneyText: '他課の予算で執行', money: 52, total: 33 },
    found: [
      {
        ...apart([8, 0, 52], { total: 33, expected: 60, difference: 27 }),
        hint: 'swapped',
        choices: [{ I3: 60 }, { H5: 25 }],
      },
    ],
  },
  'so is the budget of カネ’s text where it fits the total': {
    cells: { moneyText: '歳出予算額10百万円', money: 100, total: 18 },
    found: [
      {
        ...apart([8, 0, 100], { total: 18, expected: 108, difference: 90 }),
        hint: 'budgetFits',
        choices: [{ I3: 108 }, { H5: 10 }],
      },
    ],
  },
  'ヒト far off the price per head is offered as it would fit': {
    cells: [{ people: 14, total: 18 }, ...Array.from({ length: 8 }, () => ({}))],
    found: [
      {
        ...apart([14, 0, 10], { total: 18, expected: 24, difference: 6 }),
        hint: 'costPerHead',
        choices: [{ I3: 24 }, { H3: 8 }],
      },
    ],
  },
  'a letter in a part is for NUM-02 to fix': {
    cells: { people: 'l8', total: 9 },
    found: [
      {
        ...apart([18, 0, 10], { total: 9, expected: 28, difference: 19 }),
        hint: 'letters',
        choices: [{ I3: 28 }],
      },
    ],
  },
  'a negative sum is none to write': {
    cells: { people: -30, total: 18 },
    found: [apart([-30, 0, 10], { total: 18, expected: -20, difference: 38 })],
  },

  'a difference within the tolerance is information': {
    cells: { ...parts, total: 97 },
    found: [
      {
        ...apart(PARTS, { total: 97, expected: 96, difference: 1 }),
        ...rounding,
        choices: [{ I3: 96 }],
      },
    ],
  },
  'so it is in a sound program': {
    cells: { total: 19 },
    found: [
      {
        ...apart(SOUND, { total: 19, expected: 18, difference: 1 }),
        ...rounding,
        choices: [{ I3: 18 }],
      },
    ],
  },
  'a difference of more is an error': {
    cells: { ...parts, total: 98 },
    found: [{ ...apart(PARTS, { total: 98, expected: 96, difference: 2 }), choices: [{ I3: 96 }] }],
  },

  'a blank total is told with the sum': {
    cells: { ...parts, total: null },
    found: [{ ...blank(PARTS, 96), choices: [{ I3: 96 }] }],
  },
  'so it is in a sound program too': {
    cells: { total: null },
    found: [{ ...blank(SOUND, 18), choices: [{ I3: 18 }] }],
  },
  'a label in the place of a blank total is not written over': {
    cells: { total: '〈参考〉前年度決算額' },
    found: [blank(SOUND, 18)],
  },
  'a blank total of parts that are not all known is told without a sum': {
    cells: { ...parts, people: '未定', total: null },
    found: [blankUnknown([null, 0, 69])],
  },
  'so it is where a part waits': {
    cells: { people: '調整中', total: null },
    found: [blankUnknown([null, 0, 10])],
  },
  'so it is where a part is blank': {
    cells: { ...parts, people: null, total: null },
    found: [blankUnknown([null, 0, 69])],
  },
  'a blank total of blank parts is nothing, whatever the texts name': {
    cells: { people: null, things: null, money: null, total: null },
  },
  'a nil mark for a sum of nothing is right': {
    cells: { people: 0, things: null, money: null, moneyText: '—', total: '—' },
  },

  'a blank カネ is taken at the amount that its text names': {
    cells: { people: 20, money: null, moneyText: '歳出予算額10百万円', total: 30 },
  },
  'also where the total is wrong': {
    cells: { people: 20, money: null, moneyText: '歳出予算額10百万円', total: 40 },
    found: [
      fromText('money', {
        ...apart([20, 0, 10], { total: 40, expected: 30, difference: 10 }),
        choices: [{ I3: 30 }],
      }),
    ],
  },
  'so is a blank モノ': {
    cells: { things: null, thingsText: '【主なもの】\n減価償却費5百万円', total: 23 },
  },
  'and its total may be wrong too': {
    cells: { things: null, thingsText: '【主なもの】\n減価償却費5百万円', total: 18 },
    found: [
      fromText('things', {
        ...apart([8, 5, 10], { total: 18, expected: 23, difference: 5 }),
        choices: [{ I3: 23 }],
      }),
    ],
  },
  'a blank モノ whose text names no amount counts as 0': {
    cells: { things: null, thingsText: '国際交流プラザ', total: 18 },
  },
  'ヒト counts as 0 where its text is nil': {
    cells: { people: null, peopleText: '—', total: 10 },
  },
  'or blank': {
    cells: { people: null, peopleText: null, total: 11.5 },
    found: [
      {
        ...apart([0, 0, 10], { total: 11.5, expected: 10, difference: 1.5 }),
        choices: [{ I3: 10 }],
      },
    ],
  },
  'so does カネ': { cells: { money: null, moneyText: '－', total: 8 } },

  'every sum of a form of rows is checked in every year-block, and the sum offered': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 9, 1700]),
    found: [
      {
        ...atTotal,
        key: 'termsMismatch',
        values: { ...TERMS, total: 1700, difference: 40 },
        actual: 1700,
        choices: [{ N5: 1740 }],
      },
    ],
  },
  'a blank total of such a sum is told': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 9, null]),
    found: [{ ...atTotal, key: 'termsBlank', values: TERMS, choices: [{ N5: 1740 }] }],
  },
  'within the tolerance of such a sum a difference is information': {
    cells: readBook(snapshotOf(withCells(ofunatoRows(3), [FIRST_PROGRAM, FIRST_BLOCK + 9, 1741])), {
      ...ofunato,
      sums: ofunato.sums.map((sum) => ({ ...sum, tolerance: 1 })),
    }),
    found: [
      {
        ...atTotal,
        key: 'termsRounding',
        values: { ...TERMS, total: 1741, difference: 1 },
        severity: 'info',
        actual: 1741,
        choices: [{ N5: 1740 }],
      },
    ],
  },
  'a blank term that is a sum itself is not known, and not 0': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 5, null]),
    found: [
      {
        at: 'J5',
        related: ['E5', 'F5', 'G5', 'H5', 'I5'],
        key: 'termsBlank',
        values: {
          ...TERMS,
          terms: [
            { title: '国庫支出金', value: 300 },
            { title: '都道府県支出金', value: 100 },
            { title: '地方債', value: 0 },
            { title: 'その他', value: 0 },
            { title: '一般財源', value: 700 },
          ],
          title: '事業費計(A)',
          expected: 1100,
        },
        expected: 1100,
        quantity: 'amount',
        choices: [{ J5: 1100 }],
      },
    ],
    unverified: [{ at: 'N5', key: 'partUnknown', what: '事業費計(A)' }],
  },
});
