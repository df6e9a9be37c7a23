import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { sum01 } from '../../../src/core/rules/SUM-01';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

const parts = { people: 27, things: null, money: 69, moneyText: '歳出予算額69百万円' };

test('a total that is the sum of its parts is right, a blank モノ counting as 0', () => {
  expect(seenBy('SUM-01', { ...parts, total: 96 })).toEqual([]);
});

test('a wrong total shows every part, the expected figure and the difference', () => {
  const [seen, ...others] = seenBy('SUM-01', {}, { ...parts, total: 90 });
  expect(others).toEqual([]);
  expect(seen).toMatchObject({
    severity: 'error',
    cell: 'I6',
    related: ['H6', 'H7', 'H8'],
    program: 1,
    expected: 96,
    actual: 90,
  });
  for (const figure of ['27百万円', '0百万円', '69百万円', '96百万円', '90百万円', '6百万円']) {
    expect(seen?.ja).toContain(figure);
    expect(seen?.en).toContain(figure);
  }
});

test('a difference within the tolerance is information', () => {
  expect(seenBy('SUM-01', { ...parts, total: 97 })).toMatchObject([
    { severity: 'info', cell: 'I3', expected: 96, actual: 97 },
  ]);
  expect(seenBy('SUM-01', { ...parts, total: 98 })).toMatchObject([{ severity: 'error' }]);
});

test('decimals that binary numbers cannot hold make no difference', () => {
  expect(seenBy('SUM-01', { people: 0.1, things: 0.2, money: 10, total: 10.3 })).toEqual([]);
});

test('amounts in text are understood', () => {
  const cells = { people: '２７', things: '—', money: '69百万円', total: '96' };
  expect(seenBy('SUM-01', { ...parts, ...cells })).toEqual([]);
});

describe('a blank total', () => {
  test('with a part present is an error that says the sum', () => {
    const [seen] = seenBy('SUM-01', { ...parts, total: null });
    expect(seen).toMatchObject({ severity: 'error', cell: 'I3', expected: 96, actual: null });
    expect(seen?.ja).toContain('96百万円');
  });

  test('has no expected figure while a part is not known', () => {
    const [seen] = seenBy('SUM-01', { ...parts, people: null, total: null });
    expect(seen).toMatchObject({ severity: 'error', expected: null, actual: null });
  });

  test('with all parts blank is nothing, whatever the texts name', () => {
    const blank = { people: null, things: null, money: null, total: null };
    expect(seenBy('SUM-01', blank)).toEqual([]);
  });

  test('a nil mark for a sum of nothing is right', () => {
    const nothing = { people: 0, things: null, money: null, moneyText: '—', total: '—' };
    expect(seenBy('SUM-01', nothing)).toEqual([]);
  });
});

describe('a blank part', () => {
  test('is taken at the amount that its text names', () => {
    const blank = { people: 20, money: null, moneyText: '歳出予算額10百万円' };
    expect(seenBy('SUM-01', { ...blank, total: 30 })).toEqual([]);
    expect(seenBy('SUM-01', { ...blank, total: 40 })).toMatchObject([{ expected: 30, actual: 40 }]);
  });

  test('モノ counts as 0 unless its text names an amount', () => {
    const named = { things: null, thingsText: '【主なもの】\n減価償却費5百万円' };
    expect(seenBy('SUM-01', { ...named, total: 23 })).toEqual([]);
    expect(seenBy('SUM-01', { ...named, total: 18 })).toMatchObject([{ expected: 23 }]);
    const unnamed = { things: null, thingsText: '国際交流プラザ' };
    expect(seenBy('SUM-01', { ...unnamed, total: 18 })).toEqual([]);
  });

  test('ヒト and カネ count as 0 where their text is nil or blank', () => {
    const people = { people: null, total: 10 };
    expect(seenBy('SUM-01', { ...people, peopleText: '—' })).toEqual([]);
    expect(seenBy('SUM-01', { ...people, peopleText: null, total: 11.5 })).toMatchObject([
      { expected: 10, actual: 11.5 },
    ]);
    expect(seenBy('SUM-01', { money: null, moneyText: '－', total: 8 })).toEqual([]);
  });

  test('ヒト with staff but no amount leaves the sum open', () => {
    expect(seenBy('SUM-01', { people: null, total: 90 })).toEqual([]);
  });
});

test('a part that cannot be read leaves the sum open', () => {
  expect(seenBy('SUM-01', { people: '調整中', total: 90 })).toEqual([]);
  expect(seenBy('SUM-01', { people: { error: '#REF!' }, total: 90 })).toEqual([]);
  expect(seenBy('SUM-01', { total: { error: '#REF!' } })).toEqual([]);
});

test('negative parts are subtracted', () => {
  expect(seenBy('SUM-01', { people: '△8', total: 2 })).toEqual([]);
});

test('a cost that is its text in 千円 is not counted as a wrong sum', () => {
  expect(seenBy('SUM-01', { money: 10_000, total: 18 })).toEqual([]);
});

const RELATED = ['H3', 'H4', 'H5'];
const COSTS = { people: 27, things: null, money: 69, unit: '百万円' };
const THREE = { people: 27, things: 0, money: 69, unit: '百万円' };
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
  'a total that is the sum of its parts is right': { cells: { ...parts, total: 96 } },
  'a wrong total is told with every part, and the sum offered': {
    cells: { ...parts, peopleText: null, total: 90 },
    found: [
      {
        at: 'I3',
        key: 'mismatch',
        values: { ...THREE, total: 90, expected: 96, difference: 6 },
        related: RELATED,
        expected: 96,
        actual: 90,
        quantity: 'amount',
        hint: 'oneSeven',
        choices: [{ I3: 96 }, { H3: 21 }],
      },
    ],
  },
  'a difference within the tolerance is information': {
    cells: { ...parts, total: 97 },
    found: [
      {
        at: 'I3',
        key: 'rounding',
        values: { ...THREE, total: 97, expected: 96, difference: 1 },
        severity: 'info',
        related: RELATED,
        expected: 96,
        actual: 97,
        quantity: 'amount',
        choices: [{ I3: 96 }],
      },
    ],
  },
  'a blank total is told with the sum': {
    cells: { ...parts, total: null },
    found: [
      {
        at: 'I3',
        key: 'blank',
        values: { ...THREE, expected: 96 },
        related: RELATED,
        expected: 96,
        quantity: 'amount',
        choices: [{ I3: 96 }],
      },
    ],
  },
  'a blank total of parts that are not all known is told without a sum': {
    cells: { ...parts, people: '未定', total: null },
    found: [
      {
        at: 'I3',
        key: 'blankUnknown',
        values: { ...COSTS, people: null, things: 0 },
        related: RELATED,
        quantity: 'amount',
      },
    ],
  },
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
});
