/** Runs before every other script of the page: sees which of them do not come, or do not run. */
import { showMissingPart } from './missingPart';

addEventListener(
  'error',
  (event) => {
    if (event.target instanceof HTMLScriptElement) showMissingPart(nameOf(event.target.src));
    // Cut short, or garbled by a wrong character set.
    else if (event instanceof ErrorEvent) showMissingPart(nameOf(event.filename));
  },
  // Scripts that do not load notify nobody but those who listen on the way down.
  { capture: true },
);

/** As it stands in the folder on the server. */
function nameOf(address: string): string {
  const folder = new URL('.', location.href).href;
  const name = address.startsWith(folder) ? address.slice(folder.length) : address;
  return name.replace(/[?#].*$/, '') || 'taskpane.html';
}
