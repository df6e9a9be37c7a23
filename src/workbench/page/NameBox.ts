import { areaAddress, type Area } from '../../host/model/Area';
import { parseAddress } from '../../host/model/parseAddress';

/** What was typed into the name box: a sheet's name or null, and the areas. */
export interface Destination {
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}

/** Shows the selected address; a typed one is gone to with Enter. */
export class NameBox {
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
    this.shown = areaAddress(area);
    if (document.activeElement !== this.input) this.write();
  }

  private write(): void {
    this.input.value = this.shown;
  }
}
