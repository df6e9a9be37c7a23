import fc from 'fast-check';
import { checkBook } from '../../../src/core/rules/checkBook';
import { findUntidyNumber } from '../../../src/core/readers/untidyNumber';
import { num03, tidyNumbers } from '../../../src/core/rules/NUM-03';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { expectLinear } from '../../support/expectLinear';
import { bookOf, type ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';

function untidy(at: string, written: string, tidy: string) {
  return { at, key: 'untidy', values: { written, tidy }, expected: tidy, actual: written };
}

/** Two figures for one in a text; each way is a text for its cell. */
function apart(at: string, written: string, texts: readonly string[]) {
  const choices = texts.map((text) => ({ [at]: text }));
  return { at, key: 'apart', values: { written }, actual: written, choices };
}

/** Of two figures for one each is offered; of those that are not meant, sums may then speak. */
const APART: readonly (readonly [
  cells: ProgramCells,
  at: string,
  written: string,
  ways: readonly string[],
  leaves?: readonly string[],
])[] = [
  [
    { moneyText: '歳出予算額1 0百万円（うち一般財源1 0百万円）' },
    'G5',
    '1 0',
    [
      '歳出予算額10百万円（うち一般財源10百万円）',
      '歳出予算額1百万円（うち一般財源1百万円）',
      '歳出予算額0百万円（うち一般財源0百万円）',
    ],
    ['SUM-02 0!H5', 'SUM-07 0!H5'],
  ],
  [
    { moneyText: '歳出予算額97\n87百万円' },
    'G5',
    '97\n87',
    ['歳出予算額97百万円', '歳出予算額87百万円'],
    ['SUM-02 0!H5', 'SUM-02 0!H5'],
  ],
  [
    { previousYear: '歳出決算額97百万円87百万円' },
    'I5',
    '97百万円87',
    ['歳出決算額97百万円', '歳出決算額87百万円'],
  ],
  [{ thingsText: '9 6百万円' }, 'G4', '9 6', ['96百万円', '9百万円', '6百万円']],
  [{ peopleText: '職員2 5人' }, 'G3', '2 5', ['職員25人', '職員2人', '職員5人']],
  [
    { peopleText: '職員2.5人（正規2.5 3人）' },
    'G3',
    '2.5 3',
    ['職員2.5人（正規2.53人）', '職員2.5人（正規2.5人）', '職員2.5人（正規3人）'],
    ['SUM-05 0!G3', 'SUM-05 0!G3'],
  ],
];

/** No number is untidy. */
function tidy(cells: readonly ProgramCells[]): { [name: string]: { cells: ProgramCells } } {
  return Object.fromEntries(cells.map((one) => [`${JSON.stringify(one)} is tidy`, { cells: one }]));
}
const things = (thingsText: CellValue): ProgramCells => ({ thingsText });
const money = (moneyText: CellValue): ProgramCells => ({ moneyText });

testRule(num03, {
  'a comma in the wrong place': {
    cells: { people: '9,36', total: 946 },
    found: [{ ...untidy('H3', '9,36', '936'), choices: [{ H3: 936 }] }],
  },
  'a space inside a number': {
    cells: { people: '1 539' },
    found: [{ ...untidy('H3', '1 539', '1539'), safe: { H3: 1539 } }],
  },
  'a space behind a comma': {
    cells: { people: '1, 539' },
    found: [{ ...untidy('H3', '1, 539', '1,539'), safe: { H3: 1539 } }],
  },
  'full width': {
    cells: { people: '１５，３９' },
    found: [{ ...untidy('H3', '１５，３９', '１，５３９'), choices: [{ H3: 1539 }] }],
  },
  'a total with a space': {
    cells: { total: '1 539', moneyText: null, money: 1531 },
    found: [{ ...untidy('I3', '1 539', '1539'), safe: { I3: 1539 } }],
  },
  'a total with a comma': {
    cells: { total: '１，８' },
    found: [{ ...untidy('I3', '１，８', '１８'), choices: [{ I3: 18 }] }],
  },
  'a total with its unit': {
    cells: { total: '1,8百万円' },
    found: [{ ...untidy('I3', '1,8', '18'), choices: [{ I3: 18 }] }],
  },
  'commas are looked at in the text of money': {
    cells: money('歳出予算額1,53,9百万円'),
    found: [{ ...untidy('G5', '1,53,9', '1,539'), choices: [{ G5: '歳出予算額1,539百万円' }] }],
  },
  'and in the previous year’s': {
    cells: { previousYear: '歳出決算額9,36百万円' },
    found: [{ ...untidy('I5', '9,36', '936'), choices: [{ I5: '歳出決算額936百万円' }] }],
  },
  'every untidy number of a text is written anew, and no other': {
    cells: {
      moneyText: '歳出予算額1 000千円（うち一般財源1, 0,00千円）\n2. 委託料 1百万円',
      money: 1,
      total: 9,
    },
    found: [
      {
        ...untidy('G5', '1 000', '1000'),
        choices: [{ G5: '歳出予算額1000千円（うち一般財源1,000千円）\n2. 委託料 1百万円' }],
      },
    ],
  },
  'a space behind the point of people': {
    cells: { peopleText: '職員2. 25人（正規2. 25人）' },
    found: [{ ...untidy('G3', '2. 25', '2.25'), safe: { G3: '職員2.25人（正規2.25人）' } }],
  },
  'a bullet behind people stays': {
    cells: { peopleText: '職員1, 234人（①対策室）' },
    found: [{ ...untidy('G3', '1, 234', '1,234'), safe: { G3: '職員1,234人（①対策室）' } }],
  },
  'a comma between people may be the decimal point': {
    cells: { peopleText: '職員2,25人' },
    found: [
      {
        at: 'G3',
        key: 'comma',
        values: { written: '2,25' },
        actual: '2,25',
        choices: [{ G3: '職員2.25人' }, { G3: '職員225人' }],
      },
    ],
  },
  'a year of two digits is no figure beside the count': {
    cells: { peopleText: '職員2.50人（H28 2.00人）' },
  },
  'in full width too': {
    cells: { peopleText: '職員２，２５人' },
    found: [
      {
        at: 'G3',
        key: 'comma',
        values: { written: '２，２５' },
        actual: '２，２５',
        choices: [{ G3: '職員２．２５人' }, { G3: '職員２２５人' }],
      },
    ],
  },
  'where the text would be read otherwise, the user chooses': {
    cells: things('更新額1 539百万円'),
    found: [{ ...untidy('G4', '1 539', '1539'), choices: [{ G4: '更新額1539百万円' }] }],
  },
  'a letter in the figure is left to its own rule': {
    cells: { people: '1 5OO', total: 1510 },
    found: [{ ...untidy('H3', '1 5OO', '15OO'), safe: { H3: '15OO' } }],
  },
  ...Object.fromEntries(
    APART.map(([cells, at, written, ways, leaves = []]) => [
      `two figures for one in ${JSON.stringify(cells)}`,
      { cells, found: [apart(at, written, ways)], leaves },
    ]),
  ),
  ...tidy([
    money('歳出予算額 1,539百万円\n（うち一般財源 1,539百万円）\n【主なもの】\n委託料 1,358百万円'),
    money('歳出予算額75百万円\n2. 委託料'),
    money('歳出予算額124百万\n円'),
    money('歳出予算額10百万\n円'),
    things('会議室1,2'),
    things('会議室1, ○○○'),
    things('拠点倉庫 15か所\n分散備蓄倉庫 63か所'),
    things('車両 3台 2室'),
    things('—'),
    things(null),
    things(''),
    { people: 1539, name: '9,36号' },
    { total: 18 },
    { people: { error: '#REF!' } },
    { no: '1 2' },
    { total: '1 8' },
  ]),
});

test.each(APART.map(([cells]) => [cells]))('two figures for one in %j accuse no sum', (cells) => {
  const accused = checkBook(bookOf(cells)).findings.filter(({ rule }) =>
    /^(?:SUM|UNIT|REQ-07)/.test(rule),
  );
  expect(accused).toEqual([]);
});

test('a number with spaces and commas anywhere is made tidy in one go', () => {
  expect(tidyNumbers('1, 36,1', 'thingsText', 'group')).toBe('1,361');
  expect(tidyNumbers('1, 36, 1', 'thingsText', 'group')).toBe('1, 36, 1');
});

const pieces = fc.array(
  fc.constantFrom(
    '1',
    '２',
    '36',
    ',',
    '，',
    ' ',
    '　',
    '.',
    '百万円',
    '人',
    '額',
    '①',
    '\n',
    'あ',
  ),
  { maxLength: 40 },
);

test.each(['thingsText', 'total'] as const)(
  'in a %s nothing untidy is left, and nothing but spaces and commas changes',
  (key) => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const fixed = tidyNumbers(text, key, 'group');
        expect(findUntidyNumber(fixed, key === 'total')).toBeNull();
        expect(tidyNumbers(fixed, key, 'group')).toBe(fixed);
        expect(fixed.replace(/[\s,，]/g, '')).toBe(text.replace(/[\s,，]/g, ''));
      }),
      { numRuns: 2000 },
    );
  },
);

test('a text of untidy numbers alone is fixed in linear time', () => {
  const text = (size: number) => '歳出予算額' + '1, 2,3 人'.repeat(size / 8);
  expectLinear(64_000, text, (long) => {
    expect(tidyNumbers(long, 'moneyText', 'group')).not.toBe(long);
  });
});
