import type * as z from '../schema/zod';
import { blockFaults } from './blockFaults';
import { dotPath } from './dotPath';
import { faultSentence } from './faultSentence';
import { type FormProfile, formProfileSchema } from './FormProfile';
import { ledgerFaults } from './ledgerFaults';
import { ProfileError, type ProfileFault } from './ProfileError';

/**
 * Checks data read from outside for being a profile.
 * @throws ProfileError naming the path of each fault
 */
export function parseProfile(json: unknown): FormProfile {
  const result = formProfileSchema.safeParse(json, { error: faultSentence });
  if (!result.success) throw new ProfileError(result.error.issues.flatMap(toFaults));
  const profile = result.data;
  const faults = profile.orientation === 'block' ? blockFaults(profile) : ledgerFaults(profile);
  if (faults.length > 0) throw new ProfileError(faults);
  return profile;
}

function toFaults(issue: z.core.$ZodIssue): ProfileFault[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: dotPath([...path, key]),
      message: '知らない項目です',
    }));
  }
  if (issue.code === 'invalid_union') {
    return [{ path: dotPath(path), message: 'block、flat、sheet のどれかを入れてください' }];
  }
  return [{ path: dotPath(path), message }];
}
