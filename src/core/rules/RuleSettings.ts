import type { Finding, Severity } from './Finding';
import type { RuleId } from './Finding';

/** What a rule counts as, instead of what it says itself; `off`: it finds nothing. */
export type RuleSetting = 'off' | Severity;

/** Settings by rule; a rule that is not named stays as it is. */
export type RuleSettings = { readonly [id in RuleId]?: RuleSetting };

/**
 * Findings with the severities that are set, also where the rule alone would call some of them
 * milder or graver.
 */
export function withSeverities(
  findings: readonly Finding[],
  settings: RuleSettings,
): readonly Finding[] {
  if (Object.keys(settings).length === 0) return findings;
  return findings.map((finding) => {
    const severity = settings[finding.rule];
    return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
  });
}
