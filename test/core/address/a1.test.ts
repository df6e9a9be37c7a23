import fc from 'fast-check';
import { areaAddress, quoteSheet, parseAreas } from '../../../src/core/address/a1';
import { expectLinear } from '../../support/expectLinear';

const area = fc
  .record({
    top: fc.nat({ max: 1_048_575 }),
    left: fc.nat({ max: 16_383 }),
    height: fc.nat({ max: 50 }),
    width: fc.nat({ max: 50 }),
  })
  .map(({ top, left, height, width }) => ({
    top,
    left,
    bottom: Math.min(1_048_575, top + height),
    right: Math.min(16_383, left + width),
  }));

describe('parseAreas', () => {
  test('reads back what is written, with and without the sheet', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 5 }), fc.string(), (areas, name) => {
        const plain = areas.map(areaAddress);
        expect(parseAreas(plain.join(','))).toEqual(areas);
        const sheet = quoteSheet(name);
        expect(parseAreas(plain.map((one) => `${sheet}!${one}`).join(','))).toEqual(areas);
      }),
    );
  });

  test.each([
    ['A:C', { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
    ['3:5', { top: 2, left: 0, bottom: 4, right: 16_383 }],
    ['$B$2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['総務局!B2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ["'a!b,c''!'!$B$2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ["'a,b:c''d'!B2", { top: 1, left: 1, bottom: 1, right: 1 }],
  ])('reads %s', (address, expected) => {
    expect(parseAreas(address)).toEqual([expected]);
  });

  test.each(['', '#REF!', 'A1:B2:C3', 'あ'])('finds no area in %j', (address) => {
    expect(parseAreas(address)).toEqual([]);
  });

  test.each(['A', 'A1,', '!', "'", "a'", "''!", ':', '$', ' ', '1'])(
    'takes linear time with %j over and over',
    (piece) => {
      expectLinear(200_000, (size) => piece.repeat(Math.ceil(size / piece.length)), parseAreas);
    },
  );
});
