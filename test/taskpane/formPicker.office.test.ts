import { chiba } from '../../src/core/profiles/chiba';
import { ofunato } from '../../src/core/profiles/ofunato';
import { reportOf } from '../../src/stage/drive/driveWorkbook';
import { bookOf } from '../support/bookOf';
import { ofunatoRows } from '../support/ledgers/ofunatoRows';
import { openPane, paneState, type Pane } from '../support/officePane';
import { retitled } from '../support/retitled';

jest.setTimeout(60_000);

const FLAT = bookOf([{ name: '評価', rows: ofunatoRows(7) }]);

let pane: Pane;
let programs: number | null = null;

beforeEach(async () => {
  pane = await openPane(FLAT);
  pane.document.addEventListener('hakaru:report', (event) => {
    programs = reportOf(event).programs.length;
  });
});

afterEach(() => {
  expect(pane.page.errors).toEqual([]);
  pane.page.close();
});

function find<T extends keyof HTMLElementTagNameMap>(selector: T | `${T}${string}`) {
  const found = pane.document.querySelector<HTMLElementTagNameMap[T]>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

async function check(): Promise<number | null> {
  find<'button'>('button#check').click();
  await paneState(pane.document, (state) => state === 'done' || state === 'failed');
  return programs;
}

function choose(value: string): void {
  const select = find<'select'>('select#form');
  select.value = value;
  select.dispatchEvent(new pane.page.dom.window.Event('change'));
}

async function open(name: string, content: string): Promise<void> {
  const input = find<'input'>('input[accept*=json]');
  const file = { name, text: () => Promise.resolve(content) };
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  input.dispatchEvent(new pane.page.dom.window.Event('change'));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('the form is recognised by the titles, unless another is chosen', async () => {
  expect(await check()).toBe(7);
  choose('chiba');
  expect(await check()).toBe(0);
  choose('auto');
  expect(await check()).toBe(7);
});

test('a form from a file is used, and stands in the list by its name', async () => {
  await open('form.json', JSON.stringify({ ...ofunato, id: 'own', name: '本市の様式' }));
  const select = find<'select'>('select#form');
  expect(select.selectedOptions[0]?.textContent.trim()).toBe('本市の様式');
  expect(await check()).toBe(7);
});

test('a file that is no form is refused with the place of its fault, and changes nothing', async () => {
  await open('form.json', JSON.stringify({ ...ofunato, unit: 3 }));
  expect(pane.document.body.textContent).toContain('form.json は様式として使えません');
  expect(pane.document.body.textContent).toContain('unit');
  expect(find<'select'>('select#form').value).toBe('auto');
  await open('broken.json', '{');
  expect(pane.document.body.textContent).toContain('JSON として読めません。');
});

test('a new form is the chosen one', async () => {
  await open(
    'form.json',
    JSON.stringify({ ...retitled(chiba, { cost: '費用' }), id: 'own', name: '本市の様式' }),
  );
  find<'button'>('button#add-form').click();
  await paneState(pane.document, (state) => state === 'done' || state === 'failed');
  const added = pane.excel.workbook.sheetNamed('戦略シート');
  expect(added?.cell(7, 7)?.value).toBe('費用\n（単位：百万円）');
});

test('入力規則 and a new form are said to be for forms of blocks, and nothing is changed', async () => {
  const before = pane.excel.workbook.sheets.length;
  await check();
  find<'button'>('button#validate').click();
  await paneState(pane.document, (state) => state === 'done' || state === 'failed');
  expect(pane.document.body.textContent).toContain('1つの事業を数行に書く様式でだけ使えます');
  choose('ofunato');
  find<'button'>('button#add-form').click();
  await paneState(pane.document, (state) => state === 'done' || state === 'failed');
  expect(pane.document.body.textContent).toContain('1つの事業を数行に書く様式でだけ使えます');
  expect(pane.excel.workbook.sheets).toHaveLength(before);
});

test('a table of rows is summed up on a sheet of its own, and given as data', async () => {
  await check();
  find<'button'>('button#summarize').click();
  await paneState(pane.document, (state) => state === 'done' || state === 'failed');
  expect(pane.document.body.textContent).toContain('集計シートを作りました（7事業）');
  expect(await check()).toBe(7);
  find<'button'>('button#data').click();
  await paneState(pane.document, (state) => state === 'done' || state === 'failed');
  expect(pane.excel.workbook.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['集計', '機械判読用データ', 'コード表']),
  );
  expect(await check()).toBe(7);
});
