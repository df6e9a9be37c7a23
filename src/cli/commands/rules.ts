import { Option } from 'commander';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, languageOption } from './Command';
import type { Severity, RuleId } from '../../core/findings/Finding';
import { RULES } from '../../core/rules';
import { ruleSource, ruleWhy } from '../../core/rules/describeRule';
import type { Language } from '../../core/words/sentence';
import { EXIT } from '../ExitCode';
import { addResultOptions, resultFile, type ResultOptions, writeResult } from '../output/Result';
import { textStyle, displayWidth, padColumns } from '../text/TextStyle';

/** `hakaru rules` */
export const addRules: AddCommand = (program, { language, take }) => {
  const { help } = CLI_WORDS[language];
  const formats: readonly RuleListFormat[] = ['text', 'json'];
  const command = program
    .command('rules')
    .description(help.rules)
    .helpOption('-h, --help', help.helpOption)
    .addOption(new Option('--format <format>', help.rulesFormat).choices(formats).default('text'));
  addResultOptions(command, language)
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action((options: ResultOptions & { readonly format: RuleListFormat }) => {
      const { format } = options;
      const wanted = { to: resultFile(options, language), format, formats };
      const make = (color: boolean): string => listRules(format, language, color);
      take((terminal) => (writeResult(wanted, make, terminal) ? EXIT.clean : EXIT.trouble));
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

/** Every rule: what it asks, why, and where it comes from. */
function listRules(format: RuleListFormat, language: Language, color: boolean): string {
  const rules = RULES.map((rule): RuleEntry => {
    const { id, severity, asks } = rule;
    const { ja, en } = asks;
    const [why, source] = [ruleWhy(rule, language), ruleSource(rule, language)];
    return { id, severity, ja, en, why, source };
  });
  return format === 'json' ? `${JSON.stringify(rules, null, 2)}\n` : asText(rules, language, color);
}

function asText(rules: readonly RuleEntry[], language: Language, color: boolean): string {
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
