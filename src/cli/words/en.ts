import type {
  formJa,
  compareJa,
  explainJa,
  exportJa,
  gatherJa,
  cliJa,
  returnJa,
  statusJa,
} from './ja';
import type { Severity } from '../../core/findings/Finding';
import { systemEn as system } from './system';

/** A number of things in English. */
function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

const formEn: typeof formJa = {
  command:
    "Writes a form with nothing filled in, or this year's made of last year's workbook, into a new workbook.",
  from: [
    "last year's workbook: policies, No., names, goals, contents and sections are taken over into the form of the year after; results, analyses, costs and the marks of new programs stay blank.",
    "Last year's budget is shown while the cell of the settlement is selected (not together with --programs or --policy)",
  ].join(' '),
  output: 'file to write to (.xlsx, required; one that is there already only with --force)',
  programs: (usual) => `programs for each policy (${usual} if left out)`,
  policy: 'code and name of a policy (e.g. --policy "4-3-4 Services online"; may be repeated)',
  year: "fiscal year (e.g. 2027 or 令和9年度; the present one if left out, with --from the one after last year's)",
  bureau: 'name of the bureau (blank if left out, with --from as last year)',
  profile: 'definition of the form (a JSON file; the city of Chiba’s if left out)',
  sheet: '戦略シート',
  written: (file, policies, programs) =>
    `Wrote a form to ${file} (policies: ${policies}, programs: ${programs}).`,
  writtenFrom: (file, year, policies, programs) =>
    `Wrote the form of fiscal year ${String(year)} to ${file}, with ${many(policies, 'policy', 'policies')} and ${many(programs, 'program', 'programs')} of last year.`,
  fromAlone: '--from cannot be used together with --programs or --policy.',
  noPrograms: 'There is no program to take over, so nothing was written.',
  noYear:
    'The fiscal year cannot be read, so that of the form is not known. Please give it with --year.',
  noBlocks: 'A blank form can only be made where each program has a block of rows.',
  notXlsx: (file) => `The name "${file}" has to end in .xlsx.`,
  badPrograms: (text, most) => `--programs "${text}" has to be a whole number from 1 to ${most}.`,
  badPolicy: (text) => `--policy "${text}" has to begin with a code, as in "4-3-4 Name".`,
  samePolicy: (code) => `--policy "${code}" is given twice.`,
  badYear: (text) => `--year "${text}" has to be a year such as 2027, R9 or 令和9年度.`,
};

const gatherEn: typeof gatherJa = {
  summarize:
    'Adds a summary worksheet to one workbook, or makes a new workbook with the summary of several or of folders.',
  values: 'list the programs as values, not as formulas (always so for several workbooks)',
  output:
    'file to write to (required; one that is there already only with --force, and never an input)',
  nothing: 'There is no program to summarize, so nothing was written.',
  otherForm: 'It is of another form (such as one row a program) and was left out.',
  noProgram: 'It holds no program and was left out.',
  total: 'Total',
  programs: (count) => many(count, 'program', 'programs'),
  summarized: (file) => `The summary was written to ${file}.`,
  otherSheet: (sheet) =>
    `The summary is on the sheet “${sheet}”; a sheet that does not prove to be such a summary is not replaced.`,
};

const statusEn: typeof statusJa = {
  title: 'Submissions',
  command: 'Prints which bureaus have submitted their workbooks, and how much was found in each.',
  expected:
    "those that have to submit: a CSV file with the bureaus in its first column, or last year's folder (default: expectedBureaus of the configuration, or nobody is known to be missing)",
  format: 'format of the result: text, json, csv, html (default: text)',
  exits:
    'Exit codes: 0 all submitted without errors, 1 something is missing, not filled in, of another year, double or has errors, 2 something could not be read or wrong usage',
  noList:
    "It cannot be read as a list of bureaus. Please name a CSV file (UTF-8 or Shift_JIS) with the bureaus in its first column, or last year's folder.",
  byFile: (bureau) => `It names no bureau; it was taken for “${bureau}” by its file's name.`,
  year: (year) => `fiscal year ${String(year)}`,
  submitted: (count, of) => `${count} of ${of} submitted`,
  columns: {
    bureau: 'Bureau',
    state: 'State',
    programs: 'Programs',
    errors: 'Errors',
    warnings: 'Warnings',
    unverified: 'Unverified',
    mostFrequent: 'Most frequent',
    saved: 'Saved',
    files: 'Files',
    remarks: 'Remarks',
  },
};

