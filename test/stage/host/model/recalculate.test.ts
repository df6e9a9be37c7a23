import { EmbeddedExcel } from '../../../../src/stage/host/EmbeddedExcel';
import { cellArea } from '../../../../src/core/address/area';
import { enterText } from '../../../../src/stage/host/model/enterText';
import { parseArea } from '../../../../src/stage/host/model/addresses';
import { bookOf } from '../../../support/bookOf';

describe('calculation', () => {
  async function open() {
    const excel = await EmbeddedExcel.open(
      bookOf([
        {
          name: '合計',
          rows: [
            [1, { formula: 'A1+A2', result: 3 }, { formula: 'B1*10', result: 30 }],
            [2, { formula: "SUM('明細 表'!A:A)", result: 5 }, { formula: 'Z9', result: 77 }],
            [null, { formula: 'NOSUCH(A1)', result: 1 }, { formula: '1/A3', result: 1 }],
          ],
        },
        { name: '明細 表', rows: [[5]] },
      ]),
    );
    const value = (sheet: string, address: string) => {
      const { top, left } = parseArea(address) ?? cellArea(0, 0);
      return excel.workbook.sheetNamed(sheet)?.cell(top, left)?.value ?? null;
    };
    const type = (sheet: string, address: string, text: string): void => {
      const found = excel.workbook.sheetNamed(sheet);
      const area = parseArea(address);
      if (found === undefined || area === null) throw new Error(`${sheet}!${address} is nowhere.`);
      excel.operations.enter('user', found, area, () => enterText(text, 'General'));
    };
    return { excel, value, type };
  }

  it('leaves results as the file holds them until something changes', async () => {
    const { value } = await open();
    expect([value('合計', 'B1'), value('合計', 'B3'), value('合計', 'C2')]).toEqual([3, 1, 77]);
  });

  it('follows a change through formulas, sheets and whole columns, and only there', async () => {
    const { value, type } = await open();
    type('合計', 'A2', '8');
    expect([value('合計', 'B1'), value('合計', 'C1')]).toEqual([9, 90]);
    expect(value('合計', 'C2')).toBe(77);
    type('明細 表', 'A2', '7');
    expect(value('合計', 'B2')).toBe(12);
  });

  it('shows errors as errors, and a reference to a blank cell as 0', async () => {
    const { value, type } = await open();
    type('合計', 'A1', '4');
    expect(value('合計', 'B3')).toEqual({ error: '#NAME?' });
    type('合計', 'A3', '0');
    expect(value('合計', 'C3')).toEqual({ error: '#DIV/0!' });
    type('合計', 'D1', '=Z99');
    expect(value('合計', 'D1')).toBe(0);
  });

  it('comes to an end on circular formulas', async () => {
    const { excel, type } = await open();
    type('合計', 'E1', '=F1+1');
    type('合計', 'F1', '=E1+1');
    expect(excel.workbook.sheetNamed('合計')?.cell(0, 5)?.formula).toBe('E1+1');
  });

  it('calculates more formulas than the engine takes at once', async () => {
    const count = 10_500;
    const rows = Array.from({ length: count }, (_, index) => [
      index === 0 ? 1 : { formula: `$C$1*${String(index)}+A$1`, result: 0 },
      null,
      index === 0 ? 1 : null,
    ]);
    const excel = await EmbeddedExcel.open(bookOf([{ name: '多い', rows }]));
    const [sheet] = excel.workbook.sheets;
    if (sheet === undefined) throw new Error('There is no sheet.');
    excel.operations.enter('user', sheet, cellArea(0, 2), () => ({ value: 2, formula: null }));
    expect([sheet.cell(1, 0)?.value, sheet.cell(count - 1, 0)?.value]).toEqual([
      3,
      (count - 1) * 2 + 1,
    ]);
  });

  it('calculates a long chain in its order', async () => {
    const rows = Array.from({ length: 5_500 }, (_, index) => [
      index === 0 ? 1 : { formula: `A${String(index)}+1`, result: 0 },
    ]);
    const excel = await EmbeddedExcel.open(bookOf([{ name: '長い', rows }]));
    const [sheet] = excel.workbook.sheets;
    if (sheet === undefined) throw new Error('There is no sheet.');
    excel.operations.enter('user', sheet, cellArea(0, 0), () => ({ value: 10, formula: null }));
    expect(sheet.cell(5_499, 0)?.value).toBe(5_509);
  });
});
