import { basename, join, sep } from 'node:path';
import { type FileReport, fileReportSchema } from '../../core/report/report';
import { EmbeddedExcel } from '../host/EmbeddedExcel';
import type { VariantName } from '../host/variants';
import { type PageOptions, openPage, type OfficePage } from './openPage';
import type { StepName, StepReport } from './Step';
import { existsSync, readFileSync, statSync } from 'node:fs';

/** A pane that says nothing for so long has stopped. */
const PATIENCE_MS = 120_000;
/** The runtime gives references back right after a run; then it is quiet. */
const QUIET_MS = 30;

/** Why a finding is waived that the drive waives. */
const REASON = '確認済み';

/** Ids of the buttons in the menu. */
const BUTTONS = {
  clear: 'clear',
  undo: 'undo',
  new: 'add-form',
  summarize: 'summarize',
  data: 'data',
  validation: 'validate',
} as const;

/** The report of an event of the pane: made when it is asked for. */
export function reportOf(event: Event): FileReport {
  const detail: unknown = 'detail' in event ? event.detail : null;
  const report = isMaker(detail) ? detail() : null;
  return fileReportSchema.parse(structuredClone(report));
}

function isMaker(detail: unknown): detail is () => unknown {
  return typeof detail === 'function';
}

/** Presses the buttons of a pane as a person would, by the ids that they carry. */
export class PaneDriver {
  private latest: FileReport | null = null;
  private readonly document: Document;

  constructor(
    private readonly excel: EmbeddedExcel,
    private readonly page: OfficePage,
  ) {
    this.document = page.dom.window.document;
    this.document.addEventListener('hakaru:report', (event) => {
      this.latest = reportOf(event);
    });
  }

  /** What the pane reported after its last check; null before the first. */
  get report(): FileReport | null {
    return this.latest;
  }

  /** Waits until the pane can be used. @throws Error with the pane's words when it cannot */
  async ready(): Promise<void> {
    if ((await this.state(['ready', 'done', 'failed'])) === 'failed') throw new Error(this.words());
    // Nothing is marked but by the step that says so; from then on the marks follow.
    this.setMarks(false);
    await this.quiet();
  }

  chooseScope(scope: 'workbook' | 'sheet'): void {
    this.element(`scope-${scope}`).click();
  }

  /** The menu holds what is wanted now and then. */
  private showMenu(isWanted: boolean): void {
    const more = this.element('more');
    if ((more.getAttribute('aria-expanded') === 'true') !== isWanted) more.click();
  }

  /** Does a step, button by button, and waits for its end. */
  async press(step: StepName): Promise<StepReport> {
    if (step === 'check' || step === 'mark') this.setMarks(step === 'mark');
    this.excel.counters.reset();
    const started = performance.now();
    const error = await this.carryOut(step);
    const ms = Math.round(performance.now() - started);
    await this.quiet();
    const counts = this.excel.counters.reset();
    const said = isCheck(step) ? {} : { said: this.said() };
    return { do: step, ...counts, ms, ...(error === null ? said : { error }) };
  }

  /** What went wrong; null where nothing did. */
  private async carryOut(step: StepName): Promise<string | null> {
    if (step === 'waive' || step === 'unwaive') return this.carryOutOnFinding(step);
    if (step === 'fill' || step === 'fix') return this.mend(step);
    if (step === 'check' || step === 'mark') return this.click('check');
    this.showMenu(true);
    const error = await this.click(BUTTONS[step]);
    if (error !== null) return error;
    if (step === 'validation' && this.isPreviewing()) return this.click('apply');
    const anyway = this.document.querySelector<HTMLElement>('.ask-anyway');
    anyway?.click();
    return anyway === null ? null : this.ended();
  }

  /** まとめて直す, with only the ticks of one sort: what is to be filled in, or to be fixed. */
  private async mend(only: 'fill' | 'fix'): Promise<string | null> {
    const { CustomEvent: PageEvent } = this.page.dom.window;
    this.document.dispatchEvent(new PageEvent('hakaru:mend', { detail: only }));
    const error = await this.ended();
    // Nothing is offered: there is nothing to apply.
    return error === null && this.isPreviewing() ? this.click('apply') : error;
  }

  private isPreviewing(): boolean {
    return !this.find('.preview').hidden;
  }

  /** Of the first finding in the list that is not waived, or that is. */
  private async carryOutOnFinding(step: 'waive' | 'unwaive'): Promise<string | null> {
    const error = this.latest === null ? await this.click('check') : null;
    if (error !== null) return error;
    this.showMenu(false);
    const isOpen = await this.openFinding(step === 'unwaive');
    if (!isOpen) return 'そのような指摘がありません。 / There is no such finding.';
    const button = this.find('.is-open .waive-open');
    if (button.getAttribute('aria-disabled') === 'true') return button.title;
    button.click();
    if (step === 'waive') this.giveReason();
    return this.ended();
  }

  private async openFinding(isWaived: boolean): Promise<boolean> {
    const filter = this.find('.filter.severity-waived');
    if (isWaived && filter.getAttribute('aria-pressed') === 'false') filter.click();
    const line = isWaived ? '.line-finding.is-waived' : '.line-finding:not(.is-waived)';
    const finding = this.document.querySelector<HTMLElement>(`${line} .finding`);
    if (finding === null) return false;
    if (finding.getAttribute('aria-expanded') === 'false') finding.click();
    // Excel selects its cell.
    await this.quiet();
    return true;
  }

