import { readAndMark } from '../../src/excel/marks/writeMarks';
import { readWorkbook } from '../../src/excel/readWorkbook';
import type { Listeners, Progress, Scope } from '../../src/excel/reading';
import { checkWorkbook } from '../../src/core/check';
import { chiba } from '../../src/core/profiles/chiba';
import { toReturn } from '../../src/core/submissions/returnItems';
import { readWorkbookFile, readXlsx } from '../../src/files/readXlsx';
import { returnCopy } from '../../src/files/returnCopy';
import type { SheetSnapshot } from '../../src/core/snapshot/Snapshot';
import type { ExcelOptions } from '../../src/stage/host/EmbeddedExcel';
import { DEFAULT_STYLE } from '../../src/stage/host/model/Cell';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import { makeFixtures } from '../support/fixtures';
import { openBareOffice, useGlobally, type BareOffice } from '../support/officePane';
import { writeXlsx } from '../support/xlsx/writeXlsx';
import type { XlsxCell } from '../support/xlsx/XlsxBook';
import { countActions } from './failRules';

const QUIET: Listeners = { onWaiting: () => undefined, onProgress: () => undefined };
const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

jest.setTimeout(30_000);

let office: BareOffice;
let leave: () => void;

async function open(
  bytes: Uint8Array,
  options: ExcelOptions = {},
  distort?: (message: string) => string,
): Promise<BareOffice> {
  office = await openBareOffice(bytes, options, distort);
  leave = useGlobally(office);
  return office;
}

/** The runtime's own first message is behind it; that one does not wait for a cell edit. */
async function openUsed(): Promise<BareOffice> {
  const opened = await open(fixture('bureau-as-printed'));
  await readWorkbook('sheet', QUIET);
  return opened;
}

function fixture(name: string): Uint8Array {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  return bytes;
}

function sheetOf(name: string, cells: readonly (readonly XlsxCell[])[], column = 0): Uint8Array {
  return writeXlsx([
    {
      name,
      visibility: 'visible',
      origin: { row: 0, column },
      cells,
      merges: [],
      hiddenRows: [],
      isProtected: false,
    },
  ]);
}

/** How cells show their numbers is asked of Excel only where it matters. */
function withoutLook({ name, visibility, origin, values }: SheetSnapshot): SheetSnapshot {
  return { name, visibility, origin, values };
}

/** With marks and 指摘票. */
function returned(bytes: Uint8Array): Uint8Array {
  const { snapshot, facts } = readWorkbookFile(bytes);
  const check = checkWorkbook(snapshot, chiba);
  const own = toReturn('総務局.xlsx', check, 'ja');
  return returnCopy({ bytes, facts, check }, own, { language: 'ja', at: '', changes: null }).bytes;
}

afterEach(() => {
  leave();
  office.page.close();
});

