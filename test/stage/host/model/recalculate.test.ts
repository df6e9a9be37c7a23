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
    const isKept = (sheet: string, address: string): boolean => {
      const { top, left } = parseArea(address) ?? cellArea(0, 0);
      return excel.workbook.sheetNamed(sheet)?.cell(top, left)?.isKept ?? false;
    };
    return { excel, value, type, isKept };
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
    type('合計', 'A3', '0');
    expect(value('合計', 'C3')).toEqual({ error: '#DIV/0!' });
    type('合計', 'D1', '=Z99');
    expect(value('合計', 'D1')).toBe(0);
  });

  it('keeps the result of what it cannot do, says so, and calculates others with it', async () => {
    const { value, type, isKept } = await open();
    expect(isKept('合計', 'B3')).toBe(false);
    type('合計', 'D3', '=B3+10');
    type('合計', 'A1', '4');
    expect([value('合計', 'B3'), value('合計', 'D3')]).toEqual([1, 11]);
    expect([isKept('合計', 'B3'), isKept('合計', 'D3')]).toEqual([true, false]);
    type('合計', 'B3', '=A1');
    expect([value('合計', 'B3'), isKept('合計', 'B3')]).toEqual([4, false]);
  });

  it.each([
    ['a function that is none', '=NOSUCH(A1)'],
    ['bytes, which a Japanese Excel counts otherwise', '=LENB("あ")'],
    ['a format of eras', '=TEXT(A1,"[$-411]ggge")'],
    ['a table', '=SUM(表[金額])'],
    ['several sheets at once', "=SUM('合計:明細 表'!A1)"],
    ['another workbook', '=[1]表!A1'],
    ['a name that is none', '=単価*2'],
  ])('does not guess %s', async (_, formula) => {
    const { value, type, isKept } = await open();
    type('合計', 'D1', formula);
    expect([value('合計', 'D1'), isKept('合計', 'D1')]).toEqual([{ error: '#NAME?' }, true]);
  });

  it.each([
    ['=1/3', 1 / 3],
    ['=0.1+0.2', 0.1 + 0.2],
    ['=1E+300/7', 1e300 / 7],
    ['=-2E-300/7', -2e-300 / 7],
    ['=HYPERLINK("#A1","先")&HYPERLINK("#A1")', '先#A1'],
    ['=SUMPRODUCT(--(A1:A9=""))+SUMPRODUCT(A1:A2,--(A1:A2>1))', 9],
    ['=TEXT(1234.6,"#,##0")&"円"', '1,235円'],
    ['="=1+1"&A1', '=1+11'],
    ['=IF(A1=1,"",0)', ''],
    ['=A1=1', true],
  ])('%s is exactly that', async (formula, expected) => {
    const { value, type, isKept } = await open();
    type('合計', 'D1', formula);
    expect([value('合計', 'D1'), isKept('合計', 'D1')]).toEqual([expected, false]);
  });

  it('takes texts for texts, whatever they look like', async () => {
    const { excel, value, type } = await open();
    const sheet = excel.workbook.sheetNamed('合計');
    if (sheet === undefined) throw new Error('There is no sheet.');
    for (const text of ["'", '=1', '007', 'TRUE', '#N/A', '-', '１２', ' a', '2024/4/1']) {
      excel.operations.enter('user', sheet, cellArea(9, 0), () => ({ value: text, formula: null }));
      type('合計', 'D1', '=A10');
      expect(value('合計', 'D1')).toBe(text);
    }
  });

  it('follows names, those of a sheet before those of the workbook, and names of names', async () => {
    const { excel, value, type } = await open();
    const name = (own: number | null, called: string, content: string) => ({
      ...{ name: called, ranges: [content], sheet: own },
    });
    excel.workbook.names = [
      name(null, '単価', "'明細 表'!$A$1"),
      name(0, '単価', '合計!$A$1'),
      name(null, '倍', '単価*2'),
      name(null, 'loop', 'loop+1'),
    ];
    type('合計', 'D1', '=倍+1');
    type('明細 表', 'D1', '=単価');
    type('合計', 'D2', '=loop');
    expect([value('合計', 'D1'), value('明細 表', 'D1')]).toEqual([3, 5]);
    expect(value('合計', 'D2')).toEqual({ error: '#NAME?' });
    type('合計', 'A1', '8');
    expect(value('合計', 'D1')).toBe(17);
  });

  it('comes to an end on circular formulas, few or many, and not on what only seems so', async () => {
    const { excel, type, value } = await open();
    type('合計', 'E1', '=F1+1');
    type('合計', 'F1', '=E1+1');
    expect(excel.workbook.sheetNamed('合計')?.cell(0, 5)?.formula).toBe('E1+1');
    type('合計', 'G1', '=ROWS(G1:G3)');
    expect(value('合計', 'G1')).toBe(3);
    excel.operations.batch(() => {
      for (let row = 10; row < 300; row += 1)
        type('合計', `A${String(row)}`, `=A${String(row + 1)}+1`);
      type('合計', 'A300', '=A10');
      type('合計', 'B10', '=A1+1');
    });
    expect(value('合計', 'B10')).toBe(2);
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

  it.each([
    ['downwards', 0, 5_499, 0],
    ['upwards', 5_499, 0, 2],
  ])('calculates a long chain in its order: %s', async (_, first, last, next) => {
    const rows = Array.from({ length: 5_500 }, (__, index) => [
      index === first ? 1 : { formula: `A${String(index + next)}+1`, result: 0 },
    ]);
    const excel = await EmbeddedExcel.open(bookOf([{ name: '長い', rows }]));
    const [sheet] = excel.workbook.sheets;
    if (sheet === undefined) throw new Error('There is no sheet.');
    excel.operations.enter('user', sheet, cellArea(first, 0), () => ({ value: 10, formula: null }));
    expect(sheet.cell(last, 0)?.value).toBe(5_509);
  });
});
