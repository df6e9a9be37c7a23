import type { WorkbenchWords } from '../words/ja';
import { byId } from './byId';

/** Puts the words of one language into the page. */
export function writeWords(words: WorkbenchWords, language: string): void {
  document.documentElement.lang = language;
  document.title = words.title;
  const texts: { readonly [id: string]: string } = {
    'to-grid': words.toGrid,
    'to-pane': words.toPane,
    edited: words.edited,
    open: words.open,
    save: words.save,
    sample: words.sample,
    local: words.local,
    drop: words.dropHere,
    'message-close': words.close,
  };
  const labels: { readonly [id: string]: string } = {
    toolbar: words.toolbar,
    'name-box': words.nameBox,
    'formula-bar': words.formulaBar,
    grid: words.title,
    tabs: words.sheets,
    zoom: words.zoom,
    'zoom-out': words.zoomOut,
    'zoom-in': words.zoomIn,
    splitter: words.splitter,
  };
  const hints: { readonly [id: string]: string } = {
    open: words.openHint,
    save: words.saveHint,
    pane: words.pane,
  };
  for (const [id, text] of Object.entries(texts)) byId(id, HTMLElement).textContent = text;
  for (const [id, label] of Object.entries(labels)) {
    byId(id, HTMLElement).setAttribute('aria-label', label);
  }
  for (const [id, hint] of Object.entries(hints)) byId(id, HTMLElement).title = hint;
  byId('grid', HTMLElement).setAttribute('aria-description', words.keys);
}
