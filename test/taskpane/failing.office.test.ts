import type { Cell } from '../../src/stage/host/model/Cell';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(120_000);

const BYTES = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;
const TOTALS = ['I17', 'I45', 'I57', 'I77', 'I81'];

let user: PaneUser;

beforeEach(async () => {
  if (BYTES === undefined) throw new Error('There is no such fixture.');
  user = new PaneUser(await openPane(BYTES));
  user.find('#marks').click();
});

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

function cells(): readonly (readonly [string, Cell])[] {
  return [...user.sheet.cells()].map(({ row, column, cell }) => [
    `${String(row)}:${String(column)}`,
    { ...cell },
  ]);
}

function failAt(action: number, lasting: boolean): void {
  const code = 'GeneralException';
  user.pane.excel.faults.failAction({ action, counted: 'writes', code, lasting });
}

/** The pane hears of what happens in the workbook: events are on again. */
function expectEventsOn(): void {
  let heard = 0;
  const end = user.pane.excel.onMessage((message) => {
    if (message.includes('"messageCategory"')) heard += 1;
  });
  for (const address of ['A2', 'A3']) user.select(address);
  end();
  expect(heard).toBeGreaterThan(0);
}

/** Lets the n-th write of a button fail, for every n until none is hit; returns how many there were. */
async function failEach(
  button: string,
  prepare: () => Promise<void>,
  words: string,
): Promise<number> {
  for (let action = 1; ; action++) {
    await prepare();
    const before = cells();
    failAt(action, false);
    const end = await user.press(button);
    user.pane.excel.faults.failAction(null);
    expectEventsOn();
    if (end === 'done') return action - 1;
    expect(cells()).toEqual(before);
    expect(user.notices).toContain(words);
    expect(user.notices).toContain('GeneralException');
  }
}

test('whichever write of 適用 fails, the cells are as they were, and it is said', async () => {
  const writes = await failEach(
    '#apply',
    async () => {
      await user.mend('fill');
    },
    '書き込めなかったため、元のままにしました',
  );
  expect(writes).toBe(TOTALS.length);
  expect(TOTALS.map((address) => user.cell(address)?.value)).toEqual([109, 1725, 131, 83, 101]);
});

test('whichever write of 元に戻す fails, what was applied stays, and can be taken back then', async () => {
  const before = cells();
  await user.mend('fill');
  await user.press('#apply');
  const writes = await failEach(
    '#undo',
    () => Promise.resolve(),
    '元に戻せなかったため、そのままにしました',
  );
  expect(writes).toBe(TOTALS.length);
  expect(new Map(cells())).toEqual(new Map(before));
});

test('where no write works any more from the n-th on, each cell left changed is named', async () => {
  let left = 0;
  for (let action = 1; action <= TOTALS.length + 1; action++) {
    await user.mend('fill');
    failAt(action, true);
    const end = await user.press('#apply');
    user.pane.excel.faults.failAction(null);
    expectEventsOn();
    const changed = TOTALS.filter((address) => typeof user.cell(address)?.value === 'number');
    for (const address of TOTALS) {
      const isNamed = user.notices.includes(`${address}：元の内容は空白`);
      expect(isNamed).toBe(end === 'failed' && changed.includes(address));
    }
    left += end === 'failed' ? changed.length : 0;
    for (const address of changed) user.type(address, null);
  }
  expect(left).toBe(10);
});

test('where Excel does not even say how the cells read, it is said so', async () => {
  await user.mend('fill');
  const { excel } = user.pane;
  const handle = excel.handle.bind(excel);
  let messages = 0;
  excel.handle = (message) => {
    if (message.includes('"Actions"')) messages += 1;
    if (messages === 2) {
      excel.faults.failAction({
        action: 1,
        counted: 'overAll',
        code: 'GeneralException',
        lasting: true,
      });
    }
    handle(message);
  };
  expect(await user.press('#apply')).toBe('failed');
  excel.faults.failAction(null);
  expect(user.notices).toContain('セルの今の内容も確かめられません');
  for (const address of TOTALS) expect(user.notices).toContain(address);
});
