import type { PartName } from './tasks';

/** A part of the pane could not be fetched from where the pane came. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';

  constructor(
    readonly part: PartName,
    options: ErrorOptions,
  ) {
    super(part, options);
  }
}

/**
 * The page's own text stands until the pane takes its place; when a part does not come, it says which.
 * The words are in taskpane.html, so that they are there when nothing else is.
 */
const WAITING = 'loading-waiting';
const FAILED = 'loading-failed';
const PARTS = 'loading-parts';

const missing = new Set<string>();

/** Says that a part did not load or does not run; nothing is said once the pane is open. */
export function showMissingPart(part: string): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => {
      showMissingPart(part);
    });
    return;
  }
  const list = document.getElementById(PARTS);
  if (list === null || missing.has(part)) return;
  missing.add(part);
  const item = document.createElement('li');
  item.textContent = part;
  list.append(item);
  document.getElementById(WAITING)?.setAttribute('hidden', '');
  document.getElementById(FAILED)?.removeAttribute('hidden');
  document.documentElement.dataset['state'] = 'failed';
}

export function isPartMissing(): boolean {
  return document.getElementById(FAILED)?.hidden === false;
}
