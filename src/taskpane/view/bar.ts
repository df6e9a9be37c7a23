import { html, nothing } from 'lit-html';
import { actions } from '../actions/actions';
import { canStop } from '../actions/work';
import { isWorking, type Notice, pageOf, type Said } from '../state';
import type { PaneWords } from '../words/paneWords';
import { button, type Content, icon, type Scene, whyBusy } from './html';
import { noticeWords } from './noticeWords';
import { place, verdict } from './head';
import { workText } from './workText';

/** Room for so many programs, until another number is given. */
export const USUAL_PROGRAMS = 5;

/** Everything there is to say, newest first, each with what to do now; directly above the foot. */
export function bar(scene: Scene): Content {
  const { state } = scene;
  return html`<div class="bar">
    ${progress(scene)} ${said(scene)} ${stale(scene)} ${otherScope(scene)} ${typingOffer(scene)}
    <div class="notices" role="alert">
      ${[...state.notices].reverse().map((notice) => noticeBox(notice, scene))}
    </div>
  </div>`;
}

/** What is being done, once it has lasted a second; it can be left while nothing is written. */
function progress(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { activity } = state;
  if (activity.kind !== 'working' || !(activity.isLong || activity.isWaiting)) return nothing;
  return html`<div class="said is-busy">
    <p class="said-text">${workText(state, words)}</p>
    ${
      canStop(activity.stage)
        ? button(scene, words.actions.stop, { id: 'stop', className: 'small' }, () =>
            actions.stop(pane),
          )
        : nothing
    }
  </div>`;
}

const CAN_UNDO: ReadonlySet<Said['deed']> = new Set([
  'cleared',
  'filled',
  'fixed',
  'mended',
  'waived',
  'restored',
  'validated',
  'created',
  'sampled',
  'summarized',
  'summarizedAgain',
  'summarizedAll',
  'summarizedAllAgain',
  'wroteData',
  'wroteDataAgain',
  'madeReturn',
  'madeReturnAgain',
]);

/** What was done last, and how to take it back. */
function said(scene: Scene): Content {
  const { pane, state, words } = scene;
  if (state.said === null) return nothing;
  const { deed, count } = state.said;
  const canUndo = CAN_UNDO.has(deed) && count > 0 && state.undo.length > 0;
  return html`<div class="said">
    <p class="said-text status-headline">${saidText(state.said, words)}</p>
    ${
      canUndo
        ? button(
            scene,
            words.actions.undo,
            { className: 'small undo-here', why: whyBusy(scene) },
            () => actions.undo(pane),
          )
        : nothing
    }
    ${closeButton(scene, () => actions.hush(pane))}
  </div>`;
}

function saidText({ deed, count, cell }: Said, words: PaneWords): string {
  return cell === null ? words.deeds[deed](count) : words.mend.cell(cell.address, cell.then);
}

/** 検証後に変更あり. */
function stale(scene: Scene): Content {
  const { pane, state, result, words } = scene;
  const isShown = result?.isStale === true;
  const follow = (): void => {
    actions.followTyping(pane, true);
    void actions.check(pane);
  };
  return html`<div class="said stale" ?hidden=${!isShown}>
    <p class="said-text">${words.result.stale}</p>
    ${
      state.settings.typing
        ? nothing
        : button(
            scene,
            words.settings.typing,
            { className: 'small follow', why: whyBusy(scene) },
            follow,
          )
    }
    ${button(scene, words.actions.checkAgain, { className: 'small', why: whyBusy(scene) }, () =>
      actions.check(pane),
    )}
  </div>`;
}

/** What was chosen to be checked is another than what the list is of. */
function otherScope(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { settings } = state;
  if (!isOtherScope(scene) || pageOf(state) !== 'list') return nothing;
  return html`<div class="said other-scope">
    <p class="said-text">${words.result.otherScope(words.settings[settings.scope])}</p>
    ${button(scene, words.actions.checkAgain, { className: 'small', why: whyBusy(scene) }, () =>
      actions.check(pane),
    )}
  </div>`;
}

function isOtherScope({ state: { basis, settings } }: Scene): boolean {
  return basis !== null && basis.scope !== settings.scope;
}

/** Where there is room for it, 入力しながら検証 is offered once, after the first check, where nothing else is to be said. */
function typingOffer(scene: Scene): Content {
  const { pane, state, words, result } = scene;
  const { typing, typingOffered } = state.settings;
  const isSaid = state.said !== null || state.notices.length > 0 || isOtherScope(scene);
  const isElse = isSaid || isWorking(state);
  const isListed = result !== null && result.findings.length > 0 && !result.isStale;
  if (typing || typingOffered || isElse || !isListed || pageOf(state) !== 'list') return nothing;
  return html`<div class="said typing-offer">
    <p class="said-text">${words.settings.typingOffer}</p>
    ${button(scene, words.settings.typing, { className: 'small' }, () =>
      actions.followTyping(pane, true),
    )}
    ${closeButton(scene, () => actions.followTyping(pane, false))}
  </div>`;
}

