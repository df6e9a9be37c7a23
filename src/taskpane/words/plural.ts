/** A count, its thousands separated. */
export function counted(count: number): string {
  return count.toLocaleString('en-US');
}

/** A count with its noun. */
export function plural(count: number, one: string): string {
  return `${counted(count)} ${one}${count === 1 ? '' : 's'}`;
}
