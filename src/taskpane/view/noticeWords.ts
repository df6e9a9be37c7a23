import { toA1, areaAddress } from '../../core/address/a1';
import type { CellRef } from '../../core/address/CellRef';
import { groupBy } from '../../core/collections/collections';
import type { ProfileFault } from '../../core/profiles/ProfileError';
import type { Refusal } from '../../excel/edits/EditOutcome';
import type { Lost, Notice } from '../state';
import type { PaneWords } from '../words/paneWords';

/** What a notice says. */
export interface NoticeWords {
  readonly title: string;
  /** Lines are separated by `\n`. */
  readonly text: string;
}

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

function isOf<Kind extends Notice['kind']>(
  notice: Notice,
  kinds: readonly Kind[],
): notice is Of<Kind> {
  return kinds.some((kind) => kind === notice.kind);
}

const WRITING = [
  'refused',
  'beyond',
  'rolledBack',
  'leftChanged',
  'notMade',
  'leftHalf',
  'leftValidations',
  'missing',
] as const;
const SUMMARY = [
  'notSummarized',
  'otherName',
  'hiddenSheet',
  'lasting',
  'undoStopped',
  'leftOut',
  'partMissing',
  'askTotals',
] as const;
const KEPT = ['reopened', 'waiversGone', 'remark', 'city'] as const;
const PLAIN = ['told', 'typing', 'disabled', 'copied', 'left', 'cut', 'hidden'] as const;

/** The words of a notice, of whatever kind. */
export function noticeWords(notice: Notice, words: PaneWords): NoticeWords {
  if (isOf(notice, WRITING)) return writingWords(notice, words);
  if (isOf(notice, SUMMARY)) return summaryWords(notice, words);
  if (isOf(notice, KEPT)) return keptWords(notice, words);
  if (isOf(notice, PLAIN)) return plainWords(notice, words);
  const { notices, problems } = words;
  switch (notice.kind) {
    case 'noSheet':
      return { title: notices.noSheet.title, text: noSheetText(notice, words) };
    case 'protected':
    case 'unlisted':
    case 'disturbed':
      return markWords(notice, words);
    case 'form':
      return { title: words.form.badFile(notice.file), text: faultText(notice.faults, words) };
    case 'problem':
      return { title: problemTitle(notice, words), text: problems.reason[notice.problem.reason] };
  }
}

function plainWords(notice: Of<(typeof PLAIN)[number]>, words: PaneWords): NoticeWords {
  const { notices, menu } = words;
  switch (notice.kind) {
    case 'told':
      return notice;
    case 'cut':
      return notices.cut(notice.sheets);
    case 'hidden':
      return notices.hidden[notice.by];
    case 'typing':
      return { title: words.settings.typingOn, text: words.settings.typingMarksNote };
    case 'left':
      return { title: notices.left, text: leftText(notice, words) };
    case 'disabled':
      return { title: notice.why, text: '' };
    case 'copied':
      return { title: menu.copied[notice.isDone ? 'done' : 'failed'], text: '' };
  }
}

function noSheetText(
  { scope, titles }: Of<'noSheet'>,
  { notices: { noSheet } }: PaneWords,
): string {
  return [noSheet[scope], ...(titles === null ? [] : [noSheet.found(titles)])].join('\n');
}

type MarkNotice = Of<'protected' | 'unlisted' | 'disturbed'>;

function markWords(notice: MarkNotice, { notices }: PaneWords): NoticeWords {
  const { kind, sheets } = notice;
  if (kind === 'disturbed') return notices.disturbed(sheets);
  const { task } = notice;
  if (kind === 'unlisted') {
    return { title: notices.unlisted[task], text: notices.unlisted.text(sheets, task) };
  }
  return task === 'mark' ? notices.protected(sheets) : notices.protectedClear(sheets);
}

function problemTitle({ task, problem }: Of<'problem'>, { problems }: PaneWords): string {
  const { halfway } = problems;
  if (problem.reason !== 'halfway') return problems.task[task];
  if (task === 'undo') return halfway.undo;
  return task === 'waive' || task === 'restore' ? halfway.waivers : halfway.marks;
}

const MOST_FAULTS = 3;

/** The first faults of a form, each with its path. */
function faultText(faults: readonly ProfileFault[], words: PaneWords): string {
  const { form } = words;
  if (faults.length === 0) return form.notJson;
  const texts = faults.map(({ path, message }) => form.fault(path, message));
  return firstOf(texts, MOST_FAULTS, words).join('\n');
}