describe('what is read', () => {
  test.each([...FIXTURES.keys()])('equals what the file reader sees: %s', async (name) => {
    const bytes = fixture(name);
    await open(bytes);
    const { snapshot } = await readWorkbook('workbook', QUIET);
    expect(snapshot).toEqual({ sheets: readXlsx(bytes).sheets.map(withoutLook) });
  });

  test('tells the sheets that we wrote, as the file reader does', async () => {
    const bytes = returned(fixture('bureau-restored'));
    await open(bytes);
    const { snapshot } = await readWorkbook('workbook', QUIET);
    expect(snapshot).toEqual({
      sheets: readXlsx(bytes).sheets.map((one) => ({
        ...withoutLook(one),
        ...(one.name === '指摘票' ? { isOurs: true } : {}),
      })),
    });
    expect(snapshot.sheets.filter(({ isOurs }) => isOurs)).toHaveLength(1);
    const [form, slip] = office.excel.workbook.sheets;
    if (form === undefined || slip === undefined) throw new Error('There is a sheet of ours.');
    // The name stands for another sheet's cells: it proves nothing.
    slip.names = slip.names.map((name) => ({ ...name, on: form.name }));
    const again = await readWorkbook('workbook', QUIET);
    expect(again.snapshot.sheets.filter(({ isOurs }) => isOurs)).toEqual([]);
  });

  test('reads without their names while another workbook is in front', async () => {
    await open(returned(fixture('bureau-restored')), { variants: ['elsewhere'] });
    const { snapshot } = await readWorkbook('workbook', QUIET);
    expect(snapshot.sheets.map(({ isOurs }) => isOurs)).toEqual([undefined, undefined]);
    expect(snapshot.sheets[1]?.values[0]?.[0]).toBe('指摘票');
  });

  test('distinguishes an error from a text that looks like one', async () => {
    await open(sheetOf('s', [[{ error: '#REF!' }, '#REF!', '', 0, false]]));
    const { snapshot } = await readWorkbook('sheet', QUIET);
    expect(snapshot.sheets[0]?.values).toEqual([[{ error: '#REF!' }, '#REF!', null, 0, false]]);
  });

  test('is the worksheet in view alone where that was asked for', async () => {
    await open(fixture('with-a-foreign-sheet'));
    const { sheets } = await readWorkbook('sheet', QUIET);
    expect(sheets.map(({ name }) => name)).toEqual(['記入要領']);
  });
});

describe('round trips', () => {
  test.each<[Scope, number]>([
    ['workbook', 2],
    ['sheet', 1],
  ])('%s: %i', async (scope, trips) => {
    const { excel } = await open(fixture('hidden-sheets-and-rows'));
    await readWorkbook(scope, QUIET);
    expect(excel.counters.now.roundTrips).toBe(trips);
  });

  test('write nothing', async () => {
    const { excel } = await open(fixture('bureau-as-printed'));
    const changes: string[] = [];
    excel.operations.onChange(({ kind }) => changes.push(kind));
    await readWorkbook('workbook', QUIET);
    expect(changes).toEqual([]);
  });
});

describe('what is too large for one answer', () => {
  const rows = Array.from({ length: 5_200 }, (_, row) => [`行${String(row)}`, row]);

  test('is read in slices, with progress, and equals the file', async () => {
    const bytes = sheetOf('s', rows);
    const { excel } = await open(bytes);
    excel.faults.responseLimit = 60_000;
    const reported: Progress[] = [];
    const { snapshot } = await readWorkbook('workbook', {
      ...QUIET,
      onProgress: (progress) => reported.push(progress),
    });
    expect(snapshot).toEqual(readXlsx(bytes));
    expect(reported[0]).toEqual({ done: 0, total: 5_200 * 2 });
  });

  test('is said when not even one cell gets through', async () => {
    const { excel } = await open(sheetOf('s', [['あ'.repeat(30_000)]]));
    excel.faults.responseLimit = 5_000;
    await expect(readWorkbook('workbook', QUIET)).rejects.toMatchObject({
      name: 'ExcelProblem',
      reason: 'tooLarge',
    });
  });

  test('outside the bound comes in further slices', async () => {
    const sparse = rows.map((row, index) => (index % 1_000 === 0 ? row : []));
    const bytes = sheetOf('s', sparse, 120);
    const { excel } = await open(bytes);
    const { snapshot, sheets } = await readWorkbook('workbook', QUIET);
    expect(snapshot).toEqual(readXlsx(bytes));
    expect(sheets[0]?.isCut).toBe(false);
    expect(excel.counters.now.roundTrips).toBeGreaterThan(2);
  });
});

