import type { PaneState, FormChoice } from '../state';
import type { PaneWords } from '../words/paneWords';
import { setDisabled, unlessDisabled, whyDisabled } from './actions';
import { el, setAttributes, type View } from './el';
import { PROFILES } from '../../core/profiles/profiles';

const MOST_PROGRAMS = 100;
/** Room for so many, until another number is given. */
export const USUAL_PROGRAMS = 5;

/** 入力規則を設定, and 新しい様式を追加 for so many programs. */
export function createForms(
  words: PaneWords,
  handlers: { readonly setValidations: () => void; readonly addForm: (programs: number) => void },
): View<PaneState> {
  const { form } = words;
  const validate = el('button', 'button small', { id: 'validate', type: 'button' }, form.validate);
  validate.addEventListener('click', unlessDisabled(validate, handlers.setValidations));
  const programs = el('input', 'programs', {
    id: 'programs',
    type: 'number',
    min: '1',
    max: String(MOST_PROGRAMS),
    value: String(USUAL_PROGRAMS),
    inputmode: 'numeric',
  });
  const add = el('button', 'button small', { id: 'add-form', type: 'button' }, form.add);
  add.addEventListener(
    'click',
    unlessDisabled(add, () => {
      const count = programs.valueAsNumber;
      const isRight = Number.isInteger(count) && count >= 1 && count <= MOST_PROGRAMS;
      setAttributes(programs, { 'aria-invalid': isRight ? null : 'true' });
      note.hidden = isRight;
      if (isRight) handlers.addForm(count);
      else programs.focus();
    }),
  );
  const note = el(
    'p',
    'note',
    { id: 'programs-note', role: 'alert', hidden: true },
    form.wrongCount(MOST_PROGRAMS),
  );
  setAttributes(programs, { 'aria-describedby': 'programs-note' });
  return {
    element: el(
      'div',
      'forms',
      { role: 'group', 'aria-label': form.group },
      el('div', 'forms-row', {}, add, el('label', 'programs-label', {}, programs, form.programs)),
      note,
      el('div', 'forms-row', {}, validate),
    ),
    update(state) {
      const why = whyDisabled(state, words);
      setDisabled(validate, why, form.validateHint);
      setDisabled(add, why, form.addHint);
    },
  };
}

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
