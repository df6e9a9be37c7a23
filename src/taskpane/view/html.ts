import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { actions } from '../actions/actions';
import type { CellRef } from '../../core/address/CellRef';
import type { Kind } from '../model/CheckResult';
import type { FindingLines } from '../model/listItems';
import type { CheckResult } from '../model/CheckResult';
import type { Pane } from '../Pane';
import { isWorking, type OpenState } from '../state';
import type { PaneWords } from '../words/paneWords';

/** What every part of the pane is drawn from. */
export interface Scene {
  readonly pane: Pane;
  readonly state: OpenState;
  readonly words: PaneWords;
  readonly version: string;
  readonly result: CheckResult | null;
  readonly lines: FindingLines;
  /** Key of the line that the Tab key reaches. */
  readonly stop: string | null;
}

export type Content = TemplateResult | typeof nothing;

type IconName =
  Kind | 'clean' | 'close' | 'up' | 'down' | 'right' | 'note' | 'more' | 'open' | 'search';

const CIRCLE = 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z';

/** Shapes on a grid of 16; severities differ in outline: octagon, triangle, circle. */
const PATHS: { readonly [I in IconName]: readonly [shape: string, sign: string] } = {
  error: [
    'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
    'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  ],
  warning: ['M8 1.6 15.2 14.4H.8z', 'M8 6v4M8 12.1v.3'],
  info: [CIRCLE, 'M8 7.2v4.2M8 4.6v.3'],
  waived: [CIRCLE, 'M4.8 8h6.4'],
  clean: [CIRCLE, 'M4.9 8.2l2.2 2.2 4-4.4'],
  open: [CIRCLE, 'M4.8 8h6.4'],
  note: [CIRCLE, 'M8 4.4v4.4M8 11.2v.3'],
  close: ['', 'M4 4l8 8M12 4l-8 8'],
  up: ['', 'M3.5 10 8 5.5l4.5 4.5'],
  right: ['', 'M2.5 8h11M9.5 4l4 4-4 4'],
  down: ['', 'M3.5 6 8 10.5 12.5 6'],
  search: ['', 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.2 3.2'],
  more: ['', 'M3 8h.4M8 8h.4M13 8h.4'],
};

/** An icon for the eye only; a word beside it says the same. */
export function icon(name: IconName): TemplateResult {
  const [shape, sign] = PATHS[name];
  return html`<svg class="icon icon-${name}" viewBox="0 0 16 16" aria-hidden="true">
    ${shape === '' ? nothing : svg`<path class="icon-shape" d=${shape}></path>`}
    <path class="icon-sign" d=${sign}></path>
  </svg>`;
}

/** How a button looks and what it does. */
interface ButtonLook {
  readonly id?: string;
  readonly className?: string;
  /** Why it cannot be used now: it says so when it is pressed all the same. */
  readonly why?: string | null;
  readonly hint?: string | null;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly tabindex?: number;
}

/** A button, which stays focusable while disabled, so that the keyboard does not lose its place. */
export function button(
  { pane }: Pick<Scene, 'pane'>,
  content: unknown,
  look: ButtonLook,
  act: () => unknown,
): TemplateResult {
  const { className = '', why = null, expanded } = look;
  const press = (): void => {
    if (why === null) act();
    else actions.explain(pane, why);
  };
  const or = (value: string | number | null | undefined): unknown => value ?? nothing;
  // A text is set as it is: nothing of the template's line ends gets into it.
  return html`<button
    type="button"
    id=${or(look.id)}
    class="button ${className}"
    title=${or(why ?? look.hint)}
    aria-label=${or(look.label)}
    aria-disabled=${why === null ? nothing : 'true'}
    aria-expanded=${expanded === undefined ? nothing : String(expanded)}
    aria-controls=${or(look.controls)}
    tabindex=${or(look.tabindex)}
    @click=${press}
  >
    ${typeof content === 'string' ? html`<span .textContent=${content}></span>` : content}
  </button>`;
}

/** Why nothing can be begun now; null where it can. */
export function whyBusy({ state, words }: Pick<Scene, 'state' | 'words'>): string | null {
  return isWorking(state) ? words.actions.busy : null;
}

/** A cell's address, which selects the cell. */
export function cellLink(
  { pane, words }: Pick<Scene, 'pane' | 'words'>,
  { cell, address }: { readonly cell: CellRef; readonly address: string },
): TemplateResult {
  return html`<button
    type="button"
    class="cell-link"
    aria-label=${words.list.selectCell(address)}
    @click=${() => void actions.select(pane, cell)}
    .textContent=${address}
  ></button>`;
}

/** A choice of which one counts, side by side. */
export function segments<Value extends string>(
  legend: string,
  name: string,
  choices: readonly { readonly id: string; readonly value: Value; readonly label: string }[],
  chosen: Value,
  onChoose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend class="unseen">${legend}</legend>
    ${choices.map(
      ({ id, value, label }) =>
        html`<label class="segment"
          ><input
            class="segment-input"
            type="radio"
            id=${id}
            name=${name}
            .checked=${value === chosen}
            @change=${() => onChoose(value)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;
}

/** Something that is on or off. */
export function toggle(
  id: string,
  label: string,
  isOn: boolean,
  note: string | null,
  onChange: (isOn: boolean) => void,
): TemplateResult {
  const change = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) onChange(target.checked);
  };
  return html`<label class="switch"
    ><span class="switch-label">${label}</span
    ><input
      class="switch-input"
      type="checkbox"
      role="switch"
      id=${id}
      aria-describedby=${note ?? nothing}
      .checked=${isOn}
      @change=${change} /><span class="switch-track" aria-hidden="true"></span
  ></label>`;
}

/** Workbooks as the pane can read them. */
const BOOKS = '.xlsx,.xlsm';

/** A button that has the browser ask for workbooks. */
export function filePicker(
  id: string,
  label: string,
  look: {
    readonly note: string;
    readonly several: boolean;
    readonly why: string | null;
  },
  onChoose: (files: readonly File[]) => void,
): TemplateResult {
  const { why } = look;
  const change = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || why !== null) return;
    const files = [...(target.files ?? [])];
    // So that the same file can be chosen again.
    target.value = '';
    if (files.length > 0) onChoose(files);
  };
  const press = (event: Event): void => {
    if (why !== null) event.preventDefault();
  };
  return html`<label class="button small file-button ${why === null ? '' : 'is-disabled'}"
    ><input
      class="file-input"
      type="file"
      id=${id}
      accept=${BOOKS}
      ?multiple=${look.several}
      aria-describedby=${look.note}
      aria-disabled=${why === null ? nothing : 'true'}
      title=${why ?? nothing}
      @click=${press}
      @change=${change}
    />${label}</label
  >`;
}
