import { el } from './el';

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
