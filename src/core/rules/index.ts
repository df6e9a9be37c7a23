import type { Language } from '../words/sentence';
import type { Book } from '../book/Book';
import type { Bill } from '../findings/Bill';
import type { Finding, Message, RuleId } from '../findings/Finding';
import * as list from './list';
import type { Rule } from './Rule';

/** In the order of the form's list. */
const FAMILIES = ['STR', 'REQ', 'NUM', 'SUM', 'UNIT', 'PREV', 'CODE', 'YEAR', 'CHAR', 'XREF'];

/** Every rule, family by family. */
export const RULES: readonly Rule[] = Object.values<Rule>(list).sort((a, b) => rank(a) - rank(b));

function rank({ id }: Rule): number {
  const [family = '', number = ''] = id.split('-');
  return 100 * FAMILIES.indexOf(family) + Number(number);
}

const byId = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]));

/** Whether a text is the id of a rule: SUM-01. */
export function isRuleId(text: string): text is RuleId {
  return byId.has(text);
}

/** @throws where there is no such rule */
export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

/** The sentence of a message. */
export function renderMessage({ rule, key, values }: Message, language: Language): string {
  // A message comes back to the rule that made it: its values are those of its key.
  return ruleOf(rule).messages[key]?.[language](values as never) ?? '';
}

/** What a list says of a message in one line, beside its cell and the cell's title. */
export function briefOf({ rule, key, values }: Message, language: Language): string {
  return ruleOf(rule).messages[key]?.brief[language](values as never) ?? '';
}

/** The sum that a finding is about, line by line; null for one that is about none. */
export function billOf(finding: Finding, book: Book, language: Language): Bill | null {
  return ruleOf(finding.rule).bill?.(finding, book, language) ?? null;
}
