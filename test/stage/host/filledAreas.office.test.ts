import { sizedArea } from '../../../src/core/address/area';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';

jest.setTimeout(30_000);

/** A1:C3 with 1 to 9. */
const BOOK = bookOf([
  {
    name: '一般',
    rows: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
  },
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

const [TOP, SQUARE] = [sizedArea(0, 0, 1, 3), sizedArea(0, 0, 2, 2)];

function fill(kind: 'array' | 'dataTable' | 'spill', formula = 'E1:G1'): void {
  const [sheet] = office.excel.workbook.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  sheet.filled = [{ kind, area: TOP, formula }];
  const first = sheet.cell(0, 0);
  if (kind !== 'dataTable' && first !== undefined) sheet.put(0, 0, { ...first, formula });
}

/** What a range says after something was written. */
function read(
  address: string,
  write: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<Pick<Excel.Range, 'values' | 'formulas' | 'hasSpill' | 'savedAsArray'>> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('一般');
    write(sheet);
    const range = sheet.getRange(address);
    range.load('values,formulas,hasSpill,savedAsArray');
    await context.sync();
    const { values, formulas, hasSpill, savedAsArray } = range;
    return { values, formulas, hasSpill, savedAsArray };
  });
}

test('each cell of an array formula or a data table shows the formula, of a spilled one the first', async () => {
  fill('array');
  expect((await read('A1:C1')).formulas).toEqual([['=E1:G1', '=E1:G1', '=E1:G1']]);
  fill('dataTable', 'TABLE(A5,)');
  expect((await read('B1:C1')).formulas).toEqual([['=TABLE(A5,)', '=TABLE(A5,)']]);
  fill('spill');
  expect((await read('A1:C1')).formulas).toEqual([['=E1:G1', 2, 3]]);
});

test('a range says whether all of it is filled so, none, or a part', async () => {
  fill('spill');
  const said = async (address: string) => {
    const { hasSpill, savedAsArray } = await read(address);
    return [hasSpill, savedAsArray];
  };
  expect(await said('B1:C1')).toEqual([true, false]);
  expect(await said('A2:C3')).toEqual([false, false]);
  expect(await said('A1:A2')).toEqual([null, false]);
  fill('array');
  expect(await said('A1:C1')).toEqual([false, true]);
});

test('a part of an array formula or a data table is not changed, the whole of it is', async () => {
  for (const kind of ['array', 'dataTable'] as const) {
    fill(kind);
    const change = read('A1:C1', (sheet) => {
      sheet.getRange('B1:B2').values = [[0], [0]];
    });
    await expect(change).rejects.toMatchObject({ code: 'GeneralException' });
    const { values } = await read('A1:C1', (sheet) => {
      sheet.getRange('A1:C2').values = [
        [0, 0, 0],
        [0, 0, 0],
      ];
    });
    expect(values).toEqual([[0, 0, 0]]);
  }
});

test('a value in the way of a spill stays, and the formula finds no room', async () => {
  fill('spill');
  const { values, formulas } = await read('A1:C1', (sheet) => {
    sheet.getRange('B1').values = [[20]];
  });
  expect(values).toEqual([['#SPILL!', 20, '']]);
  expect(formulas).toEqual([['=E1:G1', 20, '']]);
});

test('a value in place of the formula takes what was spilled away', async () => {
  fill('spill');
  const { formulas } = await read('A1:C1', (sheet) => {
    sheet.getRange('A1').values = [[10]];
  });
  expect(formulas).toEqual([[10, '', '']]);
});

test('what is written under merged cells is dropped, and they are listed by where they begin', async () => {
  const [sheet] = office.excel.workbook.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  sheet.merges = [SQUARE];
  const { values } = await read('A1:C2', (one) => {
    one.getRange('A1:C2').values = [
      [10, 20, 30],
      [40, 50, 60],
    ];
  });
  expect(values).toEqual([
    [10, 2, 30],
    [4, 5, 60],
  ]);
  await office.Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem('一般');
    const [from, within] = ['A1', 'B1:C3'].map((address) => {
      const areas = own.getRange(address).getMergedAreasOrNullObject();
      areas.load('areas/items/rowCount');
      return areas;
    });
    await context.sync();
    expect(from?.areas.items.map(({ rowCount }) => rowCount)).toEqual([2]);
    expect(within?.isNullObject).toBe(true);
  });
});
