import { html, nothing } from 'lit-html';
import { actions } from '../actions/actions';
import { button, type Content, type Scene, whyBusy } from './html';

/** Where no table of a form was found: what is read, and the ways on, beside those of the notice. */
export function noForm(scene: Scene): Content {
  const { pane, state, words, result } = scene;
  const { basis } = state;
  if (basis === null || result?.isEmpty !== true) return nothing;
  const { reads, lead, form, next, steps, ofSheet } = words.notices.noSheet;
  const { name, fields } = basis.book.profile;
  const titles = fields.filter(({ required }) => required).map(({ title }) => title);
  const ways = basis.scope === 'sheet' ? [ofSheet, ...steps] : steps;
  return html`<div class="no-form">
    <h2>${reads}</h2>
    <p>${lead}</p>
    <p>${form(name, titles.join(words.notices.comma))}</p>
    <h2>${next}</h2>
    <ul>
      ${ways.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${button(scene, words.actions.sample, { id: 'try-sample', why: whyBusy(scene) }, () =>
      actions.openSample(pane),
    )}
  </div>`;
}