const returnEn: typeof returnJa = {
  command:
    'Makes what goes back to the bureaus: for each with something to mend a copy of its workbook with marks and a worksheet 指摘票, and the text of a mail, in a new folder.',
  output:
    'the new folder to write to (required; never one that is there, or one inside of the folder that is read)',
  since:
    'folder of the workbooks handed in earlier, or of the copies made then: says bureau by bureau what was mended and what is new',
  exits: [
    'Exit status: 0 no errors anywhere, ',
    '1 errors, or something not filled in, of another year or double, ',
    '2 something could not be read or written, or wrong arguments',
  ].join(''),
  exists: 'It is there already. Please name a new folder.',
  inside: (folder) =>
    `It lies in “${folder}”, the folder of what was handed in, and would be read with it the next time. Please choose another place.`,
  clean: 'nothing to send back',
  wrote: (files) => `→ ${files}`,
  comma: ', ',
  apart: (file, why) =>
    `The copy takes no sheet, so 指摘票 is a workbook of its own, “${file}”. ${why}`,
  changes: (mended, fresh, kept) =>
    `since the last time: ${mended} mended, ${fresh} new, ${kept} left`,
  mended: 'mended',
  fresh: 'new',
  gone: (bureaus) => `There before, and not now: ${bureaus}`,
  written: (count, folder) => `What goes back to ${count} bureaus was written to ${folder}.`,
  nothing: 'There is nothing to send back, so no folder was made.',
  stopped: (files, folder) =>
    `Stopped half-way. ${folder} holds the ${files} files written so far.`,
};

const compareEn: typeof compareJa = {
  command: "Compares last year's workbook with this year's: programs kept, new and gone.",
  olderFile: "last year's workbook (.xlsx, .xlsm)",
  newerFile: "this year's workbook (.xlsx, .xlsm)",
  format: 'output format (text or json; text if left out)',
  turned: (older, newer) =>
    `The years were the wrong way round: ${older} was taken for last year's and ${newer} for this year's.`,
  equal: (older, newer) =>
    `${older} and ${newer} are of the same fiscal year, so they were not compared. Please name last year's workbook and this year's.`,
  older: 'Last year',
  newer: 'This year',
  changed: 'Programs whose total changed',
  renamed: 'Programs that were probably renamed (their names are alike, no more: please check)',
  moved: 'Programs under another policy',
  added: 'New programs',
  gone: 'Programs that are gone',
  settled: "Programs whose settlement of last year differs from last year's budget (information)",
  repeated: 'Texts word for word as last year (results, analyses, directions)',
  formerlyAt: (place) => `was at ${place}`,
  formerly: (text) => `was "${text}"`,
  likeness: (percent) => `${percent}% alike`,
  settlement: (amount) => `settled ${amount}`,
  budget: (amount) => `budget ${amount}`,
  kept: (count, same) =>
    `${many(count, 'program goes', 'programs go')} on, ${same} of them with the same total.`,
  noName: '(no name)',
  minus: '-',
};

const exportEn: typeof exportJa = {
  command: 'Writes the programs as data: one program a row, one value a cell.',
  format: [
    'format to write (xlsx, csv, json or parquet; required). ',
    "csv opens in Excel as it is (UTF-8 with a byte order mark, column names in ASCII); a text that Excel would take for a formula, number or date (=1+1, 007, 4-3-4) has a ' put in front and stays a text. ",
    'For values just as in the workbook use xlsx, json or parquet',
  ].join(''),
  nothing: 'There is no program to export, so nothing was written.',
  tooMany: (most) =>
    `There are more rows than the ${most} of a worksheet. Please use csv or parquet.`,
  exported: (files, programs, file) =>
    `Wrote ${many(programs, 'program', 'programs')} of ${many(files, 'workbook', 'workbooks')} to ${file}.`,
};

const explainEn: typeof explainJa = {
  unknown: (id) => `There is no rule "${id}".`,
  why: 'Why',
  good: 'As it should be',
  bad: 'As it is reported',
  fix: 'How to fix it',
  source: 'Source',
  comma: ', ',
  noResult: '(formula without a result)',
};

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

