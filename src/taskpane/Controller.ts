import type { Area } from '../core/address/area';
import type { CellRef } from '../core/address/CellRef';
import type { TotalAs } from '../core/proposals/proposeTotals';
import type { Language } from '../core/words/sentence';
import type { ExcelProblem } from '../excel/ExcelProblem';
import type { Scope } from '../excel/reading';
import type { SheetEdit, SheetEvent } from '../excel/watchWorkbook';
import { Editing } from './edits/Editing';
import { Undoing } from './edits/Undoing';
import { type FormChoice, type Notice, resultOf, type Settings, type Task } from './state';
import { Forms } from './forms/Forms';
import { loadParts, PartMissing } from './loadParts';
import { findingAtSelection, type Kind } from './model/CheckResult';
import { type FixOffer, fixOfferOf } from './model/fixOffer';
import { Checking } from './session/Checking';
import { forgetLost } from './session/keptWaivers';
import { Reopening } from './session/Reopening';
import { selectArea, selectInExcel } from './session/selectInExcel';
import { Session } from './session/Session';
import { Waiving } from './session/Waiving';
import { notifyMissing } from './session/work';
import { withCurrent, withEdited, withFoldToggled, type Store, isAboutForm } from './Store';
import { AddingBooks } from './summary/AddingBooks';
import { Comparing } from './summary/Comparing';
import { Summarizing } from './summary/Summarizing';
import { Typing } from './typing/Typing';
import type { PaneActions } from './view/paneView';
import { paneWords } from './words/paneWords';

/** Hands what the user does, and what happens in the workbook, to those who carry it out. */
export class Controller implements PaneActions {
  private readonly session: Session;
  private readonly checking: Checking;
  private readonly waiving: Waiving;
  private readonly editing: Editing;
  private readonly undoing: Undoing;
  private readonly typing: Typing;
  private readonly forms: Forms;
  private readonly summarizing: Summarizing;
  private readonly addingBooks: AddingBooks;
  private readonly comparing: Comparing;
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
    this.undoing = new Undoing(this.session);
    this.typing = new Typing(this.session);
    this.forms = new Forms(this.session);
    this.summarizing = new Summarizing(this.session);
    this.addingBooks = new AddingBooks(this.session);
    this.comparing = new Comparing(this.session);
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
    return this.summarizing.summarize();
  }

  writeData(): Promise<void> {
    return this.summarizing.data();
  }

  setSummaryAs(summaryAs: Settings['summaryAs']): void {
    this.session.setSettings({ summaryAs });
  }

  addBooks(files: readonly File[]): Promise<void> {
    return this.addingBooks.add(files);
  }

  removeBook(id: number): void {
    this.addingBooks.remove(id);
  }

  compareWith(file: File): Promise<void> {
    return this.comparing.compare(file);
  }

  closeComparison(): void {
    this.comparing.close();
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
    return this.undoing.undo();
  }

  skipUndo(notice: Notice): void {
    this.undoing.skip();
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

  setValidations(): void {
    void this.forms.setValidations();
  }

  addForm(programs: number): void {
    void this.forms.add(programs);
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
}
