import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { actions } from '../actions/actions';
import { cityActions } from '../city/cityActions';
import type { CheckResult } from '../model/CheckResult';
import { pageOf } from '../state';
import { readFiles } from '../summary/SummaryState';
import { USUAL_PROGRAMS } from './bar';
import { historyPart } from './history';
import { button, type Content, filePicker, type Scene, segments, toggle, whyBusy } from './html';

const MOST_PROGRAMS = 100;

/** What is wanted now and then: the choices of a check, and everything beyond it. */
export function menu(scene: Scene): Content {
  const { state, words } = scene;
  return html`<section
    class="menu"
    id="menu"
    aria-label=${words.menu.label}
    ?hidden=${pageOf(state) !== 'menu'}
  >
    ${part(words.settings.scope, scopePart(scene))} ${part(words.settings.marks, marksPart(scene))}
    ${part(words.settings.typing, typingPart(scene))} ${part(words.form.label, formPart(scene))}
    ${part(words.actions.summarize, summaryPart(scene))}
    ${part(words.summary.added, booksPart(scene))}
    ${part(words.summary.compareTitle, comparePart(scene))}
    ${part(words.menu.history, historyPart(scene))} ${part(words.menu.help, helpPart(scene))}
  </section>`;
}

function part(title: string, content: Content): Content {
  return html`<div class="menu-part" role="group" aria-label=${title}>
    <h2 class="menu-title" aria-hidden="true">${title}</h2>
    ${content}
  </div>`;
}

function note(id: string, text: string, isShown = true): Content {
  return html`<p class="note" id=${id} ?hidden=${!isShown}>${text}</p>`;
}

function scopePart({ pane, state, words, result }: Scene): Content {
  const { settings } = state;
  // Where no sheet is hidden or an example, there is nothing to choose.
  const hasMore = settings.everySheet || (result !== null && hasMoreSheets(result));
  const isOther = result !== null && result.everySheet !== settings.everySheet;
  return html`${segments(
      words.settings.scope,
      'scope',
      [
        { id: 'scope-workbook', value: 'workbook', label: words.settings.workbook },
        { id: 'scope-sheet', value: 'sheet', label: words.settings.sheet },
      ],
      settings.scope,
      (scope) => actions.setScope(pane, scope),
    )}
    <div class="every-sheet" ?hidden=${!hasMore}>
      ${toggle(
        'every-sheet',
        words.settings.everySheet,
        settings.everySheet,
        'every-sheet-note',
        (everySheet) => actions.set(pane, { everySheet }),
      )}
      ${note('every-sheet-note', words.settings.everySheetNote, isOther)}
    </div>`;
}

/** Whether sheets would be taken in, or were. */
function hasMoreSheets({ everySheet, notRead }: CheckResult): boolean {
  return everySheet || notRead.some(({ key }) => key === 'hidden' || key === 'example');
}

function marksPart(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { settings } = state;
  return html`${toggle('marks', words.settings.marksOn, settings.marks, 'marks-note', (marks) =>
    actions.set(pane, { marks }),
  )}
  ${note('marks-note', words.settings.marksOff, !settings.marks)}
  ${button(
    scene,
    words.actions.clear,
    {
      id: 'clear',
      className: 'small',
      why: whyBusy(scene),
      hint: words.actions.clearHint(settings.scope),
    },
    () => actions.clear(pane),
  )}`;
}

function typingPart({ pane, state, words }: Scene): Content {
  const { settings } = state;
  return html`${toggle('typing', words.settings.typing, settings.typing, 'typing-note', (typing) =>
    actions.set(pane, { typing }),
  )}
  ${note('typing-note', words.settings.typingHint)}
  ${note('typing-marks-note', words.settings.typingMarksNote, settings.typing && settings.marks)}`;
}

const AUTO = 'auto';
const FILE = 'file';
const OWN = 'own';

function formPart(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { form } = words;
  const why = whyBusy(scene);
  const add = (): void => {
    const input = document.querySelector<HTMLInputElement>('#programs');
    const count = input?.valueAsNumber ?? NaN;
    if (Number.isInteger(count) && count >= 1 && count <= MOST_PROGRAMS) {
      pane.update({ wrongPrograms: false });
      void actions.addForm(pane, count);
    } else {
      pane.update({ wrongPrograms: true });
      input?.focus();
    }
  };
  return html`${formPicker(scene)}
    <div class="menu-row">
      ${button(scene, form.add, { id: 'add-form', className: 'small', why, hint: form.addHint }, add)}
      <label class="programs-label"
        ><input
          class="programs"
          id="programs"
          type="number"
          min="1"
          max=${MOST_PROGRAMS}
          inputmode="numeric"
          value=${USUAL_PROGRAMS}
          aria-describedby="programs-note"
          aria-invalid=${state.wrongPrograms ? 'true' : nothing}
        />${form.programs}</label
      >
    </div>
    <p class="note" id="programs-note" role="alert" ?hidden=${!state.wrongPrograms}>
      ${form.wrongCount(MOST_PROGRAMS)}
    </p>
    ${note('add-form-note', form.addHint)} ${nextYearPart(scene)}
    ${button(
      scene,
      form.validate,
      { id: 'validate', className: 'small', why, hint: form.validateHint },
      () => actions.setValidations(pane),
    )}
    ${note('validate-note', form.validateHint)}`;
}

