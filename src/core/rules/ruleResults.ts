import type { Book } from '../book/Book';
import { groupBy } from '../collections/collections';
import type { Finding, RuleId, RuleSettings, Unverified } from '../findings/Finding';
import { rulesFor } from './checkBook';

/** What came of a rule. */
export interface RuleResult<T> {
  readonly rule: RuleId;
  /** `unverified`: nothing was found, but not everything was understood. Waived findings count for nothing. */
  readonly state: 'passed' | 'found' | 'unverified';
  /** In the order of the workbook, waived ones too. */
  readonly findings: readonly T[];
  readonly unverified: readonly Unverified[];
}

type Waivable = Pick<Finding, 'rule'> & { readonly waived: object | null };

/**
 * Rule by rule what a check came to, those that passed too, in the order of the rules.
 * @param settings with which it was checked: a rule that is off was not asked
 */
export function ruleResults<T extends Waivable>(
  {
    book,
    findings,
    unverified,
  }: {
    readonly book: Pick<Book, 'profile'>;
    readonly findings: readonly T[];
    readonly unverified: readonly Unverified[];
  },
  settings: RuleSettings = {},
): readonly RuleResult<T>[] {
  const found = groupBy(findings, ({ rule }) => rule);
  const doubts = groupBy(unverified, ({ rule }) => rule);
  const all: RuleSettings = { ...book.profile.rules, ...settings };
  const asked = rulesFor(book.profile).filter(({ id }) => all[id] !== 'off');
  return asked.map(({ id }) => {
    const own = found.get(id) ?? [];
    const unclear = doubts.get(id) ?? [];
    const isOpen = own.some(({ waived }) => waived === null);
    const state = isOpen ? 'found' : unclear.length > 0 ? 'unverified' : 'passed';
    return { rule: id, state, findings: own, unverified: unclear };
  });
}
