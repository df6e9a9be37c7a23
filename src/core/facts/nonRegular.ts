import type { Profile } from '../profile/Profile';
import type { PeopleReading } from '../readers/people';

/** Whether a kind of staff is one that the profile calls non-regular: 非常勤, 嘱託. */
function isNonRegular(name: string, { nonRegularKinds }: Profile): boolean {
  return nonRegularKinds.some((kind) => name.includes(kind));
}

/** Whether a ヒト text names non-regular staff. */
export function namesNonRegular({ kinds }: PeopleReading, profile: Profile): boolean {
  return kinds.some(({ name }) => isNonRegular(name, profile));
}

/** 人 of the non-regular kinds; a kind alone, without a number, is all of the staff. */
export function nonRegularStaff({ kinds, headline }: PeopleReading, profile: Profile): number {
  let count = 0;
  for (const { name, count: people } of kinds) {
    if (isNonRegular(name, profile)) count += people ?? (kinds.length === 1 ? (headline ?? 0) : 0);
  }
  return count;
}
