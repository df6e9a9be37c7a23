import { toA1 } from '../../../core/address/a1';
import type { EmbeddedExcel } from '../../host/EmbeddedExcel';
import { HostError } from '../../host/HostError';
import type { Change } from '../../host/model/Change';
import type { Sheet } from '../../host/model/Sheet';
import { typeInto } from '../../host/typeInto';
import { GridControl } from '../grid/GridControl';
import type { Appearance } from '../grid/CellElement';
import type { Position } from '../../../core/address/CellRef';
import type { GridSelection } from '../grid/GridSelection';
import { hostSheet } from '../model/hostSheet';
import type { WorkbenchWords } from '../words';
import { byId } from './byId';
import { parseAddress, rangeAddress } from '../../host/model/addresses';
import { type Area, cellArea, firstCell } from '../../../core/address/area';

/** The sheets' tabs: one is selected and in the tab order, arrows go to its neighbours. */
class SheetTabs {
  private tabs: readonly Tab[] = [];
  private selected = '';

  /** `list` has role tablist; `onChoose` gets the id of the chosen tab. */
  constructor(
    private readonly list: HTMLElement,
    private readonly panel: HTMLElement,
    private readonly onChoose: (id: string) => void,
  ) {
    list.addEventListener('keydown', (event) => this.onKey(event));
  }

  show(tabs: readonly Tab[], selected: string): void {
    const hadFocus = this.list.contains(document.activeElement);
    this.tabs = tabs;
    this.selected = selected;
    this.list.replaceChildren(...tabs.map((tab) => this.button(tab)));
    const current = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    if (hadFocus) current?.focus();
    if (current !== null) this.reveal(current);
  }

  /** The tab beside the selected one; null at the end. */
  neighbour(direction: 1 | -1): Tab | null {
    const at = this.tabs.findIndex((tab) => tab.id === this.selected);
    return this.tabs[at + direction] ?? null;
  }

  /** Not scrollIntoView: the next Tab key would start from there. */
  private reveal(tab: HTMLElement): void {
    const { list } = this;
    const left = tab.offsetLeft - list.offsetLeft;
    const right = left + tab.offsetWidth;
    if (left < list.scrollLeft) list.scrollLeft = left;
    else if (right > list.scrollLeft + list.clientWidth) list.scrollLeft = right - list.clientWidth;
  }

  private button(tab: Tab): HTMLButtonElement {
    const button = document.createElement('button');
    const isSelected = tab.id === this.selected;
    button.type = 'button';
    button.textContent = tab.name;
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', String(isSelected));
    button.setAttribute('aria-controls', this.panel.id);
    button.tabIndex = isSelected ? 0 : -1;
    button.addEventListener('click', () => this.onChoose(tab.id));
    return button;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const next = this.neighbour(event.key === 'ArrowRight' ? 1 : -1);
    if (next === null) return;
    event.preventDefault();
    this.onChoose(next.id);
  }
}

/** Shows the selected address; a typed one is gone to with Enter. */
class NameBox {
  private shown = '';

  constructor(
    private readonly input: HTMLInputElement,
    events: {
      onGo(to: Destination): void;
      onUnknown(text: string): void;
      onLeave(): void;
    },
  ) {
    input.addEventListener('focus', () => input.select());
    input.addEventListener('blur', () => this.write());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        events.onLeave();
      } else if (event.key === 'Enter' && !event.isComposing) {
        const to = parseAddress(input.value.normalize('NFKC').trim());
        if (to === null) events.onUnknown(input.value);
        else events.onGo(to);
      }
    });
  }

  /** Shows a selection: one cell by its address, an area by its corners. */
  show(area: Area): void {
    this.shown = rangeAddress(area);
    if (document.activeElement !== this.input) this.write();
  }

  private write(): void {
    this.input.value = this.shown;
  }
}

export interface BookEvents {
  /** A cell's editor was opened or closed: Excel answers no add-in in between. */
  onEditing(editing: boolean): void;
  /** What the user asked for was refused, in words. */
  onRefused(sentence: string): void;
}

type Excel = Pick<EmbeddedExcel, 'operations' | 'variants'>;

/** The workbook on the page: grid, formula bar, name box and tabs, kept at one with the live model. */
export class BookView {
  private readonly grid: GridControl;
  private readonly tabs: SheetTabs;
  private readonly nameBox: NameBox;
  private excel: Excel | null = null;
  private stopListening: (() => void) | null = null;
  private isStale = false;
  /** What was selected when a sheet was left. */
  private readonly visited = new WeakMap<Sheet, readonly Area[]>();

