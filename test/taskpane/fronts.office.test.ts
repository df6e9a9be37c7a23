import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from '../../src/stage/host/model/Chart';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import type { VariantName } from '../../src/stage/host/variants';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';
import { excelsFor } from '../support/variants';
import { sizedArea } from '../../src/core/address/area';

jest.setTimeout(120_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));
const PER_POLICY = readFileSync(
  join(__dirname, '../../assets/samples/bureau-restored-per-policy.xlsx'),
);

let user: PaneUser;

async function open(bytes: Uint8Array | string, variants: readonly VariantName[]): Promise<void> {
  const found = typeof bytes === 'string' ? FIXTURES.get(bytes) : bytes;
  if (found === undefined) throw new Error(`There is no fixture ${String(bytes)}.`);
  user = new PaneUser(await openPane(found, { name: '総務局.xlsx', variants }));
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

function names(): string[] {
  return user.pane.excel.workbook.sheets.map(({ name }) => name);
}

function sheet(name: string): Sheet {
  const found = user.pane.excel.workbook.sheetNamed(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** Every cell of every sheet, and its look. */
function contents(): unknown[] {
  return user.pane.excel.workbook.sheets.map((one) => [
    one.name,
    [...one.cells()],
    one.validations,
    one.names,
    one.charts,
    one.layout,
  ]);
}

/** Brings our workbook in front, as a click into it does. */
function bringInFront(): void {
  const { operations, workbook } = user.pane.excel;
  operations.select('user', workbook.selection.sheet, workbook.selection.areas);
}

/** Sheets made anew are in front, and the sheet that was in front is none of the others. */
function inFront(): string {
  const { workbook } = user.pane.excel;
  return workbook.isChartInView ? 'グラフ1' : workbook.selection.sheet.name;
}

/** Whether this Excel needs our workbook in front for adding a sheet. */
const needsFront = (variants: readonly VariantName[]): boolean => variants.includes('elsewhere');

const BEHIND = 'このブックを前に出してから、もう一度お試しください';

/** Presses a button that adds a sheet; with another workbook in front that is refused in words first. */
async function pressInFront(button: string, variants: readonly VariantName[]): Promise<void> {
  if (needsFront(variants)) {
    const before = contents();
    expect(await user.press(button)).toBe('failed');
    expect(user.notices).toContain('ほかのブックが前に出ている');
    expect(user.notices).toContain(BEHIND);
    expect(contents()).toEqual(before);
    bringInFront();
  }
  expect(await user.press(button)).toBe('done');
}

/** The pane's lines on what it had to do without. */
function missing(): string[] {
  return user.texts('.notice-text').flatMap((text) => text.split(/(?<=。)\s/u));
}

/** Without a printer, of a new sheet. */
function withoutPrinter(paper: 'A3' | 'A4'): string[] {
  return [
    `用紙サイズ（${paper}）は設定できませんでした。［ページ レイアウト］タブで選んでください。`,
    'ページの横幅に合わせた縮小は設定できませんでした。［ページ レイアウト］タブで設定できます。',
    NO_BREAKS,
  ];
}

const NO_BREAKS = '改ページは設定できませんでした。';

describe.each(excelsFor('opening'))('opening (%s)', (_, variants) => {
  test('the pane watches the workbook and checks it', async () => {
    await open('bureau-as-printed', variants);
    expect(user.notices).toBe('');
    expect(await user.press('#check')).toBe('done');
    user.type('I17', 5);
    await settle();
    expect(user.find('.stale').hidden).toBe(false);
  });

  test('what happens is heard once', async () => {
    await open('bureau-as-printed', variants);
    await user.press('#check');
    let heard = 0;
    const end = user.pane.excel.onMessage((message) => {
      if (message.includes('"messageType":14')) heard += 1;
    });
    user.select('H29');
    await settle();
    end();
    expect(heard).toBe(1);
    expect(user.texts('.is-open')).toHaveLength(1);
  });
});

describe('このシート with a chart sheet in view', () => {
  test('has no sheet to name, to check or to clear, until a worksheet comes in view', async () => {
    await open(PER_POLICY, ['chart-sheet']);
    user.find('#scope-sheet').click();
    expect(user.text('.place')).toBe('シート：前に出ているワークシートがありません');
    for (const button of ['#check', '#clear', '#validate']) {
      expect(await user.press(button)).toBe('failed');
      expect(user.notices).toContain('範囲を「ブック全体」にするか、ワークシートを前に出してから');
    }
    user.pane.excel.operations.activate('user', sheet('4-3-4'));
    await settle();
    expect(user.text('.place')).toBe('シート「4-3-4」');
    expect(await user.press('#check')).toBe('done');
  });

  test('costs no message more than it takes to be answered so', async () => {
    await open(PER_POLICY, ['chart-sheet']);
    user.find('#scope-sheet').click();
    await user.press('#check');
    expect(user.pane.excel.counters.now.roundTrips).toBe(1);
  });

  test('is notified of a chart sheet that came in view since', async () => {
    await open(PER_POLICY, []);
    user.find('#scope-sheet').click();
    expect(user.text('.place')).toBe('シート「3-4-1」');
    user.pane.excel.workbook.isChartInView = true;
    expect(await user.press('#check')).toBe('failed');
    expect(user.text('.place')).toBe('シート：前に出ているワークシートがありません');
  });
});

const LISTS = ['集計_事業一覧', '集計_指摘'];

describe.each(excelsFor('summary'))('集計 (%s)', (_, variants) => {
  test('is made, comes in front, and is written anew in its place', async () => {
    await open(PER_POLICY, variants);
    await pressInFront('#summarize', variants);
    expect(user.pane.excel.counters.now.otherMessages).toBeGreaterThan(0);
    expect(names()).toEqual(['3-4-1', '4-1-2', '4-3-4', '9-9-9', '集計', ...LISTS]);
    expect(inFront()).toBe('集計');
    const made = sheet('集計');
    expect(made.charts).toHaveLength(3);
    expect(made.rows.sizes.size).toBeGreaterThan(10);
    expect(made.layout).toMatchObject({ gridlines: false, orientation: 'Landscape' });
    for (const name of LISTS) expect(sheet(name).layout.titleRows).not.toBeNull();
    const hasPrinter = !variants.includes('no-printer');
    const { pagesWide, breaks } = made.layout;
    expect([pagesWide === 1, breaks.length > 0]).toEqual([hasPrinter, hasPrinter]);
    expect(missing()).toEqual(hasPrinter ? [] : withoutPrinter('A4'));
    user.pane.excel.operations.activate('user', sheet('3-4-1'));
    expect(await user.summarize()).toBe('done');
    expect(names()).toHaveLength(7);
    expect(inFront()).toBe('集計');
    expect(made.charts).toHaveLength(3);
    expect(missing()).toEqual(hasPrinter ? [] : [NO_BREAKS]);
  });

  test('takes four round trips and one a sheet where nothing is refused', async () => {
    await open(PER_POLICY, variants);
    if (needsFront(variants)) bringInFront();
    for (let time = 0; time < 2; time += 1) {
      // That another sheet came in view is reported, and looked at, when the work is done.
      await settle();
      user.pane.excel.counters.reset();
      await user.summarize();
      const { roundTrips } = user.pane.excel.counters.now;
      // Each kind of niceties in its own message, and one more after each message that failed.
      const more = time === 0 ? 25 + 8 : 10 + 2;
      expect(roundTrips).toBe(variants.includes('no-printer') ? 7 + more : 7);
    }
  });

  test('機械判読可能な表 is made, and comes in front', async () => {
    await open(PER_POLICY, variants);
    await pressInFront('#data', variants);
    expect(names().slice(4)).toEqual(['機械判読用データ', 'コード表']);
    expect(inFront()).toBe('機械判読用データ');
  });

  test('a user’s charts of any kind beside it hinder nothing', async () => {
    await open(PER_POLICY, variants);
    if (needsFront(variants)) bringInFront();
    await user.summarize();
    const made = sheet('集計');
    const theirs = ['Waterfall', 'Treemap', 'Histogram'].map((type) => chartOf(type));
    made.charts = [...theirs, ...made.charts];
    expect(await user.summarize()).toBe('done');
    expect(user.status).toContain('集計シートを作り直しました');
    expect(missing()).toEqual(variants.includes('no-printer') ? [NO_BREAKS] : []);
    expect(made.charts.slice(0, 3)).toEqual(theirs);
    expect(made.charts).toHaveLength(6);
  });

  test('one of its own charts that became a treemap hinders nothing either', async () => {
    await open(PER_POLICY, variants);
    if (needsFront(variants)) bringInFront();
    await user.summarize();
    const [chart] = sheet('集計').charts;
    if (chart === undefined) throw new Error('There is no chart.');
    chart.type = 'Treemap';
    expect(await user.summarize()).toBe('done');
    const isHeld = variants.includes('charts-without-series');
    const line = 'グラフは新しくできませんでした。前のままのものがあります。';
    expect(missing().includes(line)).toBe(isHeld);
    expect(sheet('集計').charts).toHaveLength(3);
  });
});

function chartOf(type: string): Chart {
  return {
    id: user.pane.excel.workbook.nextId(),
    name: `グラフ ${type}`,
    type,
    title: '利用者の',
    place: sizedArea(2, 30, 10, 5),
    axisTitle: '',
    secondAxisTitle: null,
    numberFormat: 'General',
    legend: null,
    isReversed: false,
    series: [],
  };
}

describe.each(excelsFor('forms'))('新しい様式 (%s)', (_, variants) => {
  test('is added, comes in front and is checked', async () => {
    await open('bureau-as-printed', variants);
    user.find('#scope-workbook').click();
    await user.press('#check');
    await pressInFront('#add-form', variants);
    expect(names()).toHaveLength(2);
    expect(inFront()).toBe(names()[1]);
    expect(user.status).toContain('5事業の様式を追加しました');
    const hasPrinter = !variants.includes('no-printer');
    const { layout, merges } = sheet(inFront());
    expect(layout.paper === 'A3').toBe(hasPrinter);
    expect(merges.length).toBeGreaterThan(20);
    expect(missing()).toEqual(hasPrinter ? [] : withoutPrinter('A3'));
  });
});

describe.each(excelsFor('validations'))('入力規則 (%s)', (_, variants) => {
  test('are set and taken back, whatever is in front', async () => {
    await open('bureau-as-printed', variants);
    expect(await user.setValidations()).toBe('done');
    expect(user.sheet.validations).not.toEqual([]);
    expect(await user.press('#undo')).toBe('done');
    expect(user.sheet.validations).toEqual([]);
  });
});

describe.each(excelsFor('waivers'))('無視 (%s)', (_, variants) => {
  test('is kept, whatever is in front', async () => {
    await open('bureau-as-printed', variants);
    await user.press('#check');
    user.select('H29');
    await settle();
    user.find('.waive-open').click();
    const reason = user.pane.document.querySelector<HTMLInputElement>('.waiver-reason');
    if (reason === null) throw new Error('There is no field for a reason.');
    reason.value = '確認済み';
    expect(await user.press('.waiver-entry .primary')).toBe('done');
    expect(user.pane.excel.workbook.customXmlParts).toHaveLength(1);
    expect(user.text('.filter.severity-waived')).toBe('確認済み1');
  });
});

describe('with another workbook in front', () => {
  test('that came there while 集計 was made: it is whole, and it is said what is missing', async () => {
    await open(PER_POLICY, []);
    const { workbook, operations } = user.pane.excel;
    operations.onChange(({ kind }) => {
      // With its front sheet all contents are there.
      if (kind === 'names' && names().includes('集計')) workbook.isBehind = true;
    });
    expect(await user.summarize()).toBe('done');
    expect(missing()).toEqual([
      'シートを前に出せませんでした。このブックを前に出してから、シート見出しを選んでください。',
      'ウィンドウ枠の固定と目盛線は設定できませんでした。［表示］タブで設定できます。',
    ]);
    expect(inFront()).toBe('3-4-1');
    expect(sheet('集計').charts).toHaveLength(3);
  });

  test('the cell of a finding is not selected, and it is said in words', async () => {
    await open('bureau-as-printed', ['elsewhere']);
    await user.press('#check');
    user.find('button.finding').click();
    await settle();
    expect(user.notices).toContain('セルを選択できませんでした');
    expect(user.notices).toContain(BEHIND);
    bringInFront();
    user.all('button.finding').at(-1)?.click();
    await settle();
    expect(user.notices).toBe('');
  });
});
