import type { Area } from '../../core/address/area';
import type { CellRef } from '../../core/address/CellRef';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import type { Scope } from '../../excel/reading';
import type { SheetEdit, SheetEvent } from '../../excel/watchWorkbook';
import type { Basis } from '../Basis';
import { type CheckPart, type LaterPart, loadCheck, loadedLater, loadLater } from '../loadParts';
import { findingAtSelection, type Kind } from '../model/CheckResult';
import { linesOf, step } from '../model/listItems';
import { PartMissing } from '../missingPart';
import type { Pane } from '../Pane';
import { documentAddress } from '../settings';
import { type Notice, type OpenState, type Page, resultOf, type Sort } from '../state';
import type { FormChoice, Settings } from '../settings';
import type { Stage, Task } from '../tasks';
import { isOwnSelection, selectArea, selectFinding, selectOne } from './selecting';
import { notifyMissing, stopWork, work, type WorkEnd, type WorkListeners } from './work';

/** How long a line that was put right stays. */
const MENDED_MS = 6_000;

type Checking = (part: CheckPart, listeners: WorkListeners) => Promise<WorkEnd>;
type Later = (part: LaterPart, listeners: WorkListeners) => Promise<WorkEnd>;

/** Does what the part that checks does; waits for it where it is still under way. */
function checking(pane: Pane, task: Task, stage: Stage, run: Checking): Promise<void> {
  return work(pane, task, stage, async (listeners) => run(await loadCheck(), listeners));
}

/** Does what is loaded when it is first wanted. */
function later(pane: Pane, task: Task, stage: Stage, run: Later): Promise<void> {
  return work(pane, task, stage, async (listeners) => run(await loadLater(), listeners));
}

