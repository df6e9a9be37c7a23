import { actions } from '../actions/actions';
import { cityActions } from '../city/cityActions';
import { linesOf } from '../model/listItems';
import type { Pane } from '../Pane';
import { pageOf, resultOf } from '../state';

/** The lines between head and foot. */
interface Lines {
  readonly element: HTMLElement;
  keyAt(element: Element | null): string | null;
  lineOf(key: string): HTMLElement | null;
  reveal(key: string): HTMLElement | null;
}

/** Letters typed so closely after each other are one address. */
const PAUSE_MS = 1_000;

/** What was typed of an address so far. */
let typed = { text: '', at: 0 };

/**
 * The keys of the pane: F8, n and p go on and back, Esc closes what is open; in the list ↑ ↓, Home and
 * End move from line to line, → and ← within one, and an address that is typed is gone to.
 */
export function onKey(event: KeyboardEvent, pane: Pane, list: Lines): void {
  const { target, key } = event;
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (key === 'Escape') escape(pane, target);
  else if (!isEntry(target) && pageOf(pane.state) === 'list') inPage(event, pane, list);
}

function inPage(event: KeyboardEvent, pane: Pane, list: Lines): void {
  const { target, key } = event;
  const by = key === 'F8' ? (event.shiftKey ? -1 : 1) : STEPS.get(key);
  if (by !== undefined) {
    event.preventDefault();
    go(pane, list, by);
  } else if (target instanceof Node && list.element.contains(target)) inList(event, pane, list);
}

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['n', 1],
  ['p', -1],
]);

/** Whether what is typed there is a text, or a choice. */
function isEntry(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXTS.has(target.type);
  return target instanceof HTMLSelectElement;
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'search', 'number']);

/** The next finding, and the keyboard in its line. */
function go(pane: Pane, list: Lines, by: 1 | -1): void {
  void actions.step(pane, by);
  const { current } = pane.state.list;
  if (current !== null) focusOn(list, current);
}

function escape(pane: Pane, target: EventTarget | null): void {
  const { list } = pane.state;
  switch (pageOf(pane.state)) {
    case 'preview':
      actions.cancel(pane);
      break;
    case 'comparison':
      actions.closeComparison(pane);
      break;
    case 'menu':
      actions.show(pane, 'list');
      break;
    case 'city':
      cityActions.escape(pane);
      break;
    case 'list':
      if (list.draft !== null) actions.draft(pane, null);
      else if (target instanceof HTMLInputElement && list.query !== '') actions.search(pane, '');
      else if (list.current !== null) actions.close(pane);
  }
}

function inList(event: KeyboardEvent, pane: Pane, list: Lines): void {
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    event.preventDefault();
    alongLine(event.key === 'ArrowRight', pane, list);
    return;
  }
  const { items } = linesOf(resultOf(pane.state), pane.state.list);
  const reachable = items.filter(({ kind }) => kind === 'finding' || kind === 'fold');
  const at = reachable.findIndex(({ key }) => key === list.keyAt(document.activeElement));
  const next = reachable[targetOf(event.key, at, reachable.length)];
  if (next !== undefined) {
    event.preventDefault();
    focusOn(list, next.key);
  } else if (/^[a-z0-9]$/i.test(event.key)) typeAhead(event.key, pane, list);
}

/** → opens a line, then goes to what can be done there; ← goes back to the line. */
function alongLine(isOn: boolean, pane: Pane, list: Lines): void {
  const key = list.keyAt(document.activeElement);
  if (key === null) return;
  const line = list.lineOf(key);
  const wanted = isOn ? '.fixes .button, .chip' : 'button';
  if (isOn && key !== pane.state.list.current && line?.querySelector('.finding') !== null) {
    void actions.open(pane, key);
  } else line?.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
}

/** Where ↑ ↓, Home and End lead among so many lines; any other key leads to none. */
export function targetOf(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

/** Goes to the first finding whose address begins so. */
function typeAhead(letter: string, pane: Pane, list: Lines): void {
  const now = performance.now();
  typed = {
    text: (now - typed.at > PAUSE_MS ? '' : typed.text) + letter.toUpperCase(),
    at: now,
  };
  const { findings } = linesOf(resultOf(pane.state), pane.state.list);
  const found = findings.find(({ address }) => address.startsWith(typed.text));
  if (found !== undefined) focusOn(list, found.key);
}

function focusOn(list: Lines, key: string): void {
  list.reveal(key)?.querySelector('button')?.focus({ preventScroll: true });
}
