import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBareOffice, type BareOffice } from '../../support/officePane';

const SAMPLE = readFileSync(join(__dirname, '../../../assets/samples/bureau-as-printed.xlsx'));

describe('office.js on the embedded Excel', () => {
  let office: BareOffice;
  beforeEach(async () => {
    office = await openBareOffice(SAMPLE);
  });
  afterEach(() => {
    office.page.close();
  });

  it('boots as Excel on a PC', async () => {
    const info = await office.Office.onReady();
    expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(office.page.errors).toEqual([]);
  });

  it('reads a sheet', async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/id,items/name,items/visibility');
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
      used.load('address,values');
      await context.sync();
      return {
        names: sheets.items.map(({ name }) => name),
        address: used.address,
        title: used.values[0]?.[0] as unknown,
      };
    });
    expect(seen).toEqual({
      names: ['総務局'],
      address: '総務局!A1:N83',
      title: '主要事務事業戦略シート',
    });
  });
});
