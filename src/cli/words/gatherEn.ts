import type { compareJa, exportJa, gatherJa } from './gatherJa';
import { many } from './many';

export const gatherEn: typeof gatherJa = {
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

export const compareEn: typeof compareJa = {
  command: "Compares last year's workbook with this year's: programs kept, new and gone.",
  olderFile: "last year's workbook (.xlsx, .xlsm)",
  newerFile: "this year's workbook (.xlsx, .xlsm)",
  format: 'output format (text or json; text if left out)',
  older: 'Last year',
  newer: 'This year',
  changed: 'Programs whose total changed',
  renamed: 'Programs that were probably renamed (their names are alike, no more: please check)',
  moved: 'Programs under another policy',
  added: 'New programs',
  gone: 'Programs that are gone',
  settled: "Programs whose settlement of last year differs from last year's budget (information)",
  formerly: (text) => `was "${text}"`,
  likeness: (percent) => `${percent}% alike`,
  settlement: (amount) => `settled ${amount}`,
  budget: (amount) => `budget ${amount}`,
  kept: (count, same) =>
    `${many(count, 'program goes', 'programs go')} on, ${same} of them with the same total.`,
  noName: '(no name)',
  minus: '-',
};

export const exportEn: typeof exportJa = {
  command: 'Writes the programs as data: one program a row, one value a cell.',
  format: [
    'format to write (csv, json or parquet; required). ',
    'csv is UTF-8 without a byte order mark, with LF and column names in ASCII. ',
    'Values are exact, also where they begin with = and the like: not for opening in Excel',
  ].join(''),
  nothing: 'There is no program to export, so nothing was written.',
  exported: (files, programs, file) =>
    `Wrote ${many(programs, 'program', 'programs')} of ${many(files, 'workbook', 'workbooks')} to ${file}.`,
};
