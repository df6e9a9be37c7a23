import type { compareJa, exportJa, gatherJa, returnJa, statusJa } from './jaRun';

/** A number of things in English. */
export function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

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

export const statusEn: typeof statusJa = {
  title: 'Submissions',
  command: 'Prints which bureaus have submitted their workbooks, and how much was found in each.',
  expected:
    "those that have to submit: a CSV file with the bureaus in its first column, or last year's folder (default: expectedBureaus of the configuration, or nobody is known to be missing)",
  format: 'format of the result: text, json, csv, html (default: text)',
  exits: [
    'Exit codes: 0 all submitted without errors,',
    '1 something is missing, not filled in, of another year, double or has errors,',
    '2 something could not be read or wrong usage',
  ].join('\n'),
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

export const returnEn: typeof returnJa = {
  command:
    'Makes what goes back to the bureaus: for each with something to mend a copy of its workbook with marks and a worksheet 指摘票, and the text of a mail, in a new folder.',
  output:
    'the new folder to write to (required; never one that is there, or one inside of the folder that is read)',
  since:
    'folder of the workbooks handed in earlier, or of the copies made then: says bureau by bureau what was mended and what is new',
  exits: [
    'Exit codes: 0 no errors anywhere,',
    '1 errors, or something not filled in, of another year or double,',
    '2 something could not be read or written, or wrong usage',
  ].join('\n'),
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

export const compareEn: typeof compareJa = {
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

export const exportEn: typeof exportJa = {
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