/** Everything that the user does: each a function over the pane's state, and Excel. */
export const actions = {
  check: (pane: Pane): Promise<void> => {
    // Offered after the first check, not again and again.
    const { basis, settings } = pane.state;
    if (basis !== null && !settings.typingOffered) pane.setSettings({ typingOffered: true });
    return checking(pane, 'check', 'reading', (part, listeners) => part.check(pane, listeners));
  },

  clear: (pane: Pane): Promise<void> =>
    checking(pane, 'clear', 'clearing', (part, listeners) => part.clear(pane, listeners)),

  stop: stopWork,

  /** まとめて直す; `only`: of which sort the ticks are to be. */
  mend: (pane: Pane, only: 'fill' | 'fix' | null = null): Promise<void> =>
    later(pane, 'fill', 'proposing', (part, listeners) => part.mend(pane, only, listeners)),

  fix: async (pane: Pane, key: string, choice: number): Promise<void> => {
    await later(pane, 'fix', 'proposing', (part, listeners) =>
      part.fix(pane, key, choice, listeners),
    );
    const { mended } = pane.state.list;
    if (mended === null) return;
    setTimeout(() => {
      if (pane.state.list.mended === mended) pane.updateList({ mended: null });
    }, MENDED_MS);
  },

  apply: async (pane: Pane): Promise<void> => {
    await later(pane, 'apply', 'applying', (part, listeners) => part.apply(pane, listeners));
    const { offer, next } = pane.state;
    if (offer !== null || next === null) return;
    pane.update({ next: null });
    await actions.summarizeAnyway(pane, null);
  },

  cancel: (pane: Pane): void => pane.update({ offer: null, next: null }),

  // What is ticked was offered by the part that is loaded later: it is there.
  tick: (pane: Pane, key: string): void => loadedLater()?.tick(pane, key),

  tickAll: (pane: Pane, isTicked: boolean): void => loadedLater()?.tickAll(pane, isTicked),

  setTotalsAs: (pane: Pane, as: TotalAs): void => loadedLater()?.setTotalsAs(pane, as),

  undo: (pane: Pane): Promise<void> =>
    later(pane, 'undo', 'undoing', (part, listeners) => part.undo(pane, listeners)),

  /** Gives up the step that could not be taken back. */
  skipUndo: (pane: Pane, notice: Notice): void => {
    pane.skipStep();
    pane.dismiss(notice);
  },

  draft: (pane: Pane, text: string | null): void =>
    pane.updateList({ draft: text === null ? null : { text, isMissing: false } }),

  /** False where the text is no reason. */
  waive: (pane: Pane, key: string, isOfRule: boolean): boolean => {
    const { draft } = pane.state.list;
    if (draft === null) return false;
    if (draft.text.trim() === '') {
      pane.updateList({ draft: { ...draft, isMissing: true } });
      return false;
    }
    const { text } = draft;
    void checking(pane, 'waive', 'waiving', (part, listeners) =>
      part.waive(pane, key, text, isOfRule, listeners),
    );
    return true;
  },

  restore: (pane: Pane, key: string): Promise<void> =>
    checking(pane, 'restore', 'waiving', (part, listeners) => part.restore(pane, key, listeners)),

  /** Puts lost waivers back into the workbook. */
  recordWaivers: (pane: Pane): Promise<void> =>
    checking(pane, 'waive', 'waiving', (part, listeners) => part.recordAgain(pane, listeners)),

  forgetWaivers: async (pane: Pane, notice: Notice): Promise<void> => {
    (await loadCheck()).forgetLost();
    pane.dismiss(notice);
  },

  summarize: (pane: Pane): Promise<void> =>
    later(pane, 'summarize', 'reading', (part, listeners) => part.summarize(pane, null, listeners)),

  /** このまま集計: with what was read for the question. */
  summarizeAnyway: (pane: Pane, known: Basis | null): Promise<void> =>
    later(pane, 'summarize', 'reading', async (part, listeners) =>
      part.summarize(
        pane,
        known ?? (await (await loadCheck()).readAfresh(pane, listeners)),
        listeners,
      ),
    ),

  /** 補完してから集計. */
  mendThenSummarize: async (pane: Pane): Promise<void> => {
    await actions.mend(pane);
    if (pane.state.offer === null) await actions.summarizeAnyway(pane, null);
    else pane.update({ next: 'summarize' });
  },

  writeData: (pane: Pane): Promise<void> =>
    later(pane, 'data', 'reading', (part, listeners) => part.writeData(pane, listeners)),

  writeReturn: (pane: Pane): Promise<void> =>
    later(pane, 'return', 'reading', (part, listeners) => part.writeReturn(pane, listeners)),

  compareWith: (pane: Pane, file: File): Promise<void> =>
    later(pane, 'compare', 'readingFiles', (part, listeners) =>
      part.compare(file, pane, listeners),
    ),

  closeComparison: (pane: Pane): void =>
    pane.update(({ summary }) => ({ summary: { ...summary, comparison: null } })),

  setValidations: (pane: Pane): Promise<void> =>
    later(pane, 'validate', 'reading', (part, listeners) => part.setValidations(pane, listeners)),

  addForm: (pane: Pane, programs: number): Promise<void> =>
    later(pane, 'create', 'creating', (part, listeners) => part.addForm(pane, programs, listeners)),

  /** 今年度の様式, from last year's file, or from the workbook in view. */
  makeNextYear: (pane: Pane, file: File | null): Promise<void> =>
    later(pane, 'create', file === null ? 'reading' : 'readingFiles', (part, listeners) =>
      part.makeNextYear(pane, file, listeners),
    ),

  setForm: (pane: Pane, form: FormChoice): void => {
    pane.notify(({ kind }) => kind === 'form', null);
    pane.setSettings({ form });
  },

  openForm: async (pane: Pane, file: File): Promise<void> => {
    try {
      const form = await (await loadLater()).readFormFile(file);
      if ('orientation' in form) actions.setForm(pane, form);
      else {
        const notice: Notice = { kind: 'form', file: file.name, faults: form };
        pane.notify(({ kind }) => kind === 'form', notice);
      }
    } catch (error) {
      if (!(error instanceof PartMissing)) throw error;
      notifyMissing(pane, error);
    }
  },

  set: (pane: Pane, change: Partial<Settings>): void => pane.setSettings(change),

  /** Takes the offer of 入力しながら検証, or leaves it; what comes along with marks is said. */
  followTyping: (pane: Pane, typing: boolean): void => {
    pane.setSettings({ typing, typingOffered: true });
    if (typing && pane.state.settings.marks) pane.notify(() => false, { kind: 'typing' });
  },

  setScope: (pane: Pane, scope: Scope): void => pane.setSettings({ scope }),

  /** Counts a sheet in place of the one that it repeats, and checks again. */
  countInstead: (pane: Pane, sheet: string, of: string): Promise<void> => {
    const book = documentAddress();
    const { counted } = pane.state.settings;
    const others = counted?.book === book ? counted.sheets.filter((one) => one !== of) : [];
    pane.setSettings({ counted: { book, sheets: [...others, sheet] } });
    return actions.check(pane);
  },

  /** Opens what could not be verified or counted, shows more of it, or closes it. */
  openPoints: (pane: Pane, kind: keyof OpenState['openPoints'], shown: number): void =>
    pane.update(({ openPoints }) => ({ openPoints: { ...openPoints, [kind]: shown } })),

  /** 見本で試す. */
  openSample: (pane: Pane): Promise<void> =>
    later(pane, 'sample', 'opening', (part, listeners) => part.openSample(pane, listeners)),

  show: (pane: Pane, page: Page): void => {
    pane.update({ page, offer: null, next: null });
    actions.closeComparison(pane);
  },

  toggle: (pane: Pane, kind: Kind): void =>
    pane.updateList(({ shown }) => {
      const next = new Set(shown);
      if (!next.delete(kind)) next.add(kind);
      return { shown: next };
    }),

  sort: (pane: Pane, sort: Sort): void => pane.updateList({ sort }),

  search: (pane: Pane, query: string): void => pane.updateList({ query }),

  /** Lists the further ones of many alike, or leaves them out again. */
  fold: (pane: Pane, fold: string): void => {
    pane.updateList(({ unfolded }) => {
      const next = new Set(unfolded);
      if (!next.delete(fold)) next.add(fold);
      return { unfolded: next };
    });
    const { list } = pane.state;
    const { findings } = linesOf(resultOf(pane.state), list);
    if (findings.every(({ key }) => key !== list.current)) pane.updateList({ current: null });
  },

  /** The line that the Tab key reaches. */
  point: (pane: Pane, cursor: string): void => {
    if (pane.state.list.cursor !== cursor) pane.updateList({ cursor });
  },

  /** Opens a finding, and the fold that holds it, and selects its cell. */
  open: (pane: Pane, key: string): Promise<void> => {
    bringForward(pane, key);
    return selectFinding(pane, key);
  },

  close: (pane: Pane): void => {
    pane.updateList({ current: null, draft: null });
  },

  /** The next finding, or the one before. */
  step: (pane: Pane, by: 1 | -1): Promise<void> => {
    const { list } = pane.state;
    const key = step(linesOf(resultOf(pane.state), list).findings, list.current, by);
    return key === null ? Promise.resolve() : actions.open(pane, key);
  },

  select: (pane: Pane, cell: CellRef): Promise<void> => selectOne(pane, cell),

  selectArea: (pane: Pane, sheetId: string, area: Area): Promise<void> =>
    selectArea(pane, sheetId, area, false),

  dismiss: (pane: Pane, notice: Notice): void => pane.dismiss(notice),

  /** The confirmation of what was done last goes. */
  hush: (pane: Pane): void => pane.update({ said: null }),

  /** Says why something cannot be done now. */
  explain: (pane: Pane, why: string): void =>
    pane.notify(({ kind }) => kind === 'disabled', { kind: 'disabled', why }),

  copy: async (pane: Pane, text: string): Promise<void> => {
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    pane.notify(({ kind }) => kind === 'copied', { kind: 'copied', isDone });
  },
} as const;

function bringForward(pane: Pane, key: string): void {
  const { list } = pane.state;
  const fold = linesOf(resultOf(pane.state), list).folds.keys.get(key);
  pane.updateList({
    current: key,
    cursor: key,
    draft: list.current === key ? list.draft : null,
    unfolded: fold === undefined ? list.unfolded : new Set([...list.unfolded, fold]),
  });
}

/** Brings the findings of the cell forward that was selected in the sheet. */
export function onSelected(pane: Pane, event: SheetEvent): void {
  const { state } = pane;
  const result = resultOf(state);
  if (result === null || isOwnSelection(pane, event)) return;
  const there = findingAtSelection(result, state.list.current, event);
  if (there !== null && there !== state.list.current) bringForward(pane, there);
}

export function onActivated(pane: Pane, sheet: string): void {
  pane.update(({ place }) => (place === null ? {} : { place: { ...place, sheet } }));
}

export async function onEdited(pane: Pane, edit: SheetEdit): Promise<void> {
  // What we write ourselves is checked by whoever wrote it.
  if (edit.by !== 'us' && pane.state.basis !== null) (await loadCheck()).takeEdit(pane, edit);
  else if (edit.by !== 'us' && edit.moved) pane.noteMoved(edit.sheetId);
}
