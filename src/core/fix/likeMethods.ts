import type { Method, Profile } from '../profile/Profile';
import { foldLabel } from '../readers/foldLabel';
import { readMethodCode } from '../readers/methodCode';
import { similarity } from '../text/similarity';

const MOST = 3;
/** A longer text is no label; comparing it would cost more than it tells. */
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
