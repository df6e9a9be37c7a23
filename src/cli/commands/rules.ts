import { Option } from 'commander';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, languageOption } from './Command';
import type { Severity, RuleId } from '../../core/findings/Finding';
import { RULES } from '../../core/rules';
import { ruleSource, ruleWhy } from '../../core/rules/describeRule';
import type { Language } from '../../core/words/sentence';
import { EXIT, type ExitCode } from '../ExitCode';
import type { Terminal } from '../Terminal';
import { textStyle, displayWidth, padColumns } from '../text/TextStyle';

/** `hakaru rules` */
export const addRules: AddCommand = (program, { language, take }) => {
  const { help } = CLI_WORDS[language];
  const formats: readonly RuleListFormat[] = ['text', 'json'];
  program
    .command('rules')
    .description(help.rules)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', help.rulesFormat).choices(formats).default('text'))
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action(({ format }: { readonly format: RuleListFormat }) => {
      take((terminal) => listRules(format, language, terminal));
    });
};

type RuleListFormat = 'text' | 'json';

/** A rule as the list gives it. */
interface RuleEntry {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What it asks, in Japanese and in English. */
  readonly ja: string;
  readonly en: string;
  readonly why: string;
  readonly source: string;
}

/** Prints every rule: what it asks, why, and where it comes from. */
function listRules(format: RuleListFormat, language: Language, terminal: Terminal): ExitCode {
  const rules = RULES.map((rule): RuleEntry => {
    const { id, severity, asks } = rule;
    const { ja, en } = asks;
    const [why, source] = [ruleWhy(rule, language), ruleSource(rule, language)];
    return { id, severity, ja, en, why, source };
  });
  terminal.out(
    format === 'json' ? `${JSON.stringify(rules, null, 2)}\n` : asText(rules, language, terminal),
  );
  return EXIT.clean;
}

function asText(rules: readonly RuleEntry[], language: Language, { color }: Terminal): string {
  const { words, bold, severity: paint } = textStyle(language, color);
  const widestId = Math.max(...rules.map(({ id }) => id.length));
  const widest = Math.max(...Object.values(words.severities).map(displayWidth));
  const indent = ' '.repeat(widestId + widest + 4);
  return rules
    .map((rule) => {
      const { id, severity, why, source } = rule;
      const label = paint[severity](padColumns(words.severities[severity], widest));
      const first = `${bold(padColumns(id, widestId))}  ${label}  ${rule[language]}`;
      return [first, indent + why, indent + words.ruleSource(source), ''].join('\n');
    })
    .join('\n');
}
