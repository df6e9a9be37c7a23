import { z } from '../schema/zod';
import { foldText } from '../layout/foldCharacter';
import { COLUMN_KEYS, LABEL_KEYS, type Profile, profileSchema, RESOURCE_KEYS } from './Profile';

/** What is wrong in a profile, and where: `titles.cost[0]`. */
export interface ProfileFault {
  readonly path: string;
  readonly message: string;
}

/** A profile that cannot be used, with every fault found in it. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';

  constructor(readonly faults: readonly ProfileFault[]) {
    super(
      faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'),
    );
  }
}

const japanese = z.locales.ja().localeError;

/**
 * Checks data read from outside for being a profile.
 * @throws ProfileError naming the path of each fault
 */
export function parseProfile(json: unknown): Profile {
  const result = profileSchema.safeParse(json, { error: japanese });
  if (!result.success) {
    throw new ProfileError(
      result.error.issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), message })),
    );
  }
  const faults = [...repeatedTexts(result.data), ...repeatedCodes(result.data)];
  if (faults.length > 0) throw new ProfileError(faults);
  return result.data;
}

/** A title of two columns, or a label of two things, could not be told apart on a sheet. */
function repeatedTexts(profile: Profile): ProfileFault[] {
  const titles = COLUMN_KEYS.map((key) => [`titles.${key}`, profile.titles[key]] as const);
  const resources = RESOURCE_KEYS.map(
    (key) => [`resources.${key}`, profile.resources[key]] as const,
  );
  // A group may be named as one of its columns (今後の方向性).
  const labels = LABEL_KEYS.filter((key) => key !== 'group').map(
    (key) => [`labels.${key}`, profile.labels[key]] as const,
  );
  const owners = new Map<string, string>();
  const faults: ProfileFault[] = [];
  for (const [owner, texts] of [...titles, ...resources, ...labels]) {
    for (const [i, text] of texts.entries()) {
      const path = `${owner}[${i}]`;
      const folded = foldText(text);
      const other = owners.get(folded) ?? owner;
      if (folded === '') faults.push({ path, message: `「${text}」には文字も数字もありません` });
      else if (other !== owner) faults.push({ path, message: `「${text}」は ${other} と同じです` });
      else owners.set(folded, owner);
    }
  }
  return faults;
}

function repeatedCodes({ methods }: Profile): ProfileFault[] {
  const codes = methods.map((method) => method.code);
  return codes.flatMap((code, i) =>
    codes.indexOf(code) === i
      ? []
      : [{ path: `methods[${i}].code`, message: `「${code}」が2つ以上あります` }],
  );
}
