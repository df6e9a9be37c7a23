import type { CellRef } from '../../core/address/CellRef';
import type { PaneWords } from '../words/paneWords';
import type { Kind } from '../model/CheckResult';

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

type IconName = Kind | 'clean' | 'close' | 'up' | 'down' | 'right' | 'note';

/** Shapes on a grid of 16; severities differ in outline: octagon, triangle, circle. */
const PATHS: { readonly [I in IconName]: readonly [shape: string, sign: string] } = {
  error: [
    'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
    'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  ],
  warning: ['M8 1.6 15.2 14.4H.8z', 'M8 6v4M8 12.1v.3'],
  info: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M8 7.2v4.2M8 4.6v.3'],
  waived: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M4.8 8h6.4'],
  clean: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M4.9 8.2l2.2 2.2 4-4.4'],
  note: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M8 4.4v4.4M8 11.2v.3'],
  close: ['', 'M4 4l8 8M12 4l-8 8'],
  up: ['', 'M3.5 10 8 5.5l4.5 4.5'],
  right: ['', 'M2.5 8h11M9.5 4l4 4-4 4'],
  down: ['', 'M3.5 6 8 10.5 12.5 6'],
};

const SVG = 'http://www.w3.org/2000/svg';

/** An icon for the eye only; a word beside it says the same. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const [shape, sign] = PATHS[name];
  if (shape !== '') svg.append(path('icon-shape', shape));
  svg.append(path('icon-sign', sign));
  return svg;
}

function path(className: string, d: string): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('class', className);
  element.setAttribute('d', d);
  return element;
}

/** A choice of which one counts, side by side. */
export interface SegmentedControl<Value> {
  readonly element: HTMLElement;
  readonly inputs: readonly HTMLInputElement[];
  choose(value: Value): void;
}

export function createSegmentedControl<Value>(
  legend: string,
  name: string,
  choices: readonly { readonly id: string; readonly value: Value; readonly label: string }[],
  onChoose: (value: Value) => void,
): SegmentedControl<Value> {
  const inputs = choices.map(({ id, value }) => {
    const input = el('input', 'segment-input', { id, type: 'radio', name });
    input.addEventListener('change', () => onChoose(value));
    return input;
  });
  return {
    inputs,
    element: el(
      'fieldset',
      'segments',
      {},
      el('legend', 'unseen', {}, legend),
      ...choices.map(({ label }, index) =>
        el('label', 'segment', {}, inputs[index] ?? null, el('span', '', {}, label)),
      ),
    ),
    choose(value) {
      inputs.forEach((input, index) => {
        input.checked = choices[index]?.value === value;
      });
    },
  };
}
