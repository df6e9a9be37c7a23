import { reportOf } from '../../src/stage/drive/driveWorkbook';
import { markSeverity } from '../../src/core/plan/marks';
import type { FileReport } from '../../src/core/report/report';
import type { ExcelOptions } from '../../src/stage/host/EmbeddedExcel';
import { DEFAULT_STYLE } from '../../src/stage/host/model/Cell';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import { makeFixtures } from '../support/fixtures';
import { openPane, paneState, type Pane } from '../support/officePane';
import { tidy } from '../support/PaneUser';
import { cellArea } from '../../src/core/address/area';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

let pane: Pane;

async function open(name: string, options: ExcelOptions = {}): Promise<Pane> {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  pane = await openPane(bytes, options);
  return pane;
}

afterEach(() => {
  expect(pane.page.errors).toEqual([]);
  pane.page.close();
});

function find(selector: string): HTMLElement {
  const found = pane.document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

function all(selector: string): HTMLElement[] {
  return [...pane.document.querySelectorAll<HTMLElement>(selector)];
}

async function press(selector: string): Promise<string> {
  find(selector).click();
  return paneState(pane.document, (state) => state === 'done' || state === 'failed');
}

async function check(): Promise<FileReport> {
  const report = new Promise<FileReport>((resolve) => {
    pane.document.addEventListener(
      'hakaru:report',
      (event) => {
        resolve(reportOf(event));
      },
      { once: true },
    );
  });
  await press('#check');
  return report;
}

function notices(): string {
  return tidy(find('.notices').textContent);
}

function sheet(): Sheet {
  const [first] = pane.excel.workbook.sheets;
  if (first === undefined) throw new Error('A workbook holds at least one sheet.');
  return first;
}

function marks(): number {
  return pane.excel.workbook.sheets
    .flatMap((one) => one.conditionalFormats)
    .filter(({ formula }) => markSeverity(formula) !== null).length;
}

/** Lets messages and events pass that nobody waits for. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}

describe('round trips', () => {
  test.each([
    ['#scope-workbook', true, 3, 3],
    ['#scope-sheet', true, 2, 2],
    ['#scope-workbook', false, 2, 2],
    ['#scope-sheet', false, 1, 1],
  ])('%s, marks %s: check %i', async (scope, withMarks, forCheck, forClear) => {
    const { excel } = await open('bureau-as-printed');
    find(scope).click();
    if (!withMarks) find('#marks').click();
    excel.counters.reset();
    await check();
    expect(excel.counters.now.roundTrips).toBe(forCheck);
    expect(marks() > 0).toBe(withMarks);
    excel.counters.reset();
    await press('#clear');
    expect(excel.counters.now.roundTrips).toBe(forClear);
    expect(marks()).toBe(0);
  });
});

describe('a check', () => {
  test('says what was found, lists it by program, and reports it', async () => {
    await open('bureau-as-printed');
    const { programs, findings } = await check();
    expect(programs).toHaveLength(14);
    const of = (severity: string): number =>
      findings.filter((one) => one.severity === severity).length;
    expect(find('[role=status]').textContent).toMatch(
      new RegExp(
        `^提出まで あとエラー${String(of('error'))}件 · エラー${String(of('error'))}　警告${String(of('warning'))}　情報${String(of('info'))} · ブック全体 · 14事業 · \\d{1,2}:\\d{2}に検証$`,
      ),
    );
    expect(tidy(find('.title').textContent)).toBe(`提出まで あとエラー${String(of('error'))}件`);
    expect(all('.group-title').length).toBeGreaterThan(0);
    expect(all('.finding-severity').map((one) => one.textContent)).toContain('エラー');
  });

  test('with marks off writes nothing, and says that old marks stay', async () => {
    const { excel } = await open('bureau-as-printed');
    await check();
    const before = marks();
    find('#marks').click();
    expect(find('#marks-note').hidden).toBe(false);
    const kinds: string[] = [];
    excel.operations.onChange(({ kind }) => kinds.push(kind));
    await check();
    expect(kinds).toEqual([]);
    expect(marks()).toBe(before);
  });

  test('of a clean workbook says so, and what was checked', async () => {
    await open('bureau-restored');
    const { findings } = await check();
    const text = find('[role=status]').textContent;
    if (findings.length === 0) expect(text).toContain('エラーはありません');
    else expect(text).toContain('エラー0');
  });

  test('of a workbook without a strategy sheet says so, in words', async () => {
    await open('no-strategy-sheet');
    const { programs, note } = await check();
    expect(programs).toEqual([]);
    expect(note).not.toBeNull();
    expect(notices()).toContain('戦略シートが見つかりません');
    const said = find('.no-form').textContent;
    expect(said).toContain('千葉市 主要事務事業戦略シートの見出し：No.、事務事業（業務）名、目標');
    expect(said).toContain('［新しい様式を追加］');
    expect(said).not.toContain('別のシート');
    expect(find('#try-sample').textContent.trim()).toBe('見本で試す');
  });

  test('of a protected sheet lists without marks and says so', async () => {
    await open('protected');
    const { findings } = await check();
    expect(findings.length).toBeGreaterThan(0);
    expect(all('.finding').length).toBeGreaterThan(0);
    expect(notices()).toContain('保護されたシートにはマークを付けていません');
    expect(marks()).toBe(0);
  });

  test('keeps the list when marking fails, and names the code', async () => {
    const { excel } = await open('bureau-as-printed');
    const handle = excel.handle.bind(excel);
    excel.handle = (message) => {
      if (message.includes('SuspendScreenUpdatingUntilNextSync')) {
        excel.faults.failAction({
          action: 5,
          counted: 'inEachRequest',
          code: 'GeneralException',
          lasting: false,
        });
      }
      handle(message);
    };
    expect(await press('#check')).toBe('failed');
    expect(all('.finding').length).toBeGreaterThan(0);
    expect(notices()).toContain('マークを付けられませんでした');
    expect(notices()).toContain('GeneralException');
  });

  test('during a cell edit asks to confirm the entry, then goes on by itself', async () => {
    const { excel, document } = await open('bureau-as-printed');
    excel.faults.beginCellEdit();
    find('#check').click();
    expect(find('#check').getAttribute('aria-disabled')).toBe('true');
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(find('[role=status]').textContent).toBe('セルの入力を確定（Enter）してください');
    excel.faults.endCellEdit();
    expect(await paneState(document, (state) => state !== 'working')).toBe('done');
  });

  test('of a sheet with a stray cell at its far end reads all of it', async () => {
    await open('bureau-as-printed');
    sheet().put(1_048_575, 16_383, { value: '迷子', formula: null, style: DEFAULT_STYLE });
    const { programs } = await check();
    expect(programs).toHaveLength(14);
    expect(notices()).not.toContain('使われている範囲');
  });

  test('of a sheet filled far and wide reads the form and says what was left out', async () => {
    await open('bureau-as-printed');
    for (let row = 6_000; row < 1_048_576; row += 10_000) {
      for (let column = 200; column < 16_384; column += 1_000) {
        sheet().put(row, column, { value: 1, formula: null, style: DEFAULT_STYLE });
      }
    }
    const { programs } = await check();
    expect(programs).toHaveLength(14);
    expect(notices()).toContain(`${sheet().name}：使われている範囲が広すぎるため、A1:CV5000 だけ`);
  });

  test('that cannot be read says why, with the code', async () => {
    const { excel } = await open('bureau-as-printed');
    excel.faults.responseLimit = 500;
    expect(await press('#check')).toBe('failed');
    expect(notices()).toContain('検証できませんでした');
    expect(notices()).toContain('ResponsePayloadSizeLimitExceeded');
  });
});

describe('the list', () => {
  test('selects the cell of a finding and keeps the focus', async () => {
    const { excel, document } = await open('bureau-as-printed');
    const { findings } = await check();
    const button = find('.finding');
    const address = find('.finding-cell').textContent;
    button.focus();
    button.click();
    await settle();
    const [area] = excel.workbook.selection.areas;
    const wanted = findings.find(({ cell }) => cell === address);
    expect(wanted).toBeDefined();
    expect(area?.top).toBe(Number(/\d+/.exec(address)?.[0]) - 1);
    expect(document.activeElement?.classList.contains('finding')).toBe(true);
    expect(all('.details')).toHaveLength(1);
  });

  test('brings the findings of a cell forward that is selected in the sheet', async () => {
    const { excel } = await open('bureau-as-printed');
    await check();
    const last = all('.finding-cell').at(-1)?.textContent ?? '';
    const row = Number(/\d+/.exec(last)?.[0]) - 1;
    const column = (/[A-Z]/.exec(last)?.[0].charCodeAt(0) ?? 0) - 65;
    excel.operations.select('user', sheet(), [cellArea(row, column)]);
    await settle();
    expect(find('.is-open .finding-cell').textContent).toBe(last);
  });

  test('closes an opened finding with Esc and moves with the arrows', async () => {
    const { document } = await open('bureau-as-printed');
    await check();
    find('.finding').focus();
    const key = (name: string): void => {
      const { KeyboardEvent: Event } = pane.page.dom.window;
      document.activeElement?.dispatchEvent(new Event('keydown', { key: name, bubbles: true }));
    };
    key('ArrowDown');
    expect(document.activeElement).toBe(all('.finding')[1]);
    key('ArrowUp');
    expect(document.activeElement).toBe(all('.finding')[0]);
    find('.finding').click();
    expect(all('.details')).toHaveLength(1);
    key('Escape');
    expect(all('.details')).toHaveLength(0);
    expect(document.activeElement).toBe(all('.finding')[0]);
    // Excel notifies of the selection that the opening asked for only after the closing.
    await settle();
    expect(all('.details')).toHaveLength(0);
  });

  test('shows only the chosen severities', async () => {
    await open('bureau-as-printed');
    await check();
    find('.filter.severity-error').click();
    expect(find('.filter.severity-error').getAttribute('aria-pressed')).toBe('false');
    expect(all('.finding-severity').map((one) => one.textContent)).not.toContain('エラー');
  });

  test('says after an edit that it is out of date, and dims what it concerns', async () => {
    const { excel } = await open('bureau-as-printed');
    await check();
    expect(find('.stale').hidden).toBe(true);
    const address = find('.finding-cell').textContent;
    const row = Number(/\d+/.exec(address)?.[0]) - 1;
    const area = cellArea(row, 2);
    excel.operations.enter('user', sheet(), area, () => ({ formula: null, value: '改名' }));
    await settle();
    expect(find('.stale').hidden).toBe(false);
    expect(find('.finding').closest('.line')?.classList.contains('is-stale')).toBe(true);
    expect(all('.line-finding:not(.is-stale)').length).toBeGreaterThan(0);
    await check();
    expect(find('.stale').hidden).toBe(true);
  });

  test('asks before it selects a cell in a hidden row, and leaves the row hidden', async () => {
    const { excel } = await open('bureau-as-printed');
    await check();
    const address = find('.finding-cell').textContent;
    const row = Number(/\d+/.exec(address)?.[0]) - 1;
    excel.operations.hide('user', sheet(), 'rows', cellArea(row, 0), true);
    find('.finding').click();
    await settle();
    expect(notices()).toContain('非表示の行');
    expect(excel.workbook.selection.areas[0]?.top).not.toBe(row);
    find('.notice-actions .button').click();
    await settle();
    expect(excel.workbook.selection.areas[0]?.top).toBe(row);
    expect(sheet().rows.hidden.has(row)).toBe(true);
    expect(notices()).toBe('');
  });
});

test('a pane that closes hears of nothing more', async () => {
  const { excel, page } = await open('bureau-as-printed');
  const heard: string[] = [];
  excel.onMessage((message) => {
    if (message.startsWith('{"type":3')) heard.push(message);
  });
  const edit = async (): Promise<number> => {
    heard.length = 0;
    const area = cellArea(1, 15);
    excel.operations.enter('user', sheet(), area, () => ({ formula: null, value: '覚え' }));
    await settle();
    return heard.length;
  };
  expect(await edit()).toBeGreaterThan(0);
  page.dom.window.dispatchEvent(new page.dom.window.Event('pagehide'));
  await settle();
  expect(await edit()).toBe(0);
});

describe('the frame', () => {
  test('names the workbook or the worksheet in view', async () => {
    await open('with-a-foreign-sheet', { name: '総務局.xlsx' });
    expect(find('.place').textContent).toContain('総務局.xlsx');
    find('#scope-sheet').click();
    expect(find('.place').textContent).toContain('記入要領');
    const second = pane.excel.workbook.sheets[1];
    if (second === undefined) throw new Error('The fixture has two sheets.');
    pane.excel.operations.activate('user', second);
    await settle();
    expect(find('.place').textContent).toContain(second.name);
  });

  test('keeps the choice of scope and marks', async () => {
    await open('no-strategy-sheet');
    find('#scope-sheet').click();
    find('#marks').click();
    const kept = pane.page.dom.window.localStorage.getItem('hakaru.settings');
    expect(JSON.parse(kept ?? 'null')).toMatchObject({ scope: 'sheet', marks: false });
  });

  test('says that Excel is too old, and offers nothing that cannot be used', async () => {
    await open('bureau-as-printed', { apiVersion: 8 });
    expect(notices()).toContain('この Excel では使えません');
    expect(all('button, input, select')).toEqual([]);
    expect(pane.excel.counters.now.roundTrips).toBe(0);
  });

  test('works on the base version', async () => {
    await open('bureau-as-printed', { apiVersion: 9 });
    const { programs } = await check();
    expect(programs).toHaveLength(14);
    expect(marks()).toBeGreaterThan(0);
  });

  test('clears, and says whether there was something to clear', async () => {
    await open('bureau-as-printed');
    await press('#clear');
    expect(find('[role=status]').textContent).toBe('消すマークはありませんでした');
    await check();
    await press('#clear');
    expect(find('[role=status]').textContent).toBe('マークを消しました');
    expect(all('.finding').length).toBeGreaterThan(0);
  });
});
