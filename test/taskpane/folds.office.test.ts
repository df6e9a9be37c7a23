import { reportOf } from '../../src/stage/drive/driveWorkbook';
import type { FileReport } from '../../src/core/report/report';
import { faultySheet } from '../support/faultySheet';
import { openPane, paneState, type Pane } from '../support/officePane';
import { tidy } from '../support/PaneUser';
import { cellArea } from '../../src/core/address/area';

jest.setTimeout(60_000);

const PROGRAMS = 12;

let pane: Pane;
let report: FileReport | null;

beforeEach(async () => {
  report = null;
  pane = await openPane(faultySheet(PROGRAMS));
  pane.document.addEventListener('hakaru:report', (event) => {
    report = reportOf(event);
  });
  await check();
  for (const kind of ['error', 'info']) find(`.filter.severity-${kind}`).click();
});

afterEach(() => {
  expect(pane.page.errors).toEqual([]);
  pane.page.close();
});

function find(selector: string): HTMLElement {
  const found = pane.document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

async function check(): Promise<void> {
  find('#check').click();
  expect(await paneState(pane.document, (state) => state === 'done')).toBe('done');
}

function all(selector: string): HTMLElement[] {
  return [...pane.document.querySelectorAll<HTMLElement>(selector)];
}

/** The fold of methods that are missing: one a program, three listed. */
function methods(): HTMLElement {
  const line = all('.line-fold').find(({ textContent }) =>
    textContent.includes('改善・改革の手法'),
  );
  const fold = line?.querySelector('button');
  if (!fold) throw new Error('Methods are not folded.');
  return fold;
}

/** Cells of missing methods in the lines that are drawn: those near the window. */
function listed(): string[] {
  return all('.finding-cell').flatMap(({ textContent }) =>
    tidy(textContent).startsWith('L') ? [tidy(textContent)] : [],
  );
}

/** Lets messages and events pass that nobody waits for. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

async function select(row: number): Promise<void> {
  const [sheet] = pane.excel.workbook.sheets;
  if (sheet === undefined) throw new Error('A workbook holds at least one sheet.');
  pane.excel.operations.select('user', sheet, [cellArea(row, 11)]);
  await settle();
}

test('three of many are listed, with how many more; the report carries all', () => {
  expect(listed()).toEqual(['L2', 'L5', 'L8']);
  expect(methods().textContent).toContain(`同じ指摘がほか ${PROGRAMS - 3} 件`);
  expect(methods().getAttribute('aria-expanded')).toBe('false');
  const described = methods().getAttribute('aria-describedby') ?? '';
  expect(tidy(find(`#${described}`).textContent)).toBe('改善・改革の手法が入っていますか');
  expect(report?.findings.filter(({ rule }) => rule === 'CODE-10')).toHaveLength(PROGRAMS);
  expect(tidy(find('.pager-position').textContent)).toBe('61件中7件を表示');
});

test('its button lists them all and leaves them out again, and keeps the keyboard', () => {
  methods().focus();
  methods().click();
  expect(listed().slice(0, 5)).toEqual(['L2', 'L5', 'L8', 'L11', 'L14']);
  expect(methods().getAttribute('aria-expanded')).toBe('true');
  expect(pane.document.activeElement).toBe(methods());
  expect(tidy(find('.pager-position').textContent)).toBe('61件中16件を表示');
  methods().click();
  expect(listed()).toEqual(['L2', 'L5', 'L8']);
  expect(pane.document.activeElement).toBe(methods());
});

test('selecting a cell whose finding is left out lists and opens it, and no other rule', async () => {
  await select(10);
  expect(tidy(find('.is-open .finding-cell').textContent)).toBe('L11');
  expect(listed()).toContain('L14');
  expect(all('.fold[aria-expanded="false"]')).toHaveLength(1);
  methods().click();
  expect(all('.is-open')).toHaveLength(0);
  expect(listed()).toEqual(['L2', 'L5', 'L8']);
});

test('次へ steps through what is listed', async () => {
  const next = (): void => all('.pager button').at(-1)?.click();
  const seen: string[] = [];
  for (let step = 0; step < 8; step++) {
    next();
    await settle();
    seen.push(tidy(find('.is-open .finding-cell').textContent));
  }
  expect(seen).toEqual(['A1', 'D2', 'E2', 'J2', 'L2', 'L5', 'L8', 'L8']);
  methods().click();
  next();
  await settle();
  expect(tidy(find('.is-open .finding-cell').textContent)).toBe('L11');
});

test('the arrows reach the fold, and it stays as it is over the next check', async () => {
  const third = all('.finding').at(-1);
  third?.focus();
  const { KeyboardEvent: Event } = pane.page.dom.window;
  third?.dispatchEvent(new Event('keydown', { key: 'ArrowDown', bubbles: true }));
  expect(pane.document.activeElement).toBe(methods());
  methods().click();
  expect(listed()).toContain('L11');
  await check();
  expect(listed()).toContain('L11');
});