export const cliEn: typeof cliJa = {
  help: {
    program: 'Checks, fills in and sums up strategy sheets (主要事務事業戦略シート).',
    check: 'Checks workbooks and prints the result.',
    rules: 'Lists every rule.',
    rulesFormat: 'output format (text or json; text if left out)',
    inputs: 'workbooks (.xlsx, .xlsm), folders or globs',
    format: 'output format (text, json, ndjson, csv, html or sarif; text if left out)',
    profile:
      'definition of the form (JSON file; if left out that of the configuration, or chosen by its titles)',
    config:
      'configuration (form, severities of rules, bureaus that must submit; if left out, hakaru.config.json in this folder or one above it; options win over it)',
    resultOut:
      'file to write the result to (UTF-8; csv with a byte order mark, for Excel; the screen if left out; one that is there already only with --force)',
    quiet:
      'of the findings errors alone, the counts, and what could not be read (no warnings, infos, waived findings, doubts or progress; counts and exit code stay the same)',
    explain: 'Explains a rule: what it asks, why, an example, how to fix it, its source.',
    explainRule: 'number of the rule (e.g. SUM-01, in capitals or not)',
    profiles: 'Makes and checks definitions of forms.',
    profileInit: 'Prints a definition to start from.',
    profileForm: 'form to start from (chiba, ofunato or suita; chiba if left out)',
    profileCheck: 'Checks a definition of a form.',
    profileFile: 'definition of a form (JSON file)',
    rule: 'severity of a rule (off, info, warning or error; e.g. --rule SUM-06=off; may be repeated)',
    sheet:
      'sheet to check and count even if it is hidden, an example and the like (e.g. --sheet Draft; may be repeated)',
    use: 'of workbooks of one bureau and year with the same programs, the one to count (default: the one saved last; may be repeated)',
    skipSheet: 'sheet neither to check nor to count (e.g. --skip-sheet Notes; may be repeated)',
    maxWarnings: 'warnings to allow (more: exit code 1)',
    waive:
      'waive a finding, with the reason kept in the workbook (--waive "SUM-01@\'Sheet 1\'!I29=reason" --copy out.xlsx; may be repeated)',
    copy: 'where to write the workbook with what --waive adds (the input stays as it is; a file that is there already is replaced only with --force)',
    fill: 'Writes a copy of a workbook with its blank totals filled.',
    fix: 'Writes a copy of a workbook with what can be fixed without changing its meaning fixed.',
    mark: 'Writes a copy of a workbook with the cells marked that have findings.',
    copyInput: 'workbook (.xlsx, .xlsm; it stays as it is)',
    copyOut: 'file to write to (required; one that is there already only with --force)',
    force: 'replace the file to write to where it is there already (never a read-only one)',
    values: 'fill totals as values, not as formulas',
    correct: 'also rewrite totals that disagree with their parts',
    fixRule: 'rule to fix (e.g. --rule CODE-03; may be repeated; all if left out)',
    lang: 'language (ja or en; if left out the environment variable HAKARU_LANG, or ja)',
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
      '  hakaru check submitted --format json -o result.json',
      '  hakaru check "submitted/**/*.xlsx" --format html --lang en -o result.html',
      '  hakaru check submitted --rule SUM-06=off --max-warnings 10',
      '  hakaru fill bureau.xlsx -o bureau-filled.xlsx',
      '  hakaru fix bureau.xlsx -o bureau-fixed.xlsx --rule CODE-03',
      '  hakaru mark bureau.xlsx -o bureau-marked.xlsx',
      '  hakaru summarize submitted -o all-bureaus.xlsx',
      '  hakaru status submitted --expected bureaus.csv',
      '  hakaru return submitted -o returned',
      '  hakaru compare last-year.xlsx this-year.xlsx',
      '  hakaru export submitted --format parquet -o programs.parquet',
      '  hakaru explain SUM-01',
      '  hakaru new --from last-year.xlsx -o this-year.xlsx',
      '  hakaru new -o bureau.xlsx --policy "4-3-4 Services online" --programs 9',
      '',
      'Exit codes: 0 no errors, 1 errors found, too many warnings, or a workbook that is double or of another year left out,',
      '2 something could not be read or wrong usage',
    ].join('\n'),
  },
  usage: {
    unknownOption: (text) => `There is no option "${text}".`,
    missingValue: (text) => `"${text}" needs a value.`,
    badValue: (option, text) => `"${option}" does not take "${text}".`,
    allowed: (values) => ` It takes ${values.join(', ')}.`,
    badLanguage: (text) => `The environment variable HAKARU_LANG does not take "${text}".`,
    didYouMean: (text) => ` Did you mean "${text}"?`,
    unknownRule: (id) => `--rule: there is no rule "${id}".`,
    badRuleSetting: (text) =>
      `--rule: "${text}" should look like "SUM-06=off"; the severity is off, info, warning or error.`,
    badWaiver: (text) =>
      `--waive "${text}" should name rule, sheet, cell and reason, as in "SUM-01@'Sheet 1'!I29=reason".`,
    waiveAndCopy: 'Please give --waive and --copy together.',
    forceAlone: 'Please give --force together with a file to write (--output and the like).',
    missingOption: (text) => `Please give "${text}".`,
    tooMany: 'There are too many arguments.',
    missingFile: 'Please name a file.',
    missingInput: () => 'Please name a file or folder to check.',
    missingCommand: 'A command is missing.',
    unknownCommand: (text) => `There is no command "${text}".`,
    other: (text) => `The arguments are not valid: ${text}`,
    hint: (command) => `Usage: hakaru ${command}--help`,
  },
  waive: {
    oneFile: 'Please name one workbook.',
    noFinding: (text) => `There is no finding for "${text}", so nothing was written.`,
  },
  output: {
    needsEnding: (ending) => `The name has to end in ${ending}.`,
    sameFile: 'The input is never written to. Please name another file.',
    notWritten: (why) => `It could not be written. ${why}`,
    exists: 'It is there already. To replace it add --force, or choose another name.',
    isFolder: 'There is a folder of this name. Please choose another name.',
    notRegular: 'It is no regular file, so nothing was written. Please choose another name.',
    readOnly: 'The file is read-only and is not replaced. Please choose another name.',
    misnamed: (ending, format, fitting) =>
      `A file whose name ends in "${ending}" should not hold ${format}. Please ${fitting === null ? '' : `add --format ${fitting}, or `}choose another name.`,
    lost: (why) => `Not all of the result could be written out. ${why}`,
  },
  form: formEn,
  gather: gatherEn,
  status: statusEn,
  return: returnEn,
  compare: compareEn,
  export: exportEn,
  explain: explainEn,
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
    wroteHidden: 'Changed although hidden (row, column, sheet or filter):',
    recalculated: 'The results of other formulas are calculated anew when Excel opens the file.',
    marked: (cells, counts) => `${many(cells, 'cell', 'cells')} (${counts})`,
    unmarked: 'Nothing found.',
    isProtected: 'The sheet is protected, so nothing was marked.',
    markedAll: (cells, file) =>
      `${many(cells, 'cell was', 'cells were')} marked and ${file} was written.`,
  },
  input: {
    notFound: 'Not found.',
    config: (file) => `The configuration ${file} is used.`,
    noMatch: 'No workbook (.xlsx, .xlsm) matches.',
    emptyFolder: 'The folder holds no workbook (.xlsx, .xlsm).',
    lockFile: 'This is a lock file of Excel and is not read.',
    brokenLink: 'The link leads nowhere.',
    ownBook: 'This is a result of ours, such as a summary of all bureaus, so it is not read.',
    others: (count, endings) =>
      `${many(count, 'file that is', 'files that are')} no workbook (${endings}) ${count === 1 ? 'was' : 'were'} not read.`,
    noSheet: (option) => `No workbook has a sheet of this name (${option}).`,
    notInRun: '--use takes one of the workbooks that are read.',
    noDouble: 'No other workbook has the same programs as the one of --use.',
    noEnding: 'no ending',
    unreadable: (why) => `It cannot be read. ${why}`,
    unexpected: (text) => `Unexpected error: ${text}`,
    otherYears: (count) =>
      `${many(count, 'workbook is', 'workbooks are')} of another fiscal year, and not counted.`,
    tooManyWarnings: (found, most) =>
      `There are ${many(found, 'warning', 'warnings')}, more than the ${most} of --max-warnings.`,
  },
  system,
  profile: {
    notJson: 'It cannot be read as JSON.',
    valid: (name) => `The definition "${name}" is valid.`,
    written: (file) => `Written to ${file}.`,
    // The faults' own sentences are Japanese; the place says enough.
    fault: ({ path, meant }) =>
      `"${path}" is not valid.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
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
    noError: 'No error found.',
    summary: (files, programs, errors, warnings, infos) =>
      `${many(files, 'file', 'files')}, ${many(programs, 'program', 'programs')}: ${errors}, ${warnings}, ${infos}`,
    count: (severity, count) => many(count, severities[severity], PLURALS[severity]),
    leftOut: 'Not in the figures',
    unverified: (count) => `${count} could not be verified`,
    unread: 'Could not be read',
    unreadCount: (count) => `${count} could not be read`,
  },
  progress: {
    checking: (done, total) => `Checking… ${done} / ${total} files`,
    reading: (done, total) => `Reading… ${done} / ${total} files`,
  },
  table: {
    unread: 'not read',
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
      unit: 'unit',
    },
  },
  page: {
    title: 'Check of strategy sheets',
    facts: (files, programs) =>
      `${many(files, 'file', 'files')} · ${many(programs, 'program', 'programs')}`,
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
    noError: 'No error found.',
    waived: 'Waived',
    bar: {
      label: 'Filter and order of the findings',
      by: 'Group by',
      file: 'File',
      rule: 'Rule',
      severity: 'Severity',
      bureau: 'Bureau',
      order: 'Order',
      sheetOrder: 'As in the sheets',
      severityOrder: 'Gravest first',
      all: 'All',
      search: 'Search',
      open: 'Open all',
      close: 'Close all',
      reset: 'Clear the filter',
      count: '{n}',
      some: '{shown} of {all} shown',
      none: 'No finding fits.',
    },
    foot: (version) => `Hakaru ${version}`,
  },
};
