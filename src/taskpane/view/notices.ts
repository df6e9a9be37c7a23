import type { Notice, PaneState } from '../state';
import type { PaneWords } from '../words/paneWords';
import { el, type View, icon } from './el';
import { USUAL_PROGRAMS } from './formsView';
import { type NoticeWords, noticeWords } from './noticeWords';

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
