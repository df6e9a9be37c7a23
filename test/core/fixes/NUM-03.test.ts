import fc from 'fast-check';
import { fixNum03 } from '../../../src/core/fixes/NUM-03';
import { tidyNumbers } from '../../../src/core/fix/tidyNumbers';
import { findUntidyNumber } from '../../../src/core/readers/untidyNumber';
import { checkBook } from '../../../src/core/findings/checkBook';
import { bookOf, type ProgramCells } from '../../support/programs';
import { expectLinear } from '../../support/expectLinear';
import { fixesOf, seenFix } from '../../support/applied';

const fixes = (cells: ProgramCells) => fixesOf('NUM-03', fixNum03, bookOf(cells));

test.each<[ProgramCells, string, number | string]>([
  [{ total: '1 539', moneyText: null, money: 1531 }, 'I3', 1539],
  [{ total: '１，８' }, 'I3', 18],
  [{ total: '1,8百万円' }, 'I3', 18],
  [{ people: '9,36', total: 946 }, 'H3', 936],
  [{ previousYear: '歳出決算額9,36百万円' }, 'I5', '歳出決算額936百万円'],
  [
    {
      moneyText: '歳出予算額1 000千円（うち一般財源1, 0,00千円）\n2. 委託料 1百万円',
      money: 1,
      total: 9,
    },
    'G5',
    '歳出予算額1000千円（うち一般財源1,000千円）\n2. 委託料 1百万円',
  ],
  [{ peopleText: '職員2. 25人（正規2. 25人）' }, 'G3', '職員2.25人（正規2.25人）'],
  [{ peopleText: '職員1, 234人（①対策室）' }, 'G3', '職員1,234人（①対策室）'],
])('%j: %s is safely %j', (cells, cell, tidy) => {
  expect(fixes(cells)).toEqual([{ kind: 'safe', ways: [[[cell, tidy]]] }]);
});

test('a comma between people may be the decimal point', () => {
  expect(fixes({ peopleText: '職員2,25人' })).toEqual([
    { kind: 'choice', ways: [[['G3', '職員2.25人']], [['G3', '職員225人']]] },
  ]);
  expect(fixes({ peopleText: '職員２，２５人' })[0]?.ways[0]).toEqual([['G3', '職員２．２５人']]);
});

test('where the text would be read otherwise, the user chooses', () => {
  const thingsText = '更新額1 539百万円';
  expect(fixes({ thingsText })).toEqual([{ kind: 'choice', ways: [[['G4', '更新額1539百万円']]] }]);
});

test.each<[ProgramCells, string, string[]]>([
  [
    { moneyText: '歳出予算額1 0百万円（うち一般財源1 0百万円）' },
    'G5',
    [
      '歳出予算額10百万円（うち一般財源10百万円）',
      '歳出予算額1百万円（うち一般財源1百万円）',
      '歳出予算額0百万円（うち一般財源0百万円）',
    ],
  ],
  [{ moneyText: '歳出予算額97\n87百万円' }, 'G5', ['歳出予算額97百万円', '歳出予算額87百万円']],
  [
    { previousYear: '歳出決算額97百万円87百万円' },
    'I5',
    ['歳出決算額97百万円', '歳出決算額87百万円'],
  ],
  [{ thingsText: '9 6百万円' }, 'G4', ['96百万円', '9百万円', '6百万円']],
  [{ peopleText: '職員2 5人' }, 'G3', ['職員25人', '職員2人', '職員5人']],
  [
    { peopleText: '職員2.5人（正規2.5 3人）' },
    'G3',
    ['職員2.5人（正規2.53人）', '職員2.5人（正規2.5人）', '職員2.5人（正規3人）'],
  ],
])('of two figures for one in %j each is offered, and no sum is accused', (cells, cell, texts) => {
  const book = bookOf(cells);
  const all = checkBook(book);
  expect(all.filter(({ rule }) => /^(?:SUM|UNIT|REQ-07)/.test(rule))).toEqual([]);
  const [finding] = all.filter(({ rule }) => rule === 'NUM-03');
  const fix = finding === undefined ? null : fixNum03(finding as never, book);
  expect(finding?.message.key).toBe('apart');
  expect(seenFix(fix)).toEqual({ kind: 'choice', ways: texts.map((text) => [[cell, text]]) });
});

test('a letter in the figure is left to its own rule', () => {
  expect(fixes({ people: '1 5OO', total: 1510 })).toEqual([
    { kind: 'safe', ways: [[['H3', '15OO']]] },
  ]);
});

test.each<ProgramCells>([
  { total: 18 },
  { moneyText: '歳出予算額10百万\n円' },
  { thingsText: '会議室1,2' },
  { people: { error: '#REF!' } },
  { no: '1 2' },
  { total: '1 8' },
])('%j needs none', (cells) => {
  expect(fixes(cells)).toEqual([]);
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
        const tidy = tidyNumbers(text, key, 'group');
        expect(findUntidyNumber(tidy, key === 'total')).toBeNull();
        expect(tidyNumbers(tidy, key, 'group')).toBe(tidy);
        expect(tidy.replace(/[\s,，]/g, '')).toBe(text.replace(/[\s,，]/g, ''));
      }),
      { numRuns: 2000 },
    );
  },
);

test('a text of untidy numbers alone is mended in linear time', () => {
  const untidy = (size: number) => '歳出予算額' + '1, 2,3 人'.repeat(size / 8);
  expectLinear(64_000, untidy, (text) => {
    expect(tidyNumbers(text, 'moneyText', 'group')).not.toBe(text);
  });
});
