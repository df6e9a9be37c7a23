import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { formatNumbers } from '../../../src/stage/host/formatArea';
import { cellArea, cellsOf } from '../../../src/core/address/area';
import { parseArea } from '../../../src/stage/host/model/addresses';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { typeInto, type TypedInput } from '../../../src/stage/host/typeInto';
import type { VariantName } from '../../../src/stage/host/variants';
import { EXCEL_TABLE, tableBook } from '../../support/tableBook';

let excel: EmbeddedExcel;
let sheet: Sheet;

async function open(...variants: readonly VariantName[]): Promise<void> {
  excel = await EmbeddedExcel.open(tableBook(), { variants });
  const [first] = excel.workbook.sheets;
  if (first === undefined) throw new Error('There is no sheet.');
  sheet = first;
}

function area(address: string) {
  const found = parseArea(address);
  if (found === null) throw new Error(`${address} is no address.`);
  return found;
}

function type(address: string, ...inputs: readonly TypedInput[]): void {
  let next = 0;
  typeInto('addin', excel, { sheet, area: area(address) }, () => inputs[next++] ?? null);
}

function formulas(address: string): (string | null)[] {
  const { top, left, bottom } = area(address);
  return [...cellsOf({ top, left, bottom, right: left })].map(
    ({ row, column }) => sheet.cell(row, column)?.formula ?? null,
  );
}

const format = (address: string): string | undefined =>
  sheet.cell(area(address).top, area(address).left)?.style.numberFormat;

describe('a table of the file', () => {
  test('is known by its name and place', async () => {
    await open();
    expect(sheet.tables).toMatchObject([{ name: EXCEL_TABLE, headerRows: 1, totalsRows: 1 }]);
    expect(sheet.tables[0]?.area).toEqual(area('A1:D6'));
  });

  test('is filled with a formula where its column holds nothing else', async () => {
    await open('tables');
    type('D3', '=B3+C3');
    expect(formulas('D1:D7')).toEqual([null, 'B2+C2', 'B3+C3', 'B4+C4', 'B5+C5', null, null]);
  });

  test('is not where a figure stands in the column, nor in its headings or totals', async () => {
    await open('tables');
    type('D5', 7);
    type('D3', '=B3+C3');
    expect(formulas('D2:D5')).toEqual([null, 'B3+C3', null, null]);
    await open('tables');
    type('D6', '=SUM(B2:B5)');
    expect(formulas('D2:D5')).toEqual([null, null, null, null]);
  });

  test('is not in an Excel that fills no columns', async () => {
    await open();
    type('D3', '=B3+C3');
    expect(formulas('D2:D5')).toEqual([null, 'B3+C3', null, null]);
  });
});

describe('a formula', () => {
  const give = (address: string, wanted: string): void => {
    formatNumbers('user', excel.operations, { sheet, area: area(address) }, () => wanted);
  };

  test('takes over how the cells show numbers that it refers to, where its own cell is General', async () => {
    await open();
    give('C2', '#,##0');
    give('F2', '0.00');
    type('E2', '=B2+C2');
    type('F2', '=B2+C2');
    type('G2', 5);
    expect([format('E2'), format('F2'), format('G2')]).toEqual(['#,##0', '0.00', 'General']);
  });
});

test('a cell of texts makes a text of a number', async () => {
  await open();
  const place = { sheet, area: cellArea(8, 0) };
  formatNumbers('user', excel.operations, place, () => '@');
  type('A9', 5);
  expect(sheet.cell(8, 0)?.value).toBe('5');
});
