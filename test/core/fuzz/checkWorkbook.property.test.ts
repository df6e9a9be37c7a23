import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { brokenPromises } from './brokenPromises';
import { drawCity } from '../../city/drawCity';
import { layCity } from '../../city/layCity';
import { expectLinear } from '../../support/expectLinear';
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

test.each(PIECES)('a form whose every text goes on with %j is checked in linear time', (piece) => {
  const { snapshot } = layCity(drawCity({ seed: 5, sheets: 1, programsPerSheet: 1 }));
  const longer = (size: number) =>
    snapshot.sheets.map((sheet) => ({
      ...sheet,
      // The top rows hold the titles, short texts are the block's labels.
      values: sheet.values.map((row, at) =>
        at < 9
          ? row
          : row.map((value) =>
              typeof value === 'string' && value.length > 3
                ? value + piece.repeat(Math.ceil(size / piece.length))
                : value,
            ),
      ),
    }));
  expectLinear(20_000, longer, (sheets) => {
    expect(checkWorkbook({ sheets }, chiba).book.programs).toHaveLength(1);
  });
});
