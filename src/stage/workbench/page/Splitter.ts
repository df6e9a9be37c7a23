/** Excel's task pane is 350 px wide at first and never under 320. */
const PANE_WIDTH = { least: 320, usual: 350, most: 640 };
const STEP = 10;

/** Lets the user set the pane's width by dragging, or with ← and → (Home: the usual width). */
export class Splitter {
  private width = PANE_WIDTH.usual;

  /** `handle` has role separator and stands to the left of `pane`. */
  constructor(
    private readonly handle: HTMLElement,
    private readonly pane: HTMLElement,
  ) {
    handle.setAttribute('aria-valuemin', String(PANE_WIDTH.least));
    handle.setAttribute('aria-valuemax', String(PANE_WIDTH.most));
    handle.addEventListener('pointerdown', (event) => this.drag(event));
    handle.addEventListener('keydown', (event) => this.onKey(event));
    handle.addEventListener('dblclick', () => this.set(PANE_WIDTH.usual));
    this.set(PANE_WIDTH.usual);
  }

  private set(width: number): void {
    this.width = Math.round(Math.max(PANE_WIDTH.least, Math.min(PANE_WIDTH.most, width)));
    // The card's border is ours, not the pane's.
    this.pane.style.width = `${this.width + 2}px`;
    this.handle.setAttribute('aria-valuenow', String(this.width));
  }

  private drag(start: PointerEvent): void {
    const { handle, width } = this;
    const onMove = (event: PointerEvent) => this.set(width + start.clientX - event.clientX);
    const onUp = () => {
      document.body.classList.remove('dragging');
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', onUp);
      handle.removeEventListener('pointercancel', onUp);
    };
    handle.setPointerCapture(start.pointerId);
    document.body.classList.add('dragging');
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onUp);
    handle.addEventListener('pointercancel', onUp);
  }

  private onKey(event: KeyboardEvent): void {
    const width = this.widthAfter(event.key);
    if (width === null) return;
    event.preventDefault();
    this.set(width);
  }

  private widthAfter(key: string): number | null {
    if (key === 'ArrowLeft') return this.width + STEP;
    if (key === 'ArrowRight') return this.width - STEP;
    return key === 'Home' ? PANE_WIDTH.usual : null;
  }
}