/** This year's form from last year's workbook: a file, or the workbook in view. */
function nextYearPart(scene: Scene): Content {
  const { pane, words } = scene;
  const { form } = words;
  const why = whyBusy(scene);
  const look = { note: 'next-year-note', several: false, why };
  return html`<div class="menu-row">
      ${filePicker('next-year', form.fromFile, look, ([file]) => {
        if (file !== undefined) void actions.makeNextYear(pane, file);
      })}
      ${button(
        scene,
        form.fromHere,
        { id: 'next-year-here', className: 'small', why, hint: form.fromHint },
        () => actions.makeNextYear(pane, null),
      )}
    </div>
    ${note('next-year-note', form.fromHint)}`;
}

/** Which form to check by: recognised by its titles, one that is known, or one from a file. */
function formPicker({ pane, state, words }: Scene): Content {
  const { form } = state.settings;
  const shown = typeof form === 'string' ? form : form === null ? AUTO : OWN;
  const choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    target.value = shown;
    if (value === FILE) document.querySelector<HTMLInputElement>('#form-file')?.click();
    else if (value !== OWN) actions.setForm(pane, value === AUTO ? null : value);
  };
  const open = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    if (file !== undefined) void actions.openForm(pane, file);
    target.value = '';
  };
  return html`<label class="form"
    ><span class="unseen">${words.form.label}</span
    ><select
      class="form-select"
      id="form"
      aria-label=${words.form.label}
      .value=${live(shown)}
      @change=${choose}
    >
      <option value=${AUTO} ?selected=${shown === AUTO}>${words.form.auto}</option>
      ${state.forms.map(
        ({ id, name }) => html`<option value=${id} ?selected=${shown === id}>${name}</option>`,
      )}
      <option value=${OWN} ?hidden=${shown !== OWN} ?selected=${shown === OWN}>
        ${typeof form === 'object' && form !== null ? form.name : ''}
      </option>
      <option value=${FILE}>${words.form.file}</option></select
    ><input
      id="form-file"
      type="file"
      accept=".json,application/json"
      hidden
      aria-label=${words.form.file}
      @change=${open}
  /></label>`;
}

function summaryPart(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { summary } = words;
  const books = readFiles(state.summary).length;
  const why = whyBusy(scene);
  const as = state.settings.summaryAs;
  return html`${segments(
      summary.as,
      'summary-as',
      [
        { id: 'summary-live', value: 'live', label: summary.live },
        { id: 'summary-values', value: 'values', label: summary.values },
      ],
      as,
      (summaryAs) => actions.set(pane, { summaryAs }),
    )}
    ${note('summary-as-note', books > 0 ? summary.asNote.all : summary.asNote[as])}
    <div class="menu-row">
      ${button(
        scene,
        books === 0 ? words.actions.summarize : summary.buttonAll,
        {
          id: 'summarize',
          className: 'small',
          why,
          hint: books === 0 ? summary.hint : summary.hintAll(books),
        },
        () => actions.summarize(pane),
      )}
      ${button(scene, summary.data, { id: 'data', className: 'small', why }, () =>
        actions.writeData(pane),
      )}
    </div>
    ${note('data-note', summary.dataNote)}
    ${button(scene, summary.return, { id: 'return', className: 'small', why }, () =>
      actions.writeReturn(pane),
    )}
    ${note('return-note', summary.returnNote)}`;
}

function booksPart(scene: Scene): Content {
  const { pane, state, words } = scene;
  const { summary } = words;
  const { added } = state.summary;
  const label = added.length === 0 ? words.city.open : words.city.openWith(added.length);
  return html`${button(scene, label, { id: 'city', className: 'small' }, () =>
    cityActions.show(pane),
  )}
  ${note('city-note', summary.addNote)}`;
}

function comparePart(scene: Scene): Content {
  const { pane, words } = scene;
  const { summary } = words;
  const look = {
    note: 'last-year-note',
    several: false,
    why: whyBusy(scene),
  };
  return html`${filePicker('last-year', summary.compare, look, ([file]) => {
    if (file !== undefined) void actions.compareWith(pane, file);
  })}
  ${note('last-year-note', summary.compareNote)}`;
}

/** What support asks for first; nothing of what the cells hold. */
function helpPart(scene: Scene): Content {
  const { pane, state, words, version } = scene;
  const isShown = pageOf(state) === 'menu';
  return html`<p class="note">${words.foot(version)}</p>
    ${isShown ? html`<p class="note">${excelText()}</p>` : nothing}
    ${button(scene, words.menu.copy, { id: 'copy', className: 'small' }, () =>
      actions.copy(pane, situation(scene)),
    )}`;
}

/** Excel's build, and how far its interface goes. */
function excelText(): string {
  const { platform, version } = Office.context.diagnostics;
  const { requirements } = Office.context;
  let minor = 1;
  while (minor < 40 && requirements.isSetSupported('ExcelApi', `1.${String(minor + 1)}`)) minor++;
  return `Excel ${version} (${String(platform)}) · ExcelApi 1.${String(minor)}`;
}

function situation({ state, result, version }: Scene): string {
  const { settings, notices, undo } = state;
  const { form, ...others } = settings;
  return [
    `Hakaru ${version}`,
    excelText(),
    navigator.userAgent,
    JSON.stringify({
      settings: { ...others, counted: null, form: typeof form === 'object' ? form?.id : form },
      programs: result?.programs ?? null,
      counts: result?.counts ?? null,
      sheets: result?.sheets.length ?? null,
      notices: notices.map((one) =>
        'problem' in one ? `${one.kind} ${one.problem.code}` : one.kind,
      ),
      steps: undo.map(({ kind }) => kind),
    }),
  ].join('\n');
}
