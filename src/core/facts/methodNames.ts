import type { Method, Profile } from '../profile/Profile';
import { foldLabel } from '../text/foldText';

/** A method as the form writes it: `⑥ ICT活用`. */
export function fullName({ code, label }: Method): string {
  return `${code} ${label}`;
}

/** The same of a code; null for no code of the profile. */
export function methodName(code: string | null, profile: Profile): string | null {
  const method = profile.methods.find((known) => known.code === code);
  return method === undefined ? null : fullName(method);
}

/** The span of codes: `①～⑧`. */
export function codeRange(profile: Profile): string {
  const first = profile.methods[0]?.code ?? '';
  return `${first}～${profile.methods[profile.methods.length - 1]?.code ?? first}`;
}

/** The method's label or alias that equals a written label after folding. */
export function listedName(method: Method, label: string): string {
  const folded = foldLabel(label);
  const names = [method.label, ...method.aliases];
  return names.find((name) => foldLabel(name) === folded) ?? method.label;
}