/** What became of what the pane or the workbook was to keep. */
function keptWords(notice: Of<(typeof KEPT)[number]>, words: PaneWords): NoticeWords {
  const { notices } = words;
  switch (notice.kind) {
    case 'reopened':
      return { title: notices.reopened.title, text: lostText(notice.lost, words) };
    case 'waiversGone':
      return notices.waiversGone.notice(notice.count);
    case 'remark':
      return { title: notices.waivers, text: notice.text };
    case 'city':
      return notice;
  }
}

function lostText(
  { changed, oldest, books, open }: Lost,
  { notices: { reopened, comma } }: PaneWords,
): string {
  return [
    ...(changed > 0 ? [reopened.changed(changed)] : []),
    ...(oldest > 0 ? [reopened.oldest(oldest)] : []),
    ...(books.length > 0 ? [reopened.books(books.join(comma))] : []),
    ...(open === null ? [] : [reopened[open]]),
  ].join('\n');
}

/** As many as are named; the rest is counted. */
function firstOf(texts: readonly string[], most: number, { form }: PaneWords): readonly string[] {
  const left = texts.length - most;
  return left > 0 ? [...texts.slice(0, most), form.more(left)] : texts;
}

type Writing = Of<(typeof WRITING)[number]>;

/** What became of a writing that was not carried out as planned. */
function writingWords(notice: Writing, words: PaneWords): NoticeWords {
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
      const { sheets } = notice;
      const said = sheets.flatMap(({ paper, isNew, missing: niceties }) => {
        const lines = missing.lines(paper, isNew);
        return niceties.map((nicety) => lines[nicety]);
      });
      return {
        title: missing.title(sheets.map(({ name }) => name)),
        text: [...new Set(said)].join('\n'),
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

function leftText({ cells }: Of<'left'>, words: PaneWords): string {
  const { refused } = words.notices;
  return [...groupBy(cells, ({ sheetName }) => sheetName)]
    .map(([sheet, own]) => {
      const named = own.map(({ cell }) => cell);
      return refused.cells(sheet, cellList(named, words)) + refused.changedSince;
    })
    .join('\n');
}

function beyondText({ cells, task }: Of<'beyond'>, words: PaneWords): string {
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

/** Cells named in one line. */
const MOST_CELLS = 12;

function cellList(cells: readonly CellRef[], words: PaneWords): string {
  return firstOf(cells.map(toA1), MOST_CELLS, words).join(words.notices.comma);
}

/** Areas named in one line. */
const MOST_AREAS = 6;

/** Sheets named one a line. */
const MOST_LINES = 8;

/** What a notice about 集計 says. */
function summaryWords(notice: Of<(typeof SUMMARY)[number]>, words: PaneWords): NoticeWords {
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
      const { title, none, half, done } = summary.notices.undoStopped;
      const text = notice.half === null ? none : half(notice.half);
      return { title, text: [...done(notice.done), text].join('\n') };
    }
    case 'leftOut': {
      const { title, line } = summary.notices.leftOut;
      const lines = notice.lines.map(({ file, reason }) => line(file, reason));
      return { title, text: firstOf(lines, MOST_LINES, words).join('\n') };
    }
    case 'partMissing':
      return summary.notices.partMissing(notice.part);
    case 'askTotals':
      return { title: summary.ask.title(notice.blank, notice.wrong), text: summary.ask.text };
  }
}

function reasonText(why: Of<'notSummarized'>['why'], words: PaneWords): string {
  const { summary, notices } = words;
  const { refused, comma } = notices;
  switch (why.reason) {
    case 'file':
      return summary.ofFile(why.file) + why.why;
    case 'units':
    case 'otherForm':
    case 'sameYear':
      return summary.ofFile(why.file) + summary.reason[why.reason];
    case 'lost':
      return summary.ofFile(why.files.join(comma)) + summary.reason.lost;
    case 'protectedSheet':
    case 'filtered':
      return refused.sheet(why.sheet) + summary.reason[why.reason];
    case 'covered': {
      const areas = firstOf(why.areas.map(areaAddress), MOST_AREAS, words).join(comma);
      return refused.cells(why.sheet, areas) + summary.reason.covered;
    }
    case 'noPrograms':
    case 'readOnly':
    case 'protectedWorkbook':
      return summary.reason[why.reason];
  }
}
