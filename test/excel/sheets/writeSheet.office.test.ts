import type { Candidate } from '../../../src/excel/sheets/askForSheets';
import { writeSheet } from '../../../src/excel/sheets/writeSheets';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import type { Nicety, SheetOutcome } from '../../../src/excel/sheets/SheetOutcome';
import { DEFAULT_STYLE } from '../../../src/stage/host/model/Cell';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { bookOf } from '../../support/bookOf';
import { candidatesIn } from '../../support/candidatesIn';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';
import { countActions, refuseAlways } from '../failRules';
import { samplePlan } from './samplePlan';
import { sizedArea, cellArea } from '../../../src/core/address/area';

const BOOK = bookOf([
  { name: '総務局', rows: [['様式']] },
  { name: "It's 隠", rows: [[5]] },
]);
const EVERYTHING: { readonly [nicety in Nicety]: boolean } = {
  front: true,
  window: true,
  heights: true,
  page: true,
  paper: true,
  zoom: true,
  titles: true,
  breaks: true,
  footer: true,
  filter: true,
  charts: true,
};
const QUIET = { onWaiting: (): void => undefined };

jest.setTimeout(120_000);

let office: BareOffice;
let leave: () => void;

beforeEach(async () => {
  office = await openBareOffice(BOOK);
  leave = useGlobally(office);
});
afterEach(() => {
  expect(office.page.errors).toEqual([]);
  leave();
  office.page.close();
});

function candidates(): Candidate[] {
  return candidatesIn(office.excel.workbook, samplePlan());
}

function names(): string[] {
  return office.excel.workbook.sheets.map(({ name }) => name);
}

