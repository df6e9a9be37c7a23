import { askBatch, type Step, writeAndAsk, writeBatch } from '../../src/excel/batch';
import { bookOf } from '../support/bookOf';
import { openBareOffice, useGlobally, type BareOffice } from '../support/officePane';

jest.setTimeout(60_000);

let office: BareOffice;
let leave: () => void;

beforeEach(async () => {
  office = await openBareOffice(bookOf([{ name: '総務局', rows: [['健康診断']] }]));
  leave = useGlobally(office);
});

afterEach(() => {
  leave();
  office.page.close();
});

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己'];

/** Adds a sheet: done twice, Excel refuses it. */
const adding =
  (name: string): Step =>
  ({ context }) => {
    context.workbook.worksheets.add(name);
  };

/** Questions of long answers, and how many have been answered. */
class Questions {
  private readonly asked: (Excel.Range | null)[];

  constructor(count: number) {
    this.asked = new Array<null>(count).fill(null);
  }

  get steps(): Step[] {
    return this.asked.map((_, index): Step => ({ context }) => {
      const range = context.workbook.worksheets.getItem('総務局').getRange('A1:J20');
      range.load('values,valueTypes');
      this.asked[index] = range;
    });
  }

  get answered(): number {
    return this.asked.filter((range) => range?.values[0]?.[0] === '健康診断').length;
  }
}

function sheetNames(): string[] {
  return office.excel.workbook.sheets.map(({ name }) => name);
}

/** One run, and its round trips. */
async function run(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<number> {
  const { counters } = office.excel;
  counters.reset();
  await office.Excel.run((context) => work(context));
  return counters.now.roundTrips;
}

test('asks, writes, or writes and asks in one round trip', async () => {
  const questions = new Questions(2);
  expect(await run((context) => askBatch(context, questions.steps))).toBe(1);
  expect(questions.answered).toBe(2);
  expect(await run((context) => writeBatch(context, [adding('甲')]))).toBe(1);
  const more = new Questions(2);
  expect(await run((context) => writeAndAsk(context, [adding('乙')], more.steps))).toBe(1);
  expect(more.answered).toBe(2);
  expect(sheetNames()).toEqual(['総務局', '甲', '乙']);
});

test('asks by halves where the answer is too large, and fails where a single one is', async () => {
  const { faults } = office.excel;
  const questions = new Questions(4);
  faults.responseLimit = 10_000;
  const trips = await run((context) => askBatch(context, questions.steps));
  expect(questions.answered).toBe(4);
  expect(trips).toBe(3);
  faults.responseLimit = 1_000;
  const one = new Questions(1);
  await expect(run((context) => askBatch(context, one.steps))).rejects.toMatchObject({
    code: 'ResponsePayloadSizeLimitExceeded',
  });
});

test('writes by halves, in order, where the message is too large', async () => {
  office.excel.faults.requestLimit = 1_200;
  const trips = await run((context) => writeBatch(context, NAMES.map(adding)));
  expect(trips).toBeGreaterThan(1);
  expect(sheetNames()).toEqual(['総務局', ...NAMES]);
});

test('writes once where the answer is too large, and asks the questions again', async () => {
  const questions = new Questions(4);
  office.excel.faults.responseLimit = 10_000;
  const trips = await run((context) => writeAndAsk(context, NAMES.map(adding), questions.steps));
  expect(questions.answered).toBe(4);
  expect(trips).toBe(3);
  expect(sheetNames()).toEqual(['総務局', ...NAMES]);
});

test('writes once where both the message and its answer are too large', async () => {
  const questions = new Questions(6);
  office.excel.faults.requestLimit = 2_500;
  office.excel.faults.responseLimit = 10_000;
  const trips = await run((context) => writeAndAsk(context, NAMES.map(adding), questions.steps));
  expect(trips).toBeGreaterThan(4);
  expect(questions.answered).toBe(6);
  expect(sheetNames()).toEqual(['総務局', ...NAMES]);
});

test('lets events through again where a writing fails, and takes back what it is asked to', async () => {
  const takeBack: Step = ({ context }) => {
    context.workbook.worksheets.getItem('甲').delete();
  };
  await expect(
    run((context) => writeBatch(context, [adding('甲'), adding('甲')], () => [takeBack])),
  ).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  expect(sheetNames()).toEqual(['総務局']);
  let enabled = false;
  await run(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    enabled = context.runtime.enableEvents;
  });
  expect(enabled).toBe(true);
});
