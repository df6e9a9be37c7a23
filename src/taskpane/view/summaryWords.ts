import { areaAddress } from '../../core/address/a1';
import type { Notice } from '../state';
import type { PaneWords } from '../words/paneWords';
import type { NoticeWords } from './writingWords';

const KINDS = [
  'notSummarized',
  'otherName',
  'hiddenSheet',
  'lasting',
  'undoStopped',
  'sameBook',
  'onlyCodes',
  'partMissing',
] as const;
type AboutSummary = Extract<Notice, { kind: (typeof KINDS)[number] }>;

export function isAboutSummary(notice: Notice): notice is AboutSummary {
  return KINDS.some((kind) => kind === notice.kind);
}

/** Areas named in one line; the rest is counted. */
const MOST_AREAS = 6;

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
