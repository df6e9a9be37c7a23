import type { Notice } from './state';

/** The notices with `notice`, if any, in place of the old ones of its sort. */
export function withNotice(
  notices: readonly Notice[],
  isOld: (notice: Notice) => boolean,
  notice: Notice | null,
): Notice[] {
  const others = notices.filter((one) => !isOld(one));
  return notice === null ? others : [...others, notice];
}

export function isAboutForm({ kind }: Notice): boolean {
  return kind === 'form';
}
