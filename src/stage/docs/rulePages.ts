import { RULES } from '../../core/rules';
import { rulePage } from './rulePage';

/** The pages on all rules by file name: SUM-01.html. The build puts them beside the pane. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map(RULES.map((rule) => [`${rule.id}.html`, rulePage(rule)]));
}