  private giveReason(): void {
    const reason = this.find('.waiver-reason');
    if (!('value' in reason)) throw new Error('The pane takes no reason.');
    reason.value = REASON;
    reason.dispatchEvent(new this.page.dom.window.Event('input', { bubbles: true }));
    this.find('.waiver-entry .primary').click();
  }

  private async click(id: string): Promise<string | null> {
    const button = this.element(id);
    if (button.getAttribute('aria-disabled') === 'true') return button.title;
    button.click();
    return this.ended();
  }

  private async ended(): Promise<string | null> {
    return (await this.state(['done', 'failed'])) === 'failed' ? this.words() : null;
  }

  private said(): string {
    return this.document.querySelector('.status-headline')?.textContent ?? '';
  }

  private setMarks(wanted: boolean): void {
    const marks = this.element('marks');
    if (!('checked' in marks)) throw new Error('The pane has no switch #marks.');
    if (marks.checked !== wanted) marks.click();
  }

  private element(id: string): HTMLElement {
    return this.find(`#${id}`);
  }

  private find(selector: string): HTMLElement {
    const element = this.document.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The pane has no ${selector}.`);
    return element;
  }

  private words(): string {
    const alert = this.document.querySelector('.notices')?.textContent.trim() ?? '';
    const [error] = this.page.errors;
    return alert === '' ? (error?.message ?? 'The pane gave no reason.') : alert;
  }

  /** Resolves with the pane's state as soon as it is one of these. */
  private state(wanted: readonly string[]): Promise<string> {
    const root = this.document.documentElement;
    return new Promise((resolve, reject) => {
      const observer = new this.page.dom.window.MutationObserver(() => {
        look();
      });
      const timer = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`The pane did not come to an end. ${this.words()}`));
      }, PATIENCE_MS);
      const look = (): void => {
        const state = root.dataset['state'] ?? '';
        if (!wanted.includes(state)) return;
        clearTimeout(timer);
        observer.disconnect();
        resolve(state);
      };
      observer.observe(root, { attributes: true, attributeFilter: ['data-state'] });
      look();
    });
  }

  private async quiet(): Promise<void> {
    for (let before = -1; before !== this.messages;) {
      before = this.messages;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  }

  private get messages(): number {
    const { roundTrips, otherMessages } = this.excel.counters.now;
    return roundTrips + otherMessages;
  }
}

export interface DriveOptions {
  /** Path or name of the workbook, as given. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly steps: readonly StepName[];
  /** The sheet to check alone; null for the whole workbook. */
  readonly sheet: string | null;
  /** Where webpack wrote the pane. */
  readonly paneFolder: string;
  /** What the Excel does otherwise than the documented one. */
  readonly variants?: readonly VariantName[];
  readonly trace?: PageOptions['trace'];
}

/** What was done, and what the pane had to say in the end. */
export interface DriveResult {
  readonly steps: readonly StepReport[];
  readonly programs: FileReport['programs'];
  readonly findings: FileReport['findings'];
}

export interface Driven {
  readonly result: DriveResult;
  readonly excel: EmbeddedExcel;
}

/**
 * Opens a workbook behind the production pane and presses its buttons in turn; a step that fails
 * is the last one.
 * @throws {FileProblem} when the workbook cannot be read
 * @throws {UnknownSheetError} when it has no such visible sheet
 */
export async function driveWorkbook(options: DriveOptions): Promise<Driven> {
  const excel = await EmbeddedExcel.open(options.bytes, {
    name: basename(options.file),
    variants: options.variants ?? [],
  });
  if (options.sheet !== null) activate(excel, options.sheet);
  const page = openPane(
    excel,
    options.paneFolder,
    options.trace === undefined ? {} : { trace: options.trace },
  );
  try {
    const driver = new PaneDriver(excel, page);
    await driver.ready();
    driver.chooseScope(options.sheet === null ? 'workbook' : 'sheet');
    const steps: StepReport[] = [];
    for (const name of options.steps) {
      const step = await driver.press(name);
      steps.push(step);
      if (step.error !== undefined) break;
    }
    const { report } = driver;
    return {
      excel,
      result: { steps, programs: report?.programs ?? [], findings: report?.findings ?? [] },
    };
  } finally {
    page.close();
  }
}

/** There is no such sheet, or it is hidden, so that nobody could open the pane on it. */
export class UnknownSheetError extends Error {
  override readonly name = 'UnknownSheetError';

  constructor(readonly sheet: string) {
    super(`シート「${sheet}」がないか、非表示です。 / There is no visible sheet “${sheet}”.`);
  }
}

function activate(excel: EmbeddedExcel, name: string): void {
  const sheet = excel.workbook.sheetNamed(name);
  if (sheet?.visibility !== 'visible') throw new UnknownSheetError(name);
  excel.operations.activate('user', sheet);
}

/** Opens the built pane, unchanged, on an embedded Excel; `folder` is what webpack wrote. */
export function openPane(
  excel: EmbeddedExcel,
  folder: string,
  options: Pick<PageOptions, 'query' | 'prepare' | 'trace'> = {},
): OfficePage {
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  return openPage(excel, { ...options, html, file: (path) => readWithin(folder, path) });
}

function readWithin(folder: string, path: string): Uint8Array | null {
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return readFileSync(file);
}

function isCheck(step: StepName): boolean {
  return step === 'check' || step === 'mark';
}
