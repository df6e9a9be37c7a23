import type { Area } from '../core/address/area';
import type { CellRef } from '../core/address/CellRef';
import type { TotalAs } from '../core/proposals/proposeTotals';
import type { Language } from '../core/words/sentence';
import type { ExcelProblem } from '../excel/ExcelProblem';
import type { Listeners, Scope } from '../excel/reading';
import type { SheetEdit, SheetEvent } from '../excel/watchWorkbook';
import { Editing } from './edits/Editing';
import {
  type FormChoice,
  type Notice,
  resultOf,
  type Settings,
  type Stage,
  type Task,
} from './state';
import { loadParts, type Parts } from './loadParts';
import { findingAtSelection, type Kind } from './model/CheckResult';
import { type FixOffer, fixOfferOf } from './model/fixOffer';
import { Checking } from './session/Checking';
import { forgetLost } from './session/keptWaivers';
import { Reopening } from './session/Reopening';
import { selectArea, selectInExcel } from './session/selectInExcel';
import { Session } from './session/Session';
import { Waiving } from './session/Waiving';
import { notifyMissing, PartMissing, work, type WorkEnd } from './session/work';
import { withCurrent, withEdited, withFoldToggled, type Store, isAboutForm } from './Store';
import { Typing } from './typing/Typing';
import { documentAddress } from './settings';
import type { PaneActions } from './view/paneView';
import { paneWords } from './words/paneWords';

type LaterWork = (
  parts: Parts,
  session: Session,
  listeners: Listeners,
  settings: Settings,
) => Promise<WorkEnd>;

/** Hands what the user does, and what happens in the workbook, to those who carry it out. */
export class Controller implements PaneActions {
  private readonly session: Session;
  private readonly checking: Checking;
  private readonly waiving: Waiving;
  private readonly editing: Editing;
  private readonly typing: Typing;
  /** The finding closed last, while its cell is still the one selected. */
  private closed: number | null = null;

  constructor(
    private readonly store: Store,
    language: Language,
  ) {
    this.session = new Session(store, language);
    this.checking = new Checking(this.session);
    this.waiving = new Waiving(this.session);
    this.editing = new Editing(this.session);
    this.typing = new Typing(this.session);
  }

  check(): Promise<void> {
    return this.checking.check();
  }

  /** Begins where the pane was before it was loaded anew. */
  reopen(sheetIds: readonly string[] | null, isByButton: boolean): Promise<void> {
    return new Reopening(this.session, this.checking).reopen(sheetIds, isByButton);
  }

  clear(): Promise<void> {
    return this.checking.clear();
  }

  fill(): Promise<void> {
    return this.editing.fill();
  }

  summarize(): Promise<void> {
    return this.later('summarize', 'reading', (parts, ...given) => parts.summarize(...given));
  }

  writeData(): Promise<void> {
    return this.later('data', 'reading', (parts, ...given) => parts.writeData(...given));
  }

  setSummaryAs(summaryAs: Settings['summaryAs']): void {
    this.session.setSettings({ summaryAs });
  }

  addBooks(files: readonly File[]): Promise<void> {
    return this.later('addBooks', 'readingFiles', (parts, ...given) =>
      parts.addBooks(files, ...given),
    );
  }

  removeBook(id: number): void {
    this.store.update(({ summary }) => ({
      summary: { ...summary, added: summary.added.filter((book) => book.id !== id) },
    }));
  }

  compareWith(file: File): Promise<void> {
    return this.later('compare', 'readingFiles', (parts, ...given) =>
      parts.compare(file, ...given),
    );
  }

  closeComparison(): void {
    this.store.update(({ summary }) => ({ summary: { ...summary, comparison: null } }));
  }

  selectArea(sheetId: string, area: Area): void {
    void selectArea(this.session, sheetId, area, false);
  }

  fixOffer(id: number): FixOffer | null {
    const { basis, language } = this.session;
    return basis === null ? null : fixOfferOf(basis, id, paneWords[language]);
  }

  fix(id: number, choice: number): void {
    void this.editing.fix(id, choice);
  }

  fixAlike(id: number): void {
    void this.editing.fixAll(id);
  }

  fixAll(): void {
    void this.editing.fixAll(null);
  }

  tick(key: string): void {
    this.editing.tick(key);
  }

  tickAll(isTicked: boolean): void {
    this.editing.tickAll(isTicked);
  }

  setTotalsAs(as: TotalAs): void {
    this.editing.setTotalsAs(as);
  }

  apply(): Promise<void> {
    return this.editing.apply();
  }

