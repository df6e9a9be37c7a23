import type { Profile } from '../profile/Profile';

const LONGEST_DASH = 4;
/** A longer text is no word for it, whatever stands around. */
const LONGEST_WORD = 12;
/** （なし） and なし。 say no more than なし. */
const AROUND = /[\s（）()。．.]/g;

/** Whether a trimmed text stands for "nothing": a mark or word of the profile, or several marks in a row. */
export function isNil(trimmed: string, { nilMarks }: Pick<Profile, 'nilMarks'>): boolean {
  if (nilMarks.includes(trimmed)) return true;
  if (trimmed.length < 2 || trimmed.length > LONGEST_WORD) return false;
  const word = trimmed.replace(AROUND, '');
  if (word.length > 1 && word.length < trimmed.length && nilMarks.includes(word)) return true;
  if (trimmed.length > LONGEST_DASH) return false;
  for (const character of trimmed) if (!nilMarks.includes(character)) return false;
  return true;
}
