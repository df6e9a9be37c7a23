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
