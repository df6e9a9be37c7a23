import './css/tokens.css';
import './css/page.css';
import './css/controls.css';
import './css/list.css';
import './css/pages.css';
import './css/city.css';
import { html, render } from 'lit-html';
import packageJson from '../../package.json';
import { SEVERITIES } from '../core/findings/Finding';
import type { Language } from '../core/words/sentence';
import { toExcelProblem } from '../excel/ExcelProblem';
import { isExcelRecentEnough } from '../excel/runExcel';
import { watchWorkbook } from '../excel/watchWorkbook';
import { actions, onActivated, onEdited, onSelected } from './actions/actions';
import { notifyMissing, setPhase, work } from './actions/work';
import {
  beforeChecking,
  type CheckPart,
  loadCheck,
  loadOpening,
  type OpeningPart,
} from './loadParts';
import { isPartMissing, PartMissing, showMissingPart } from './missingPart';
import { Pane } from './Pane';
import { DEFAULTS } from './settings';
import type { OpenState } from './state';
import { FIRST_CITY } from './summary/SummaryState';
import { PaneView } from './view/paneView';
import { loadWords } from './words/paneWords';

/** Contrast of body text that must be reached before a colour of Office's is taken (WCAG AAA). */
const READABLE = 7;

/** Outside Excel office.js may never answer; should it answer later, the pane opens after all. */
const HOST_PATIENCE_MS = 3_000;

void start();

async function start(): Promise<void> {
  if (typeof Office === 'undefined') {
    showMissingPart('office.js');
    return;
  }
  const timer = setTimeout(() => {
    // Without all of office.js nobody can say whether this is Excel.
    if (!isPartMissing()) void showUnusable('outside', navigator.language);
  }, HOST_PATIENCE_MS);
  const { host } = await Office.onReady();
  clearTimeout(timer);
  if (host !== Office.HostType.Excel) {
    await showUnusable('outside', navigator.language);
    return;
  }
  applyOfficeTheme();
  addEventListener('focus', applyOfficeTheme);
  if (isExcelRecentEnough()) await startPane(Office.context.displayLanguage);
  else await showUnusable('tooOld', Office.context.displayLanguage);
}

const FIRST: Omit<OpenState, 'language'> = {
  settings: DEFAULTS,
  forms: [],
  place: null,
  activity: { kind: 'idle' },
  basis: null,
  edits: [],
  pending: [],
  selected: [],
  ownSheets: new Set(),
  written: [],
  said: null,
  page: 'list',
  offer: null,
  next: null,
  totalsAs: 'formula',
  summary: { added: [], comparison: null },
  city: FIRST_CITY,
  openPoints: { unverified: 0, notRead: 0 },
  wrongPrograms: false,
  undo: [],
  moved: new Set(),
  notices: [],
  list: {
    shown: new Set(SEVERITIES),
    sort: 'sheet',
    query: '',
    unfolded: new Set(),
    current: null,
    cursor: null,
    draft: null,
    mended: null,
  },
};

/** The frame with what it opens with; the rest is fetched when it is wanted. */
async function startPane(locale: string): Promise<void> {
  const language = languageOf(locale);
  const [words, opening] = await Promise.all([loadWords(language), loadOpening()]);
  const pane = new Pane({ ...FIRST, language }, words);
  const main = document.createElement('main');
  main.className = 'pane';
  document.body.replaceChildren(main);
  new PaneView(main, pane, packageJson.version);
  // For programs that press the pane's buttons: of what まとめて直す offers, one sort alone.
  document.addEventListener('hakaru:mend', (event) => {
    const only = 'detail' in event && event.detail === 'fix' ? 'fix' : 'fill';
    void actions.mend(pane, only);
  });
  // Whoever points into the pane, or goes there by the keyboard, is about to check.
  for (const turnedTo of ['pointerover', 'focusin']) {
    document.addEventListener(turnedTo, () => void loadChecking(pane), { once: true });
  }
  await reopen(pane, opening, await watch(pane));
}

