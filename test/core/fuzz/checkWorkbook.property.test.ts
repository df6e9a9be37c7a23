import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profile/chiba';
import { brokenPromises } from './brokenPromises';
import { drawCity } from '../../city/drawCity';
import { layCity } from '../../city/layCity';
import { hostileCity, PIECES } from './hostileCity';

test('whatever a form holds, a check ends with findings that keep what they promise', () => {
  fc.assert(
    fc.property(hostileCity, (snapshot) => {
      expect(brokenPromises(snapshot)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('hostile forms are not all alike: rules of every family speak', () => {
  const rules = fc
    .sample(hostileCity, { numRuns: 200, seed: 29 })
    .flatMap((snapshot) => checkWorkbook(snapshot, chiba).findings.map(({ rule }) => rule));
  const families = new Set(rules.map((rule) => rule.replace(/-.*/, '')));
  expect([...families].sort()).toEqual([
    'CHAR',
    'CODE',
    'NUM',
    'PREV',
    'REQ',
    'STR',
    'SUM',
    'UNIT',
    'XREF',
    'YEAR',
  ]);
});

/** A check in quadratic time would take minutes. */
test.each(PIECES)(
  'a form whose every text goes on for 20,000 characters of %j is checked',
  (piece) => {
    const { snapshot } = layCity(drawCity({ seed: 5, sheets: 1, programsPerSheet: 1 }));
    const long = piece.repeat(20_000 / piece.length);
    const sheets = snapshot.sheets.map((sheet) => ({
      ...sheet,
      // The top rows hold the titles, short texts are the block's labels.
      values: sheet.values.map((row, at) =>
        at < 9
          ? row
          : row.map((value) =>
              typeof value === 'string' && value.length > 3 ? value + long : value,
            ),
      ),
    }));
    const start = performance.now();
    expect(checkWorkbook({ sheets }, chiba).book.programs).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3000);
  },
);
