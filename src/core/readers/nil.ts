import type { Profile } from '../profile/Profile';

const LONGEST_DASH = 4;

/** Whether a trimmed text stands for "nothing": one of the profile's marks, or several in a row. */
export function isNil(trimmed: string, { nilMarks }: Pick<Profile, 'nilMarks'>): boolean {
  if (nilMarks.includes(trimmed)) return true;
  if (trimmed.length < 2 || trimmed.length > LONGEST_DASH) return false;
  for (const character of trimmed) if (!nilMarks.includes(character)) return false;
  return true;
}
