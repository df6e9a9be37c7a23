import type { ExcelOptions } from '../../../src/stage/host/EmbeddedExcel';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { bookOf } from '../../support/bookOf';
import { type BareOffice, officeError, openBareOffice } from '../../support/officePane';

jest.setTimeout(30_000);

const BOOK = bookOf([
  { name: '総務局', rows: [['様式']] },
  { name: '財政局', rows: [[5]] },
]);

let office: BareOffice;

async function open(...variants: NonNullable<ExcelOptions['variants']>): Promise<void> {
  office = await openBareOffice(BOOK, { variants });
}

afterEach(() => {
  office.page.close();
});

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

function run(work: Work): Promise<void> {
  return office.Excel.run(async (context) => {
    work(context, context.workbook.worksheets.getItem('財政局'));
    await context.sync();
  });
}

async function refusal(work: Work): Promise<string> {
  const { code, debugInfo } = await officeError(office, () => run(work));
  return `${code} ${debugInfo.errorLocation ?? ''}`;
}

function sheet(index: number): Sheet {
  const found = office.excel.workbook.sheets[index];
  if (found === undefined) throw new Error('There is no such sheet.');
  return found;
}

describe('with a chart sheet in view', () => {
  test('nothing is active until a worksheet is', async () => {
    await open('chart-sheet');
    const asked = [
      await refusal(({ workbook }) => workbook.worksheets.getActiveWorksheet().load('name')),
      await refusal(({ workbook }) => workbook.getActiveCell().load('address')),
      await refusal(({ workbook }) => workbook.getSelectedRange().load('address')),
      await refusal(({ workbook }) => workbook.getSelectedRanges().load('address')),
    ];
    expect(asked).toEqual([
      'GeneralException WorksheetCollection.getActiveWorksheet',
      'GeneralException Workbook.getActiveCell',
      'GeneralException Workbook.getSelectedRange',
      'GeneralException Workbook.getSelectedRanges',
    ]);
    const reported: (readonly [kind: string, previous: unknown])[] = [];
    office.excel.operations.onChange((change) => {
      if (change.kind === 'activated') reported.push([change.sheet.name, change.previous]);
    });
    // The one that was in view before the chart sheet came in front.
    office.excel.operations.activate('user', sheet(0));
    await run(({ workbook }) => workbook.worksheets.getActiveWorksheet().load('name'));
    expect(reported).toEqual([['総務局', null]]);
  });

  test('it is no worksheet, and its name is taken', async () => {
    await open('chart-sheet');
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['総務局', '財政局']);
    });
    const adding = await refusal(({ workbook }) => workbook.worksheets.add('グラフ1'));
    expect(adding).toContain('ItemAlreadyExists');
  });
});

describe('with another workbook in front', () => {
  test.each<readonly [string, Work]>([
    ['GeneralException Worksheet.activate', (_, on) => on.activate()],
    ['GeneralException Range.select', (_, on) => on.getRange('A1').select()],
    ['GeneralException WorksheetCollection.add', ({ workbook }) => workbook.worksheets.add('新')],
    ['GeneralException WorksheetFreezePanes.freezeRows', (_, on) => on.freezePanes.freezeRows(1)],
    ['GeneralException WorksheetFreezePanes.unfreeze', (_, on) => on.freezePanes.unfreeze()],
    ['GeneralException Worksheet.gridlines', (_, on) => (on.showGridlines = false)],
    ['InvalidSelection Worksheet.delete', (_, on) => on.delete()],
    ['InvalidSelection Worksheet.names', (_, on) => on.names.load('items/name')],
  ])('%s', async (wanted, work) => {
    await open('elsewhere');
    expect(await refusal(work)).toBe(wanted);
    office.excel.workbook.isBehind = false;
    await run(work);
  });

  test('cells are read and written all the same, and a click brings ours in front', async () => {
    await open('elsewhere');
    await run((_, on) => (on.getRange('A1').values = [[7]]));
    expect(sheet(1).cell(0, 0)?.value).toBe(7);
    office.excel.operations.activate('user', sheet(1));
    expect(office.excel.workbook.isBehind).toBe(false);
  });
});

test.each([
  ['default', '新'],
  ['web', '総務局'],
] as const)('added and activated in one message (%s): %s is in front', async (variant, wanted) => {
  await open(...(variant === 'web' ? (['web'] as const) : []));
  const { workbook } = office.excel;
  await run((context) => context.workbook.worksheets.add('新').activate());
  expect(workbook.selection.sheet.name).toBe(wanted);
  await run((context) => context.workbook.worksheets.getItem('新').activate());
  expect(workbook.selection.sheet.name).toBe('新');
});

test('no row is higher than 409.5 points', async () => {
  await open();
  const set = (height: number): Work => {
    return (_, on) => (on.getRange('1:1').format.rowHeight = height);
  };
  expect(await refusal(set(409.75))).toContain('InvalidArgument');
  await run(set(409.5));
  expect(sheet(1).rows.sizes.get(0)).toBe(409.5);
});

test.each<readonly [string, Work]>([
  ['PageLayout.paperSize', (_, on) => (on.pageLayout.paperSize = 'A3')],
  ['PageLayout.zoom', (_, on) => (on.pageLayout.zoom = { horizontalFitToPages: 1 })],
  ['PageBreakCollection.add', (_, on) => on.horizontalPageBreaks.add('A3')],
  ['PageBreakCollection.removePageBreaks', (_, on) => on.horizontalPageBreaks.removePageBreaks()],
])('without a printer there is no %s, but an orientation', async (wanted, work) => {
  await open('no-printer');
  expect(await refusal(work)).toBe(`GeneralException ${wanted}`);
  await run((_, on) => (on.pageLayout.orientation = 'Landscape'));
});

test('the series of a waterfall chart cannot be asked for where that is so', async () => {
  const load: Work = (_, on) => on.charts.load('items/name,items/series/items/name');
  for (const variants of [[], ['charts-without-series']] as const) {
    await open(...variants);
    await run((_, on) => on.charts.add('ColumnClustered', on.getRange('A1:A3')));
    for (const chart of sheet(1).charts) chart.type = 'Waterfall';
    if (variants.length === 0) await run(load);
    else expect(await refusal(load)).toContain('GeneralException');
    if (variants.length === 0) office.page.close();
  }
});
