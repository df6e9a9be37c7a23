/** Items by what `key` makes of them, in the order in which they come. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) getOrInsert(groups, key(item), () => []).push(item);
  return groups;
}

/** How often each item comes. */
export function countBy<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** What a map holds at a key, which is made and put in where nothing stands there. */
export function getOrInsert<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/**
 * The first of `count` indices for which `holds` is true, found in halves; `count` where it is for
 * none.
 * @param holds false up to some index, true from there on
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An object with what `make` gives for each key, in the order of the keys. */
export function byKey<K extends string, V>(
  keys: readonly K[],
  make: (key: K) => V,
): { [P in K]: V } {
  const made: { [P in K]?: V } = {};
  for (const key of keys) made[key] = make(key);
  return made as { [P in K]: V };
}

/** What an object holds at the keys, in their order. */
export function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) picked[key] = from[key];
  return picked as Pick<T, K>;
}
