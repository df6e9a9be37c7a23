import './css/tokens.css';
import './css/page.css';
import './css/controls.css';
import './css/status.css';
import './css/list.css';
import './css/preview.css';
import './css/summary.css';
import packageJson from '../../package.json';
import type { Language } from '../core/words/sentence';
import { toExcelProblem } from '../excel/ExcelProblem';
import { isExcelRecentEnough } from '../excel/runExcel';
import { watchWorkbook } from '../excel/watchWorkbook';
import { Controller } from './Controller';
import { isPartMissing, showMissingPart } from './missingPart';
import { setPhase } from './session/work';
import { loadSettings } from './settings';
import type { PaneState } from './state';
import { Store } from './Store';
import { createPaneView } from './view/paneView';
import { paneWords } from './words/paneWords';
import { SEVERITIES } from '../core/findings/Finding';

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
    if (!isPartMissing()) showUnusable('outside', navigator.language);
  }, HOST_PATIENCE_MS);
  const { host } = await Office.onReady();
  clearTimeout(timer);
  if (host !== Office.HostType.Excel) {
    showUnusable('outside', navigator.language);
    return;
  }
  applyOfficeTheme();
  addEventListener('focus', applyOfficeTheme);
  if (isExcelRecentEnough()) await startPane(Office.context.displayLanguage);
  else showUnusable('tooOld', Office.context.displayLanguage);
}

async function startPane(locale: string): Promise<void> {
  const { store, controller } = show(
    {
      kind: 'open',
      settings: loadSettings(),
      place: null,
      activity: { kind: 'idle' },
      outcome: { kind: 'none' },
      preview: null,
      summary: { added: [], comparison: null },
      undo: [],
      moved: new Set(),
      notices: [],
      shown: new Set(SEVERITIES),
      unfolded: new Set(),
      current: null,
    },
    locale,
  );
  const sheetIds = await watch(store, controller);
  setPhase('ready');
  const isByButton = new URLSearchParams(location.search).get('check') === '1';
  await controller.reopen(sheetIds, isByButton);
}

function showUnusable(why: 'outside' | 'tooOld', locale: string): void {
  show({ kind: 'unusable', why, settings: loadSettings() }, locale);
  setPhase('failed');
}

/** Puts the pane on the page, in Japanese unless Office, or the browser, speaks another language. */
function show(
  state: PaneState,
  locale: string,
): { readonly store: Store; readonly controller: Controller } {
  const language: Language = locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  document.documentElement.lang = language;
  const store = new Store(state);
  const controller = new Controller(store, language);
  const view = createPaneView(paneWords[language], controller, packageJson.version);
  document.body.replaceChildren(view.element);
  store.follow((next) => {
    view.update(next);
  });
  return { store, controller };
}

/**
 * Follows the workbook until the pane closes. Without it the pane still checks.
 * @returns ids of its worksheets; null where they are not known
 */
async function watch(store: Store, controller: Controller): Promise<readonly string[] | null> {
  try {
    const { workbook, sheet, sheetIds, stop } = await watchWorkbook(
      {
        onSelected: (event) => controller.onSelected(event),
        onEdited: (edit) => controller.onEdited(edit),
        onActivated: ({ name }) => controller.onActivated(name),
      },
      () => undefined,
    );
    store.update(() => ({ place: { workbook, sheet } }));
    addEventListener('pagehide', () => void stop());
    return sheetIds;
  } catch (error) {
    controller.report('watch', toExcelProblem(error));
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
