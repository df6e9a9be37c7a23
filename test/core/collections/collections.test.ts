import fc from 'fast-check';
import { firstIndex, getOrInsert, groupBy } from '../../../src/core/collections/collections';

test('items stand by their key, in the order in which they come', () => {
  const groups = groupBy([3, 1, 4, 1, 5], (item) => item % 2);
  expect([...groups]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});

test('of nothing there is no group', () => {
  expect(groupBy([], String).size).toBe(0);
});

test('what a map does not hold is made once', () => {
  const made: string[] = [];
  const map = new Map<string, string[]>();
  const at = (key: string): string[] =>
    getOrInsert(map, key, () => {
      made.push(key);
      return [];
    });
  at('a').push('1');
  at('b').push('2');
  at('a').push('3');
  expect(made).toEqual(['a', 'b']);
  expect([...map]).toEqual([
    ['a', ['1', '3']],
    ['b', ['2']],
  ]);
});

test('the first index is that of a search one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, least) => {
      const sorted = numbers.sort((a, b) => a - b);
      const found = sorted.findIndex((number) => number >= least);
      const first = firstIndex(sorted.length, (index) => (sorted[index] ?? 0) >= least);
      expect(first).toBe(found < 0 ? sorted.length : found);
    }),
  );
});
