import { jaRules } from './ja';
import type { RuleId } from './Words';

/** Whether a text is the id of a rule: SUM-01. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(jaRules, text);
}
