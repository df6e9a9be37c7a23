import type { Severity } from '../../core/findings/Finding';
import { formEn } from './formEn';
import type { cliJa } from './ja';

const severities: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'info',
};

const PLURALS: { readonly [S in Severity]: string } = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
};

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

export const cliEn: typeof cliJa = {
  help: {
    program: 'Checks strategy sheets (主要事務事業戦略シート).',
    check: 'Checks workbooks and prints the result.',
    rules: 'Lists every rule.',
    rulesFormat: 'output format (text or json; text if left out)',
    inputs: 'workbooks (.xlsx, .xlsm), folders or globs',
    format: 'output format (text, json, ndjson, csv, html or sarif; text if left out)',
    profile: 'definition of the form (JSON file; chosen by its titles if left out)',
    profiles: 'Makes and checks definitions of forms.',
    profileInit: 'Prints a definition to start from.',
    profileForm: 'form to start from (chiba, ofunato or suita; chiba if left out)',
    profileOut: 'file to write to (standard output if left out)',
    profileCheck: 'Checks a definition of a form.',
    profileFile: 'definition of a form (JSON file)',
    rule: 'severity of a rule (off, info, warning or error; e.g. --rule SUM-06=off; may be repeated)',
    maxWarnings: 'warnings to allow (more: exit code 1)',
    waive:
      'waive a finding, with the reason kept in the workbook (--waive "SUM-01@\'Sheet 1\'!I29=reason" -o out.xlsx; may be repeated)',
    waiveOut: 'where to write the workbook with what --waive adds (the input stays as it is)',
    fill: 'Writes a copy of a workbook with its blank totals filled.',
    fix: 'Writes a copy of a workbook with what can be fixed without changing its meaning fixed.',
    mark: 'Writes a copy of a workbook with the cells marked that have findings.',
    copyInput: 'workbook (.xlsx, .xlsm; it stays as it is)',
    copyOut: 'file to write to (required)',
    values: 'fill totals as values, not as formulas',
    correct: 'also rewrite totals that disagree with their parts',
    fixRule: 'rule to fix (e.g. --rule CODE-03; may be repeated; all if left out)',
    lang: 'language (ja or en; ja if left out)',
    helpOption: 'show how to use it',
    helpCommand: 'show how to use a command',
    version: 'show the version',
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    examples: [
      'Examples:',
      '  hakaru check bureau.xlsx',
      '  hakaru check submitted/ --format json > result.json',
      '  hakaru check "submitted/**/*.xlsx" --format html --lang en > result.html',
      '  hakaru check submitted/ --rule SUM-06=off --max-warnings 10',
      '  hakaru fill bureau.xlsx -o bureau-filled.xlsx',
      '  hakaru fix bureau.xlsx -o bureau-fixed.xlsx --rule CODE-03',
      '  hakaru mark bureau.xlsx -o bureau-marked.xlsx',
      '  hakaru new -o bureau.xlsx --policy "4-3-4 Services online" --programs 9',
      '',
      'Exit codes: 0 no errors, 1 errors found or too many warnings, 2 something could not be read or wrong usage',
    ].join('\n'),
  },
  usage: {
    unknownOption: (text) => `There is no option "${text}".`,
    missingValue: (text) => `"${text}" needs a value.`,
    badValue: (text) => `The value of "${text}" is not valid.`,
    unknownRule: (id) => `--rule: there is no rule "${id}".`,
    badRuleSetting: (text) =>
      `--rule: "${text}" should look like "SUM-06=off"; the severity is off, info, warning or error.`,
    badWaiver: (text) =>
      `--waive "${text}" should name rule, sheet, cell and reason, as in "SUM-01@'Sheet 1'!I29=reason".`,
    waiveAndOutput: 'Please give --waive and --output together.',
    missingOption: (text) => `Please give "${text}".`,
    tooMany: 'There are too many arguments.',
    missingFile: 'Please name a file.',
    missingInput: () => 'Please name a file or folder to check.',
    missingCommand: 'A command is missing.',
    unknownCommand: (text) => `There is no command "${text}".`,
    other: (text) => `The arguments are not valid: ${text}`,
    hint: 'Usage: hakaru --help',
  },
  waive: {
    oneFile: 'Please name one workbook.',
    noFinding: (text) => `There is no finding for "${text}", so nothing was written.`,
  },
  output: {
    sameFile: 'The input is never written to. Please name another file.',
    notWritten: (code) => `It could not be written (${code}).`,
  },
  form: formEn,
  copy: {
    comma: ', ',
    blank: '(blank)',
    text: (text) => `"${text}"`,
    formula: (formula, result) => `${formula} (result ${result})`,
    change: (before, after) => `${before} → ${after}`,
    changed: (count, file) =>
      `${many(count, 'cell was', 'cells were')} changed and ${file} was written.`,
    unchanged: (file) => `There was nothing to change. ${file} was written with the same content.`,
    leftFormulas: 'Left alone because they hold formulas:',
    recalculated: 'The results of other formulas are calculated anew when Excel opens the file.',
    marked: (cells, counts) => `${many(cells, 'cell', 'cells')} (${counts})`,
    unmarked: 'Nothing found.',
    isProtected: 'The sheet is protected, so nothing was marked.',
    markedAll: (cells, file) =>
      `${many(cells, 'cell was', 'cells were')} marked and ${file} was written.`,
  },
  input: {
    notFound: 'Not found.',
    noMatch: 'No workbook (.xlsx, .xlsm) matches.',
    emptyFolder: 'The folder holds no workbook (.xlsx, .xlsm).',
    lockFile: 'This is a lock file of Excel and is not read.',
    denied: 'There is no permission to read it.',
    unreadable: (code) => `It cannot be read (${code}).`,
    unexpected: (text) => `Unexpected error: ${text}`,
    outOfMemory: 'It could not be checked: there is not enough memory.',
    tooManyWarnings: (found, most) =>
      `There are ${many(found, 'warning', 'warnings')}, more than the ${most} of --max-warnings.`,
    noStrategySheet: 'No file holds a strategy sheet.',
  },
  profile: {
    notJson: 'It cannot be read as JSON.',
    valid: (name) => `The definition "${name}" is valid.`,
    written: (file) => `Written to ${file}.`,
    exists: 'It is there already. Please give another name.',
    // The faults' own sentences are Japanese; the place says enough.
    fault: (place) => `"${place}" is not valid.`,
  },
  text: {
    severities,
    ruleSource: (source) => `Source: ${source}`,
    year: (year) => `fiscal year ${year}`,
    programs: (count) => many(count, 'program', 'programs'),
    wholeSheet: 'whole sheet',
    number: (no) => `No.${no ?? '?'}`,
    noPolicy: 'no policy',
    noName: '(no name)',
    waived: (reason) => `waived (reason: ${reason})`,
    waivedCount: (count) => `${count} waived`,
    more: (count) => `${count} more`,
    folded:
      'Of many alike, the first 3 are shown and the rest is counted. For all of them use --format html, csv, json or others.',
    nothingFound: 'Nothing found.',
    summary: (files, programs, errors, warnings, infos) =>
      `${many(files, 'file', 'files')}, ${many(programs, 'program', 'programs')}: ${errors}, ${warnings}, ${infos}`,
    count: (severity, count) => many(count, severities[severity], PLURALS[severity]),
  },
  progress: {
    checking: (done, total) => `Checking… ${done} / ${total} files`,
  },
  table: {
    columns: {
      file: 'file',
      sheet: 'sheet',
      cell: 'cell',
      rule: 'rule',
      severity: 'severity',
      policy: 'policy',
      no: 'no',
      name: 'program',
      message: 'message',
      hint: 'hint',
      expected: 'expected',
      actual: 'actual',
      related: 'related cells',
      waived: 'waived because',
    },
  },
  page: {
    title: 'Check of strategy sheets',
    facts: (files, programs) =>
      `${many(files, 'file', 'files')} · ${many(programs, 'program', 'programs')}`,
    unread: 'Could not be read',
    byFile: 'By file',
    byRule: 'By rule',
    file: 'File',
    bureau: 'Bureau',
    year: 'Fiscal year',
    programs: 'Programs',
    rule: 'Rule',
    asks: 'What it asks',
    sheet: 'Sheet',
    related: 'Related cells',
    nothingFound: 'Nothing found.',
    foot: (version) => `Hakaru ${version}`,
  },
};
