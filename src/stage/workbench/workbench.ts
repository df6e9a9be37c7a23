import './workbench.css';
import { byId } from './page/byId';
import { Splitter } from './page/Splitter';
import { WorkbenchPage } from './page/WorkbenchPage';
import { workbenchEn, workbenchJa, type WorkbenchWords } from './words';

const SAMPLE = {
  file: '総務局.xlsx',
  url: new URL('../../../assets/samples/bureau-as-printed.xlsx', import.meta.url),
};
/** Templates too: the command line reads them where they are named. */
const BOOK = /\.xl[st][xm]$/i;

const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ja';
const words = language === 'en' ? workbenchEn : workbenchJa;

writeWords(words, language);
const workbench = new WorkbenchPage(words, language);
new Splitter(byId('splitter', HTMLElement), byId('pane-card', HTMLElement));

async function openSample(): Promise<void> {
  const answer = await fetch(SAMPLE.url);
  if (answer.ok) await workbench.openSample(SAMPLE.file, () => answer.arrayBuffer());
  else workbench.refuse(words.sampleMissing);
}

async function openFiles(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) workbench.refuse(words.oneFile);
  else if (BOOK.test(file.name)) await workbench.open(file.name, () => file.arrayBuffer());
  else workbench.refuse(words.notABook);
}

const fail = (error: unknown) => workbench.refuse(words.failed(String(error)));

const chooser = byId('chooser', HTMLInputElement);
byId('open', HTMLElement).addEventListener('click', () => chooser.click());
chooser.addEventListener('change', () => {
  openFiles([...(chooser.files ?? [])]).catch(fail);
  chooser.value = '';
});
byId('save', HTMLElement).addEventListener('click', () => workbench.save());
byId('sample', HTMLElement).addEventListener('click', () => {
  openSample().catch(fail);
});
dropFiles(byId('drop', HTMLElement), (files) => {
  openFiles(files).catch(fail);
});
byId('to-grid', HTMLElement).addEventListener('click', (event) => {
  event.preventDefault();
  workbench.focusSheet();
});
byId('to-pane', HTMLElement).addEventListener('click', (event) => {
  event.preventDefault();
  workbench.focusPane();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'F6') {
    event.preventDefault();
    if (document.activeElement?.closest('#grid') === null) workbench.focusSheet();
    else workbench.focusPane();
  } else if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    workbench.save();
  }
});
openSample().catch(fail);
/** Takes files dropped anywhere on the page; `veil` shows while one is held over it. */
function dropFiles(veil: HTMLElement, onDrop: (files: readonly File[]) => void): void {
  let depth = 0;
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const leave = () => {
    depth = 0;
    veil.hidden = true;
  };
  document.addEventListener('dragenter', (event) => {
    if (!carriesFile(event)) return;
    depth += 1;
    veil.hidden = false;
  });
  document.addEventListener('dragover', (event) => {
    if (carriesFile(event)) event.preventDefault();
  });
  document.addEventListener('dragleave', (event) => {
    if (!carriesFile(event)) return;
    depth -= 1;
    if (depth <= 0) leave();
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    leave();
    onDrop([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Puts the words of one language into the page. */
function writeWords(words: WorkbenchWords, language: string): void {
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
    'first-step-text': words.firstStep,
    'first-step-close': words.close,
  };
  const labels: { readonly [id: string]: string } = {
    desk: words.title,
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