  cancel(): void {
    this.editing.cancel();
  }

  undo(): Promise<void> {
    return this.later('undo', 'undoing', ({ Undoing }, session, ...given) =>
      new Undoing(session).undo(...given),
    );
  }

  skipUndo(notice: Notice): void {
    this.session.skipStep();
    this.dismiss(notice);
  }

  waive(id: number, reason: string): boolean {
    return this.waiving.waive(id, reason);
  }

  restore(id: number): void {
    this.waiving.restore(id);
  }

  recordWaivers(): void {
    this.waiving.recordAgain();
  }

  forgetWaivers(notice: Notice): void {
    forgetLost();
    this.dismiss(notice);
  }

  setScope(scope: Scope): void {
    this.session.setSettings({ scope });
  }

  setMarks(marks: boolean): void {
    this.session.setSettings({ marks });
  }

  setEverySheet(everySheet: boolean): void {
    this.session.setSettings({ everySheet });
  }

  countInstead(sheet: string, of: string): void {
    const { state } = this.store;
    const book = documentAddress();
    const { counted } = state.settings;
    const others = counted?.book === book ? counted.sheets.filter((one) => one !== of) : [];
    this.session.setSettings({ counted: { book, sheets: [...others, sheet] } });
    void this.check();
  }

  setValidations(): void {
    void this.later('validate', 'reading', (parts, ...given) => parts.setValidations(...given));
  }

  addForm(programs: number): void {
    void this.later('create', 'creating', (parts, ...given) => parts.addForm(programs, ...given));
  }

  setTyping(typing: boolean): void {
    this.session.setSettings({ typing });
  }

  setTypingMarks(typingMarks: boolean): void {
    this.session.setSettings({ typingMarks });
  }

  setForm(form: FormChoice): void {
    this.session.notify(isAboutForm, null);
    this.session.setSettings({ form });
  }

  async openForm(file: File): Promise<void> {
    try {
      const { readFormFile } = await loadParts();
      const form = await readFormFile(file);
      if ('orientation' in form) this.setForm(form);
      else this.session.notify(isAboutForm, { kind: 'form', file: file.name, faults: form });
    } catch (error) {
      if (!(error instanceof PartMissing)) throw error;
      notifyMissing(this.session);
    }
  }

  toggle(kind: Kind): void {
    this.store.update(({ shown }) => {
      const next = new Set(shown);
      if (!next.delete(kind)) next.add(kind);
      return { shown: next };
    });
  }

  fold(key: string): void {
    this.store.update((state) => withFoldToggled(state, key));
  }

  open(id: number): void {
    this.store.update((state) => withCurrent(state, id));
    const finding = resultOf(this.store.state)?.findings[id];
    if (finding !== undefined) this.select(finding.cell);
  }

  close(): void {
    const { state } = this.store;
    this.closed = state.kind === 'open' ? state.current : null;
    this.store.update(() => ({ current: null }));
  }

  select(cell: CellRef): void {
    void selectInExcel(this.session, cell);
  }

  dismiss(notice: Notice): void {
    this.store.update(({ notices }) => ({ notices: notices.filter((one) => one !== notice) }));
  }

  /** Brings the findings of the cell forward that was selected in the sheet. */
  onSelected(event: SheetEvent): void {
    const result = resultOf(this.store.state);
    if (result === null) return;
    this.store.update((state) => {
      const there = findingAtSelection(result, state.current, event);
      // Excel may notify only now of the cell that the closed finding had selected.
      if (there !== null && there === this.closed) return {};
      this.closed = null;
      return there === null ? {} : withCurrent(state, there);
    });
  }

  onActivated(sheet: string): void {
    this.store.update(({ place }) => (place === null ? {} : { place: { ...place, sheet } }));
  }

  onEdited(edit: SheetEdit): void {
    // What we write ourselves is checked by whoever wrote it.
    if (edit.by === 'us') return;
    if (edit.moved) this.session.noteMoved(edit.sheetId);
    if (this.session.mayBeOurs(edit)) {
      this.typing.look(edit);
      return;
    }
    this.session.edits.push(edit);
    if (!this.typing.take()) this.store.update((state) => withEdited(state, edit));
  }

  report(task: Task, problem: ExcelProblem): void {
    this.session.report(task, problem);
  }

  /** Does what is loaded when it is first wanted. */
  private later(task: Task, stage: Stage, run: LaterWork): Promise<void> {
    return work(this.session, task, stage, async (listeners, settings) =>
      run(await loadParts(), this.session, listeners, settings),
    );
  }
}
