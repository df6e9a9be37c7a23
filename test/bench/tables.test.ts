import { costTable, growthTable, isLinear } from './tables';

test('a program may cost a quarter more in a workbook ten times as large', () => {
  expect(isLinear({ what: 'check', small: 0.004, large: 0.005 })).toBe(true);
  expect(isLinear({ what: 'check', small: 0.004, large: 0.0051 })).toBe(false);
  expect(isLinear({ what: 'check', small: 0.004, large: Infinity })).toBe(false);
});

test('the tables say what a program costs, and what of the bare read that is', () => {
  const cost = { cpu: 0.5, wall: 1 };
  const read = { cpu: 0.25, wall: 0.5 };
  const [, , line = ''] = costTable([
    { book: 'city', programs: 1000, who: 'hakaru', cost, read },
  ]).split('\n');
  expect(line.split(/ {2,}/)).toEqual(['city', 'hakaru', '0.500', '1.000', '500', '2.00']);
  const [, , growth = ''] = growthTable([{ what: 'check', small: 2e-4, large: 4e-4 }]).split('\n');
  expect(growth.split(/ {2,}/)).toEqual(['check', '200', '400', '2.00', 'NO']);
});
