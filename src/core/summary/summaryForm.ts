import { fieldOf, isOfBlocks, type Profile, type ProfileSum, titleOf } from '../profile/Profile';
import type { AmountPlace, Program } from '../records/Program';
import type { SummaryForm } from './SummarySource';

/** The sum whose total is the program's own: トータルコスト, 総事業費, 合計. */
function totalSum({ sums }: Profile): ProfileSum | undefined {
  return sums.find(({ total }) => total === 'total') ?? sums.at(-1);
}

/** What a summary shows of a form. 千葉市's words are those of its own summary. */
export function summaryForm(profile: Profile): SummaryForm {
  const sum = totalSum(profile);
  const has = (key: string): boolean => fieldOf(profile, key) !== undefined;
  const isStrategy = isOfBlocks(profile);
  const titled = (key: string, own: string): string =>
    isStrategy || !has(key) ? own : titleOf(profile, key);
  return {
    id: profile.id,
    titles: {
      policy: titled('policy', '施策'),
      name: titled('name', '事務事業名'),
      section: titled('section', '所管課'),
    },
    parts: (sum?.terms ?? []).map((key) => ({ key, title: titleOf(profile, key) })),
    total: titled(sum?.total ?? 'total', '合計'),
    isNew: has('isNew'),
    heads: isStrategy,
    previous: has('previousYear'),
  };
}

/** The amounts that a summary shows of a program, by their keys; the total's is `total`. */
export function summaryAmounts(
  { amounts, periods }: Program,
  profile: Profile,
  fiscalYear: number | null,
): ReadonlyMap<string, AmountPlace> {
  const sum = totalSum(profile);
  const found = new Map<string, AmountPlace>();
  if (sum === undefined) return found;
  const period = periodOf(periods, fiscalYear);
  const place = (key: string): AmountPlace | undefined =>
    amounts.find((one) => one.key === key && (one.period === null || one.period === period));
  for (const key of [...sum.terms, sum.total]) {
    const amount = place(key);
    if (amount !== undefined) found.set(key === sum.total ? 'total' : key, amount);
  }
  return found;
}

/** The year-block of the form's year; the last where it has none. */
export function periodOf(periods: Program['periods'], fiscalYear: number | null): number | null {
  if (periods.length === 0) return null;
  const own = periods.findIndex(({ year }) => year === fiscalYear);
  return own < 0 ? periods.length - 1 : own;
}
