import './css/tokens.css';
import './css/page.css';
import './css/controls.css';
import './css/status.css';
import './css/list.css';
import './css/preview.css';
import './css/summary.css';
import packageJson from '../../package.json';
import type { Language } from '../core/words/Words';
import { toExcelProblem } from '../excel/ExcelProblem';
import { isExcelRecentEnough } from '../excel/requirements';
import { watchWorkbook } from '../excel/watchWorkbook';
import { Controller } from './Controller';
import { isPartMissing, tellMissingPart } from './missingPart';
import { setPhase } from './phase';
import { loadSettings } from './settings';
import type { PaneState } from './state';
import { Store } from './Store';
import { applyOfficeTheme } from './theme';
import { createPaneView } from './view/paneView';
import { paneWords } from './words/words';

/** Outside Excel office.js may never answer; should it answer later, the pane opens after all. */
const HOST_PATIENCE_MS = 3_000;

void start();

async function start(): Promise<void> {
  if (typeof Office === 'undefined') {
    tellMissingPart('office.js');
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
  if (isExcelRecentEnough()) await openPane(Office.context.displayLanguage);
  else showUnusable('tooOld', Office.context.displayLanguage);
}

async function openPane(locale: string): Promise<void> {
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
      shown: new Set(['error', 'warning', 'info']),
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
