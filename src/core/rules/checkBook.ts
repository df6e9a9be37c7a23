import type { Book } from '../book/Book';
import type { Profile } from '../profile/Profile';
import { RULES } from './index';
import { type Finding, type RuleId, type RuleSettings, withSeverities } from '../findings/Finding';
import type { Rule } from './Rule';

/**
 * What all rules see in a book, sorted by sheet, row, column and rule; at most one finding a rule,
 * program and cell: the first that the rule names. Rules that are off are not asked.
 * @param settings what the user sets; it counts more than what the form sets
 */
export function checkBook(book: Book, settings: RuleSettings = {}): readonly Finding[] {
  const all: RuleSettings = { ...book.profile.rules, ...settings };
  const isOn = ({ id }: { readonly id: RuleId }): boolean => all[id] !== 'off';
  const found = rulesFor(book.profile)
    .filter(isOn)
    .flatMap((rule) => rule.check(book));
  const sorted = sortFindings(found);
  const once = sorted.filter((finding, index) => !repeats(finding, sorted[index - 1]));
  return withSeverities(once, all);
}

/** The rules that have something to ask of a form. */
export function rulesFor({ fields }: Pick<Profile, 'fields'>): readonly Rule[] {
  const keys = new Set(fields.map(({ key }) => key));
  return RULES.filter(({ needs }) => needs.every((key) => keys.has(key)));
}

function repeats(finding: Finding, before: Finding | undefined): boolean {
  if (before === undefined) return false;
  const { sheet, row, column } = before.cell;
  return (
    before.rule === finding.rule &&
    before.program === finding.program &&
    row === finding.cell.row &&
    column === finding.cell.column &&
    sheet === finding.cell.sheet
  );
}

/** Findings in the order of every output: sheet, row, column, rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.cell.sheet - b.cell.sheet ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column ||
      compareRules(a.rule, b.rule),
  );
}

/** By code units, alike everywhere; never by a locale. */
function compareRules(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
