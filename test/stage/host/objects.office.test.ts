import { officeError, openBareOffice, type BareOffice } from '../../support/officePane';
import { bookOf } from '../../support/bookOf';

/** Two visible sheets and a hidden one; B2 is text, B3 a formula, C3 an error. */
const BOOK = bookOf([
  {
    name: '一般',
    rows: [
      ['あ', null, true],
      [1, '二'],
      [null, { formula: 'A2*3', result: 3 }, { error: '#N/A' }],
    ],
  },
  { name: '空', rows: [] },
  { name: "It's 隠", rows: [[5]], visibility: 'hidden' },
]);

describe('objects through office.js', () => {
  let office: BareOffice;
  beforeEach(async () => {
    office = await openBareOffice(BOOK);
  });
  afterEach(() => {
    expect(office.page.errors).toEqual([]);
    office.page.close();
  });

  /** The code that a batch is refused with, and where. */
  async function refusal(
    batch: (context: Excel.RequestContext) => void,
  ): Promise<{ code: string; location: string | undefined }> {
    const { code, debugInfo } = await failure(() =>
      office.Excel.run(async (context) => {
        batch(context);
        await context.sync();
      }),
    );
    return { code, location: debugInfo.errorLocation };
  }

  async function failure(run: () => unknown): Promise<OfficeExtension.Error> {
    return officeError(office, run);
  }

  it('lists sheets with id, name and visibility, and finds them by either', async () => {
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/visibility,items/position');
      await context.sync();
      const listed = worksheets.items.map((sheet) => [
        sheet.name,
        sheet.visibility,
        sheet.position,
      ]);
      expect(listed).toEqual([
        ['一般', 'Visible', 0],
        ['空', 'Visible', 1],
        ["It's 隠", 'Hidden', 2],
      ]);
      const byId = worksheets.getItem(worksheets.items[2]?.id ?? '').load('name');
      const byName = worksheets.getItemOrNullObject("it's 隠").load('name');
      const none = worksheets.getItemOrNullObject('無い');
      const below = none.getRange('A1').load('values');
      const count = worksheets.getCount(true);
      await context.sync();
      expect([byId.name, byName.name, none.isNullObject, below.isNullObject, count.value]).toEqual([
        "It's 隠",
        "It's 隠",
        true,
        true,
        2,
      ]);
    });
  });

  it('reads values, types, formulas and text of the used range', async () => {
    await office.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('一般').getUsedRangeOrNullObject(true);
      used.load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      used.load('values,valueTypes,formulas,text,numberFormat,format/fill/color,worksheet/name');
      const blank = context.workbook.worksheets.getItem('空').getUsedRangeOrNullObject(true);
      await context.sync();
      expect(blank.isNullObject).toBe(true);
      expect(used.address).toBe('一般!A1:C3');
      expect([used.rowIndex, used.columnIndex, used.rowCount, used.columnCount]).toEqual([
        0, 0, 3, 3,
      ]);
      expect(used.cellCount).toBe(9);
      expect(used.values).toEqual([
        ['あ', '', true],
        [1, '二', ''],
        ['', 3, '#N/A'],
      ]);
      expect(used.valueTypes).toEqual([
        ['String', 'Empty', 'Boolean'],
        ['Double', 'String', 'Empty'],
        ['Empty', 'Double', 'Error'],
      ]);
      expect(used.formulas[2]).toEqual(['', '=A2*3', '#N/A']);
      expect(used.text[0]).toEqual(['あ', '', 'TRUE']);
      expect(used.numberFormat[0]).toEqual(['General', 'General', 'General']);
      expect(used.format.fill.color).toBe('#FFFFFF');
      expect(used.worksheet.name).toBe('一般');
    });
  });

  it('cuts ranges, and answers null objects where nothing is common', async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("It's 隠");
      const range = sheet.getRange('B2:D4');
      const common = range.getIntersectionOrNullObject('C3:Z9').load('address');
      const apart = range.getIntersectionOrNullObject(sheet.getRange('A1'));
      const cell = range.getCell(1, 2).load('address');
      const rows = range.getEntireRow().load('address,isEntireRow');
      const areas = sheet.getRanges('A1:B2,D4').load('address,areaCount,cellCount,areas/address');
      await context.sync();
      expect(common.address).toBe("'It''s 隠'!C3:D4");
      expect(apart.isNullObject).toBe(true);
      expect(cell.address).toBe("'It''s 隠'!D3");
      expect([rows.address, rows.isEntireRow]).toEqual(["'It''s 隠'!2:4", true]);
      expect([areas.areaCount, areas.cellCount]).toEqual([2, 5]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual([
        "'It''s 隠'!A1:B2",
        "'It''s 隠'!D4",
      ]);
    });
  });

  it('writes values: one for all, null leaves, "" clears, = calculates', async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('一般');
      sheet.getRange('A1:C1').values = [['=A2+1', null, '']];
      sheet.getRange('A2').values = [[4]];
      // One value for all cells: the typings know rows only.
      sheet.getRange('E1:F2').values = "'=1+1" as unknown as string[][];
      const range = sheet.getRange('A1:C3').load('values');
      const text = sheet.getRange('E1:F2').load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([
        [5, '', ''],
        [4, '二', ''],
        ['', 12, '#N/A'],
      ]);
      expect(text.formulas).toEqual([
        ['=1+1', '=1+1'],
        ['=1+1', '=1+1'],
      ]);
    });
    const cell = office.excel.workbook.sheetNamed('一般')?.cell(0, 4);
    expect(cell).toMatchObject({ value: '=1+1', formula: null });
  });

  it('lets the runtime catch a property that was not loaded', async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('一般').getRange('A1');
      await context.sync();
      const { code } = await failure(() => range.values);
      expect(code).toBe('PropertyNotLoaded');
    });
  });

  it('keeps a range between requests by reference, and gives it back after the run', async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('一般').getUsedRange(true);
      range.load('address');
      await context.sync();
      range.getCell(0, 0).values = [['い']];
      range.load('values');
      await context.sync();
      expect(range.values[0]?.[0]).toBe('い');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { roundTrips, otherMessages } = office.excel.counters.now;
    expect(roundTrips).toBe(2);
    expect(otherMessages).toBeGreaterThanOrEqual(1);
  });

  it('names what it refuses by code and place, and keeps what came before', async () => {
    const table: [string, (context: Excel.RequestContext) => void, string, string][] = [
      [
        'an unknown sheet',
        ({ workbook }) => workbook.worksheets.getItem('無い').load('name'),
        'ItemNotFound',
        'WorksheetCollection.getItem',
      ],
      [
        'a bad address',
        ({ workbook }) => workbook.worksheets.getItem('一般').getRange('A0').load('values'),
        'InvalidArgument',
        'Worksheet.getRange',
      ],
      [
        'a list of addresses longer than 8,192 characters',
        ({ workbook }) =>
          workbook.worksheets
            .getItem('一般')
            .getRanges('A1,'.repeat(2731) + 'A1')
            .load('address'),
        'InvalidArgument',
        'Worksheet.getRanges',
      ],
      [
        'a method that is not played',
        ({ workbook }) =>
          workbook.worksheets.getItem('一般').getRange('A1').removeDuplicates([0], false),
        'ApiNotFound',
        'Range.removeDuplicates',
      ],
      [
        'a property that is not played',
        ({ workbook }) => workbook.worksheets.getItem('一般').load('tabColor'),
        'ApiNotFound',
        'Worksheet.tabColor',
      ],
      [
        'an object that is not played',
        ({ workbook }) => workbook.worksheets.getItem('一般').shapes.load('items/name'),
        'ApiNotFound',
        'Worksheet.shapes',
      ],
      [
        'values of another size',
        ({ workbook }) => {
          workbook.worksheets.getItem('一般').getRange('A1:B1').values = [[1]];
        },
        'InvalidArgument',
        'Range.values',
      ],
      [
        'a formula that cannot be read',
        ({ workbook }) => {
          workbook.worksheets.getItem('一般').getRange('A1').values = [['=SUM(']];
        },
        'InvalidArgument',
        'Range.values',
      ],
      [
        "a sheet's name twice",
        ({ workbook }) => workbook.worksheets.add('一般'),
        'ItemAlreadyExists',
        'WorksheetCollection.add',
      ],
    ];
    for (const [what, batch, code, location] of table) {
      expect({ what, ...(await refusal(batch)) }).toEqual({ what, code, location });
    }
    const { code } = await refusal(({ workbook }) => {
      workbook.worksheets.getItem('一般').getRange('A1').values = [['先']];
      workbook.worksheets.getItem('無い').activate();
    });
    expect(code).toBe('ItemNotFound');
    expect(office.excel.workbook.sheetNamed('一般')?.cell(0, 0)?.value).toBe('先');
  });

  it('adds, renames, copies, hides and deletes sheets', async () => {
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('集計');
      added.load('id,name');
      const copy = worksheets.getItem('一般').copy('After', worksheets.getItem('一般'));
      copy.load('name');
      await context.sync();
      added.name = '集計表';
      worksheets.getItem('空').delete();
      copy.visibility = 'Hidden';
      worksheets.load('items/name,items/visibility');
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
        '一般 Visible',
        '一般 (2) Hidden',
        "It's 隠 Hidden",
        '集計表 Visible',
      ]);
    });
    expect(office.excel.unsavable().map(({ code, sheet }) => `${code} ${sheet}`)).toEqual([
      'sheetDeleted 空',
      'sheetAdded 一般 (2)',
      'sheetAdded 集計表',
    ]);
  });

  it('refuses members newer than the Excel it plays', async () => {
    office.page.close();
    office = await openBareOffice(BOOK, { apiVersion: 13 });
    expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    const { code } = await refusal(({ workbook }) =>
      workbook.worksheets
        .getItem('一般')
        .getRange()
        .conditionalFormats.getItemOrNullObject('x')
        .load('type'),
    );
    expect(code).toBe('ApiNotFound');
  });
});
