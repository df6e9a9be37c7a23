import { work } from '../actions/work';
import { loadLater } from '../loadParts';
import type { Pane } from '../Pane';
import { type CityKind, type CityState, readFiles } from '../summary/SummaryState';

function change(pane: Pane, changed: Partial<CityState>): void {
  pane.update(({ city }) => ({ city: { ...city, ...changed } }));
}

/** What the workbooks say of each other may be otherwise now. */
function settle(pane: Pane): Promise<void> {
  return work(pane, 'addBooks', 'readingFiles', async (listeners) =>
    (await loadLater()).settleCity(pane, listeners),
  );
}

/** What is done in 全庁のブック. */
export const cityActions = {
  show: async (pane: Pane): Promise<void> => {
    pane.update({ page: 'city' });
    if (pane.state.activity.kind === 'idle') await settle(pane);
  },

  add: (pane: Pane, files: readonly File[]): Promise<void> =>
    work(pane, 'addBooks', 'readingFiles', async (listeners) =>
      (await loadLater()).addBooks(files, pane, listeners),
    ),

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
