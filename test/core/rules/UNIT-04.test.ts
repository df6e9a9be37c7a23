import { type Book, readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { unit04 } from '../../../src/core/rules/UNIT-04';
import { formBook, formProgram, formSheet, type FormProgram } from '../../support/form';
import { testRule } from '../../support/testRule';

/** Programs in tables of two 施策, whose cost title says this. */
function laid(cost: string, ...all: readonly Partial<FormProgram>[]): Book {
  const policies = all.map((more, i) => ({
    row: ['施策', `1-1-${String(i + 1)}`, 'x'],
    programs: [formProgram(1, { name: `事業${String(i)}`, ...more })],
  }));
  const titles = { cost, total: '行政コストの合計額' };
  const sheet = formSheet('局', policies, { titles });
  return readBook(formBook({ ...sheet, values: [['平成29年度'], ...sheet.values] }), chiba);
}

const THOUSANDS: Partial<FormProgram> = {
  resources: [
    ['職員1.00人', 8_000],
    ['—', null],
    ['歳出予算額10,500千円（うち一般財源10,000千円）', 10_500],
  ],
  total: 18_500,
};

testRule(unit04, {
  'a table in thousands, once a sheet': {
    cells: laid('コスト換算（単位：千円）', THOUSANDS, THOUSANDS),
    found: [
      {
        at: 'H3',
        key: 'other',
        values: { own: '千円', unit: '百万円' },
        expected: '百万円',
        actual: '千円',
        program: null,
      },
    ],
  },
  'the unit of the form': { cells: laid('コスト換算（単位：百万円）', {}) },
  'no unit at all': { cells: laid('コスト換算', {}) },
});

test('its figures are read and checked in its unit, and written out in the form’s', () => {
  const book = laid('コスト換算（単位：千円）', THOUSANDS, { ...THOUSANDS, total: 18_600 });
  expect(book.programs[0]?.toRecord().cost).toEqual({
    people: 8,
    things: null,
    money: 10.5,
    total: 18.5,
  });
  const others = checkBook(book).findings.filter(({ rule }) => rule !== 'UNIT-04');
  expect(others).toMatchObject([
    {
      rule: 'SUM-01',
      expected: 18_500,
      actual: 18_600,
      quantity: { kind: 'amount', unit: '千円' },
    },
  ]);
});
