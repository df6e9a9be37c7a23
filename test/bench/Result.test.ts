import { formatResults, type Result } from './Result';

const result = (time: number, below: number, inclusive: boolean): Result => ({
  what: 'check',
  programs: 1000,
  time,
  against: 'parse',
  otherTime: 10,
  target: { below, inclusive },
});

describe('the report of the bench', () => {
  it('says of each ratio whether it reaches its target', () => {
    const [, , ...lines] = formatResults([
      result(60, 6, true),
      result(61, 6, true),
      result(10, 1, false),
      { ...result(10, 1, false), target: null },
    ]).split('\n');
    expect(lines.map((line) => line.split(/ {2,}/).slice(5))).toEqual([
      ['6.00 x', '<= 6 x', 'yes'],
      ['6.10 x', '<= 6 x', 'NO'],
      ['1.00 x', '< 1 x', 'NO'],
      ['1.00 x', '–', '–'],
    ]);
  });
});
