import './css/tokens.css';
import './css/page.css';
import './css/controls.css';
import './css/status.css';
import './css/list.css';
import { version } from '../../package.json';
import type { Language } from '../core/words/Words';
import { toExcelProblem } from '../excel/ExcelProblem';
import { isExcelRecentEnough } from '../excel/requirements';
import { watchWorkbook } from '../excel/watchWorkbook';
import { Controller } from './Controller';
import { setPhase } from './phase';
import { loadSettings } from './settings';
import type { PaneState } from './state';
import { Store } from './Store';
import { applyOfficeTheme } from './theme';
import { createPaneView } from './view/paneView';
import { paneWords } from './words/words';

void start();

async function start(): Promise<void> {
  const isExcel = await isInsideExcel();
  if (isExcel) {
    applyOfficeTheme();
    addEventListener('focus', applyOfficeTheme);
  }
  const language = paneLanguage(isExcel);
  document.documentElement.lang = language;
  const store = new Store(firstState(isExcel));
  const controller = new Controller(store, language);
  const view = createPaneView(paneWords[language], controller, version);
  document.body.replaceChildren(view.element);
  store.follow((state) => view.update(state));
  if (store.state.kind === 'unusable') {
    setPhase('failed');
    return;
  }
  await watch(store, controller);
  setPhase('ready');
  if (new URLSearchParams(location.search).get('check') === '1') await controller.check();
}

/** False where office.js did not load, or the page was opened in a plain browser. */
async function isInsideExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

function firstState(isExcel: boolean): PaneState {
  const settings = loadSettings();
  if (!isExcel) return { kind: 'unusable', why: 'outside', settings };
  if (!isExcelRecentEnough()) return { kind: 'unusable', why: 'tooOld', settings };
  return {
    kind: 'open',
    settings,
    place: null,
    activity: { kind: 'idle' },
    outcome: { kind: 'none' },
    notices: [],
    shown: new Set(['error', 'warning', 'info']),
    current: null,
  };
}

/** Japanese unless Office, or the browser, speaks another language. */
function paneLanguage(isExcel: boolean): Language {
  const language = isExcel ? Office.context.displayLanguage : navigator.language;
  return language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** Follows the workbook until the pane closes. Without it the pane still checks. */
async function watch(store: Store, controller: Controller): Promise<void> {
  try {
    const { workbook, sheet, stop } = await watchWorkbook(
      {
        onSelected: (event) => controller.onSelected(event),
        onEdited: (edit) => controller.onEdited(edit),
        onActivated: ({ name }) => controller.onActivated(name),
      },
      () => undefined,
    );
    store.update(() => ({ place: { workbook, sheet: sheet.name } }));
    addEventListener('pagehide', () => void stop());
  } catch (error) {
    controller.report('watch', toExcelProblem(error));
  }
}
