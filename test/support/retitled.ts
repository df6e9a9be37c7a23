import type { Profile } from '../../src/core/profile/Profile';

/** The form with other titles for some of its fields, by their keys. */
export function retitled(profile: Profile, titles: Readonly<Record<string, string>>): Profile {
  const fields = profile.fields.map((field) => {
    const title = titles[field.key];
    return title === undefined ? field : { ...field, title, aliases: [] };
  });
  return { ...profile, fields };
}
