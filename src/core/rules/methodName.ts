import type { Profile } from '../profile/Profile';

/** A method as it stands on the form: `⑥ ICT活用`; null for no code of the profile. */
export function methodName(code: string | null, profile: Profile): string | null {
  const method = profile.methods.find((known) => known.code === code);
  return method === undefined ? null : `${method.code} ${method.label}`;
}

/** The span of codes: `①～⑧`. */
export function codeRange(profile: Profile): string {
  const first = profile.methods[0]?.code ?? '';
  return `${first}～${profile.methods[profile.methods.length - 1]?.code ?? first}`;
}
