import { work, type WorkEnd, type WorkListeners } from '../actions/work';
import { type LaterPart, loadedLater, loadLater } from '../loadParts';
import type { Pane } from '../Pane';
import { type CityKind, type CityState, readFiles } from '../summary/SummaryState';

function change(pane: Pane, changed: Partial<CityState>): void {
  pane.update(({ city }) => ({ city: { ...city, ...changed } }));
}

/**
 * Work with the workbooks, which are held against each other at its end. Where the user does not wait
 * for it, that is done without a word: no line shall say of a workbook what the others make untrue.
 */
async function workOn(
  pane: Pane,
  act: (later: LaterPart, listeners: WorkListeners) => Promise<WorkEnd>,
): Promise<void> {
  const own = { isEnded: false };
  await work(pane, 'addBooks', 'readingFiles', async (listeners) => {
    const end = await act(await loadLater(), listeners);
    own.isEnded = true;
    return end;
  });
  if (!own.isEnded) await loadedLater()?.settleQuietly(pane);
}

/** What the workbooks say of each other may be otherwise now. */
function settle(pane: Pane): Promise<void> {
  return workOn(pane, (later, listeners) => later.settleCity(pane, listeners));
}

/** What is done in 全庁のブック. */
export const cityActions = {
  show: async (pane: Pane): Promise<void> => {
    pane.update({ page: 'city' });
    if (pane.state.activity.kind === 'idle') await settle(pane);
  },

  add: (pane: Pane, files: readonly File[]): Promise<void> =>
    workOn(pane, (later, listeners) => later.addBooks(files, pane, listeners)),

  saveReturns: (pane: Pane): Promise<void> =>
    work(pane, 'addBooks', 'readingFiles', async (listeners) =>
      (await loadLater()).saveReturns(pane, listeners),
    ),

  remove: async (pane: Pane, id: number): Promise<void> => {
    pane.update(({ summary }) => ({
      summary: { ...summary, added: summary.added.filter((book) => book.id !== id) },
    }));
    change(pane, { open: null });
    // Where nobody says anything of the others, nothing changes for them.
    if (readFiles(pane.state.summary).some(({ inRun }) => inRun !== null)) await settle(pane);
  },

  /** こちらを数える: of workbooks that are the same, the one that counts. */
  count: (pane: Pane, key: string): Promise<void> =>
    workOn(pane, (later, listeners) => later.countBook(key, pane, listeners)),

  toggle: (pane: Pane, kind: CityKind): void => {
    const hidden = new Set(pane.state.city.hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    change(pane, { hidden });
  },

  /** Opens a line, or closes the one that is open. */
  open: (pane: Pane, key: string | null): void => {
    const { cursor } = pane.state.city;
    change(pane, { open: key, cursor: key ?? cursor, unfolded: new Set() });
  },

  /** The line that the Tab key reaches. */
  point: (pane: Pane, cursor: string): void => {
    if (pane.state.city.cursor !== cursor) change(pane, { cursor });
  },

  /** All that a rule found. */
  unfold: (pane: Pane, rule: string): void =>
    change(pane, { unfolded: new Set([...pane.state.city.unfolded, rule]) }),

  /** Esc: what is open is closed, then the view. */
  escape: (pane: Pane): void => {
    if (pane.state.city.open === null) pane.update({ page: 'list' });
    else cityActions.open(pane, null);
  },
} as const;
