import fc from 'fast-check';
import {
  rangeAddress as areaAddress,
  parseAddress,
  parseArea,
} from '../../../../src/stage/host/model/addresses';
import type { Area } from '../../../../src/core/address/area';
import { shiftFormula } from '../../../../src/stage/host/model/formulaReferences';

const anywhere: fc.Arbitrary<Area> = fc
  .record({ row: fc.nat(1_048_575), column: fc.nat(16_383), height: fc.nat(), width: fc.nat() })
  .map(({ row, column, height, width }) => ({
    top: row,
    left: column,
    bottom: row + (height % (1_048_576 - row)),
    right: column + (width % (16_384 - column)),
  }));

describe('addresses', () => {
  it('are read back as they are written', () => {
    fc.assert(
      fc.property(anywhere, (area) => {
        expect(parseArea(areaAddress(area))).toEqual(area);
      }),
    );
  });

  it.each([
    ['A1', 'A1'],
    ['$B$2:c3', 'B2:C3'],
    ['C3:B2', 'B2:C3'],
    ['A:C', 'A:C'],
    ['2:4', '2:4'],
    ['XFD1048576', 'XFD1048576'],
  ])('%s is %s', (written, meant) => {
    const area = parseArea(written);
    expect(area === null ? null : areaAddress(area)).toBe(meant);
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A:1', 'あ1', 'A1,'])(
    '%p is no area',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it('take their sheet along, quoted or not', () => {
    expect(parseAddress("'It''s, 隠'!A1:B2,C3")).toEqual({
      sheet: "It's, 隠",
      areas: [parseArea('A1:B2'), parseArea('C3')],
    });
    expect(parseAddress('総務局!A1')?.sheet).toBe('総務局');
    expect(parseAddress('A1,B')).toBeNull();
  });
});

describe('a copied formula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2)&"A1"', 'SUM(B3:C4)&"A1"'],
    ["'A1 B2'!A1+Sheet1!B2", "'A1 B2'!B3+Sheet1!C4"],
    ['LOG10(A1)+name1', 'LOG10(B3)+name1'],
  ])('%s becomes %s', (formula, copied) => {
    expect(shiftFormula(formula, 2, 1)).toBe(copied);
  });

  it('loses references that leave the sheet', () => {
    expect(shiftFormula('A1+B3', -1, -1)).toBe('#REF!+A2');
  });
});
