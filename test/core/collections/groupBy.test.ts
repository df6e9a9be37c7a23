import { groupBy } from '../../../src/core/collections/groupBy';

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
