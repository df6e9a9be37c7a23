import type { Profile } from '../profile/Profile';
import type { CellValue } from '../snapshot/CellValue';
import { foldLabel } from './foldLabel';
import { readMethodCode } from './methodCode';
import { isNil } from './nil';
import { skipSpaces } from './notation';

/** What a method cell says. */
export type MethodReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'method';
      /** The profile's code (③); null where the code is unknown or absent. */
      readonly code: string | null;
      /** The code as written (`6`, `(6)`, `Ⅵ`, `⑨`); null for a label alone. */
      readonly writtenCode: string | null;
      /** The label as written, trimmed; null for a code alone. */
      readonly label: string | null;
      /** The code whose label or alias the label equals after folding; null when none does. */
      readonly labelCode: string | null;
    };

const BLANK: MethodReading = { kind: 'blank' };

/** Reads a method cell: `⑥ ICT活用`, its notations (`6`, `（６）`, `Ⅵ`) and its parts. Never throws. */
export function readMethod(value: CellValue, profile: Profile): MethodReading {
  if (value === null) return BLANK;
  const text = typeof value === 'string' ? value.trim() : plainText(value);
  if (text === '' || isNil(text, profile)) return BLANK;
  const codes = codesOf(profile);
  const own = codes.exact.get(text.charAt(0));
  if (own !== undefined && text.charCodeAt(1) === 0x20) {
    return method(own, own, text.slice(skipSpaces(text, 1)), codes);
  }
  const code = readMethodCode(text);
  if (code === null) return method(null, null, text, codes);
  const known = code.ordinal === null ? undefined : codes.ordinals.get(code.ordinal);
  return method(known ?? null, code.text, text.slice(code.end), codes);
}

function method(
  code: string | null,
  writtenCode: string | null,
  label: string,
  codes: Codes,
): MethodReading {
  if (label === '') return { kind: 'method', code, writtenCode, label: null, labelCode: null };
  const labelCode = codes.labels.get(label) ?? codes.folded.get(foldLabel(label)) ?? null;
  return { kind: 'method', code, writtenCode, label, labelCode };
}

function plainText(value: Exclude<CellValue, null | string>): string {
  return typeof value === 'object' ? value.error : String(value);
}

interface Codes {
  readonly exact: ReadonlyMap<string, string>;
  readonly ordinals: ReadonlyMap<number, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

const codesByProfile = new WeakMap<Profile, Codes>();

/** The profile's codes by sign, by number, by label; made once a profile. */
function codesOf(profile: Profile): Codes {
  let codes = codesByProfile.get(profile);
  if (codes === undefined) {
    codes = makeCodes(profile);
    codesByProfile.set(profile, codes);
  }
  return codes;
}

function makeCodes(profile: Profile): Codes {
  const exact = new Map<string, string>();
  const ordinals = new Map<number, string>();
  const labels = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const { code, label, aliases } of profile.methods) {
    exact.set(code, code);
    const ordinal = readMethodCode(code)?.ordinal ?? null;
    if (ordinal !== null) ordinals.set(ordinal, code);
    for (const name of [label, ...aliases]) {
      labels.set(name, code);
      folded.set(foldLabel(name), code);
    }
  }
  return { exact, ordinals, labels, folded };
}
