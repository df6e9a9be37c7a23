import { InvalidArgumentError } from 'commander';

/** A whole number of things, as an option's value. */
export function countOf(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) {
    throw new InvalidArgumentError('');
  }
  return count;
}