/** Brings back what was chosen, and what the pane had before it was loaded anew; then it can be used. */
async function reopen(
  pane: Pane,
  opening: OpeningPart,
  sheetIds: readonly string[] | null,
): Promise<void> {
  const file = await opening.fetchCityConfig();
  pane.update({ settings: opening.loadSettings(), forms: formsIn(opening) });
  if (file === null && !opening.hasKept()) {
    opening.keepPane(pane, null);
    await becomeReady(pane, false);
    return;
  }
  const taken: { up: BroughtBack | null } = { up: null };
  // Where the part does not come now, whatever has it come later begins with this.
  beforeChecking((part) => {
    if (file !== null) {
      const { notice, expected } = part.takeCityConfig(pane.state.language, file);
      pane.update(({ city, notices }) => ({
        forms: formsIn(opening),
        city: { ...city, expected },
        notices: notice === null ? notices : [...notices, notice],
      }));
    }
    taken.up = part.bringBackPane(pane, sheetIds);
  });
  await loadChecking(pane);
  if (taken.up === null) {
    setPhase('failed');
    return;
  }
  await becomeReady(pane, taken.up.wasChecked);
  await taken.up.notifyLost();
}

type BroughtBack = ReturnType<CheckPart['bringBackPane']>;

function formsIn(opening: OpeningPart): OpenState['forms'] {
  return opening.knownForms().map(({ id, name }) => ({ id, name }));
}

async function becomeReady(pane: Pane, wasChecked: boolean): Promise<void> {
  setPhase('ready');
  if (new URLSearchParams(location.search).get('check') === '1') await actions.check(pane);
  else if (wasChecked) {
    await work(pane, 'check', 'reading', async (listeners) => {
      await (await loadCheck()).readAfresh(pane, listeners);
      return 'done';
    });
  }
}

async function loadChecking(pane: Pane): Promise<void> {
  try {
    await loadCheck();
  } catch (error) {
    if (!(error instanceof PartMissing)) throw error;
    notifyMissing(pane, error);
  }
}

async function showUnusable(why: 'outside' | 'tooOld', locale: string): Promise<void> {
  const words = await loadWords(languageOf(locale));
  const { title, text } = words.unusable[why];
  document.body.replaceChildren();
  render(
    html`<main class="pane unusable">
      <header class="head"><h1 class="title">${words.title}</h1></header>
      <div class="notices" role="alert">
        <p class="notice-title">${title}</p>
        <p class="notice-text">${text}</p>
      </div>
      <footer class="foot"><p class="foot-text">${words.foot(packageJson.version)}</p></footer>
    </main>`,
    document.body,
  );
  setPhase('failed');
}

/** Japanese unless Office, or the browser, speaks another language. */
function languageOf(locale: string): Language {
  const language: Language = locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  document.documentElement.lang = language;
  return language;
}

/**
 * Follows the workbook until the pane closes. Without it the pane still checks.
 * @returns ids of its worksheets; null where they are not known
 */
async function watch(pane: Pane): Promise<readonly string[] | null> {
  try {
    const { workbook, sheet, sheetIds, stop } = await watchWorkbook(
      {
        onSelected: (event) => onSelected(pane, event),
        onEdited: (edit) => void onEdited(pane, edit),
        onActivated: ({ name }) => onActivated(pane, name),
      },
      () => undefined,
    );
    pane.update({ place: { workbook, sheet } });
    addEventListener('pagehide', () => void stop());
    return sheetIds;
  } catch (error) {
    pane.report('watch', toExcelProblem(error));
    return null;
  }
}

/**
 * Follows Office's theme where it has one: light or dark by its background, and its very colours
 * where text stays readable on them. Without one the media queries decide.
 */
function applyOfficeTheme(): void {
  const theme = officeTheme();
  const root = document.documentElement;
  if (theme === null) return;
  root.dataset['theme'] = luminance(theme.background) < 0.2 ? 'dark' : 'light';
  const isReadable = contrast(theme.background, theme.foreground) >= READABLE;
  root.style.setProperty('--background', isReadable ? theme.background : null);
  root.style.setProperty('--foreground', isReadable ? theme.foreground : null);
}

function officeTheme(): { readonly background: string; readonly foreground: string } | null {
  const theme = readOfficeTheme();
  if (theme === null) return null;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = theme;
  return isHex(background) && isHex(foreground) ? { background, foreground } : null;
}

/** Undefined on the web; some hosts throw instead of answering. */
function readOfficeTheme(): Partial<Office.OfficeTheme> | null {
  try {
    // The typings promise a theme everywhere; the web has none.
    const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
    return context.officeTheme ?? null;
  } catch {
    return null;
  }
}

function isHex(color: string | undefined): color is string {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2). */
function luminance(color: string): number {
  const channel = (start: number): number => {
    const value = parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
