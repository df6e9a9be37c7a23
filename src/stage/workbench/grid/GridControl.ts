import { CellEditor, type Move } from './CellEditor';
import type { Appearance } from './CellElement';
import { type Area, cellArea } from '../../../core/address/area';
import type { GridSheet } from './GridSheet';
import type { Position } from '../../../core/address/CellRef';
import { GridView } from './GridView';
import { gridKey, type Direction, type GridKey, type Leap, type Travel } from './gridKey';
import { extendTo, selectionAt, stepFrom, type GridSelection } from './GridSelection';

export interface GridEvents {
  /** The user selected something. */
  onSelect(selection: GridSelection): void;
  /** The user typed into a cell. */
  onCommit(position: Position, draft: string): void;
  /** The user emptied the selected cells. */
  onClear(area: Area): void;
  /** A cell's editor was opened or closed. */
  onEditing(editing: boolean): void;
  /** The user asked for the next (1) or the former (-1) sheet. */
  onTurnSheet(direction: 1 | -1): void;
}

/** Of the height, above a cell that is jumped to: its program's beginning should be in sight. */
const SHARE_ABOVE = 0.35;

/** The grid as the user handles it: what is selected, by mouse and keyboard, and typing into it. */
export class GridControl {
  private readonly view: GridView;
  private readonly editor: CellEditor;
  private readonly frame = document.createElement('div');
  private sheet: GridSheet | null = null;
  private current: GridSelection = {
    active: { row: 0, column: 0 },
    area: cellArea(0, 0),
  };

  /** `scroller` has role grid; `bar` is the formula bar. */
  constructor(
    private readonly scroller: HTMLElement,
    private readonly bar: HTMLTextAreaElement,
    label: string,
    private readonly events: GridEvents,
  ) {
    this.view = new GridView(scroller);
    const inCell = document.createElement('textarea');
    inCell.className = 'editor';
    inCell.hidden = true;
    inCell.setAttribute('aria-label', label);
    this.frame.className = 'selection';
    this.frame.setAttribute('aria-hidden', 'true');
    this.view.canvas.after(inCell);
    this.view.canvas.append(this.frame);
    this.editor = new CellEditor(inCell, bar, {
      onEditing: (editing) => this.onEditing(editing, inCell),
      onCommit: (position, draft, move) => this.onCommit(position, draft, move),
      onCancel: () => {
        this.place(this.current);
        this.focus();
      },
    });
    bar.addEventListener('focus', () => this.editor.openInBar(this.current.active));
    scroller.addEventListener('keydown', (event) => this.onKey(event));
    scroller.addEventListener('pointerdown', (event) => this.onPointer(event));
    scroller.addEventListener('dblclick', () => this.edit());
  }

  get selection(): GridSelection {
    return this.current;
  }

  /** Shows a sheet with the cells from `top left` to `bottom right` selected. */
  show(sheet: GridSheet, look: Appearance, area: Area): void {
    const turned = this.sheet?.id !== sheet.id;
    const hadFocus = this.hasFocus;
    if (turned) this.scroller.scrollTo(0, 0);
    this.sheet = sheet;
    this.view.show(sheet, look);
    this.place(this.selectionOf(area));
    if (turned) this.view.reveal(this.activeArea(), SHARE_ABOVE);
    if (hadFocus) this.focus();
  }

  /** Selects what the add-in asked for and scrolls to it; the focus stays where it is. */
  select(area: Area): void {
    this.place(this.selectionOf(area));
    this.view.reveal(this.activeArea(), SHARE_ABOVE);
  }

  /** Drops what is being typed: another book comes. */
  dropEdit(): void {
    this.editor.cancel();
  }

  /** Puts the keyboard into the grid. */
  focus(): void {
    this.view.activate(this.current.active)?.focus({ preventScroll: true });
  }

  /** Whether the keyboard is at a cell: drawing anew must not lose it. */
  private get hasFocus(): boolean {
    return this.scroller.contains(document.activeElement) && !this.editor.isOpen;
  }

  /** Whole rows and columns end where the grid does. */
  private selectionOf({ top, left, bottom, right }: Area): GridSelection {
    const { rows, columns, merges } = this.view;
    const inside = (row: number, column: number) => ({
      row: Math.min(row, rows.count - 1),
      column: Math.min(column, columns.count - 1),
    });
    return extendTo(merges.anchor(inside(top, left)), inside(bottom, right), merges);
  }

  private activeArea(): Area {
    return this.view.merges.area(this.current.active.row, this.current.active.column);
  }

  /** Draws a selection; the bar shows the content of its active cell. */
  private place(selection: GridSelection): void {
    this.current = selection;
    const { hasFocus } = this;
    const cell = this.view.activate(selection.active);
    if (hasFocus) cell?.focus({ preventScroll: true });
    setBox(this.frame, this.view.box(selection.area));
    this.view.tintHeaders(selection.area);
    if (!this.editor.isOpen) {
      const { row, column } = selection.active;
      this.bar.value = this.sheet?.source(row, column) ?? '';
    }
  }