function sheetNamed(name: string): Sheet {
  const sheet = office.excel.workbook.sheetNamed(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

function write(plan: SheetPlan) {
  office.excel.counters.reset();
  return writeSheet(plan, candidatesIn(office.excel.workbook, plan), QUIET);
}

describe('a new sheet', () => {
  test('takes three round trips and stands as planned, behind the others where it owns its cells', async () => {
    const outcome = await write(samplePlan());
    expect(office.excel.counters.now.roundTrips).toBe(3);
    expect(outcome).toMatchObject({ kind: 'written', name: '集計', isNew: true, isHidden: false });
    expect(outcome).toHaveProperty('missing', []);
    expect(names()).toEqual(['総務局', "It's 隠", '集計']);
    const sheet = sheetNamed('集計');
    expect(office.excel.workbook.selection.sheet).toBe(sheet);
    expect(sheet.cell(2, 0)).toMatchObject({ value: '4-3-4', formula: null });
    expect(sheet.cell(3, 0)).toMatchObject({ value: '=危険', formula: null });
    expect(sheet.cell(4, 1)).toMatchObject({ value: 1541, formula: 'SUM(B3:B4)' });
    expect(sheet.cell(4, 1)?.style).toMatchObject({
      italic: true,
      underline: true,
      color: '#B10E1C',
      numberFormat: '#,##0;"△"#,##0',
      borders: { top: { style: 'thin', color: '#7F7F7F' }, left: { style: 'thin' } },
    });
    expect(sheet.merges).toEqual([sizedArea(0, 0, 1, 4)]);
    expect([...sheet.columns.sizes]).toEqual([
      [0, 12],
      [1, 9.5],
      [2, 9.5],
      [3, 20],
    ]);
    expect([...sheet.rows.sizes]).toEqual([
      [0, 24],
      [2, 30],
    ]);
    expect(sheet.layout).toEqual({
      frozen: { rows: 2, columns: 1 },
      gridlines: false,
      orientation: 'Landscape',
      paper: 'A4',
      pagesWide: 1,
      isCentred: true,
      footer: '&P / &N',
      titleRows: { first: 0, last: 1 },
      breaks: [3],
    });
    expect(sheet.names).toEqual([
      {
        name: 'hakaru.summary',
        area: sizedArea(0, 0, 21, 4),
        on: null,
        visible: false,
      },
    ]);
    expect(sheet.validations.map(({ rule }) => rule.type)).toEqual(['List', 'WholeNumber']);
    expect(sheet.charts).toMatchObject([
      {
        name: 'hakaru-cost',
        title: '行政コスト',
        axisTitle: '百万円',
        secondAxisTitle: '増減',
        place: sizedArea(6, 0, 15, 4),
        series: [
          { name: '合計', color: '#1F4E79', type: 'ColumnStacked', onSecondAxis: false },
          { name: '増減', color: '#B10E1C', type: 'LineMarkers', onSecondAxis: true },
        ],
      },
    ]);
  });

  test('that owns nothing stands behind the one in view, under a free name', async () => {
    const form = samplePlan({ name: '総務局', owned: null, charts: [] });
    expect(await write(form)).toMatchObject({ kind: 'written', name: '総務局 (2)', isNew: true });
    expect(await write(form)).toMatchObject({ kind: 'written', name: '総務局 (3)', isNew: true });
    expect(names()).toEqual(['総務局', '総務局 (2)', '総務局 (3)', "It's 隠"]);
    expect(sheetNamed('総務局 (2)').names).toEqual([]);
  });

  test('gives way to a sheet of the user’s that bears its name', async () => {
    office.excel.operations.rename('user', sheetNamed('総務局'), '集計');
    expect(await write(samplePlan())).toMatchObject({ kind: 'written', name: '集計 (2)' });
    expect(await write(samplePlan())).toMatchObject({ kind: 'written', isNew: false });
    expect(names()).toEqual(['集計', "It's 隠", '集計 (2)']);
  });

  test('is refused where nothing can be added', async () => {
    office.excel.workbook.isStructureProtected = true;
    expect(await write(samplePlan())).toEqual({
      kind: 'refused',
      refusals: [{ reason: 'protectedWorkbook' }],
    });
    office.excel.workbook.isReadOnly = true;
    expect(await write(samplePlan())).toEqual({
      kind: 'refused',
      refusals: [{ reason: 'readOnly' }],
    });
    expect(office.excel.counters.now.roundTrips).toBe(1);
    expect(names()).toHaveLength(2);
  });

  test('gets through where one request is too large', async () => {
    const cells = Array.from({ length: 9_000 }, (_, index) => ({
      row: Math.floor(index / 9),
      column: index % 9,
      content: { kind: 'value', value: `施策${String(index)}` } as const,
    }));
    const area = { top: 0, left: 0, bottom: 999, right: 8 };
    const owned = { name: '_hakaru', area, heading: { ...area, bottom: 0 } };
    office.excel.faults.requestLimit = 120_000;
    const plan = samplePlan({ cells, owned, charts: [], merges: [] });
    expect(await write(plan)).toMatchObject({ kind: 'written' });
    expect(sheetNamed('集計').cell(999, 8)?.value).toBe('施策8999');
  });

  test('failing at any action, leaves nothing of itself behind, or stands in full', async () => {
    const actions = countActions(office.excel);
    await write(samplePlan());
    const total = actions();
    remove('集計');
    const ends: string[] = [];
    for (let action = 1; action <= total; action += 1) {
      fail(action, false);
      const outcome = await write(samplePlan()).catch(() => null);
      office.excel.faults.failAction(null);
      ends.push(outcome?.kind ?? 'refused');
      // What failed once of the niceties does not fail again.
      const isWritten = outcome?.kind === 'written';
      if (isWritten) expect([action, outcome.missing]).toEqual([action, []]);
      expect([action, names()]).toEqual([
        action,
        ['総務局', "It's 隠", ...(isWritten ? ['集計'] : [])],
      ]);
      if (isWritten) {
        const { charts, layout, rows } = sheetNamed('集計');
        expect([action, charts.length, layout.breaks, rows.sizes.size]).toEqual([
          action,
          1,
          [3],
          2,
        ]);
        remove('集計');
      }
      expect(office.excel.workbook.selection.sheet.name).toBe('総務局');
      expect(await eventsEnabled()).toBe(true);
    }
    expect(total).toBeGreaterThan(150);
    // What is there is asked again, contents are taken back, niceties sent again.
    const runs = ends.filter((end, index) => end !== ends[index - 1]);
    expect(runs).toEqual(['written', 'rolledBack', 'written']);
  });

  test.each<readonly [Nicety, string]>([
    ['front', 'Activate'],
    ['window', 'FreezeAt'],
    ['page', 'Orientation'],
    ['paper', 'PaperSize'],
    ['zoom', 'Zoom'],
    ['footer', 'CenterFooter'],
    ['heights', 'RowHeight'],
    ['titles', 'SetPrintTitleRows'],
    ['breaks', 'RemovePageBreaks'],
    ['charts', 'SetPosition'],
    ['filter', 'Apply'],
  ])('where %s is refused (%s), only that is missing', async (nicety, name) => {
    refuseAlways(office.excel, name);
    const { print } = samplePlan();
    const outcome = await write(samplePlan({ print: { ...print, paper: 'A3' } }));
    expect(outcome).toMatchObject({ kind: 'written', missing: [nicety] });
    const sheet = sheetNamed('集計');
    const { layout } = sheet;
    expect(sheet.cell(4, 1)?.value).toBe(1541);
    expect({
      front: office.excel.workbook.selection.sheet === sheet,
      window: layout.frozen !== null,
      page: layout.orientation === 'Landscape',
      paper: layout.paper === 'A3',
      zoom: layout.pagesWide === 1,
      footer: layout.footer !== '',
      heights: sheet.rows.sizes.size > 0,
      titles: layout.titleRows !== null,
      breaks: layout.breaks.length > 0,
      charts: sheet.charts.length > 0,
      filter: sheet.autoFilter !== null,
    }).toEqual({ ...EVERYTHING, [nicety]: false });
  });

  test('says so where it cannot be taken back', async () => {
    const actions = countActions(office.excel);
    await write(samplePlan());
    const total = actions();
    remove('集計');
    // Of the contents, near their end: the first that leaves the sheet there.
    let outcome: SheetOutcome | null = null;
    for (let action = total; outcome?.kind !== 'leftHalf' && action > 0; action -= 1) {
      fail(action, true);
      outcome = await write(samplePlan());
      office.excel.faults.failAction(null);
      if (outcome.kind === 'written') remove('集計');
    }
    expect(outcome).toMatchObject({ kind: 'leftHalf', sheet: '集計', isBlank: false });
    expect(outcome).toHaveProperty('problem.reason', 'denied');
  });

  test('is emptied where another workbook came in front and it cannot be deleted', async () => {
    const { workbook, operations } = office.excel;
    const stop = operations.onChange(({ kind }) => {
      if (kind === 'names') workbook.isBehind = true;
    });
    refuseAlways(office.excel, 'Rule');
    const outcome = await writeSheet(samplePlan(), candidates(), QUIET);
    expect(outcome).toMatchObject({ kind: 'leftHalf', sheet: '集計', isBlank: true });
    const sheet = sheetNamed('集計');
    expect(contents(sheet)).toEqual([]);
    expect(sheet.merges).toEqual([]);
    // Nothing on it proves that it is ours: the next time it is left as it is.
    stop();
    workbook.isBehind = false;
    const { names: ours } = sheet;
    expect(ours).toMatchObject([{ name: 'hakaru.summary', visible: false }]);
    expect(await write(samplePlan({ validations: [] }))).toMatchObject({ name: '集計 (2)' });
    expect(names()).toHaveLength(4);
  });

  test('takes a free name where a chart sheet has the one wanted', async () => {
    office.excel.workbook.chartSheets = ['集計', '集計 (2)'];
    expect(await write(samplePlan())).toMatchObject({ kind: 'written', name: '集計 (3)' });
    expect(names()).toHaveLength(3);
  });
});

describe('our own sheet, found again', () => {
  beforeEach(async () => {
    await write(samplePlan());
  });

  /** Two rows less, one column more. */
  function smaller(): SheetPlan {
    const { cells, looks } = samplePlan();
    return samplePlan({
      cells: [
        ...[...cells].filter(({ row }) => row < 3),
        { row: 2, column: 4, content: { kind: 'value', value: '新' } },
      ],
      looks: looks.slice(0, 1),
      merges: [],
      validations: [],
      rowHeights: new Map([[2, 18]]),
      columnWidths: [40, 40, 40, 40, 16],
      print: { paper: 'A3', titleRows: null, breaks: [] },
      owned: {
        name: 'hakaru.summary',
        area: { top: 0, left: 0, bottom: 18, right: 4 },
        heading: { top: 0, left: 0, bottom: 0, right: 0 },
      },
    });
  }

  test('whose rows are filtered is written anew with all rows in view, and can be filtered again', async () => {
    const sheet = sheetNamed('集計');
    expect(sheet.autoFilter).toEqual(sizedArea(1, 0, 4, 4));
    sheet.rows.hidden.add(3);
    const autoFilter = sizedArea(1, 0, 2, 4);
    expect(await write({ ...smaller(), autoFilter })).toMatchObject({ kind: 'written' });
    expect([sheet.autoFilter, [...sheet.rows.hidden]]).toEqual([autoFilter, []]);
  });

  test('repeats and breaks where its rows are now; paper and footer stay the user’s', async () => {
    const sheet = sheetNamed('集計');
    sheet.layout = { ...sheet.layout, paper: 'B4', footer: '内部資料' };
    await write({
      ...smaller(),
      print: { paper: 'A3', titleRows: { first: 2, last: 2 }, breaks: [2] },
    });
    expect(sheet.layout).toMatchObject({
      paper: 'B4',
      footer: '内部資料',
      titleRows: { first: 2, last: 2 },
      breaks: [2],
    });
  });

  test('is written in place in three round trips, renamed and moved as it may be', async () => {
    const sheet = sheetNamed('集計');
    office.excel.operations.rename('user', sheet, "局の '計'");
    office.excel.operations.moveSheet('user', sheet, 0);
    const outcome = await write(smaller());
    expect(office.excel.counters.now.roundTrips).toBe(3);
    expect(outcome).toMatchObject({ kind: 'written', name: "局の '計'", isNew: false });
    expect(names()).toEqual(["局の '計'", '総務局', "It's 隠"]);
    expect(sheet.cell(2, 4)?.value).toBe('新');
    expect(sheet.cell(4, 1)).toMatchObject({ value: null, formula: null, style: DEFAULT_STYLE });
    expect(sheet.merges).toEqual([]);
    expect(sheet.validations).toEqual([]);
    expect([...sheet.rows.sizes]).toEqual([[2, 18]]);
    expect(sheet.names[0]?.area).toEqual(sizedArea(0, 0, 19, 5));
  });

  test('keeps what is the user’s: page, widths, notes beside, and charts where they stand', async () => {
    const sheet = sheetNamed('集計');
    const [chart] = sheet.charts;
    if (chart === undefined) throw new Error('There is no chart.');
    chart.place = sizedArea(30, 8, 4, 4);
    sheet.columns.sizes.set(0, 33);
    sheet.layout = { ...sheet.layout, orientation: 'Portrait', paper: 'B4', frozen: null };
    const { operations } = office.excel;
    const note = { value: '覚え書き', formula: null };
    operations.enter('user', sheet, cellArea(2, 8), () => note);
    const layout = sheet.layout;
    const plan = smaller();
    const [planned] = plan.charts;
    if (planned === undefined) throw new Error('There is no chart.');
    const charts = [{ ...planned, title: '新しい題', series: planned.series.slice(0, 1) }];
    await write({ ...plan, charts });
    expect(sheet.cell(2, 8)?.value).toBe('覚え書き');
    expect(sheet.layout).toBe(layout);
    expect([...sheet.columns.sizes]).toEqual([
      [0, 33],
      [1, 9.5],
      [2, 9.5],
      [3, 20],
      [4, 16],
    ]);
    expect(sheet.charts).toEqual([chart]);
    expect(chart).toMatchObject({
      title: '新しい題',
      place: sizedArea(30, 8, 4, 4),
    });
    expect(chart.series).toHaveLength(1);
  });

  test('never covers cells of the user’s, and names them', async () => {
    const sheet = sheetNamed('集計');
    const { operations } = office.excel;
    const note = { value: 1, formula: null };
    operations.enter('user', sheet, sizedArea(3, 4, 2, 1), () => note);
    operations.enter('user', sheet, cellArea(3, 5), () => note);
    expect(await write(smaller())).toEqual({
      kind: 'refused',
      refusals: [
        {
          reason: 'covered',
          sheet: '集計',
          areas: [{ top: 3, left: 4, bottom: 4, right: 4 }],
        },
      ],
    });
    expect(sheet.cell(4, 1)?.formula).toBe('SUM(B3:B4)');
  });

  test('is the one with its name on the tab where the user keeps a copy before it', async () => {
    const copy = office.excel.operations.copySheet('user', sheetNamed('集計'), 0);
    expect(copy.name).toBe('集計 (2)');
    await write(smaller());
    expect(copy.cell(4, 1)?.formula).toBe('SUM(B3:B4)');
    expect(sheetNamed('集計').cell(4, 1)?.formula).toBeNull();
  });

  test('is not taken for ours where it came since the sheets were read', async () => {
    const outcome = await writeSheet(smaller(), [], QUIET);
    expect(outcome).toMatchObject({ kind: 'written', name: '集計 (2)', isNew: true });
    expect(sheetNamed('集計').cell(4, 1)?.formula).toBe('SUM(B3:B4)');
  });

  test('is made anew where it was known, and has gone since', async () => {
    const before = candidates();
    remove('集計');
    office.excel.counters.reset();
    const outcome = await writeSheet(smaller(), before, QUIET);
    expect(outcome).toMatchObject({ kind: 'written', name: '集計', isNew: true });
    expect(office.excel.counters.now.roundTrips).toBe(4);
    expect(office.excel.counters.doubtful).toEqual([]);
  });

  test('where another sheet has the heading and no name, costs two round trips more', async () => {
    const copy = office.excel.operations.copySheet('user', sheetNamed('集計'), 0);
    copy.names = [];
    const outcome = await write(smaller());
    expect(outcome).toMatchObject({ kind: 'written', name: '集計', isNew: false });
    expect(office.excel.counters.now.roundTrips).toBe(5);
    expect(copy.cell(4, 1)?.formula).toBe('SUM(B3:B4)');
  });

  test('stays hidden, and is refused where it is protected', async () => {
    const sheet = sheetNamed('集計');
    office.excel.operations.activate('user', sheetNamed('総務局'));
    sheet.visibility = 'hidden';
    expect(await write(smaller())).toMatchObject({ kind: 'written', isHidden: true });
    sheet.protection = { allowFormatCells: true };
    const refused = { kind: 'refused', refusals: [{ reason: 'protectedSheet', sheet: '集計' }] };
    expect(await write(samplePlan())).toEqual(refused);
  });

  test('failing at any action, holds its former contents again, or all the new ones', async () => {
    const former = contents(sheetNamed('集計'));
    const actions = countActions(office.excel);
    await write(smaller());
    const total = actions();
    const renewed = contents(sheetNamed('集計'));
    const ends: string[] = [];
    await write(samplePlan());
    expect(contents(sheetNamed('集計'))).toEqual(former);
    for (let action = 1; action <= total; action += 1) {
      fail(action, false);
      const outcome = await write(smaller()).catch(() => null);
      office.excel.faults.failAction(null);
      ends.push(outcome?.kind ?? 'refused');
      const sheet = sheetNamed('集計');
      if (outcome?.kind === 'written') {
        expect([action, contents(sheet)]).toEqual([action, renewed]);
        await write(samplePlan());
      }
      expect([action, contents(sheet)]).toEqual([action, former]);
      expect(sheet.names).toMatchObject([{ area: { bottom: 20, right: 3 }, visible: false }]);
      expect(names()).toHaveLength(3);
      expect(await eventsEnabled()).toBe(true);
    }
    expect(total).toBeGreaterThan(150);
    const runs = ends.filter((end, index) => end !== ends[index - 1]);
    expect(runs).toEqual(['written', 'rolledBack', 'written']);
  });
});

/** Every cell that holds something, as `row column content`. */
function contents(sheet: Sheet): string[] {
  return [...sheet.cells()]
    .flatMap(({ row, column, cell: { value, formula } }) =>
      value === null && formula === null ? [] : [JSON.stringify([row, column, formula ?? value])],
    )
    .sort();
}

function remove(name: string): void {
  office.excel.operations.activate('user', sheetNamed('総務局'));
  office.excel.operations.deleteSheet('user', sheetNamed(name));
}

function fail(action: number, lasting: boolean): void {
  const fault = { action, counted: 'overAll', code: 'AccessDenied', lasting } as const;
  office.excel.faults.failAction(fault);
}

function eventsEnabled(): Promise<boolean> {
  return office.Excel.run(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    return context.runtime.enableEvents;
  });
}
