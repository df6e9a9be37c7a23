import type { FileReport } from '../../src/core/report/report';
import { reportOf } from '../../src/stage/drive/driveWorkbook';
import { parseAreas } from '../../src/core/address/a1';
import { markSeverity } from '../../src/core/plan/marks';
import type { Cell } from '../../src/stage/host/model/Cell';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import { paneState, type Pane } from './officePane';
import { cellArea } from '../../src/core/address/area';

/** Presses the pane's buttons and looks at its page and at the workbook behind it. */
export class PaneUser {
  constructor(readonly pane: Pane) {}

  find(selector: string): HTMLElement {
    const found = this.pane.document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.pane.document.querySelectorAll<HTMLElement>(selector)];
  }

  text(selector: string): string {
    return tidy(this.find(selector).textContent);
  }

  texts(selector: string): string[] {
    return this.all(selector).map((one) => tidy(one.textContent));
  }

  /** Presses a button and waits for the work to end. */
  press(selector: string): Promise<string> {
    this.find(selector).click();
    return this.ended();
  }

  /** Opens まとめて直す with only the ticks of one sort, and waits for what it offers. */
  mend(only: 'fill' | 'fix'): Promise<string> {
    const { CustomEvent: PageEvent } = this.pane.page.dom.window;
    this.pane.document.dispatchEvent(new PageEvent('hakaru:mend', { detail: only }));
    return this.ended();
  }

  /** Presses 集計, and このまま集計 where it asks. */
  async summarize(): Promise<string> {
    const end = await this.press('#summarize');
    return this.all('.ask-anyway').length === 0 ? end : this.press('.ask-anyway');
  }

  /** Presses 入力規則を設定, and 適用 in its preview. */
  async setValidations(): Promise<string> {
    const end = await this.press('#validate');
    return this.find('.preview').hidden ? end : this.press('#apply');
  }

  /** Chooses files as a person would, and waits for what follows. */
  choose(
    input: string,
    files: readonly (readonly [name: string, bytes: Uint8Array])[],
  ): Promise<string> {
    const { window } = this.pane.page.dom;
    const list = files.map(([name, bytes]) => new window.File([new Uint8Array(bytes)], name));
    const element = this.find(input);
    Object.defineProperty(element, 'files', { value: list, configurable: true });
    element.dispatchEvent(new window.Event('change'));
    return this.ended();
  }

  /** Waits until the work that is under way has ended. */
  ended(): Promise<string> {
    return paneState(this.pane.document, (state) => state === 'done' || state === 'failed');
  }

  /** The next report after `act`. */
  report(act: () => unknown): Promise<FileReport> {
    return new Promise((resolve) => {
      this.pane.document.addEventListener('hakaru:report', (event) => resolve(reportOf(event)), {
        once: true,
      });
      act();
    });
  }

  /** What is read out of what was done, and of what stands. */
  get status(): string {
    return tidy(this.find('[role=status]').textContent);
  }

  /** What the bar above the foot says besides what was done. */
  get notices(): string {
    return this.texts('.notices .notice').map(tidy).join('\n');
  }

  /** Whether the list is called out of date. */
  get isStale(): boolean {
    return !this.find('.stale').hidden;
  }

  get sheet(): Sheet {
    const [first] = this.pane.excel.workbook.sheets;
    if (first === undefined) throw new Error('A workbook holds at least one sheet.');
    return first;
  }

  /** What a cell of the first sheet holds: its formula without `=`, else its value. */
  content(address: string): unknown {
    const cell = this.cell(address);
    return cell?.formula ?? cell?.value ?? null;
  }

  cell(address: string): Cell | undefined {
    const { row, column } = at(address);
    return this.sheet.cell(row, column);
  }

  /** Types a value into a cell of the first sheet, as somebody. */
  type(address: string, value: string | number | null, by: 'user' | 'coauthor' = 'user'): void {
    const { row, column } = at(address);
    const area = cellArea(row, column);
    this.pane.excel.operations.enter(by, this.sheet, area, () => ({ formula: null, value }));
  }

  /** Selects a cell of the first sheet. */
  select(address: string): void {
    const { row, column } = at(address);
    const area = cellArea(row, column);
    this.pane.excel.operations.select('user', this.sheet, [area]);
  }

  /** Our marks on all sheets, as severity and cells. */
  marks(): string[] {
    return this.pane.excel.workbook.sheets.flatMap((sheet) =>
      sheet.conditionalFormats.flatMap(({ formula, areas }) => {
        const severity = markSeverity(formula);
        return severity === null ? [] : [`${sheet.name} ${severity} ${JSON.stringify(areas)}`];
      }),
    );
  }
}

function at(address: string): { readonly row: number; readonly column: number } {
  const [area] = parseAreas(address);
  if (area === undefined) throw new Error(`${address} is no address.`);
  return { row: area.top, column: area.left };
}

/** A text as it is read: without the line ends of the template that it stands in. */
export function tidy(text: string): string {
  return text.replaceAll(/[ \n]*\n[ \n]*/g, ' ').trim();
}

/** Lets messages and events pass that nobody waits for. */
export function settle(ms = 100): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
