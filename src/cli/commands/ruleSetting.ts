import type { RuleSetting, RuleSettings } from '../../core/rules/RuleSettings';
import { isRuleId } from '../../core/words/isRuleId';
import { UsageError } from '../UsageError';
import type { CliWords } from '../words/cliWords';

const SETTINGS: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/**
 * Adds `SUM-01=off` to the settings; the last one of a rule counts.
 * @throws {UsageError} naming the rule or severity that there is not
 */
export function addRuleSetting(
  text: string,
  before: RuleSettings,
  words: CliWords['usage'],
): RuleSettings {
  const [id = '', wanted] = text.split(/=(.*)/s);
  if (!isRuleId(id)) throw new UsageError(words.unknownRule(id));
  const setting = SETTINGS.find((one) => one === wanted);
  if (setting === undefined) throw new UsageError(words.badRuleSetting(text));
  return { ...before, [id]: setting };
}
