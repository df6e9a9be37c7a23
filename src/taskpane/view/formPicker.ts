import { PROFILES } from '../../core/profiles/profiles';
import type { FormChoice } from '../formChoice';
import type { PaneState } from '../state';
import type { PaneWords } from '../words/paneWords';
import { el, type View } from './el';

const AUTO = 'auto';
const FILE = 'file';
const OWN = 'own';

/** Which form to check by: recognised by its titles, one that is known, or one from a file. */
export function createFormPicker(
  words: PaneWords,
  handlers: { readonly choose: (form: FormChoice) => void; readonly open: (file: File) => void },
): View<PaneState> {
  const own = el('option', '', { value: OWN, hidden: true });
  const select = el(
    'select',
    'form-select',
    { id: 'form', 'aria-label': words.form.label },
    el('option', '', { value: AUTO }, words.form.auto),
    ...PROFILES.map(({ id, name }) => el('option', '', { value: id }, name)),
    own,
    el('option', '', { value: FILE }, words.form.file),
  );
  const file = el('input', '', { type: 'file', accept: '.json,application/json', hidden: true });
  let shown = AUTO;
  select.addEventListener('change', () => {
    const { value } = select;
    select.value = shown;
    if (value === FILE) file.click();
    else if (value !== OWN) handlers.choose(value === AUTO ? null : value);
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) handlers.open(chosen);
    file.value = '';
  });
  return {
    element: el('label', 'form', {}, words.form.label, select, file),
    update({ kind, settings: { form } }) {
      shown = typeof form === 'string' ? form : form === null ? AUTO : OWN;
      own.hidden = shown !== OWN;
      own.textContent = typeof form === 'object' && form !== null ? form.name : '';
      select.value = shown;
      select.disabled = kind === 'unusable';
    },
  };
}