function closeButton(scene: Scene, act: () => void): Content {
  const { words } = scene;
  const look = { className: 'icon-button', label: words.notices.close, hint: words.notices.close };
  return button(scene, icon('close'), look, act);
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

function noticeBox(notice: Notice, scene: Scene): Content {
  const { pane, words } = scene;
  const { title, text } = noticeWords(notice, words);
  const isProblem = PROBLEMS.has(notice.kind);
  const buttons = actionsOf(notice, scene);
  return html`<section class="notice ${isProblem ? 'notice-problem' : 'notice-plain'}">
    ${icon(isProblem ? 'warning' : 'note')}
    <div class="notice-body">
      <p class="notice-title">${title}</p>
      ${text === '' ? nothing : html`<p class="notice-text">${text}</p>`}
      ${
        'problem' in notice
          ? html`<p class="notice-code">${words.problems.code(notice.problem.code)}</p>`
          : nothing
      }
      ${buttons.length === 0 ? nothing : html`<div class="notice-actions">${buttons}</div>`}
    </div>
    ${closeButton(scene, () => actions.dismiss(pane, notice))}
  </section>`;
}

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

/** A button: what it says, what it does, and its class. */
type Action = readonly [label: string, act: () => unknown, className?: string];

/** What can be done about a notice, by its kind. */
const ACTIONS: {
  readonly [Kind in Notice['kind']]?: (notice: Of<Kind>, scene: Scene) => readonly Action[];
} = {
  hidden: (notice, { pane, words: { notices } }) =>
    notice.by === 'sheet'
      ? []
      : [
          [notices.hidden.select, () => notice.selectAnyway()],
          [notices.hidden.cancel, () => actions.dismiss(pane, notice)],
        ],
  noSheet: (_, { pane, words: { form } }) => [
    [form.choose, () => actions.show(pane, 'menu')],
    [form.addFor(USUAL_PROGRAMS), () => actions.addForm(pane, USUAL_PROGRAMS), 'add-form'],
  ],
  refused: (notice, { pane, words: { notices } }) =>
    notice.task === 'undo' ? [[notices.refused.skip, () => actions.skipUndo(pane, notice)]] : [],
  waiversGone: (notice, { pane, words: { notices } }) => [
    [notices.waiversGone.record, () => actions.recordWaivers(pane)],
    [notices.waiversGone.leave, () => actions.forgetWaivers(pane, notice)],
  ],
  askTotals: (notice, { pane, words: { summary } }) => [
    [summary.ask.mend, () => actions.mendThenSummarize(pane), 'primary ask-mend'],
    [summary.ask.anyway, () => actions.summarizeAnyway(pane, notice.basis), 'ask-anyway'],
  ],
  partMissing: (_, { words }) => [
    [
      words.notices.again,
      () => {
        location.reload();
      },
    ],
  ],
  problem: (notice, { pane, words }) =>
    notice.task === 'check' || notice.task === 'type'
      ? [[words.actions.checkAgain, () => actions.check(pane)]]
      : [],
};

/** What can be done about it. */
function actionsOf<Kind extends Notice['kind']>(notice: Of<Kind>, scene: Scene): Content[] {
  const kind: Kind = notice.kind;
  const make: ((one: Of<Kind>, own: Scene) => readonly Action[]) | undefined = ACTIONS[kind];
  return (make?.(notice, scene) ?? []).map(([label, act, className = '']) =>
    button(scene, label, { className: `small ${className}` }, act),
  );
}

/** The same for the ear: what is done, was done, and what stands. */
export function statusText(scene: Scene): string {
  const { state, words, result } = scene;
  const { activity } = state;
  if (activity.kind === 'working') {
    return activity.isLong || activity.isWaiting ? workText(state, words) : '';
  }
  const done = state.said === null ? '' : saidText(state.said, words);
  if (result === null || (state.said !== null && ALONE.has(state.said.deed))) return done;
  const { counts, unverified } = result;
  return [
    done,
    verdict(scene),
    words.result.counts(counts.error, counts.warning, counts.info, counts.waived),
    unverified.length === 0 ? '' : words.result.unverified(unverified.length),
    place(scene),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Said alone: they have nothing to do with what was found. */
const ALONE: ReadonlySet<Said['deed']> = new Set([
  'cleared',
  'addedBooks',
  'addedAgain',
  'compared',
]);
