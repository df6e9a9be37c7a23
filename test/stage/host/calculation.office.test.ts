import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, type BareOffice } from '../../support/officePane';

const BOOK = bookOf([
  { name: '一', rows: [[1, { formula: 'A1*2', result: 2 }]] },
  { name: '二', rows: [[{ formula: '一!B1+1', result: 3 }]] },
]);

describe('calculation within a request', () => {
  let office: BareOffice;
  beforeEach(async () => {
    office = await openBareOffice(BOOK);
  });
  afterEach(() => {
    office.page.close();
  });

  const sheet = (name: string): Sheet => {
    const found = office.excel.workbook.sheetNamed(name);
    if (found === undefined) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  it('happens once, for a thousand formulas written one by one', async () => {
    await office.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('一');
      for (let row = 2; row <= 1_001; row += 1) {
        target.getRange(`C${String(row)}`).formulas = [[`=$B$1+${String(row)}`]];
      }
      target.getRange('A1').values = [[10]];
      await context.sync();
    });
    expect(office.excel.operations.calculations).toBe(1);
    expect(sheet('一').cell(1_000, 2)?.value).toBe(1_021);
    expect(sheet('二').cell(0, 0)?.value).toBe(21);
  });

  it('comes before what is read behind a write, and not for what needs no result', async () => {
    const read = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const target = worksheets.getItem('一').getRange('C1');
      target.formulas = [['=二!A1*100']];
      const first = target.load('values,valueTypes,text,formulas');
      worksheets.getItem('一').getRange('A1').values = [[4]];
      const far = worksheets.getItem('二').getRange('A1').load('values');
      const plain = worksheets.getItem('一').getRange('A1').load('address,numberFormat');
      await context.sync();
      expect(plain.numberFormat).toEqual([['General']]);
      return { ...first.toJSON(), far: far.values };
    });
    expect(read).toMatchObject({
      values: [[300]],
      valueTypes: ['Double'].map((type) => [type]),
      text: [['300']],
      formulas: [['=二!A1*100']],
      far: [[9]],
    });
    expect(office.excel.operations.calculations).toBe(2);
  });

  it('comes before the events, which notify of changes first and of each sheet once', async () => {
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((event) => {
        seen.push([event.address, event.details.valueBefore, event.details.valueAfter]);
        return Promise.resolve();
      });
      worksheets.onCalculated.add(({ worksheetId }) => {
        seen.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      const target = worksheets.getItem('一');
      target.getRange('D1').formulas = [['=二!A1*10']];
      target.getRange('A1').values = [[5]];
      await context.sync();
    });
    await settle();
    expect(seen).toEqual([['D1', '', 110], ['A1', 1, 5], sheet('一').id, sheet('二').id]);
  });

  it('notifies nobody while events are off within the request', async () => {
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('一');
      target.onChanged.add(({ address }) => {
        seen.push(address);
        return Promise.resolve();
      });
      await context.sync();
      context.runtime.enableEvents = false;
      target.getRange('C1').formulas = [['=A1']];
      context.runtime.enableEvents = true;
      target.getRange('C2').formulas = [['=C1+1']];
      await context.sync();
    });
    await settle();
    expect(seen).toEqual(['C2']);
    expect(sheet('一').cell(1, 2)?.value).toBe(2);
  });

  it('is done for what was written before an action was refused', async () => {
    const refused = office.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('一');
      target.getRange('A1').values = [[7]];
      context.workbook.worksheets.getItem('無い').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(sheet('二').cell(0, 0)?.value).toBe(15);
  });
});
