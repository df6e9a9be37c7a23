import { chiba } from '../../../src/core/profiles/chiba';
import { chooseProfile } from '../../../src/core/profiles/chooseProfile';
import { PROFILES } from '../../../src/core/profiles/profiles';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { suita } from '../../../src/core/profiles/suita';
import { ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';
import { bookOf } from '../../support/programs';

test('a form is recognised by its titles, also on a later sheet', () => {
  expect(chooseProfile(bookOf({}).snapshot, PROFILES)).toBe(chiba);
  expect(chooseProfile(snapshotOf(ofunatoRows(1)), PROFILES)).toBe(ofunato);
  expect(chooseProfile(snapshotOf([['表紙']], ofunatoRows(1)), PROFILES)).toBe(ofunato);
  expect(chooseProfile(snapshotOf(suitaRows(0)), PROFILES)).toBe(suita);
});

test('a workbook of no form is left to the first', () => {
  expect(chooseProfile({ sheets: [] }, PROFILES)).toBe(chiba);
  expect(chooseProfile(snapshotOf([['コスト換算', '国庫支出金', '事業費(A)']]), PROFILES)).toBe(
    chiba,
  );
});

test('titles of the strategy sheet make one only together', () => {
  const titles = ['必要な行政資源', 'コスト換算', '行政コストの合計額'];
  const together = snapshotOf([titles]);
  const apart = snapshotOf(titles.flatMap((title) => [[title], [], [], []]));
  const profiles = [ofunato, chiba] as const;
  expect(chooseProfile(together, profiles)).toBe(chiba);
  expect(chooseProfile(apart, profiles)).toBe(ofunato);
});
