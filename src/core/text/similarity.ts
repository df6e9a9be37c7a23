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

/** The word that was probably meant or begun, in capitals or not; null where none is near enough. */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase();
  let found: string | null = null;
  let least = Infinity;
  for (const one of known) {
    const whole = one.toLowerCase();
    const isBegun = wanted !== whole && whole.startsWith(wanted);
    const apart = isBegun ? 1 : editsBetween(wanted, whole);
    const most = Math.max(1, Math.floor(Math.max(wanted.length, one.length) / 3));
    if (apart < least && apart <= most && apart < wanted.length) [found, least] = [one, apart];
  }
  return found;
}

/** How many characters are put in, left out, changed or swapped with the next to make one of the other. */
function editsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
