import { cellArea } from '../../../src/core/address/area';
import type { VariantName } from '../../../src/stage/host/variants';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, type BareOffice } from '../../support/officePane';

const BOOK = bookOf([
  { name: '一', rows: [[1, { formula: 'A1*2', result: 2 }]] },
  { name: '二', rows: [['あ']] },
]);

describe('events through office.js', () => {
  let office: BareOffice;
  let seen: Record<string, unknown>[];
  beforeEach(async () => {
    office = await openBareOffice(BOOK);
    seen = [];
  });
  afterEach(() => {
    office.page.close();
  });

  const sheet = (name: string): Sheet => {
    const found = office.excel.workbook.sheetNamed(name);
    if (found === undefined) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  const note = (event: object): Promise<void> => {
    seen.push({ ...event });
    return Promise.resolve();
  };
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
  const type = (value: number): void => {
    office.excel.operations.enter('user', sheet('一'), cellArea(0, 0), () => ({
      value,
      formula: null,
    }));
  };

  it('notifies of an edit with what stood there, to the sheet and to the workbook', async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(note);
      context.workbook.worksheets.getItem('一').onChanged.add(note);
      context.workbook.worksheets.getItem('二').onChanged.add(note);
      await context.sync();
    });
    type(5);
    await settle();
    expect(seen).toHaveLength(2);
    for (const event of seen) {
      expect(event).toMatchObject({
        type: 'WorksheetChanged',
        worksheetId: sheet('一').id,
        address: 'A1',
        changeType: 'RangeEdited',
        source: 'Local',
        details: { valueBefore: 1, valueAfter: 5, valueTypeAfter: 'Double' },
      });
    }
  });

  it('notifies of selections and of the sheet that came into view', async () => {
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(note);
      worksheets.onActivated.add(note);
      worksheets.onAdded.add(note);
      await context.sync();
      worksheets.getItem('二').getRange('B2:C3').select();
      worksheets.add('三');
      await context.sync();
    });
    await settle();
    expect(seen.map(({ type: kind, address }) => [kind, address])).toEqual([
      ['WorksheetActivated', undefined],
      ['WorksheetSelectionChanged', 'B2:C3'],
      ['WorksheetAdded', undefined],
    ]);
    expect(office.excel.workbook.selection.sheet.name).toBe('二');
  });

  it('falls silent when the handler is removed, and while events are switched off', async () => {
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(note);
      context.runtime.enableEvents = false;
      await context.sync();
      return added;
    });
    type(6);
    await settle();
    expect(seen).toEqual([]);
    await office.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    type(7);
    await settle();
    expect(seen).toHaveLength(1);
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    type(8);
    await settle();
    expect(seen).toHaveLength(1);
  });

  it('hears the oldest selection event without registration', async () => {
    await office.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(note);
      await context.sync();
    });
    office.excel.operations.select('user', sheet('二'), [cellArea(4, 0)]);
    await settle();
    expect(seen).toHaveLength(1);
  });
});

describe('events of our own writes, switched off in the same batch', () => {
  async function heard(...variants: readonly VariantName[]): Promise<Record<string, unknown>[]> {
    const office = await openBareOffice(BOOK, { variants });
    const seen: Record<string, unknown>[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push({ ...event });
        return Promise.resolve();
      });
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('一').getRange('A1').values = [[5]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    office.page.close();
    return seen;
  }

  it('are not sent', async () => {
    expect(await heard()).toEqual([]);
    expect(await heard('old-events')).toEqual([]);
  });

  it('are sent on the web, as ours', async () => {
    expect(await heard('web')).toMatchObject([{ address: 'A1', triggerSource: 'ThisLocalAddin' }]);
  });

  it('say neither whose they are nor what stood there before 1.14', async () => {
    const [event] = await heard('web', 'old-events');
    expect(event).toMatchObject({ address: 'A1', source: 'Local' });
    expect(event?.['triggerSource']).toBeUndefined();
    expect(event?.['details']).toBeUndefined();
  });
});
