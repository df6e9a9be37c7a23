import type { Method, Profile } from '../profile/Profile';
import { readMethod } from '../readers/method';
import { listedName } from '../facts/methodName';

/** A method as the form writes it: `⑥ ICT活用`. */
export function fullName({ code, label }: Method): string {
  return `${code} ${label}`;
}

/**
 * A text that begins with a code, with the code as the form writes it and, where the label is known,
 * the label too; null where the code is not in the list.
 */
export function methodText(text: string, profile: Profile): string | null {
  const reading = readMethod(text, profile);
  if (reading.kind === 'blank' || reading.writtenCode === null) return null;
  const { code, label, labelCode } = reading;
  const method = profile.methods.find((known) => known.code === code);
  if (method === undefined) return null;
  if (label === null) return method.code;
  const name = labelCode === code ? listedName(method, label) : label;
  const written = `${method.code} ${name}`;
  const now = readMethod(written, profile);
  // Text behind the code may be read as part of it.
  return now.kind === 'method' && now.code === code && now.writtenCode === code ? written : null;
}
