import fc from 'fast-check';
import { fixNum03 } from '../../../src/core/fixes/NUM-03';
import { tidyNumbers } from '../../../src/core/fixes/tidyNumbers';
import { findUntidyNumber } from '../../../src/core/readers/untidyNumber';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from './applied';

const fixes = (cells: ProgramCells) => fixesOf('NUM-03', fixNum03, bookOf(cells));

test.each<[ProgramCells, string, number | string]>([
  [{ total: '1 8' }, 'I3', 18],
  [{ total: '１，８' }, 'I3', 18],
  [{ total: '1,8百万円' }, 'I3', 18],
  [{ no: '1 2' }, 'A3', 12],
  [{ people: '9,36', total: 946 }, 'H3', 936],
  [{ previousYear: '歳出決算額9,36百万円' }, 'I5', '歳出決算額936百万円'],
  [
    { moneyText: '歳出予算額1 0百万円（うち一般財源1 0百万円）\n2. 委託料 9百万円' },
    'G5',
    '歳出予算額10百万円（うち一般財源10百万円）\n2. 委託料 9百万円',
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

test('a letter in the figure is left to its own rule', () => {
  expect(fixes({ people: '1 O', total: 20 })).toEqual([{ kind: 'safe', ways: [[['H3', '1O']]] }]);
});

test.each<ProgramCells>([
  { total: 18 },
  { moneyText: '歳出予算額10百万\n円' },
  { thingsText: '会議室1,2' },
  { people: { error: '#REF!' } },
])('%j needs none', (cells) => {
  expect(fixes(cells)).toEqual([]);
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
  const text = '歳出予算額' + '1, 2,3 人'.repeat(3_000);
  const started = performance.now();
  expect(tidyNumbers(text, 'moneyText', 'group')).not.toBe(text);
  expect(performance.now() - started).toBeLessThan(1_000);
});
