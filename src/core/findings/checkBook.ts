import { type FormBook, isLedgerBook } from '../book/FormBook';
import { RULES } from '../rules';
import { LEDGER_RULES } from '../rules/ledger';
import type { Rule } from '../rules/Rule';
import { type RuleSettings, withSeverities } from '../rules/RuleSettings';
import type { Finding } from './Finding';
import { sortFindings } from './sortFindings';

/**
 * What all rules see in a book, sorted by sheet, row, column and rule; at most one finding a rule,
 * program and cell: the first that the rule names. Rules that are off are not asked.
 * @param settings what the user sets; it counts more than what the form sets
 */
export function checkBook(book: FormBook, settings: RuleSettings = {}): readonly Finding[] {
  const all = { ...book.profile.rules, ...settings };
  return isLedgerBook(book) ? ask(LEDGER_RULES, book, all) : ask(RULES, book, all);
}

function ask<B>(rules: readonly Rule<B>[], book: B, settings: RuleSettings): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    if (settings[rule.id] === 'off') continue;
    for (const finding of rule.check(book)) found.push(finding);
  }
  const sorted = sortFindings(found);
  const once = sorted.filter((finding, index) => !repeats(finding, sorted[index - 1]));
  return withSeverities(once, settings);
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
