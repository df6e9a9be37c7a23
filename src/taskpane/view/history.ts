import { html, nothing } from 'lit-html';
import { toA1 } from '../../core/address/a1';
import { actions } from '../actions/actions';
import type { UndoStep } from '../edits/UndoStep';
import { clock } from '../model/clock';
import type { PaneWords } from '../words/paneWords';
import { button, type Content, type Scene, whyBusy } from './html';

/** What can be taken back and when it was done, the latest first; only that one can be. */
export function historyPart(scene: Scene): Content {
  const { state, words } = scene;
  const steps = [...state.undo].reverse();
  const [latest] = steps;
  if (latest === undefined) return undoButton(scene, words.actions.undoNothing, null);
  const hint = undoHint(latest, words);
  return html`<ol class="steps">
      ${steps.map(
        (step) =>
          html`<li class="step">
            <span class="step-time">${clock(state.language, new Date(step.at))}</span
            ><span class="step-what"
              >${stepText(step, words)}<span class="step-cells"
                >${stepCells(step, words)}</span
              ></span
            >${step === latest ? undoButton(scene, whyBusy(scene), hint) : nothing}
          </li>`,
      )}
    </ol>
    <p class="note">${hint}</p>`;
}

function undoButton(scene: Scene, why: string | null, hint: string | null): Content {
  const { pane, words } = scene;
  const look = { id: 'undo', className: 'small', why: whyBusy(scene) ?? why, hint };
  return button(scene, words.actions.undo, look, () => actions.undo(pane));
}

/** Cells of a step named in its line. */
const MOST_CELLS = 3;

/** The cells that were edited, by their addresses. */
function stepCells(step: UndoStep, { menu, notices }: PaneWords): string {
  if (step.kind !== 'edits') return '';
  const cells = step.entry.cells.map(({ cell }) => toA1(cell));
  const left = cells.length - MOST_CELLS;
  const named = cells.slice(0, MOST_CELLS).join(notices.comma);
  return left > 0 ? `${named}${menu.andMore(left)}` : named;
}

function stepText(step: UndoStep, { menu: { steps } }: PaneWords): string {
  switch (step.kind) {
    case 'edits':
      return steps[step.origin](step.count);
    case 'sheets':
      return steps.sheets[step.origin];
    case 'marks':
    case 'validations':
    case 'waivers':
      return steps[step.kind];
  }
}

function undoHint(step: UndoStep, { actions: words }: PaneWords): string {
  switch (step.kind) {
    case 'marks':
      return words.undoMarks;
    case 'validations':
      return words.undoValidations;
    case 'edits':
      return words.undoEdits(step.origin, step.count);
    case 'sheets':
      return words.undoSheets(
        step.origin,
        step.sheets.some(({ former }) => former !== null),
      );
    case 'waivers':
      return words.undoWaivers;
  }
}
