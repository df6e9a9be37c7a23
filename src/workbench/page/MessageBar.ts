/** What must be read before going on, above the grid: a sentence, and what it concerns. */
export class MessageBar {
  constructor(
    private readonly bar: HTMLElement,
    private readonly text: HTMLElement,
    close: HTMLButtonElement,
  ) {
    close.addEventListener('click', () => this.clear());
  }

  show(sentence: string, items: readonly string[] = [], hint = ''): void {
    const list = document.createElement('ul');
    list.append(...items.map((item) => lineOf('li', item)));
    this.text.replaceChildren(
      lineOf('p', sentence),
      ...(items.length > 0 ? [list] : []),
      ...(hint === '' ? [] : [lineOf('p', hint)]),
    );
    this.bar.hidden = false;
  }

  clear(): void {
    this.bar.hidden = true;
  }
}

function lineOf(name: 'p' | 'li', text: string): HTMLElement {
  const line = document.createElement(name);
  line.textContent = text;
  return line;
}
