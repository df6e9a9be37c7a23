import { toA1, areaAddress } from '../../core/address/a1';
import type { CellRef } from '../../core/address/CellRef';
import { groupBy } from '../../core/collections/collections';
import type { Refusal } from '../../excel/edits/EditOutcome';
import type { Notice } from '../state';
import type { PaneWords } from '../words/paneWords';

/** What a notice says. */
export interface NoticeWords {
  readonly title: string;
  /** Lines are separated by `\n`. */
  readonly text: string;
}

const WRITING_KINDS = [
  'refused',
  'beyond',
  'rolledBack',
  'leftChanged',
  'notMade',
  'leftHalf',
  'leftValidations',
  'missing',
] as const;
type Writing = Extract<Notice, { kind: (typeof WRITING_KINDS)[number] }>;

export function isAboutWriting(notice: Notice): notice is Writing {
  return WRITING_KINDS.some((kind) => kind === notice.kind);
}

/** Cells named in one line; the rest is counted. */
const MOST_CELLS = 12;

/** What became of a writing that was not carried out as planned. */
export function writingWords(notice: Writing, words: PaneWords): NoticeWords {
  const { refused, beyond, rolledBack, leftChanged, notMade, leftHalf, missing } = words.notices;
  const { reason } = words.problems;
  switch (notice.kind) {
    case 'refused':
      return {
        title: refused[notice.task],
        text: notice.refusals.map((one) => refusalLine(one, notice.task, words)).join('\n'),
      };
    case 'beyond':
      return { title: beyond.title, text: beyondText(notice, words) };
    case 'rolledBack':
      return {
        title: rolledBack[notice.task],
        text: reason[notice.problem.reason],
      };
    case 'notMade': {
      const text = notMade.reason[notice.reason];
      return {
        title: notMade[notice.task],
        text: notice.sheet === null ? text : refused.sheet(notice.sheet) + text,
      };
    }
    case 'leftHalf': {
      const left = notice.isBlank ? leftHalf.blank(notice.sheet) : leftHalf.half(notice.sheet);
      return { title: leftHalf.title, text: [reason[notice.problem.reason], left].join('\n') };
    }
    case 'leftValidations':
      return {
        title: leftHalf.title,
        text: [reason[notice.problem.reason], leftHalf.validations(notice.sheets)].join('\n'),
      };
    case 'missing': {
      const { name, paper, isNew } = notice.sheet;
      const lines = missing.lines(paper, isNew);
      return {
        title: missing.title(name),
        text: notice.sheet.missing.map((nicety) => lines[nicety]).join('\n'),
      };
    }
    case 'leftChanged':
      return {
        title: leftChanged.title,
        text: [
          notice.isKnown ? leftChanged.text : leftChanged.unknown,
          ...notice.cells.map(({ sheet, cell, former }) =>
            leftChanged.cell(sheet, toA1(cell), former),
          ),
        ].join('\n'),
      };
  }
}

function beyondText(
  { cells, task }: Extract<Writing, { kind: 'beyond' }>,
  words: PaneWords,
): string {
  const { refused, beyond } = words.notices;
  const lines = [...groupBy(cells, ({ sheetName }) => sheetName)].map(([sheet, own]) => {
    const changed = own.map(({ cell }) => cell);
    return refused.cells(sheet, cellList(changed, words));
  });
  return [...lines, beyond[task]].join('\n');
}

function refusalLine(
  { reason, sheet, cells }: Refusal,
  task: 'apply' | 'undo',
  words: PaneWords,
): string {
  const { refused } = words.notices;
  const text =
    task === 'undo' && reason === 'changed' ? refused.changedSince : refused.reason[reason];
  if (sheet === '') return text;
  if (cells.length === 0) return refused.sheet(sheet) + text;
  return refused.cells(sheet, cellList(cells, words)) + text;
}

function cellList(cells: readonly CellRef[], words: PaneWords): string {
  const named = cells.slice(0, MOST_CELLS).map(toA1);
  const left = cells.length - named.length;
  return [...named, ...(left > 0 ? [words.form.more(left)] : [])].join(words.notices.comma);
}

const SUMMARY_KINDS = [
  'notSummarized',
  'otherName',
  'hiddenSheet',
  'lasting',
  'undoStopped',
  'leftOut',
  'sameBook',
  'onlyCodes',
  'partMissing',
] as const;
type AboutSummary = Extract<Notice, { kind: (typeof SUMMARY_KINDS)[number] }>;

export function isAboutSummary(notice: Notice): notice is AboutSummary {
  return SUMMARY_KINDS.some((kind) => kind === notice.kind);
}

/** Areas named in one line; the rest is counted. */
const MOST_AREAS = 6;

/** Sheets named one a line; the rest is counted. */
const MOST_LINES = 8;

/** What a notice about 集計 says. */
export function summaryWords(notice: AboutSummary, words: PaneWords): NoticeWords {
  const { summary } = words;
  switch (notice.kind) {
    case 'notSummarized':
      return { title: summary.notMade[notice.task], text: reasonText(notice.why, words) };
    case 'otherName':
      return summary.notices.otherName(notice.wanted, notice.name);
    case 'hiddenSheet':
      return summary.notices.hiddenSheet(notice.name);
    case 'lasting':
      return summary.notices.lasting(notice.name);
    case 'undoStopped': {
      const { title, none, half } = summary.notices.undoStopped;
      return { title, text: notice.half === null ? none : half(notice.half) };
    }
    case 'leftOut': {
      const { title, line } = summary.notices.leftOut;
      const named = notice.lines.slice(0, MOST_LINES).map((one) => line(one.file, one.reason));
      const left = notice.lines.length - named.length;
      return { title, text: [...named, ...(left > 0 ? [words.form.more(left)] : [])].join('\n') };
    }
    case 'sameBook':
      return summary.notices.sameBook(notice.file);
    case 'onlyCodes':
      return summary.notices.onlyCodes(notice.name);
    case 'partMissing':
      return summary.notices.partMissing;
  }
}

function reasonText(
  why: Extract<Notice, { kind: 'notSummarized' }>['why'],
  { summary, notices, form }: PaneWords,
): string {
  const { refused, comma } = notices;
  switch (why.reason) {
    case 'file':
      return summary.ofFile(why.file) + why.why;
    case 'units':
    case 'otherForm':
      return summary.ofFile(why.file) + summary.reason[why.reason];
    case 'lost':
      return summary.ofFile(why.files.join(comma)) + summary.reason.lost;
    case 'protectedSheet':
    case 'filtered':
      return refused.sheet(why.sheet) + summary.reason[why.reason];
    case 'covered': {
      const named = why.areas.slice(0, MOST_AREAS).map(areaAddress);
      const left = why.areas.length - named.length;
      const areas = [...named, ...(left > 0 ? [form.more(left)] : [])].join(comma);
      return refused.cells(why.sheet, areas) + summary.reason.covered;
    }
    case 'noPrograms':
    case 'readOnly':
    case 'protectedWorkbook':
      return summary.reason[why.reason];
  }
}
