import type { Method, Profile } from '../profile/Profile';
import { readMethod, readMethodCode } from '../readers/method';
import { listedName } from '../facts/names';
import { foldLabel } from '../text/foldText';
import { similarity } from '../text/similarity';

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

const MOST = 3;
/** A longer text is no label; comparing it would cost more than it is worth. */
const LONGEST = 60;
const LIKE = 0.5;

/** The methods whose names a label resembles most, the likest first. */
export function likeMethods(label: string, { methods }: Profile): Method[] {
  if (label.length > LONGEST) return [];
  const folded = foldLabel(label);
  const likeness = (method: Method) =>
    Math.max(...[method.label, ...method.aliases].map((name) => alike(folded, foldLabel(name))));
  return methods
    .map((method) => ({ method, like: likeness(method) }))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST)
    .map(({ method }) => method);
}

/** The method whose number lies nearest to a written one that no method has; null without a number. */
export function nearestMethod(writtenCode: string, { methods }: Profile): Method | null {
  const number = readMethodCode(writtenCode)?.ordinal ?? null;
  if (number === null) return null;
  let nearest: Method | null = null;
  let least = Infinity;
  for (const method of methods) {
    const apart = Math.abs((readMethodCode(method.code)?.ordinal ?? Infinity) - number);
    if (apart < least) [nearest, least] = [method, apart];
  }
  return nearest;
}

/** From 0 to 1; 1 where one text holds the other. */
function alike(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return 0;
  return long.includes(short) ? 1 : similarity(a, b);
}
