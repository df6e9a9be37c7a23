import type { Method, Profile } from '../profile/Profile';
import { readMethod } from '../readers/method';
import { fullName, listedName } from '../facts/methodNames';
import { strip } from '../text/notation';
import { foldLabel } from '../text/foldText';
import { similarity } from '../text/similarity';

/**
 * A text that begins with a code, with the code as the form writes it and, where the label is known,
 * the label too; null where the code is not in the list.
 */
export function methodText(text: string, profile: Profile): string | null {
  const reading = readMethod(text, profile);
  if (reading.kind === 'blank' || reading.writtenCode === null) return null;
  const { code, label, labelCode, aside } = reading;
  const method = profile.methods.find((known) => known.code === code);
  if (method === undefined) return null;
  if (label === null) return method.code;
  const name = labelCode === code ? listedName(method, label) : label;
  const written = `${method.code} ${name}${aside}`;
  const now = readMethod(written, profile);
  // Text behind the code may be read as part of it.
  return now.kind === 'method' && now.code === code && now.writtenCode === code ? written : null;
}

const MOST = 3;
/** A longer text is no label; comparing it would cost more than it is worth. */
const LONGEST = 60;
const LIKE = 0.5;

/** The methods whose names a label resembles most, the likest first. */
function likeMethods(label: string, { methods }: Profile): Method[] {
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

/**
 * The methods that a label which is not in the list may stand for, as they would be written: what the
 * clerk wrote beside the name stays. None where it names several: one would be lost.
 */
export function likeNames(label: string, profile: Profile): string[] {
  const like = likeMethods(label, profile);
  const named = like.filter((method) => nameIn(label, method) !== null);
  return named.length > 1 ? [] : like.map((method) => nameWithWords(method, label));
}

const QUOTES = /[「」『』]/g;

/** A method with a label's words: `⑥ ICT活用（RPAの導入）`; without those that are its name. */
export function nameWithWords(method: Method, label: string): string {
  const name = nameIn(label, method);
  const isLike = name === null && alike(foldLabel(label), foldLabel(method.label)) >= LIKE;
  if (isLike) return fullName(method);
  const at = name === null ? -1 : label.indexOf(name);
  const isFirst = name !== null && strip(label.slice(0, at).replace(QUOTES, '')) === '';
  const words = strip(isFirst ? label.slice(at + name.length).replace(QUOTES, '') : label);
  return words === '' ? fullName(method) : `${fullName(method)}（${words}）`;
}

/** The longest name of a method that stands in a label; null without one. */
function nameIn(label: string, { label: own, aliases }: Method): string | null {
  const names = [own, ...aliases].filter((name) => label.includes(name));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** From 0 to 1; 1 where one text holds the other. */
function alike(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return 0;
  return long.includes(short) ? 1 : similarity(a, b);
}
