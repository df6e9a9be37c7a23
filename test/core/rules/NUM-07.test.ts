import { bookOf, showing } from '../../support/programs';
import { readBook } from '../../../src/core/book/Book';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { num07 } from '../../../src/core/rules/NUM-07';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

/** An amount with decimals, with the figures that are offered for it, rounded first. */
function amount(
  at: string,
  value: number,
  figures: readonly [number, ...number[]],
  unit = '百万円',
) {
  const [rounded] = figures;
  return {
    at,
    key: 'amount',
    values: { value, rounded, unit },
    expected: rounded,
    actual: value,
    quantity: 'amount',
    choices: figures.map((figure) => ({ [at]: figure })),
  } as const;
}

/** What a formula gives, and what its cell shows. */
function formula(at: string, value: number, rounded: number, shown: string) {
  return {
    at,
    key: 'formula',
    severity: 'info',
    values: { value, shown, unit: '百万円' },
    expected: rounded,
    actual: value,
    quantity: 'amount',
  } as const;
}

/** People with three decimals, with the texts that are offered for theirs. */
function people(count: number, rounded: number, ...texts: readonly string[]) {
  return {
    at: 'G3',
    key: 'people',
    values: { count, rounded },
    expected: rounded,
    actual: count,
    quantity: 'people',
    ...(texts.length > 0 && { choices: texts.map((text) => ({ G3: text })) }),
  } as const;
}

testRule(num07, {
  'whole amounts and people to two decimals are right': {
    cells: { people: 8, peopleText: '職員1.00人（正規1.00人）' },
  },
  'two decimals of kinds are right': {
    cells: { peopleText: '職員5.34人（正規3.14人、非常勤1.8人、嘱託0.4人）' },
  },
  'two decimals are right': { cells: { peopleText: '職員22.36人' } },
  'a zero behind them is right': { cells: { peopleText: '職員1.10人' } },
  'nil is right': { cells: { peopleText: '—' } },
  'a blank is right': { cells: { peopleText: null } },
  'the noise of a calculated figure is none': {
    cells: { money: 0.1 + 0.2 + 9.7, things: null },
  },
  'nor is it in a total': { cells: { total: 18.0000000001 } },
  'an amount in a text may have decimals': { cells: { moneyText: '歳出予算額10,432千円' } },
  'an error is not this rule’s': { cells: { total: { error: '#REF!' } } },
  'an amount with decimals is told, and rounded or cut off': {
    cells: { people: 8.6, total: 18.6 },
    found: [amount('H3', 8.6, [9, 8]), amount('I3', 18.6, [19, 18])],
  },
  'where both are one figure it is offered once': {
    cells: { money: 10.4 },
    found: [amount('H5', 10.4, [10])],
  },
  'so it is in a total': { cells: { total: 18.4 }, found: [amount('I3', 18.4, [18])] },
  'and in things': { cells: { things: 0.4 }, found: [amount('H4', 0.4, [0])] },
  'a half is rounded up or cut off': {
    cells: { total: 17.5 },
    found: [amount('I3', 17.5, [18, 17])],
  },
  'an amount that is text is told': {
    cells: { total: '18.5' },
    found: [amount('I3', 18.5, [19, 18])],
  },
  'so is one with its unit': {
    cells: { total: '18.5百万円' },
    found: [amount('I3', 18.5, [19, 18])],
  },
  'people with more than two decimals are told': {
    cells: { peopleText: '職員1.004人' },
    found: [people(1.004, 1, '職員1.00人')],
  },
  'half of the second decimal is rounded up or cut off': {
    cells: { peopleText: '職員1.005人' },
    found: [people(1.005, 1.01, '職員1.01人', '職員1.00人')],
  },
  'people of a kind are told; where each way would break their sum, none is offered': {
    cells: { peopleText: '職員2.00人（正規1.125人、嘱託0.875人）' },
    found: [people(1.125, 1.13)],
  },
  'every figure of people in the text, in its own notation': {
    cells: { peopleText: '職員１．１２６人（正規0.626人、嘱託0.500人）' },
    found: [
      people(
        1.126,
        1.13,
        '職員１．１３人（正規0.63人、嘱託0.500人）',
        '職員１．１２人（正規0.62人、嘱託0.500人）',
      ),
    ],
  },
  'a way that would break the sum of the kinds is not offered': {
    cells: { peopleText: '職員1.006人（正規0.503人、嘱託0.503人）' },
    found: [people(1.006, 1.01, '職員1.00人（正規0.50人、嘱託0.50人）')],
  },
  'halves are rounded away from zero in every form': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK, 0.5], [FIRST_PROGRAM, FIRST_BLOCK + 2, -2.5]),
    found: [amount('E5', 0.5, [1, 0], '千円'), amount('G5', -2.5, [-3, -2], '千円')],
  },
  'of a formula it says what the cell shows and what it gives; only its author can change it': {
    cells: showing(bookOf({ people: 8.4, total: 18.4 }), { H3: '8', I3: '18.4' }, true),
    found: [formula('H3', 8.4, 8, '8'), formula('I3', 18.4, 18, '18.4')],
  },
  'a typed figure whose format hides its decimals is told as any other': {
    cells: showing(bookOf({ people: 8.4, total: 18 }), { H3: '8' }),
    found: [amount('H3', 8.4, [8])],
  },
});
