import type { Lost, Notice } from '../state';
import type { PaneWords } from '../words/words';
import type { NoticeWords } from './writingWords';

const KINDS = ['reopened', 'waiversGone', 'remark'] as const;
type AboutKept = Extract<Notice, { kind: (typeof KINDS)[number] }>;

export function isAboutKept(notice: Notice): notice is AboutKept {
  return KINDS.some((kind) => kind === notice.kind);
}

/** What became of what the pane or the workbook was to keep. */
export function keptWords(notice: AboutKept, words: PaneWords): NoticeWords {
  const { notices } = words;
  switch (notice.kind) {
    case 'reopened':
      return { title: notices.reopened.title, text: lostText(notice.lost, words) };
    case 'waiversGone':
      return notices.waiversGone.told(notice.count);
    case 'remark':
      return { title: notices.waivers, text: notice.text };
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
