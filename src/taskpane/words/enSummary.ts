import type { jaCity, jaSummary } from './jaSummary';
import { dateTimeLabel } from '../../core/words/format';
import { counted, plural } from './plural';

const programs = (count: number): string => plural(count, 'program');
const books = (count: number): string => plural(count, 'workbook');

export const enSummary: typeof jaSummary = {
  buttonAll: 'City summary',
  hint: 'Makes a sheet 集計 with tables and charts by policy, method and section, in place of the former one. Undo takes it back.',
  hintAll: (count) =>
    `Makes a sheet 全庁集計 from this workbook and ${books(count)} added, in place of the former one. Undo takes it back.`,
  compareTitle: 'Compare with last year',
  ask: {
    title: (blank, wrong) =>
      [
        blank > 0 ? `${plural(blank, 'total')} blank` : '',
        wrong > 0 ? `${plural(wrong, 'total')} wrong` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    text: 'As it is, the totals of the summary do not agree with their parts.',
    mend: 'Fill in first',
    anyway: 'Summarise as it is',
  },
  as: 'How it is made',
  live: 'Formulas',
  values: 'Values',
  asNote: {
    live: 'The summary follows its cells.',
    values: 'The list of programs holds the values of when it was made.',
    all: 'Over several workbooks, the list holds the values of when it was made.',
  },
  addNote:
    'With other bureaus’ workbooks the summary is city-wide. Files are read within this pane alone.',
  added: 'Workbooks of the city',
  lost: {
    mark: 'Add it again',
    why: 'The pane was opened anew, and its content is gone.',
  },
  remove: (name) => `Remove ${name}`,
  compare: 'Compare with last year…',
  compareNote: 'Choose last year’s workbook to list what has changed, program by program.',
  data: 'Make a machine-readable table',
  dataNote:
    'One program a row, one value a cell, with its codes, on sheets of their own. Undo takes them back.',
  return: 'Make 指摘票',
  returnNote:
    'What is to be mended, how, and a column for the answer, on a sheet. Answers that are there stay. Undo takes it back.',
  refused: {
    open: 'It has the name of the workbook that is open, which is part of the summary. If it is another one, rename it first.',
    unreadable: 'The file could not be read. If it is open in Excel, close it first.',
    noPrograms: 'It holds no program.',
  },
  comparison: {
    title: 'Compared with last year',
    close: 'Close the comparison',
    noYear: 'no fiscal year',
    older: 'Last year',
    newer: 'This year',
    order: 'The two fiscal years do not follow each other.',
    turned: 'The chosen workbook is of a later year: the open one was taken for last year’s.',
    otherBureau: (bureau) => `The chosen workbook is that of ${bureau}.`,
    sections: {
      changed: 'Programs whose cost has changed',
      renamed: 'Probably renamed (proposals)',
      moved: 'Moved to another policy',
      added: 'New programs',
      gone: 'Programs that are gone',
      settled: 'Settlement against last year’s budget (for information)',
      repeated: 'Texts word for word as last year',
    },
    none: 'No program has changed since last year.',
    formerly: (text) => `last year “${text}”`,
    texts: { results: 'Results', analysis: 'Analysis', direction: 'Direction' },
    repeatedText: (field, cell, former) => `${field} ${cell} (last year ${former})`,
    likeness: (percent) => `names ${percent} % alike`,
    settlement: 'Settlement',
    budget: 'Budget',
    noPolicy: 'no policy',
    becomes: 'to',
    unknown: '—',
    minus: '−',
    select: (name, place) => `${name}: select ${place}`,
  },
  progress: {
    summarizing: 'Making the summary sheet…',
    writingData: 'Making the machine-readable table…',
    returning: 'Making 指摘票…',
    readingFiles: 'Reading files…',
    files: (done, total) => `Reading files… ${done} / ${total}`,
  },
  deeds: {
    summarized: (count) => `The summary sheet was made (${programs(count)})`,
    summarizedAgain: (count) => `The summary sheet was made anew (${programs(count)})`,
    summarizedAll: (count) => `The city summary was made (${programs(count)})`,
    summarizedAllAgain: (count) => `The city summary was made anew (${programs(count)})`,
    wroteData: (count) => `The machine-readable table was made (${programs(count)})`,
    wroteDataAgain: (count) => `The machine-readable table was made anew (${programs(count)})`,
    madeReturn: (count) => `指摘票 was made (${String(count)})`,
    madeReturnAgain: (count) => `指摘票 was made anew (${String(count)})`,
    addedAgain: (count) => `${books(count)} put in the place of those of the same name`,
    addedBooks: (count) =>
      count === 0
        ? 'No workbook was added'
        : `${books(count)} ${count === 1 ? 'was' : 'were'} added`,
    compared: (count) => `${programs(count)} compared with last year`,
  },
  notMade: {
    summarize: 'No summary sheet was made',
    data: 'No machine-readable table was made',
    return: 'No 指摘票 was made',
    compare: 'Not compared with last year',
    next: 'No form for this year was made',
  },
  reason: {
    noPrograms: 'There is no program to summarize.',
    lost: 'Its content is gone. Under ⋯, add it again or remove it from the list.',
    units: 'Its amounts are in another unit than this workbook’s.',
    otherForm: 'It is of another form than this workbook.',
    sameYear: 'Its fiscal year is that of this workbook. Choose last year’s.',
    readOnly: 'The workbook is read-only. Save it under another name first.',
    protectedWorkbook: 'The structure of the workbook is protected. Unprotect it, then try again.',
    protectedSheet: 'The sheet is protected. Unprotect it, then try again.',
    filtered: 'A filter hides rows. Clear it, then try again.',
    covered: 'Other contents stand where the sheet would go. Move them, then try again.',
  },
  ofFile: (file) => `${file}: `,
  rolledBack: {
    summarize: 'The summary sheet could not be made; everything is as it was',
    data: 'The machine-readable table could not be made; its sheet is as it was',
    return: '指摘票 could not be made; everything is as it was',
  },
  problems: {
    summarize: 'The summary sheet could not be made',
    data: 'The machine-readable table could not be made',
    return: '指摘票 could not be made',
    addBooks: 'The files could not be added',
    compare: 'The workbooks could not be compared',
  },
  notices: {
    otherName: (wanted, name) => ({
      title: `It is on the sheet “${name}”`,
      text: `“${wanted}” does not prove to be a sheet as this add-in made it, and was left as it is.`,
    }),
    hiddenSheet: (name) => ({
      title: `The sheet “${name}” is hidden`,
      text: 'Its contents are new. To see it, right-click a sheet tab and choose Unhide.',
    }),
    lasting: (name) => ({
      title: `Undo cannot take back the sheet “${name}”`,
      text: 'What it held before was too much to remember. Delete the sheet when you do not need it.',
    }),
    undoStopped: {
      title: 'Not all of it could be taken back',
      done: (sheets) => (sheets.length === 0 ? [] : [`As before again: “${sheets.join('”, “')}”.`]),
      none: 'The other sheets hold what they held. Please press Undo again.',
      half: (sheet) =>
        `The sheet “${sheet}” has changed in part. Look at it, then make the summary again or delete the sheet.`,
    },
    leftOut: {
      title: 'Not in the figures',
      line: (place, reason) => `${place}: ${reason}`,
    },
    partMissing: (part) => ({
      title: `A part of the pane (${part === 'check' ? 'validation' : 'changes and summary'}) could not be loaded`,
      text: 'Please check the network connection, then try again. If it goes on, please tell your IT staff.',
    }),
  },
};

export const enCity: typeof jaCity = {
  open: 'Workbooks of the city…',
  openWith: (count) => `Workbooks of the city (${counted(count)})…`,
  add: '+ Add',
  verdict: (count, ready) => `${counted(ready)} of ${books(count)} can be handed in`,
  meta: (count, errors, warnings) =>
    `City · ${programs(count)} · ${plural(errors, 'error')} · ${plural(warnings, 'warning')}`,
  total: 'Total',
  noSums: 'There are no sums: some workbooks are of another form or unit.',
  kinds: {
    unread: 'Unread',
    missing: 'Missing',
    unfilled: 'Not filled in',
    otherYear: 'Another year',
    double: 'Double',
    error: 'With errors',
    warning: 'Warnings only',
    ready: 'Ready',
  },
  own: 'open in Excel',
  programs,
  found: (errors, warnings) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  most: (question, count) => `Most often: ${question} ${counted(count)}`,
  gap: ' · ',
  unread: (why) => `Unread: ${why}`,
  double: (why) => `Double: ${why}`,
  sameAs: (file) => `the same programs as “${file}”; not counted.`,
  otherChosen: (file) => `“${file}” is counted, as you chose; this one is not.`,
  insteadOf: (files) => `Counted instead of ${files.map((file) => `“${file}”`).join(', ')}.`,
  count: 'Count this one',
  apart: 'Another one (bureau, year or programs differ)',
  otherYear: (year) => `Another year: ${year}; not counted.`,
  again: ({ errors: before }, now) =>
    before === null ? 'Read anew' : `Read anew (errors ${counted(before)} → ${counted(now)})`,
  saved: (time) => `saved ${dateTimeLabel(time)}`,
  remove: 'Remove',
  toList: 'Open its findings',
  allHidden: 'No kind is chosen. Choose one above.',
  unchecked: 'The workbook that is open is listed once it is validated.',
  summarize: 'City summary',
  needsBooks: 'Add other bureaus’ workbooks first.',
  back: 'Findings',
};
