import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { copyArea } from '../../../src/stage/host/copyArea';
import { areasAddress, parseArea } from '../../../src/stage/host/model/addresses';
import { cellArea } from '../../../src/core/address/area';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import type { VariantName } from '../../../src/stage/host/variants';
import { bookOf } from '../../support/bookOf';
import { officeError, openBareOffice, type BareOffice } from '../../support/officePane';

const BOOK = bookOf([
  {
    name: '一般',
    rows: [
      ['あ', 1],
      ['い', 2],
      ['う', 3],
    ],
  },
  { name: '保護', rows: [['あ']], isProtected: true },
]);
const MARK = '=LEN("hakaru:error")>0';

describe('conditional formats through office.js', () => {
  let office: BareOffice;
  const open = async (variants: readonly VariantName[]): Promise<void> => {
    office.page.close();
    office = await openBareOffice(BOOK, { variants });
  };
  beforeEach(async () => {
    office = await openBareOffice(BOOK);
  });
  afterEach(() => {
    office.page.close();
  });

  const sheet = (excel = office.excel): Sheet => {
    const found = excel.workbook.sheetNamed('一般');
    if (found === undefined) throw new Error('The sheet is gone.');
    return found;
  };

  const add = (areas: string, formula = MARK): Promise<string> =>
    office.Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('一般').getRanges(areas);
      const format = conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = '#FDE7E9';
      format.custom.format.font.bold = true;
      format.custom.format.font.underline = 'Single';
      format.custom.format.borders.getItem('EdgeTop').style = 'Dash';
      format.custom.format.borders.bottom.color = '#B10E1C';
      format.load('id');
      await context.sync();
      return format.id;
    });

  const areasOf = (excel = office.excel): string[] =>
    sheet(excel).conditionalFormats.map(({ areas }) => areasAddress(areas));

  it('gives a new rule its look, and lists rules for the whole sheet and for what a range touches', async () => {
    await add('A1:B2,A3');
    await add('B3', '=$B3>2');
    await office.Excel.run(async (context) => {
      const whole = context.workbook.worksheets.getItem('一般').getRange().conditionalFormats;
      const touched = context.workbook.worksheets.getItem('一般').getRange('A3').conditionalFormats;
      whole.load('items/id,items/type,items/priority,items/stopIfTrue,items/custom/rule/formula');
      touched.load('items/id,items/priority');
      const count = whole.getCount();
      const ranges = touched.getItemAt(0).getRanges().load('address');
      await context.sync();
      const listed = whole.items.map(({ id, type, priority, stopIfTrue, custom }) => [
        id,
        type,
        priority,
        stopIfTrue,
        custom.rule.formula,
      ]);
      expect(listed).toEqual([
        ['0', 'Custom', 0, false, '=$B3>2'],
        ['1', 'Custom', 1, false, MARK],
      ]);
      expect(touched.items.map(({ id, priority }) => [id, priority])).toEqual([['0', 0]]);
      expect(count.value).toBe(2);
      expect(ranges.address).toBe('一般!A1:B2,一般!A3');
    });
    const look = sheet().conditionalFormats[0]?.look;
    expect(look).toMatchObject({ fill: '#FDE7E9', bold: true, underline: 'Single' });
    expect(look?.borders.get('EdgeTop')).toEqual({ style: 'Dash', color: '#000000' });
    expect(look?.borders.get('EdgeBottom')).toEqual({ style: 'Continuous', color: '#B10E1C' });
  });

  it('knows a rule by its place, at the moment and in the list that is asked', async () => {
    expect(await add('A1')).toBe('0');
    expect(await add('B3')).toBe('0');
    expect(await add('A1:A3')).toBe('0');
    await office.Excel.run(async (context) => {
      const whole = context.workbook.worksheets.getItem('一般').getRange().conditionalFormats;
      const none = whole.getItemOrNullObject('3').load('id');
      whole.load('items/id');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      const [first, second] = whole.items;
      first?.delete();
      await context.sync();
      expect(areasOf()).toEqual(['B3', 'A1']);
      // It is the second no more.
      second?.delete();
      await context.sync();
    });
    expect(areasOf()).toEqual(['B3']);
    const gone = await officeError(office, () =>
      office.Excel.run(async (context) => {
        const whole = context.workbook.worksheets.getItem('一般').getRange().conditionalFormats;
        whole.getItem('1').delete();
        await context.sync();
      }),
    );
    expect(gone.code).toBe('ItemNotFound');
  });

  it('moves a rule by its priority, which must be fetched anew then', async () => {
    for (const areas of ['A1', 'B3', 'A1:A3']) await add(areas);
    await office.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('一般');
      const whole = target.getRange().conditionalFormats;
      const last = whole.getItem('2');
      last.priority = 0;
      last.stopIfTrue = true;
      await context.sync();
      expect(areasOf()).toEqual(['A1', 'A1:A3', 'B3']);
      expect(sheet().conditionalFormats.map(({ stopIfTrue }) => stopIfTrue)).toEqual([
        false,
        false,
        true,
      ]);
      whole.getItem('0').priority = -1;
      await context.sync();
      expect(areasOf()).toEqual(['A1:A3', 'B3', 'A1']);
      target.getRange('A1').conditionalFormats.getItem('1').priority = 0;
      await context.sync();
    });
    expect(areasOf()).toEqual(['A1', 'A1:A3', 'B3']);
  });

  it.each<[VariantName, string[]]>([
    ['rules-first', ['A1:A3', 'B3', 'A1']],
    ['rules-last', ['A1', 'B3', 'A1:A3']],
    ['guid', ['A1:A3', 'B3', 'A1']],
  ])('adds where an Excel of the kind %s does', async (name, areas) => {
    await open([name]);
    const ids = [await add('A1'), await add('B3'), await add('A1:A3')];
    expect(areasOf()).toEqual(areas);
    if (name !== 'guid') {
      expect(ids).toEqual(['0', '0', name === 'rules-last' ? '1' : '0']);
      return;
    }
    await office.Excel.run(async (context) => {
      const whole = context.workbook.worksheets.getItem('一般').getRange().conditionalFormats;
      for (const id of ids.slice(0, 2)) whole.getItem(id).delete();
      await context.sync();
    });
    expect(areasOf()).toEqual(['A1:A3']);
  });

  it('reads no rule where two share a range, if asked so; counts, adds and deletes them', async () => {
    await open(['rules-unlisted']);
    await add('A1:B2,A3');
    await add('A3:B3', '=$B3>2');
    const read = (): Promise<number> =>
      office.Excel.run(async (context) => {
        const whole = context.workbook.worksheets.getItem('一般').getRange().conditionalFormats;
        whole.load('items/type,items/custom/rule/formula');
        await context.sync();
        return whole.items.length;
      });
    expect(await read()).toBe(2);
    await office.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('一般');
      target.getRange('A3').conditionalFormats.add('Custom').custom.rule.formula = MARK;
      await context.sync();
    });
    expect((await officeError(office, read)).code).toBe('GeneralException');
    await office.Excel.run(async (context) => {
      const whole = context.workbook.worksheets.getItem('一般').getRange().conditionalFormats;
      const count = whole.getCount();
      whole.getItem('0').delete();
      await context.sync();
      expect(count.value).toBe(3);
    });
    expect(await read()).toBe(2);
  });

  it('refuses rules and cells on a protected sheet, and says which sheets are', async () => {
    const write = (change: (target: Excel.Worksheet) => void): Promise<OfficeExtension.Error> =>
      officeError(office, () =>
        office.Excel.run(async (context) => {
          change(context.workbook.worksheets.getItem('保護'));
          await context.sync();
        }),
      );
    const byRule = await write((target) =>
      target.getRange('A1').conditionalFormats.add('Custom').load('id'),
    );
    const byValue = await write((target) => {
      target.getRange('A1').values = [['い']];
    });
    expect([byRule.code, byValue.code]).toEqual(['AccessDenied', 'AccessDenied']);
    expect(byRule.debugInfo.errorLocation).toBe('ConditionalFormatCollection.add');
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/protection/protected');
      await context.sync();
      expect(worksheets.items.map(({ protection }) => protection.protected)).toEqual([false, true]);
      worksheets.getItem('保護').protection.unprotect();
      worksheets.getItem('保護').getRange('A1').values = [['い']];
      worksheets.getItem('保護').protection.protect({ allowFormatCells: true });
      worksheets
        .getItem('保護')
        .getRange('A1')
        .conditionalFormats.add('Custom').custom.rule.formula = MARK;
      await context.sync();
    });
    expect(office.excel.unsavable()).toEqual([{ code: 'protection', sheet: '保護' }]);
  });

  it('saves marks and cells into the file, and finds them again', async () => {
    await add('A1:B2,A3');
    office.excel.operations.enter('user', sheet(), cellArea(1, 1), () => ({
      value: 20,
      formula: null,
    }));
    const reopened = await EmbeddedExcel.open(office.excel.save());
    expect(areasOf(reopened)).toEqual(['A1:B2,A3']);
    expect(sheet(reopened).conditionalFormats[0]).toMatchObject({ type: 'Custom', formula: MARK });
    expect(sheet(reopened).cell(1, 1)?.value).toBe(20);
    expect(reopened.unsavable()).toEqual([]);
  });

  it('gives back the same bytes when nothing changed, or the change was taken back', () => {
    expect(office.excel.save()).toEqual(BOOK);
    office.excel.operations.enter('user', sheet(), cellArea(0, 0), () => ({
      value: 'か',
      formula: null,
    }));
    office.excel.operations.enter('user', sheet(), cellArea(0, 0), () => ({
      value: 'あ',
      formula: null,
    }));
    expect(office.excel.save()).toEqual(BOOK);
  });

  it('refuses to save what a file would lose, by name', async () => {
    await add('A1', '=$B1>2');
    const excel = office.excel;
    expect(excel.unsavable()).toEqual([{ code: 'conditionalFormats', sheet: '一般' }]);
    expect(() => excel.save()).toThrow('conditionalFormats: 一般');
  });

  it('spreads marks as copied rows and sheets do', async () => {
    await add('A1:B1');
    const area = (address: string) => ({
      sheet: sheet(),
      area: parseArea(address) ?? cellArea(0, 0),
    });
    copyArea('user', office.excel.operations, area('A1:B1'), area('A3:B3'));
    expect(areasOf()).toEqual(['A1:B1,A3:B3']);
    copyArea('user', office.excel.operations, area('A2:B2'), area('A1:B1'));
    expect(areasOf()).toEqual(['A3:B3']);
    expect(sheet().cell(0, 0)?.value).toBe('い');
    const copy = office.excel.operations.copySheet('user', sheet(), 1);
    expect(copy.conditionalFormats.map(({ formula }) => formula)).toEqual([MARK]);
    expect(copy.conditionalFormats[0]?.id).not.toBe(sheet().conditionalFormats[0]?.id);
  });
});
