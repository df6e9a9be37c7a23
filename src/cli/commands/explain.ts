import {
  cellName,
  checkExample,
  type CheckedExample,
  howToFix,
  shownKeys,
} from '../../core/examples/checkExample';
import { cellText } from '../../core/facts/cells';
import { isRuleId, ruleOf } from '../../core/rules';
import { ruleSource, ruleWhy } from '../../core/rules/describeRule';
import type { CellKey } from '../../core/rules/Example';
import type { Rule } from '../../core/rules/Rule';
import { type CellValue, isNoResult } from '../../core/snapshot/CellValue';
import { printable } from '../../core/words/format';
import type { Language } from '../../core/words/sentence';
import { EXIT, UsageError } from '../ExitCode';
import { addResultOptions, resultFile, type ResultOptions, writeResult } from '../output/Result';
import { padColumns, textStyle, displayWidth } from '../text/TextStyle';
import { CLI_WORDS } from '../words/cliWords';
import { type AddCommand, languageOption, nearestRule } from './Command';

/** `hakaru explain RULE` */
export const addExplain: AddCommand = (program, { language, take }) => {
  const { help, explain } = CLI_WORDS[language];
  const command = program
    .command('explain')
    .description(help.explain)
    .argument('<rule>', help.explainRule)
    .helpOption('-h, --help', help.helpOption);
  addResultOptions(command, language)
    .addOption(languageOption(language))
    .allowExcessArguments(false)
    .action((name: string, options: ResultOptions) => {
      const id = name.toUpperCase();
      if (!isRuleId(id)) throw new UsageError(explain.unknown(name) + nearestRule(name, language));
      const rule = ruleOf(id);
      const wanted = { to: resultFile(options, language), format: 'text', formats: ['text'] };
      const make = (color: boolean): string => explanation(rule, language, color);
      take((terminal) => (writeResult(wanted, make, terminal) ? EXIT.clean : EXIT.trouble));
    });
};

/** All there is to say of a rule, its example as the engine sees it; every line ends with a line feed. */
function explanation(rule: Rule, language: Language, color: boolean): string {
  const { id, severity, asks, about } = rule;
  const { explain: words } = CLI_WORDS[language];
  const { bold, severity: paint, words: text } = textStyle(language, color);
  const example = about ?? { good: [], bad: [] };
  const good = checkExample(id, example, 'good', language);
  const bad = checkExample(id, example, 'bad', language);
  const keys = shownKeys(example, bad);
  const found = bad.findings.map(
    (one) => `  → ${paint[one.severity](text.severities[one.severity])} ${printable(one.sentence)}`,
  );
  const ways = (bad.fix?.ways ?? []).map((cells) => {
    const changes = cells.map(({ key, cell, after }) => {
      const name = key === null ? cell : cellName(key);
      return `${name}: ${valueText(after, language)}`;
    });
    return `  - ${changes.join(words.comma)}`;
  });
  return [
    `${bold(id)}  ${paint[severity](text.severities[severity])}  ${asks[language]}`,
    '',
    bold(words.why),
    `  ${ruleWhy(rule, language)}`,
    '',
    bold(words.good),
    ...cellLines(good, keys, language),
    '',
    bold(words.bad),
    ...cellLines(bad, keys, language),
    ...found,
    '',
    bold(words.fix),
    `  ${howToFix(bad.fix)[language]}`,
    ...ways,
    '',
    bold(words.source),
    `  ${ruleSource(rule, language)}`,
    '',
  ].join('\n');
}

/** The cells that an example speaks of, a line each; of several programs side by side. */
function cellLines(
  { programs }: CheckedExample,
  keys: readonly CellKey[],
  language: Language,
): string[] {
  const widest = Math.max(0, ...keys.map((key) => displayWidth(cellName(key))));
  return keys.map((key) => {
    const values = programs.map((program) => valueText(program[key], language));
    return `  ${padColumns(cellName(key), widest)}  ${values.join(' ｜ ')}`;
  });
}

function valueText(value: CellValue, language: Language): string {
  const { explain, copy } = CLI_WORDS[language];
  if (value === null) return copy.blank;
  return isNoResult(value) ? explain.noResult : printable(cellText(value));
}
