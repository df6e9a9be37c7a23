import { areaAddress } from '../../../src/core/address/areaAddress';
import { cellsOf } from '../../../src/core/address/cellsOf';

test('an area is its cells, row by row', () => {
  const area = { top: 1, left: 0, bottom: 2, right: 1 };
  expect(cellsOf(area).map(areaAddress)).toEqual(['A2', 'B2', 'A3', 'B3']);
});
