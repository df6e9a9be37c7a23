import { toA1 } from '../../core/address/a1';
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

const KINDS = [
  'refused',
  'beyond',
  'rolledBack',
  'leftChanged',
  'notMade',
  'leftHalf',
  'leftValidations',
  'missing',
] as const;
type Writing = Extract<Notice, { kind: (typeof KINDS)[number] }>;

export function isAboutWriting(notice: Notice): notice is Writing {
  return KINDS.some((kind) => kind === notice.kind);
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
