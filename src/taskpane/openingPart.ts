import type * as check from './checkPart';

/** Loaded with the words of the pane: what it opens with where there is nothing to bring back. */
export { hasKept, keepPane } from './actions/keeping';
export { fetchCityConfig } from './cityConfigFile';
export { loadSettings } from './keptSettings';
export { knownForms } from './knownForms';

/** From here, so that it holds nothing that is here already. */
export function importCheck(): Promise<typeof check> {
  return import(/* webpackChunkName: "engine" */ './checkPart');
}
