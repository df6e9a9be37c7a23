import { el } from './el';

/** Something that is on or off. */
export interface Switch {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** @param note id of the text that describes it; null for none */
export function createSwitch(
  id: string,
  label: string,
  look: { readonly title: string | null; readonly note: string | null },
  onChange: (isOn: boolean) => void,
): Switch {
  const input = el('input', 'switch-input', {
    id,
    type: 'checkbox',
    role: 'switch',
    'aria-describedby': look.note,
  });
  input.addEventListener('change', () => onChange(input.checked));
  const track = el('span', 'switch-track', { 'aria-hidden': 'true' });
  return { input, element: el('label', 'switch', { title: look.title }, input, track, label) };
}
