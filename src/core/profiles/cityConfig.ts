import type { RuleSettings } from '../findings/Finding';
import { type Profile, profileSchema } from '../profile/Profile';
import * as z from '../schema/zod';
import type { Profiles } from './chooseProfile';
import { faultSentence, parseProfile, severitiesSchema, toFaults } from './parseProfile';
import { ProfileError } from './ProfileError';

const name = z.string().check(z.minLength(1));

const shape = {
  /** Where editors find this schema; nothing is read from it. */
  $schema: z.optional(z.string()),
  /** Severity of single rules, or off; above what the profile says of them. */
  severities: z._default(severitiesSchema, {}),
  /** The bureaus that must hand in a workbook, as their workbooks name them. */
  expectedBureaus: z._default(z.array(name), []),
};

/** As it is written by hand: the profile whole, the id of a built-in one, or the file that holds it. */
export const cityConfigSchema = z.strictObject({
  ...shape,
  profile: z.optional(z.union([name, profileSchema])),
});

/** A profile of its own is checked apart, to name each of its faults. */
const outer = z.strictObject({ ...shape, profile: z.optional(z.unknown()) });

/** What one city has chosen for all who check its workbooks. */
export interface CityConfig {
  /** A name where it is a built-in's id or a file; null where the titles choose the form. */
  readonly profile: Profile | string | null;
  readonly severities: RuleSettings;
  readonly expectedBureaus: readonly string[];
}

/**
 * Checks data read from outside for being a configuration.
 * @throws ProfileError naming the path of each fault
 */
export function parseCityConfig(json: unknown): CityConfig {
  const result = outer.safeParse(json, { error: faultSentence });
  const faults = result.success ? [] : result.error.issues.flatMap((one) => toFaults(one, outer));
  const profile = readProfile(profileIn(json));
  const all = profile instanceof ProfileError ? [...faults, ...profile.faults] : faults;
  if (!result.success || profile instanceof ProfileError) throw new ProfileError(all);
  const { severities, expectedBureaus } = result.data;
  return { profile, severities, expectedBureaus };
}

/** Forms with the severities that the city has chosen: its word is above what a form says of its rules. */
export function withCitySeverities(
  [first, ...others]: Profiles,
  severities: RuleSettings,
): Profiles {
  const set = (form: Profile): Profile => ({ ...form, rules: { ...form.rules, ...severities } });
  return Object.keys(severities).length === 0
    ? [first, ...others]
    : [set(first), ...others.map(set)];
}

/** Read by itself: its faults are named beside those of the other parts. */
function profileIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'profile' in json ? json.profile : undefined;
}

function readProfile(value: unknown): Profile | string | null | ProfileError {
  if (value === undefined) return null;
  if (typeof value === 'string') {
    return value === '' ? profileError([{ path: '', message: '空にはできません' }]) : value;
  }
  try {
    return parseProfile(value);
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    return profileError(error.faults);
  }
}

function profileError(faults: ProfileError['faults']): ProfileError {
  return new ProfileError(
    faults.map(({ path, ...fault }) => ({
      ...fault,
      path: ['profile', ...(path === '' ? [] : [path])].join('.'),
    })),
  );
}
