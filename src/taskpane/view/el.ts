import type { CellRef } from '../../core/address/CellRef';
import type { PaneWords } from '../words/paneWords';

/** Attributes of an element; `true` stands for a bare one, `false` and `null` for none. */
interface Attributes {
  readonly [name: string]: string | boolean | null;
}

type Child = Node | string | null;

/** Makes an element with class, attributes and children; texts are never taken for markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** Sets a text only when it differs, so that screen readers hear changes alone. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A part of the pane: its element, and how it follows the state. */
export interface View<State> {
  readonly element: HTMLElement;
  update(state: State): void;
}

/** A cell's address, which selects the cell. */
export function cellLink(
  { cell, address }: { readonly cell: CellRef; readonly address: string },
  words: PaneWords,
  handlers: { select(cell: CellRef): void },
): HTMLElement {
  const link = el(
    'button',
    'cell-link',
    { type: 'button', 'aria-label': words.list.selectCell(address) },
    address,
  );
  link.addEventListener('click', () => handlers.select(cell));
  return link;
}