  constructor(
    private readonly words: WorkbenchWords,
    private readonly look: () => Appearance,
    private readonly events: BookEvents,
  ) {
    const panel = byId('grid', HTMLElement);
    this.tabs = new SheetTabs(byId('tabs', HTMLElement), panel, (id) => this.turnTo(id));
    this.nameBox = new NameBox(byId('name-box', HTMLInputElement), {
      onGo: (to) => this.goTo(to),
      onUnknown: (text) => events.onRefused(words.noSuchCell(text)),
      onLeave: () => this.focus(),
    });
    this.grid = new GridControl(panel, byId('formula-bar', HTMLTextAreaElement), words.cellEditor, {
      onSelect: (selection) => this.onSelect(selection),
      onCommit: (position, draft) => this.onCommit(position, draft),
      onClear: (area) => this.enter(area, ''),
      onEditing: (editing) => events.onEditing(editing),
      onTurnSheet: (direction) => this.turn(direction),
    });
  }

  /** Shows another workbook; a cell that is being edited belongs to the former one. */
  show(excel: Excel): void {
    this.grid.dropEdit();
    this.stopListening?.();
    this.excel = excel;
    this.stopListening = excel.operations.onChange((change) => this.onChange(change));
    this.draw();
  }

  /** Draws all anew: another zoom, another colour scheme. */
  draw(): void {
    this.isStale = false;
    if (this.excel === null) return;
    const { selection, sheets } = this.excel.operations.workbook;
    const visible = sheets.filter((sheet) => sheet.visibility === 'visible');
    byId('grid', HTMLElement).setAttribute('aria-label', this.words.grid(selection.sheet.name));
    this.tabs.show(visible, selection.sheet.id);
    const area = lastOf(selection.areas);
    this.grid.show(hostSheet(selection.sheet, this.words.kept), this.look(), area);
    this.nameBox.show(area);
  }

  focus(): void {
    this.grid.focus();
  }

  private get sheet(): Sheet | null {
    return this.excel?.operations.workbook.selection.sheet ?? null;
  }

  private onChange(change: Change): void {
    if (change.kind === 'selection') {
      this.visited.set(change.sheet, change.areas);
      if (change.actor === 'user' || this.isStale) return;
      const area = lastOf(change.areas);
      this.grid.select(area);
      this.nameBox.show(area);
    } else if (change.kind === 'activated') {
      this.draw();
    } else {
      this.drawSoon();
    }
  }

  /** Many changes of one batch are drawn once. */
  private drawSoon(): void {
    if (this.isStale) return;
    this.isStale = true;
    setTimeout(() => {
      if (this.isStale) this.draw();
    });
  }

  private onSelect({ area }: GridSelection): void {
    if (this.sheet === null) return;
    this.excel?.operations.select('user', this.sheet, [area]);
    this.nameBox.show(area);
  }

  private onCommit({ row, column }: Position, draft: string): void {
    this.enter(cellArea(row, column), draft);
  }

  private enter(area: Area, draft: string): void {
    const { sheet, excel } = this;
    if (sheet === null || excel === null) return;
    excel.operations.whenCalculated(() => this.write(excel, sheet, area, draft));
  }

  private write(excel: Excel, sheet: Sheet, area: Area, draft: string): void {
    try {
      typeInto('user', excel, { sheet, area }, () => draft);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const reason = error.code === 'AccessDenied' ? this.words.protectedSheet : error.message;
      this.events.onRefused(this.words.cellRefused(toA1(firstCell(area))) + reason);
    }
  }

  private goTo({ sheet, areas }: Destination): void {
    const operations = this.excel?.operations ?? null;
    if (operations === null) return;
    const target = sheet === null ? this.sheet : operations.workbook.sheetNamed(sheet);
    if (target === null || target?.visibility !== 'visible') {
      this.events.onRefused(this.words.noSuchCell(sheet ?? ''));
      return;
    }
    operations.select('user', target, areas);
    this.grid.select(lastOf(areas));
    this.nameBox.show(lastOf(areas));
    this.focus();
  }

  private turnTo(id: string): void {
    const sheet = this.excel?.operations.workbook.sheets.find((other) => other.id === id);
    if (sheet === undefined) return;
    const areas = this.visited.get(sheet) ?? [cellArea(0, 0)];
    this.excel?.operations.select('user', sheet, areas);
  }

  private turn(direction: 1 | -1): void {
    const next = this.tabs.neighbour(direction);
    if (next !== null) this.turnTo(next.id);
    this.focus();
  }
}

function lastOf(areas: readonly Area[]): Area {
  return areas.at(-1) ?? cellArea(0, 0);
}

/** What was typed into the name box: a sheet's name or null, and the areas. */
interface Destination {
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}
interface Tab {
  readonly id: string;
  readonly name: string;
}
