import type * as later from './laterPart';

/** Loaded as soon as the pane stands: what reads, checks, lists and follows. */
export { check, clear } from './actions/checking';
export { takeEdit } from './actions/following';
export { forgetLost } from './actions/keptWaivers';
export { bringBackPane } from './actions/reopening';
export { readAfresh } from './actions/checking';
export { recordAgain, restore, waive } from './actions/waiving';
export { loadSettings } from './keptSettings';
export { takeCityConfig } from './cityConfig';
export { knownForms } from './knownForms';

/** From here, so that it holds nothing that is here already. */
export function importLater(): Promise<typeof later> {
  return import(/* webpackChunkName: "later" */ './laterPart');
}
