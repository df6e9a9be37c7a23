import { el, setAttributes } from './el';
import { unlessDisabled } from './actions';

/** A button that has the browser ask for files. */
export interface FilePicker {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** @param look note: id of the text that describes it */
export function createFilePicker(
  id: string,
  label: string,
  look: { readonly note: string; readonly several: boolean },
  onChoose: (files: readonly File[]) => void,
): FilePicker {
  const input = el('input', 'file-input', {
    id,
    type: 'file',
    accept: '.xlsx,.xlsm',
    multiple: look.several,
    'aria-describedby': look.note,
  });
  input.addEventListener('click', (event) => {
    if (input.getAttribute('aria-disabled') === 'true') event.preventDefault();
  });
  input.addEventListener(
    'change',
    unlessDisabled(input, () => {
      const files = [...(input.files ?? [])];
      // So that the same file can be chosen again.
      input.value = '';
      if (files.length > 0) onChoose(files);
    }),
  );
  return { input, element: el('label', 'button small file-button', {}, input, label) };
}

/** Its look follows the input, which stays focusable. */
export function setPickerDisabled({ element, input }: FilePicker, why: string | null): void {
  setAttributes(input, { 'aria-disabled': why === null ? null : 'true', title: why });
  element.classList.toggle('is-disabled', why !== null);
}
