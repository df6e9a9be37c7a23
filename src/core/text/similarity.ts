import { countBy } from '../collections/collections';

/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that both have
 * over all pairs of both (Dice). Texts of one character have no pairs and are alike only when equal.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  if (pairsA.length === 0 || pairsB.length === 0) return 0;
  const left = countBy(pairsB);
  let shared = 0;
  for (const pair of pairsA) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (pairsA.length + pairsB.length);
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/**
 * Two texts as far as they differ.
 * @param around so many characters that both have are kept on either side, so that one sees where
 */
export function differingParts(
  before: string,
  after: string,
  around: number,
): readonly [string, string] {
  const [old, anew] = [[...before], [...after]];
  const most = Math.min(old.length, anew.length);
  let head = 0;
  while (head < most && old[head] === anew[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === anew.at(-1 - tail)) tail++;
  const start = Math.max(0, head - around);
  const excerpt = (text: readonly string[]): string => {
    const end = Math.min(text.length, text.length - tail + around);
    return `${start > 0 ? '…' : ''}${text.slice(start, end).join('')}${end < text.length ? '…' : ''}`;
  };
  return [excerpt(old), excerpt(anew)];
}
