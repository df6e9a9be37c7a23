import type { ProfileFault } from '../../core/profiles/ProfileError';
import type { Notice, PaneState, Lost } from '../state';
import type { PaneWords } from '../words/paneWords';
import { el, type View, icon } from './el';
import { USUAL_PROGRAMS } from './formsView';
import {
  isAboutSummary,
  summaryWords,
  isAboutWriting,
  type NoticeWords,
  writingWords,
} from './noticeWords';

const KINDS = ['reopened', 'waiversGone', 'remark'] as const;

export interface NoticeHandlers {
  dismiss(notice: Notice): void;
  addForm(programs: number): void;
  /** Gives up the step that could not be taken back. */
  skipUndo(notice: Notice): void;
  /** Puts lost waivers back into the workbook. */
  recordWaivers(): void;
  forgetWaivers(notice: Notice): void;
}

/** What there is to say besides the result, each with what to do now. */
export function createNotices(words: PaneWords, handlers: NoticeHandlers): View<PaneState> {
  const element = el('div', 'notices', { role: 'alert' });
  let shown: unknown = null;
  return {
    element,
    update(state) {
      const wanted = state.kind === 'open' ? state.notices : state.why;
      if (wanted === shown) return;
      shown = wanted;
      element.replaceChildren(
        ...(state.kind === 'open'
          ? state.notices.map((notice) => noticeElement(notice, words, handlers))
          : [unusableElement(state.why, words)]),
      );
    },
  };
}

const PROBLEMS: ReadonlySet<Notice['kind']> = new Set([
  'problem',
  'leftChanged',
  'leftHalf',
  'leftValidations',
  'rolledBack',
  'undoStopped',
  'partMissing',
]);

function unusableElement(why: 'outside' | 'tooOld', words: PaneWords): HTMLElement {
  return box('notice-plain', words.unusable[why]);
}

function noticeElement(notice: Notice, words: PaneWords, handlers: NoticeHandlers): HTMLElement {
  const label = words.notices.close;
  const close = el('button', 'icon-button', { type: 'button', 'aria-label': label, title: label });
  close.append(icon('close'));
  close.addEventListener('click', () => handlers.dismiss(notice));
  const isProblem = PROBLEMS.has(notice.kind);
  const element = box(isProblem ? 'notice-problem' : 'notice-plain', noticeWords(notice, words));
  if ('problem' in notice) {
    element.append(el('p', 'notice-code', {}, words.problems.code(notice.problem.code)));
  }
  const actions = actionsOf(notice, words, handlers);
  if (actions.length > 0) element.append(el('div', 'notice-actions', {}, ...actions));
  element.append(close);
  return element;
}

function actionsOf(
  notice: Notice,
  { notices, form }: PaneWords,
  handlers: NoticeHandlers,
): HTMLButtonElement[] {
  if (notice.kind === 'hidden' && notice.by !== 'sheet') {
    return [
      button(notices.hidden.select, () => notice.selectAnyway()),
      button(notices.hidden.cancel, () => handlers.dismiss(notice)),
    ];
  }
  if (notice.kind === 'noSheet') {
    const add = button(form.addFor(USUAL_PROGRAMS), () => handlers.addForm(USUAL_PROGRAMS));
    add.title = form.addHint;
    return [add];
  }
  if (notice.kind === 'refused' && notice.task === 'undo') {
    return [button(notices.refused.skip, () => handlers.skipUndo(notice))];
  }
  if (notice.kind === 'waiversGone') {
    return [
      button(notices.waiversGone.record, () => handlers.recordWaivers()),
      button(notices.waiversGone.leave, () => handlers.forgetWaivers(notice)),
    ];
  }
  return [];
}

function button(label: string, action: () => void): HTMLButtonElement {
  const element = el('button', 'button small', { type: 'button' }, label);
  element.addEventListener('click', action);
  return element;
}

function box(className: string, { title, text }: NoticeWords): HTMLElement {
  return el(
    'section',
    `notice ${className}`,
    {},
    icon(className === 'notice-problem' ? 'warning' : 'note'),
    el('p', 'notice-title', {}, title),
    el('p', 'notice-text', {}, text),
  );
}

function noticeWords(notice: Notice, words: PaneWords): NoticeWords {
  if (isAboutWriting(notice)) return writingWords(notice, words);
  if (isAboutSummary(notice)) return summaryWords(notice, words);
  if (isAboutKept(notice)) return keptWords(notice, words);
  const { notices, problems } = words;
  switch (notice.kind) {
    case 'noSheet':
      return { title: notices.noSheet.title, text: noSheetText(notice, words) };
    case 'protected':
    case 'unlisted':
    case 'disturbed':
      return markWords(notice, words);
    case 'cut':
      return notices.cut(notice.sheets);
    case 'form':
      return { title: words.form.badFile(notice.file), text: faultText(notice.faults, words) };
    case 'hidden':
      return notices.hidden[notice.by];
    case 'problem':
      return { title: problemTitle(notice, words), text: problems.reason[notice.problem.reason] };
  }
}

function noSheetText(
  { scope, titles }: Extract<Notice, { kind: 'noSheet' }>,
  { notices: { noSheet } }: PaneWords,
): string {
  return [noSheet[scope], ...(titles === null ? [] : [noSheet.found(titles)])].join('\n');
}

type MarkNotice = Extract<Notice, { kind: 'protected' | 'unlisted' | 'disturbed' }>;

function markWords(notice: MarkNotice, { notices }: PaneWords): NoticeWords {
  const { kind, sheets } = notice;
  if (kind === 'disturbed') return notices.disturbed(sheets);
  const { task } = notice;
  if (kind === 'unlisted') {
    return { title: notices.unlisted[task], text: notices.unlisted.text(sheets, task) };
  }
  return task === 'mark' ? notices.protected(sheets) : notices.protectedClear(sheets);
}

function problemTitle(
  { task, problem }: Extract<Notice, { kind: 'problem' }>,
  { problems }: PaneWords,
): string {
  const { halfway } = problems;
  if (problem.reason !== 'halfway') return problems.task[task];
  if (task === 'undo') return halfway.undo;
  return task === 'waive' || task === 'restore' ? halfway.waivers : halfway.marks;
}

const MOST_FAULTS = 3;

/** The first faults of a form, each with its path. */
function faultText(faults: readonly ProfileFault[], { form }: PaneWords): string {
  if (faults.length === 0) return form.notJson;
  const first = faults.slice(0, MOST_FAULTS).map(({ path, message }) => form.fault(path, message));
  const left = faults.length - first.length;
  return [...first, ...(left > 0 ? [form.more(left)] : [])].join('\n');
}

type AboutKept = Extract<Notice, { kind: (typeof KINDS)[number] }>;

function isAboutKept(notice: Notice): notice is AboutKept {
  return KINDS.some((kind) => kind === notice.kind);
}

/** What became of what the pane or the workbook was to keep. */
function keptWords(notice: AboutKept, words: PaneWords): NoticeWords {
  const { notices } = words;
  switch (notice.kind) {
    case 'reopened':
      return { title: notices.reopened.title, text: lostText(notice.lost, words) };
    case 'waiversGone':
      return notices.waiversGone.notice(notice.count);
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
