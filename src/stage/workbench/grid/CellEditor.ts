import type { Position } from '../../../core/address/CellRef';

/** `typing`: arrows commit and move on; `editing` (F2, double click, formula bar): they move the caret. */
export type EditMode = 'typing' | 'editing';

export interface EditorEvents {
  /** An edit begins or ends. */
  onEditing(editing: boolean): void;
  /** The draft is to become the cell's content; `move` says where to go next. */
  onCommit(position: Position, draft: string, move: Move): void;
  /** Back to the cell, unchanged. */
  onCancel(): void;
}

export type Move = 'stay' | 'up' | 'down' | 'left' | 'right';

const ARROWS: { readonly [key: string]: Move | undefined } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** One draft, shown alike in the cell and in the formula bar; either can be typed into. */
export class CellEditor {
  private position: Position | null = null;
  private mode: EditMode = 'typing';

  constructor(
    private readonly inCell: HTMLTextAreaElement,
    private readonly bar: HTMLTextAreaElement,
    private readonly events: EditorEvents,
  ) {
    for (const field of [inCell, bar]) {
      field.addEventListener('keydown', (event) => this.onKey(event));
      field.addEventListener('input', () => this.mirror(field));
      field.addEventListener('blur', () => this.onBlur());
    }
  }

  get isOpen(): boolean {
    return this.position !== null;
  }

  /** Opens the editor over a cell with `draft` as its text. */
  open(position: Position, draft: string, mode: EditMode): void {
    this.begin(position, mode);
    this.inCell.value = draft;
    this.bar.value = draft;
    this.inCell.hidden = false;
    this.inCell.focus();
    this.inCell.setSelectionRange(draft.length, draft.length);
  }

  /** The formula bar got the focus: the draft is what it shows. */
  openInBar(position: Position): void {
    if (this.isOpen) return;
    this.begin(position, 'editing');
    this.inCell.value = this.bar.value;
    this.inCell.hidden = false;
  }

  commit(move: Move): void {
    const { position } = this;
    if (position === null) return;
    const draft = this.inCell.value;
    this.position = null;
    this.inCell.hidden = true;
    // As in Excel, who waited for the end of the edit finds the new content.
    this.events.onCommit(position, draft, move);
    this.events.onEditing(false);
  }

  /** Closes the editor; what was typed is dropped. */
  cancel(): void {
    if (!this.isOpen) return;
    this.position = null;
    this.inCell.hidden = true;
    this.events.onCancel();
    this.events.onEditing(false);
  }

  private begin(position: Position, mode: EditMode): void {
    this.position = position;
    this.mode = mode;
    this.events.onEditing(true);
  }

  private mirror(from: HTMLTextAreaElement): void {
    (from === this.bar ? this.inCell : this.bar).value = from.value;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || !this.isOpen) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.cancel();
    } else if (event.key === 'F2') {
      this.mode = 'editing';
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      this.breakLine(event.target === this.bar ? this.bar : this.inCell);
    } else {
      const move = this.moveAfter(event);
      if (move === null) return;
      event.preventDefault();
      this.commit(move);
    }
  }

  private moveAfter(event: KeyboardEvent): Move | null {
    if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
    if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
    return this.mode === 'typing' ? (ARROWS[event.key] ?? null) : null;
  }

  private breakLine(field: HTMLTextAreaElement): void {
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    this.mirror(field);
  }

  /** As in Excel, a click into the pane leaves the cell being edited; elsewhere it commits. */
  private onBlur(): void {
    setTimeout(() => {
      const now = document.activeElement;
      const stays = now === this.inCell || now === this.bar || now instanceof HTMLIFrameElement;
      if (!stays && document.hasFocus()) this.commit('stay');
    });
  }
}
