import type * as later from './laterPart';

/** Loaded once somebody turns to the pane: what reads, checks, lists and follows. */
export { check, clear } from './actions/checking';
export { takeEdit } from './actions/following';
export { forgetLost } from './actions/keptWaivers';
export { readAfresh } from './actions/checking';
export { bringBackPane } from './actions/reopening';
export { recordAgain, restore, waive } from './actions/waiving';
export { takeCityConfig } from './cityConfig';

/** From here, so that it holds nothing that is here already. */
export function importLater(): Promise<typeof later> {
  return import(/* webpackChunkName: "later" */ './laterPart');
}
