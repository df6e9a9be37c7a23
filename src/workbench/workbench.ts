import './workbench.css';
import { byId } from './page/byId';
import { dropFiles } from './page/dropFiles';
import { Splitter } from './page/Splitter';
import { Workbench } from './page/Workbench';
import { writeWords } from './page/writeWords';
import { en } from './words/en';
import { ja } from './words/ja';

const SAMPLE = {
  file: '総務局.xlsx',
  url: new URL('../../assets/samples/bureau-as-printed.xlsx', import.meta.url),
};
const BOOK = /\.xls[xm]$/i;

const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ja';
const words = language === 'en' ? en : ja;

writeWords(words, language);
const workbench = new Workbench(words, language);
new Splitter(byId('splitter', HTMLElement), byId('pane-card', HTMLElement));

async function openSample(): Promise<void> {
  const answer = await fetch(SAMPLE.url);
  if (answer.ok) await workbench.open(SAMPLE.file, () => answer.arrayBuffer());
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
