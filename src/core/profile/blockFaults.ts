import { COLUMN_KEYS, LABEL_KEYS, type Profile, RESOURCE_KEYS } from './Profile';
import type { ProfileFault } from './ProfileError';
import { type Owned, repeatedCodes, repeatedTexts } from './repeated';

/** What the shape of a form of blocks cannot say: titles and codes that cannot be told apart. */
export function blockFaults(profile: Profile): ProfileFault[] {
  const own = (owner: string, texts: readonly string[]): Owned => ({
    owner,
    texts: texts.map((text, i) => ({ path: `${owner}[${i}]`, text })),
  });
  const owned = [
    ...COLUMN_KEYS.map((key) => own(`titles.${key}`, profile.titles[key])),
    ...RESOURCE_KEYS.map((key) => own(`resources.${key}`, profile.resources[key])),
    // A group may be named as one of its columns (今後の方向性).
    ...LABEL_KEYS.filter((key) => key !== 'group').map((key) =>
      own(`labels.${key}`, profile.labels[key]),
    ),
  ];
  return [...repeatedTexts(owned), ...repeatedCodes('methods', profile.methods)];
}
