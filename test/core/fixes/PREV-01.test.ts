import { fixPrev01 } from '../../../src/core/fixes/PREV-01';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (previousYear: CellValue) => fixesOf('PREV-01', fixPrev01, bookOf({ previousYear }));
const becomes = (text: string) => [{ kind: 'choice', ways: [[['I5', text]]] }];

test('歳出予算額 becomes 歳出決算額, the rest of the text stays', () => {
  expect(fixes('歳出予算額74百万円（うち一般財源72百万円）\n①歳出予算額とは別')).toEqual(
    becomes('歳出決算額74百万円（うち一般財源72百万円）\n①歳出予算額とは別'),
  );
});

test('white space and words around the phrase stay', () => {
  expect(fixes('※ 歳 出\n予算額９百万円')).toEqual(becomes('※ 歳 出\n決算額９百万円'));
});

test('an amount without the phrase gets it', () => {
  expect(fixes('74百万円')).toEqual(becomes('歳出決算額74百万円'));
  expect(fixes('予算額 74百万円')).toEqual(becomes('歳出決算額74百万円'));
});

test('a bare number and prose say too little', () => {
  expect(fixes(9)).toEqual([null]);
  expect(fixes('9')).toEqual([null]);
  expect(fixes('他課で執行、74百万円')).toEqual([null]);
});

test('the right phrase, nil and blank need nothing', () => {
  for (const sound of ['歳出決算額9百万円', '—', null]) expect(fixes(sound)).toEqual([]);
});
