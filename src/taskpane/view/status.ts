import { type Deed, type OpenState, type PaneState, resultOf } from '../state';
import type { CheckResult } from '../model/CheckResult';
import type { PaneWords } from '../words/paneWords';
import { el, setAttributes, type View, icon } from './el';
import { type OpenPointHandlers, OpenPoints } from './openPoints';

/**
 * The status line: what is being done, else what came of it, and beside it what is left open; and the
 * bar of longer work.
 */
export function createStatus(words: PaneWords, handlers: OpenPointHandlers): View<PaneState> {
  const openPoints = new OpenPoints(words, handlers);
  const text = el('p', 'status-text', { role: 'status' });
  const clean = el('span', 'status-clean', { 'aria-hidden': 'true' }, icon('clean'));
  const fill = el('div', 'bar-fill', {});
  const bar = el('div', 'bar', { role: 'progressbar' }, fill);
  const stale = el('p', 'stale', {}, icon('note'), words.result.stale);
  const line = el('div', 'status-line', {}, clean, text, ...openPoints.toggles);
  return {
    element: el('section', 'status', {}, bar, line, openPoints.element, stale),
    update(state) {
      openPoints.update(state);
      const open = state.kind === 'open' ? state : null;
      const isClean = open !== null && isResultClean(open);
      show(text, open === null ? NOTHING : statusText(open, words));
      clean.hidden = !isClean;
      line.hidden = text.textContent === '' && openPoints.toggles.every((toggle) => toggle.hidden);
      stale.hidden = resultOf(state)?.isStale !== true;
      showBar(bar, fill, open, words);
    },
  };
}

function isResultClean({ activity, outcome }: OpenState): boolean {
  return (
    activity.kind === 'idle' &&
    outcome.kind === 'checked' &&
    outcome.result.programs > 0 &&
    isWithout(outcome.result)
  );
}

/** Nothing was found that stands. */
function isWithout({ counts }: CheckResult): boolean {
  return counts.error + counts.warning + counts.info === 0;
}

/** What the status says, a part a span: a headline, what the filters show as counts, the rest. */
interface StatusText {
  readonly headline: string;
  /** For the ear: the eye reads it off the filters below. */
  readonly counts: string;
  readonly rest: string;
}

const NOTHING: StatusText = { headline: '', counts: '', rest: '' };

function statusText(state: OpenState, words: PaneWords): StatusText {
  const { activity, outcome, notices } = state;
  if (activity.kind === 'working') {
    if (activity.isWaiting) return { ...NOTHING, headline: words.progress.waiting };
    return activity.isLong ? { ...NOTHING, rest: progressText(activity, words) } : NOTHING;
  }
  if (outcome.kind === 'none') return NOTHING;
  // Where there is no strategy sheet, a notice says so.
  if (outcome.kind === 'checked' && notices.some(({ kind }) => kind === 'noSheet')) return NOTHING;
  if (outcome.kind === 'checked') return resultText(outcome.result, words);
  const { deed, count, result } = outcome;
  const headline = words.deeds[deed](count);
  return result === null || ALONE.has(deed)
    ? { ...NOTHING, headline }
    : { ...resultText(result, words), headline };
}

/** Said alone: they have nothing to do with what was found. */
const ALONE: ReadonlySet<Deed> = new Set(['cleared', 'addedBooks', 'compared']);

function resultText(result: CheckResult, words: PaneWords): StatusText {
  const { counts, programs, rules, sheets, time, notRead, unverified } = result;
  if (programs === 0 && result.findings.length === 0) {
    const isFilledIn = notRead.some(({ key }) => key !== 'unused');
    return { ...NOTHING, headline: words.result[isFilledIn ? 'noneCounted' : 'unused'] };
  }
  const open = unverified.length === 0 ? '' : `${words.result.unverified(unverified.length)} · `;
  if (isWithout(result)) {
    // Those of another year are checked, and only not counted.
    const left = notRead.filter(({ key }) => key !== 'otherYear').length;
    const rest = words.result.cleanDetail(sheets.length - left, programs, rules, time);
    return { headline: words.result.clean, counts: open, rest };
  }
  return {
    headline: '',
    counts: words.result.counts(counts.error, counts.warning, counts.info, counts.waived) + open,
    rest: words.result.meta(programs, time),
  };
}

/** Written anew only when it differs, so that screen readers hear changes alone. */
function show(text: HTMLElement, { headline, counts, rest }: StatusText): void {
  const wanted = [headline, counts, rest].join('');
  if (text.textContent === wanted) return;
  text.replaceChildren(
    el('strong', 'status-headline', {}, headline),
    el('span', 'unseen', {}, counts),
    el('span', 'status-rest', {}, rest),
  );
}

type Working = Extract<OpenState['activity'], { kind: 'working' }>;

function progressText({ stage, progress }: Working, words: PaneWords): string {
  if (progress === null) return words.progress[stage];
  const { done, total } = progress;
  if (stage === 'readingFiles') return words.progress.files(done, total);
  return stage === 'reading'
    ? words.progress.slices(Math.floor((100 * done) / total))
    : words.progress[stage];
}

function showBar(
  bar: HTMLElement,
  fill: HTMLElement,
  open: OpenState | null,
  words: PaneWords,
): void {
  const working = open?.activity.kind === 'working' ? open.activity : null;
  const progress = working?.progress ?? null;
  bar.classList.toggle('is-idle', working === null);
  bar.classList.toggle('is-endless', working !== null && progress === null);
  fill.style.width = progress === null ? '' : `${String((100 * progress.done) / progress.total)}%`;
  setAttributes(bar, {
    'aria-hidden': working === null ? 'true' : null,
    'aria-label': working === null ? words.progress.checking : progressText(working, words),
    'aria-valuenow': progress === null ? null : String(progress.done),
    'aria-valuemax': progress === null ? null : String(progress.total),
  });
}
