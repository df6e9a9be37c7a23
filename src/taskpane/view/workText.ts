import type { OpenState } from '../state';
import type { PaneWords } from '../words/paneWords';

/** What is being done; '' where nothing is. */
export function workText({ activity }: OpenState, words: PaneWords): string {
  if (activity.kind !== 'working') return '';
  if (activity.isWaiting) return words.progress.waiting;
  const { stage, progress: at } = activity;
  if (at === null) return words.progress[stage];
  if (stage === 'readingFiles') return words.progress.files(at.done, at.total);
  return stage === 'reading'
    ? words.progress.slices(Math.floor((100 * at.done) / at.total))
    : words.progress[stage];
}
