import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  watchWorkbook,
  type SheetEdit,
  type WorkbookListener,
} from '../../../src/excel/watchWorkbook';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { cellArea, sizedArea } from '../../../src/core/address/area';
import type { Actor } from '../../../src/stage/host/model/Change';
import { plainLook } from '../../../src/stage/host/model/ConditionalFormat';
import { UnsavableError } from '../../../src/stage/host/SaveJournal';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { moveRows } from '../../../src/stage/host/moveRows';
import { bookOf } from '../../support/bookOf';
import {
  officeError,
  openBareOffice,
  useGlobally,
  type BareOffice,
} from '../../support/officePane';

const BOOK = bookOf([
  {
    name: '一般',
    rows: [['題'], [1], [2], [{ formula: 'SUM(A2:A3)', result: 3 }]],
    merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 2 }],
    hiddenRows: [2],
  },
  { name: '集計', rows: [[{ formula: '一般!A4*2', result: 6 }]] },
]);

let office: BareOffice;
let leave: () => void;

beforeEach(async () => {
  office = await openBareOffice(BOOK);
  leave = useGlobally(office);
});

afterEach(() => {
  leave();
  office.page.close();
});

function sheet(index = 0): Sheet {
  const found = office.excel.workbook.sheets[index];
  if (found === undefined) throw new Error(`There is no sheet ${String(index)}.`);
  return found;
}

function insert(address: string): Promise<void> {
  return office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('一般').getRange(address).insert('Down');
    await context.sync();
  });
}

test('inserted rows take contents, references, merges and rules along', async () => {
  sheet().conditionalFormats = [
    {
      id: 'a',
      type: 'Custom',
      areas: [cellArea(1, 0)],
      stopIfTrue: false,
      formula: '=TRUE',
      look: plainLook(),
    },
  ];
  await insert('1:2');
  expect([0, 1, 2, 3, 4, 5].map((row) => sheet().cell(row, 0)?.value ?? null)).toEqual([
    null,
    null,
    '題',
    1,
    2,
    3,
  ]);
  expect(sheet().cell(5, 0)?.formula).toBe('SUM(A4:A5)');
  expect(sheet(1).cell(0, 0)).toMatchObject({ formula: '一般!A6*2', value: 6 });
  expect(sheet().merges).toEqual([sizedArea(2, 0, 1, 3)]);
  expect(sheet().conditionalFormats[0]?.areas).toEqual([cellArea(3, 0)]);
  expect([...sheet().rows.hidden]).toEqual([4]);
});

test('rows inserted within a sum are summed up, and look like the row above', async () => {
  await insert('3:3');
  expect(sheet().cell(2, 0)).toMatchObject({ value: null, style: sheet().cell(1, 0)?.style });
  office.excel.operations.enter('user', sheet(), cellArea(2, 0), () => ({
    value: 10,
    formula: null,
  }));
  expect(sheet().cell(4, 0)).toMatchObject({ formula: 'SUM(A2:A4)', value: 13 });
  expect(sheet(1).cell(0, 0)?.value).toBe(26);
});

test('deleted rows leave references that lead nowhere, and what is summed up changes', async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('一般').getRange('2:2');
    range.delete('Up');
    await context.sync();
  });
  expect(sheet().cell(2, 0)).toMatchObject({ formula: 'SUM(A2:A2)', value: 2 });
  moveRows('user', office.excel.operations, sheet(), { row: 2, count: -1 });
  expect(sheet(1).cell(0, 0)?.formula).toBe('一般!#REF!*2');
});

test('part of a row, and rows of a protected sheet, stay where they are', async () => {
  const part = await officeError(office, () => insert('A1:B1'));
  expect(part.code).toBe('ApiNotFound');
  sheet().protection = { allowFormatCells: true };
  const protectedSheet = await officeError(office, () => insert('1:1'));
  expect(protectedSheet.code).toBe('AccessDenied');
});

test('moved rows stand against saving, number formats do not', async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('一般').getRange('A2:A3').numberFormat = [
      ['#,##0'],
      [null],
    ];
    await context.sync();
  });
  expect([1, 2].map((row) => sheet().cell(row, 0)?.style.numberFormat)).toEqual([
    '#,##0',
    'General',
  ]);
  expect(office.excel.unsavable()).toEqual([]);
  await insert('1:1');
  expect(() => office.excel.save()).toThrow(UnsavableError);
});

describe('edits are distinguished', () => {
  let edits: SheetEdit[];
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
  const type = (actor: Actor): void => {
    office.excel.operations.enter(actor, sheet(), cellArea(1, 0), () => ({
      value: 9,
      formula: null,
    }));
  };

  beforeEach(async () => {
    edits = [];
    const listener: WorkbookListener = {
      onSelected: () => undefined,
      onActivated: () => undefined,
      onEdited: (edit) => edits.push(edit),
    };
    await watchWorkbook(listener, () => undefined);
  });

  test('by who made them', async () => {
    type('user');
    type('coauthor');
    type('addin');
    await settle();
    expect(edits.map(({ by, changeType, moved }) => [by, changeType, moved])).toEqual([
      ['user', 'RangeEdited', false],
      ['coauthor', 'RangeEdited', false],
      ['us', 'RangeEdited', false],
    ]);
  });

  test('by whether rows came or went', async () => {
    moveRows('user', office.excel.operations, sheet(), { row: 1, count: 2 });
    moveRows('coauthor', office.excel.operations, sheet(), { row: 1, count: -1 });
    await settle();
    const rows = (top: number, bottom: number) => [{ top, left: 0, bottom, right: 16_383 }];
    expect(edits).toEqual([
      {
        sheetId: sheet().id,
        areas: rows(1, 2),
        changeType: 'RowInserted',
        moved: true,
        by: 'user',
      },
      {
        sheetId: sheet().id,
        areas: rows(1, 1),
        changeType: 'RowDeleted',
        moved: true,
        by: 'coauthor',
      },
    ]);
  });
});

test('a file’s filter is known', async () => {
  const parts = unzipSync(BOOK);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(xml.replace('</sheetData>', '</sheetData><autoFilter ref="A1:A4"/>'));
  const { workbook } = await EmbeddedExcel.open(zipSync(parts));
  expect(workbook.sheets.map(({ autoFilter }) => autoFilter)).toEqual([
    sizedArea(0, 0, 4, 1),
    null,
  ]);
});

test('a filter counts as one that filters only while it hides rows', async () => {
  const isFiltered = (): Promise<boolean> =>
    office.Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem('一般');
      autoFilter.load('isDataFiltered');
      await context.sync();
      return autoFilter.isDataFiltered;
    });
  expect(await isFiltered()).toBe(false);
  sheet().autoFilter = sizedArea(0, 0, 4, 1);
  expect(await isFiltered()).toBe(true);
  sheet().rows.hidden.clear();
  expect(await isFiltered()).toBe(false);
});
