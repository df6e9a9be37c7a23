import type { Book } from '../book/Book';
import { type FormBook, isLedgerBook } from '../book/FormBook';
import { RULES } from '../rules';
import { LEDGER_RULES } from '../rules/ledger';
import type { BookRule, ProgramRule, Rule } from '../rules/Rule';
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
  const isOn = ({ id }: { readonly id: Rule['id'] }): boolean => all[id] !== 'off';
  const found: Finding[] = [];
  if (isLedgerBook(book)) askBook(LEDGER_RULES.filter(isOn), book, found);
  else {
    const rules = RULES.filter(isOn);
    askPrograms(rules.filter(isProgramRule), book, found);
    askBook(rules.filter(isBookRule), book, found);
  }
  const sorted = sortFindings(found);
  const once = sorted.filter((finding, index) => !repeats(finding, sorted[index - 1]));
  return withSeverities(once, all);
}

function isProgramRule(rule: Rule): rule is ProgramRule {
  return 'checkProgram' in rule;
}

function isBookRule(rule: Rule): rule is BookRule {
  return 'check' in rule;
}

function askBook<B>(rules: readonly BookRule<B>[], book: B, found: Finding[]): void {
  for (const rule of rules) for (const finding of rule.check(book)) found.push(finding);
}

/** All rules see a program before the next is looked at: a large book is gone through once. */
function askPrograms(rules: readonly ProgramRule[], book: Book, found: Finding[]): void {
  const checks = rules.map(({ checkProgram }) => checkProgram);
  for (const [index, program] of book.programs.entries()) {
    for (const check of checks) check(program, index, book, found);
  }
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
