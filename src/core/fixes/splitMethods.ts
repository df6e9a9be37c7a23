import type { Profile } from '../profile/Profile';
import { readMethod } from '../readers/method';
import { isSpace } from '../readers/notation';
import { findSecondCode } from '../readers/secondCode';
import { fullName, methodText } from './methodText';

const MOST = 8;
const SEPARATORS = '、，,・･／/＋+&＆';
/** ①～③ does not say whether ② is meant. */
const RANGE = /[～〜~]/;

/**
 * The methods that stand in one cell, each as the form writes it; null where they cannot be told
 * apart, and for a range.
 */
export function splitMethods(text: string, profile: Profile): readonly string[] | null {
  const parts: string[] = [];
  let rest = text.trim();
  while (parts.length < MOST) {
    const reading = readMethod(rest, profile);
    if (reading.kind === 'blank' || reading.writtenCode === null) return null;
    const second = findSecondCode(reading);
    const label = reading.label ?? '';
    if (second === null) return [...parts, written(rest, profile)];
    const own = label.slice(0, second.start);
    if (RANGE.test(own)) return null;
    parts.push(written(`${reading.writtenCode} ${withoutEnd(own)}`, profile));
    rest = label.slice(second.start).trim();
  }
  return null;
}

/** A code alone gets its label; an unknown code stays as it is. */
function written(text: string, profile: Profile): string {
  const trimmed = withoutEnd(text);
  const known = methodText(trimmed, profile);
  const method = profile.methods.find(({ code }) => code === known);
  return method === undefined ? (known ?? trimmed) : fullName(method);
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