describe('what Excel keeps silent about', () => {
  const rows = Array.from({ length: 300 }, (_, row) => [`行${String(row)}`, row]);
  const withoutLongGrids = (longest: number) => (message: string) =>
    message.replace(/"Values":\[\[.*?\]\]/g, (text) =>
      text.split('],[').length > longest ? '"Values":null' : text,
    );

  test('values that it answers with null are read in smaller pieces', async () => {
    const bytes = sheetOf('s', rows);
    const { excel } = await open(bytes, {}, withoutLongGrids(100));
    const { snapshot } = await readWorkbook('workbook', QUIET);
    expect(snapshot).toEqual(readXlsx(bytes));
    expect(excel.counters.now.roundTrips).toBeGreaterThan(4);
  });

  test('a single cell answered with null is said, not taken for blank', async () => {
    await open(sheetOf('s', rows), {}, withoutLongGrids(0));
    await expect(readWorkbook('sheet', QUIET)).rejects.toMatchObject({ reason: 'tooLarge' });
  });
});

describe('more cells beyond A1:CV5000 than can be read', () => {
  /** Words so far apart that no bands of rows and columns hold few cells. */
  function scatter(sheet: Sheet | undefined): void {
    for (let row = 6_000; row < 1_048_576; row += 10_000) {
      for (let column = 200; column < 16_384; column += 1_000) {
        sheet?.put(row, column, { value: 1, formula: null, style: DEFAULT_STYLE });
      }
    }
  }

  test('are left, and the sheet is named', async () => {
    const bytes = fixture('bureau-as-printed');
    const { excel } = await open(bytes);
    scatter(excel.workbook.sheets[0]);
    const { snapshot, sheets } = await readWorkbook('workbook', QUIET);
    expect(snapshot).toEqual(readXlsx(bytes));
    expect(sheets.map(({ isCut }) => isCut)).toEqual(sheets.map((_, index) => index === 0));
    expect(excel.counters.now.roundTrips).toBe(4);
  });

  test('and nothing within: a blank sheet, and named', async () => {
    const { excel } = await open(sheetOf('s', []));
    scatter(excel.workbook.sheets[0]);
    const { snapshot, sheets } = await readWorkbook('sheet', QUIET);
    expect(snapshot.sheets[0]?.values).toEqual([]);
    expect(sheets[0]?.isCut).toBe(true);
  });
});

describe('when Excel fails', () => {
  test.each([
    ['alone', () => readWorkbook('workbook', QUIET)],
    [
      'with marks',
      () => readAndMark('workbook', QUIET, (read) => ({ ...read, plan: { sheets: [] } })),
    ],
  ])('at any action, it is either read right or said with its code: %s', async (_, read) => {
    const bytes = fixture('with-a-foreign-sheet');
    const { excel } = await open(bytes);
    const wanted = readXlsx(bytes);
    const actions = countActions(excel);
    await read();
    const total = actions();
    let failed = 0;
    for (let action = 1; action <= total; action++) {
      excel.faults.failAction({
        action,
        counted: 'overAll',
        code: 'GeneralException',
        lasting: false,
      });
      try {
        const { snapshot } = await read();
        expect(snapshot).toEqual(wanted);
      } catch (error) {
        failed += 1;
        expect(error).toMatchObject({ reason: 'internal', code: 'GeneralException' });
      }
      excel.faults.failAction(null);
    }
    expect(failed).toBeGreaterThan(0);
  });

  test('because a cell is being edited and it cannot wait, that is the reason given', async () => {
    const { excel } = await openUsed();
    excel.faults.failAction({
      action: 1,
      counted: 'inEachRequest',
      code: 'InvalidOperationInCellEditMode',
      lasting: true,
    });
    await expect(readWorkbook('sheet', QUIET)).rejects.toMatchObject({ reason: 'cellEdit' });
    excel.faults.failAction(null);
  });

  test('to answer because a cell is being edited, it says so and goes on afterwards', async () => {
    const { excel } = await openUsed();
    excel.faults.beginCellEdit();
    const { sheets } = await readWorkbook('sheet', {
      ...QUIET,
      onWaiting: () => {
        excel.faults.endCellEdit();
      },
    });
    expect(sheets).toHaveLength(1);
  });
});
