import { reportOf } from '../../src/stage/drive/driveWorkbook';
import { waiverXml } from '../../src/core/waivers/waiverXml';
import { markSeverity } from '../../src/core/plan/marks';
import type { ExcelOptions } from '../../src/stage/host/EmbeddedExcel';
import type { FileReport } from '../../src/core/report/report';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { makeFixtures } from '../support/fixtures';
import { openPane, paneState, type Pane } from '../support/officePane';
import { tidy } from '../support/PaneUser';
import { excelsFor } from '../support/variants';
import { rowCount } from '../../src/core/address/area';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));
const REASON = '補正予算で<調整>済み & "確認"';

let pane: Pane;
let report: FileReport | null = null;

async function open(bytes: Uint8Array, options: ExcelOptions = {}): Promise<Pane> {
  pane = await openPane(bytes, options);
  pane.document.addEventListener('hakaru:report', (event) => {
    report = reportOf(event);
  });
  return pane;
}

function sample(name = 'bureau-as-printed'): Uint8Array {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  return bytes;
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

const text = (selector: string): string => tidy(find(selector).textContent);
const texts = (selector: string): string[] =>
  [...pane.document.querySelectorAll(selector)].map((one) => tidy(one.textContent));

const done = (): Promise<string> =>
  paneState(pane.document, (state) => state === 'done' || state === 'failed');

async function check(): Promise<void> {
  find('#check').click();
  expect(await done()).toBe('done');
}

/** Lets messages pass that nobody waits for. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

async function waiveFirst(reason: string): Promise<string> {
  const first = find('.line-finding:not(.is-waived) button.finding');
  if (first.getAttribute('aria-expanded') === 'false') first.click();
  await settle();
  find('.waive-open').click();
  const input = find('.waiver-reason');
  if (!('value' in input)) throw new Error('The reason cannot be typed.');
  input.value = reason;
  pane.excel.counters.reset();
  find('.waiver-entry .primary').click();
  return done();
}

const marks = (): number =>
  pane.excel.workbook.sheets
    .flatMap((one) => one.conditionalFormats)
    .filter(({ formula }) => markSeverity(formula) !== null)
    .reduce((sum, { areas }) => sum + areas.reduce((cells, one) => cells + rowCount(one), 0), 0);

const waived = (): FileReport['findings'] =>
  (report?.findings ?? []).filter((one) => one.waived !== null);

test('無視 with a reason leaves list, counts and marks, and is kept by save and reopen', async () => {
  await open(sample());
  await check();
  const before = marks();
  const warnings = Number(find('.severity-warning .filter-count').textContent);
  const cell = text('.finding-cell');
  expect(await waiveFirst(REASON)).toBe('done');
  expect(waived()).toMatchObject([{ cell, waived: { reason: REASON } }]);
  expect(Number(find('.severity-warning .filter-count').textContent)).toBe(warnings - 1);
  expect(text('.filter.severity-waived')).toBe('確認済み1');
  expect(text('[role=status]')).toContain('　確認済み1 · ブック全体 · 14事業');
  expect(marks()).toBeLessThan(before);
  const saved = pane.excel.save();
  expect(readWorkbookFile(saved).waivers).toHaveLength(1);
  pane.page.close();

  await open(saved);
  await check();
  expect(waived()).toMatchObject([{ cell, waived: { reason: REASON } }]);
});

test('costs one round trip where nothing is marked, and touches no cell', async () => {
  const { excel } = await open(sample());
  find('#marks').click();
  await check();
  const kinds: string[] = [];
  excel.operations.onChange(({ kind }) => kinds.push(kind));
  await waiveFirst(REASON);
  // One to write; two more select the cell of the finding that is open next.
  expect(excel.counters.now.roundTrips).toBe(3);
  expect(kinds.filter((kind) => kind !== 'selection')).toEqual(['customXml']);
});

test('確認済みを取り消す brings it back, and leaves the file as it was', async () => {
  const { excel } = await open(sample());
  find('#marks').click();
  await check();
  const cells = texts('.finding-cell');
  await waiveFirst(REASON);
  find('.filter.severity-waived').click();
  find('.is-waived button.finding').click();
  await settle();
  expect(text('.is-waived .finding-reason')).toBe(`理由：${REASON}`);
  expect(text('.is-open .waive-open')).toBe('確認済みを取り消す');
  find('.is-open .waive-open').click();
  expect(await done()).toBe('done');
  expect(waived()).toEqual([]);
  expect(texts('.finding-cell')).toEqual(cells);
  expect(excel.save()).toEqual(new Uint8Array(sample()));
});

test.each(['', '　 '])('%j is no reason: nothing is written, and it is said', async (reason) => {
  const { excel } = await open(sample());
  await check();
  await waiveFirst(reason);
  expect(text('.waiver-entry .waiver-note')).toBe('理由を入力してください。');
  expect(find('.waiver-reason').getAttribute('aria-invalid')).toBe('true');
  expect(excel.workbook.customXmlParts).toEqual([]);
});

test.each<['isReadOnly' | 'isStructureProtected', string]>([
  ['isReadOnly', '読み取り専用'],
  ['isStructureProtected', '構成が保護'],
])('a workbook that can keep nothing says so: %s', async (lock, words) => {
  const { excel } = await open(sample());
  excel.workbook[lock] = true;
  await check();
  find('button.finding').click();
  await settle();
  expect(find('.waive-open').getAttribute('aria-disabled')).toBe('true');
  expect(find('.waiver-note').textContent).toContain(words);
  find('.waive-open').click();
  expect(pane.document.querySelector('.waiver-entry')).toBeNull();
});

test('a refusal of Excel is said in words, and nothing counts as waived', async () => {
  const { excel } = await open(sample());
  await check();
  excel.workbook.isStructureProtected = true;
  expect(await waiveFirst(REASON)).toBe('failed');
  expect(find('.notices').textContent).toContain('確認済みを記録できませんでした');
  expect(find('.filter.severity-waived').hidden).toBe(true);
});

test('parts of a merged book are united, and said so', async () => {
  const part = { part: null, xml: waiverXml([]), itemId: null };
  const merged = patchXlsx(sample(), [], { customXml: [part, { ...part, itemId: '{OTHER}' }] });
  const { excel } = await open(merged);
  await check();
  expect(find('.notices').textContent).toContain('2か所');
  await waiveFirst(REASON);
  expect(excel.workbook.customXmlParts).toHaveLength(1);
});

test.each([
  ['#scope-workbook', true, 3],
  ['#scope-sheet', true, 3],
  ['#scope-workbook', false, 2],
  ['#scope-sheet', false, 2],
])(
  'waivers are read within the same round trips, one more for the sheet: %s, marks %s: %i',
  async (scope, on, trips) => {
    await open(sample());
    await check();
    await waiveFirst(REASON);
    const saved = pane.excel.save();
    pane.page.close();
    const { excel } = await open(saved);
    find(scope).click();
    if (!on) find('#marks').click();
    excel.counters.reset();
    await check();
    expect(excel.counters.now.roundTrips).toBe(trips);
    expect(waived()).toHaveLength(1);
  },
);

describe.each(excelsFor('waivers'))('元に戻す of 無視 (%s)', (_, variants) => {
  test('puts the list, the marks and the workbook back as they were', async () => {
    await open(sample(), { variants });
    await check();
    const shown = () => [report?.findings, marks(), parts()];
    const before = shown();
    expect(await waiveFirst(REASON)).toBe('done');
    expect(waived()).toHaveLength(1);
    expect(find('#undo').title).toBe('確認済みを、変える前に戻します。');
    find('#undo').click();
    expect(await done()).toBe('done');
    expect(find('[role=status]').textContent).toContain('確認済みを前の状態に戻しました');
    expect(shown()).toEqual(before);
    // Another one that came in between stays.
    expect(await waiveFirst(REASON)).toBe('done');
    expect(await waiveFirst('別の理由')).toBe('done');
    expect(waived()).toHaveLength(2);
    find('#undo').click();
    expect(await done()).toBe('done');
    expect(waived().map(({ waived: waiver }) => waiver?.reason)).toEqual([REASON]);
  });
});

function parts(): number {
  return pane.excel.workbook.customXmlParts.length;
}
