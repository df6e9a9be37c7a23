import type { Profile } from '../profile/Profile';
import { readMethod } from '../readers/method';
import { isSpace } from '../readers/notation';
import { findSecondCode, secondCode } from '../readers/secondCode';
import { fullName, methodText } from './methodText';

const MOST = 8;
const SEPARATORS = '、，,・･／/＋+&＆';
/** ①～③ does not say whether ② is meant. */
const RANGE = /[～〜~]/;

/** One of several methods in a cell. */
interface Part {
  readonly text: string;
  /** Its code is in the list. */
  readonly isKnown: boolean;
}

/**
 * The methods that stand in one cell, each as the form writes it; null where they cannot be told
 * apart, and for a range.
 */
export function splitMethods(text: string, profile: Profile): readonly Part[] | null {
  const parts: Part[] = [];
  let rest = text.trim();
  while (parts.length < MOST) {
    const reading = readMethod(rest, profile);
    if (reading.kind === 'blank' || reading.writtenCode === null) return null;
    const second = findSecondCode(reading);
    const label = reading.label ?? '';
    if (second === null) return [...parts, partOf(rest, profile)];
    const own = label.slice(0, second.start);
    if (RANGE.test(own)) return null;
    const part = partOf(`${reading.writtenCode} ${own}`, profile);
    if (secondCode(readMethod(part.text, profile)) !== null) return null;
    parts.push(part);
    rest = label.slice(second.start).trim();
  }
  return null;
}

/** A code alone gets its label; an unknown code stays as it is. */
function partOf(text: string, profile: Profile): Part {
  const trimmed = withoutEnd(text);
  const known = methodText(trimmed, profile);
  if (known === null) return { text: trimmed, isKnown: false };
  const method = profile.methods.find(({ code }) => code === known);
  return { text: method === undefined ? known : fullName(method), isKnown: true };
}

/** Without the separators and white space at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (
    end > 0 &&
    (isSpace(text.charCodeAt(end - 1)) || SEPARATORS.includes(text.charAt(end - 1)))
  )
    end--;
  return text.slice(0, end);
}