  private moveTo(selection: GridSelection, shown: Position): void {
    this.place(selection);
    this.view.reveal(this.view.merges.area(shown.row, shown.column));
    this.focus();
    this.events.onSelect(selection);
  }

  private edit(): void {
    const { row, column } = this.current.active;
    this.openEditor(this.sheet?.source(row, column) ?? '', 'editing');
  }

  private openEditor(draft: string, mode: 'typing' | 'editing'): void {
    if (this.sheet === null || this.editor.isOpen) return;
    this.view.reveal(this.activeArea());
    this.editor.open(this.current.active, draft, mode);
  }

  private onEditing(editing: boolean, inCell: HTMLTextAreaElement): void {
    if (editing) setBox(inCell, this.view.box(this.activeArea()));
    this.frame.classList.toggle('editing', editing);
    this.events.onEditing(editing);
  }

  private onCommit(position: Position, draft: string, move: Move): void {
    const former = this.sheet?.source(position.row, position.column) ?? '';
    if (draft !== former) this.events.onCommit(position, draft);
    if (move === 'stay') return;
    const next = stepFrom(position, move, this.view.merges, this.view);
    this.moveTo(selectionAt(next, this.view.merges), next);
  }

  private onPointer(event: PointerEvent): void {
    if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
    const hit = this.view.hit(event.clientX, event.clientY);
    if (hit === null) return;
    event.preventDefault();
    this.editor.commit('stay');
    const { merges } = this.view;
    const start = event.shiftKey ? this.current.active : merges.anchor(hit);
    this.moveTo(event.shiftKey ? extendTo(start, hit, merges) : selectionAt(hit, merges), hit);
    this.followPointer(event.pointerId, start);
  }

  private followPointer(pointer: number, start: Position): void {
    const { scroller } = this;
    const onMove = (event: PointerEvent) => {
      const at = this.view.hit(event.clientX, event.clientY);
      if (at !== null) this.place(extendTo(start, at, this.view.merges));
    };
    const onUp = () => {
      scroller.removeEventListener('pointermove', onMove);
      scroller.removeEventListener('pointerup', onUp);
      scroller.removeEventListener('pointercancel', onUp);
      this.events.onSelect(this.current);
    };
    scroller.setPointerCapture(pointer);
    scroller.addEventListener('pointermove', onMove);
    scroller.addEventListener('pointerup', onUp);
    scroller.addEventListener('pointercancel', onUp);
  }

  private onKey(event: KeyboardEvent): void {
    if (this.editor.isOpen || this.sheet === null || event.isComposing) return;
    const key = gridKey(event);
    if (key === null) return;
    if (key.does !== 'type') event.preventDefault();
    this.act(key);
  }

  private act(key: GridKey): void {
    switch (key.does) {
      case 'type':
        // The character itself arrives in the editor, which has the focus by then.
        this.openEditor('', 'typing');
        break;
      case 'edit':
        this.edit();
        break;
      case 'clear':
        this.events.onClear(this.current.area);
        break;
      case 'turn':
        this.events.onTurnSheet(key.direction);
        break;
      case 'extend':
        this.extend(key.direction);
        break;
      case 'move':
      case 'page':
      case 'edge':
        this.travel(key);
    }
  }

  private travel(key: Exclude<Travel, { does: 'extend' }>): void {
    const { merges } = this.view;
    const { active } = this.current;
    const to =
      key.does === 'move' ? stepFrom(active, key.direction, merges, this.view) : this.leap(key);
    this.moveTo(selectionAt(to, merges), to);
  }

  /** Moves the corner of the selection that lies opposite to the active cell. */
  private extend(direction: Direction): void {
    const { merges } = this.view;
    const { active, area } = this.current;
    const far = {
      row: active.row > area.top ? area.top : area.bottom,
      column: active.column > area.left ? area.left : area.right,
    };
    const to = stepFrom(far, direction, merges, this.view);
    this.moveTo(extendTo(active, to, merges), to);
  }

  private leap(key: Leap): Position {
    const { active } = this.current;
    const { rows } = this.view;
    if (key.does === 'page') {
      const page = (this.scroller.clientHeight - this.view.headerHeight) * key.direction;
      return { row: rows.at(rows.start(active.row) + page), column: active.column };
    }
    const last = { row: (this.sheet?.rows ?? 1) - 1, column: (this.sheet?.columns ?? 1) - 1 };
    switch (key.edge) {
      case 'rowStart':
        return { row: active.row, column: 0 };
      case 'rowEnd':
        return { row: active.row, column: Math.max(0, last.column) };
      case 'first':
        return { row: 0, column: 0 };
      case 'last':
        return { row: Math.max(0, last.row), column: Math.max(0, last.column) };
    }
  }
}

function setBox(
  target: HTMLElement,
  box: { left: number; top: number; width: number; height: number },
): void {
  target.style.left = `${box.left - 1}px`;
  target.style.top = `${box.top - 1}px`;
  target.style.width = `${box.width + 1}px`;
  target.style.height = `${box.height + 1}px`;
}
