export interface Tab {
  readonly id: string;
  readonly name: string;
}

/** The sheets' tabs: one is selected and in the tab order, arrows go to its neighbours. */
export class SheetTabs {
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
