import { bookOf } from '../../support/bookOf';
import { officeError, openBareOffice, type BareOffice } from '../../support/officePane';

const BOOK = bookOf([{ name: '一', rows: [['あ'.repeat(500)]] }]);

describe('faults on demand', () => {
  let office: BareOffice;
  beforeEach(async () => {
    office = await openBareOffice(BOOK);
  });
  afterEach(() => {
    office.page.close();
  });

  const read = (options: Excel.RunOptions = {}): Promise<string> =>
    office.Excel.run(options, async (context) => {
      const cell = context.workbook.worksheets.getItem('一').getRange('A1').load('values');
      await context.sync();
      return String(cell.values[0]?.[0]).slice(0, 1);
    });
  const code = async (): Promise<string> => (await officeError(office, () => read())).code;

  it('refuses while a cell is being edited', async () => {
    office.excel.faults.beginCellEdit();
    expect(await code()).toBe('InvalidOperationInCellEditMode');
    office.excel.faults.endCellEdit();
    expect(await read()).toBe('あ');
  });

  it('makes those wait who may, in order, until the edit ends', async () => {
    office.excel.faults.beginCellEdit();
    let done = false;
    const waiting = read({ delayForCellEdit: true }).then((text) => {
      done = true;
      return text;
    });
    const behind = read({ delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    office.excel.faults.endCellEdit();
    expect(await Promise.all([waiting, behind])).toEqual(['あ', 'あ']);
  });

  it('limits requests and answers', async () => {
    office.excel.faults.requestLimit = 100;
    expect(await code()).toBe('RequestPayloadSizeLimitExceeded');
    office.excel.faults.requestLimit = Infinity;
    office.excel.faults.responseLimit = 1_000;
    expect(await code()).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('fails at the n-th action, once or until it is taken away', async () => {
    const fault = { action: 3, counted: 'inEachRequest', code: 'GeneralException' } as const;
    office.excel.faults.failAction({ ...fault, lasting: false });
    const error = await officeError(office, () => read());
    expect([error.code, error.debugInfo.statement]).toEqual([
      'GeneralException',
      expect.stringContaining('worksheets'),
    ]);
    expect(await read()).toBe('あ');
    office.excel.faults.failAction({ ...fault, lasting: true });
    expect([await code(), await code()]).toEqual(['GeneralException', 'GeneralException']);
    office.excel.faults.failAction(null);
    expect(await read()).toBe('あ');
  });

  it('counts messages that somebody waits for apart from the others, and bytes', async () => {
    office.excel.counters.reset();
    await read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const counts = office.excel.counters.reset();
    expect(counts.roundTrips).toBe(1);
    expect(counts.otherMessages).toBeGreaterThan(0);
    expect(counts.requestBytes).toBeGreaterThan(300);
    expect(counts.responseBytes).toBeGreaterThan(1_500);
    expect(office.excel.counters.now).toEqual({
      roundTrips: 0,
      otherMessages: 0,
      requestBytes: 0,
      responseBytes: 0,
    });
  });
});

describe('messages of more than 5 MB', () => {
  test.each([
    [['web'], 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'],
    [[], null, null],
  ] as const)('on %j', async (variants, request, response) => {
    const office = await openBareOffice(BOOK, { variants });
    const end = (large: (sheet: Excel.Worksheet) => void): Promise<string | null> =>
      office.Excel.run(async (context) => {
        large(context.workbook.worksheets.getItem('一'));
        await context.sync();
        return null;
      }).catch((error: unknown) =>
        error instanceof office.OfficeExtension.Error ? error.code : String(error),
      );
    const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    expect(await end((sheet) => (sheet.getRange('A1:A200').values = rows))).toBe(request);
    expect(await end((sheet) => sheet.getRange('A1:J60000').load('values,valueTypes'))).toBe(
      response,
    );
    office.page.close();
  });
});
