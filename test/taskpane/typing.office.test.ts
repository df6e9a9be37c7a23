import { moveRows } from '../../src/stage/host/moveRows';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';
import { cellArea } from '../../src/core/address/area';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

let user: PaneUser;

async function openSample(): Promise<void> {
  const bytes = FIXTURES.get('bureau-as-printed');
  if (bytes === undefined) throw new Error('There is no such fixture.');
  user = new PaneUser(await openPane(bytes));
}

async function open(marks: boolean): Promise<PaneUser> {
  await openSample();
  if (!marks) user.find('#marks').click();
  user.find('#typing').click();
  await user.press('#check');
  await settle();
  user.pane.excel.counters.reset();
  return user;
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

/** Longer than the pane waits for further edits. */
const PAUSE = 900;

function trips(): number {
  return user.pane.excel.counters.now.roundTrips;
}

function cellsOf(rule: string, findings: readonly { rule: string; cell: string }[]): string[] {
  return findings.filter((one) => one.rule === rule).map(({ cell }) => cell);
}

test('an edit reads its block alone, in one round trip, and the list follows', async () => {
  await open(false);
  const asked: string[] = [];
  const handle = user.pane.excel.handle.bind(user.pane.excel);
  user.pane.excel.handle = (message) => {
    asked.push(message);
    handle(message);
  };
  const { findings } = await user.report(() => user.type('I29', 96));
  expect(cellsOf('SUM-01', findings)).not.toContain('I29');
  expect(trips()).toBe(1);
  expect(asked.join()).toMatch(/A29:N3[2-6]/);
  expect(user.find('.stale').hidden).toBe(true);
  expect(user.texts('.finding-cell')).not.toContain('I29 ');
});

test('several edits in a row are read together, a co-author’s as any', async () => {
  await open(false);
  const { findings } = await user.report(() => {
    user.type('I29', 95);
    user.type('I29', 96, 'coauthor');
    user.type('I17', 109);
  });
  expect(cellsOf('SUM-01', findings)).toEqual(['I45', 'I57', 'I77', 'I81']);
  expect(trips()).toBe(1);
});

test('neither a co-author’s edit nor the marks that follow it are looked into for ever', async () => {
  await open(true);
  await user.report(() => user.type('I29', 96, 'coauthor'));
  await settle(2 * PAUSE);
  expect(trips()).toBe(3);
  expect(user.find('.stale').hidden).toBe(true);
});

test('a formula in the block shows what it comes to by the edit', async () => {
  await open(false);
  const area = cellArea(28, 8);
  await user.report(() =>
    user.pane.excel.operations.enter('user', user.sheet, area, () => ({
      formula: 'SUM(H29:H31)',
      value: null,
    })),
  );
  user.pane.excel.counters.reset();
  const { findings } = await user.report(() => user.type('H29', 21));
  expect(trips()).toBe(1);
  expect(user.cell('I29')?.value).toBe(90);
  expect(cellsOf('SUM-01', findings)).not.toContain('I29');
});

test('where marks are on they follow by themselves, two round trips more', async () => {
  await open(true);
  await user.report(() => user.type('I29', 96));
  await settle(300);
  expect(trips()).toBe(3);
  const marks = user.marks();
  await user.press('#check');
  expect(user.marks()).toEqual(marks);
});

test('it says that Excel’s undo may be lost where marks follow', async () => {
  await open(true);
  const note = user.find('#typing-marks-note');
  expect(note.hidden).toBe(false);
  expect(note.textContent).toContain('Excel の［元に戻す］');
  user.find('#marks').click();
  expect(note.hidden).toBe(true);
});

test('the order stays, and so does what is open, while one works in the sheet', async () => {
  await open(false);
  const before = user.texts('.finding-cell');
  await user.report(() => user.type('I29', 96));
  const gone = before.indexOf('I29');
  expect(user.texts('.finding-cell')).toEqual(before.filter((_, index) => index !== gone));
});

test('a light says that it is on', async () => {
  await open(false);
  expect(user.find('.light').getAttribute('aria-pressed')).toBe('true');
  user.find('.light').click();
  expect(user.find('.light').getAttribute('aria-pressed')).toBe('false');
  expect(user.find('#typing').matches(':checked')).toBe(false);
});

describe('it is offered', () => {
  beforeEach(async () => {
    await openSample();
    expect(user.all('.typing-offer')).toHaveLength(0);
    await user.press('#check');
  });

  test('after the first check, and is on where that is taken; what comes along is said', () => {
    user.find('.typing-offer .button').click();
    expect(user.all('.typing-offer')).toHaveLength(0);
    expect(user.find('#typing').matches(':checked')).toBe(true);
    expect(user.find('.light').getAttribute('aria-pressed')).toBe('true');
    expect(user.notices).toContain('Excel の［元に戻す］');
  });

  test('once: not after it was left', async () => {
    user.find('.typing-offer .icon-button').click();
    expect(user.all('.typing-offer')).toHaveLength(0);
    await user.press('#check');
    expect(user.all('.typing-offer')).toHaveLength(0);
    expect(user.find('#typing').matches(':checked')).toBe(false);
  });

  test('and where something was edited: what was is checked at once, and what is edited then', async () => {
    user.type('I29', 95);
    await settle();
    expect(user.isStale).toBe(true);
    expect(await user.press('.stale .follow')).toBe('done');
    expect(user.isStale).toBe(false);
    const { findings } = await user.report(() => user.type('I29', 96));
    expect(cellsOf('SUM-01', findings)).not.toContain('I29');
    expect(user.all('.stale .follow')).toHaveLength(0);
  });

  test('nor after a second check', async () => {
    expect(user.all('.typing-offer')).toHaveLength(1);
    await user.press('#check');
    expect(user.all('.typing-offer')).toHaveLength(0);
  });
});

test('rows that moved have the sheet read again, in one round trip', async () => {
  await open(false);
  const { findings } = await user.report(() => {
    moveRows('user', user.pane.excel.operations, user.sheet, { row: 20, count: 2 });
  });
  expect(trips()).toBe(1);
  expect(cellsOf('SUM-01', findings)).toEqual(['I17', 'I31', 'I47', 'I59', 'I79', 'I83']);
});

test('so has the label that begins a block', async () => {
  await open(false);
  const before = user.texts('.finding').length;
  const { programs } = await user.report(() => {
    user.type('F29', '');
    user.type('A29', '');
  });
  expect(trips()).toBe(1);
  expect(programs.length).toBeLessThan(14);
  expect(before).toBeGreaterThan(0);
});

test('our own writes are not looked into', async () => {
  await open(false);
  await user.mend('fill');
  await user.press('#apply');
  await settle(PAUSE);
  const after = trips();
  await settle(PAUSE);
  expect(trips()).toBe(after);
  // One asks what stands against it, two write.
  expect(after).toBe(3);
  expect(user.find('.stale').hidden).toBe(true);
});

test('what is open stays open while the list changes around it', async () => {
  await open(false);
  const line = user.all('.finding').find((one) => one.textContent.includes('H29'));
  line?.click();
  await settle();
  const opened = user.find('.is-open .finding-cell').textContent;
  await user.report(() => user.type('I17', 109));
  expect(user.find('.is-open .finding-cell').textContent).toBe(opened);
});

test('what cannot be read again is called out of date, and why', async () => {
  await open(false);
  user.pane.excel.faults.responseLimit = 300;
  user.type('I29', 96);
  await settle(PAUSE);
  user.pane.excel.faults.responseLimit = Infinity;
  expect(user.find('.stale').hidden).toBe(false);
  expect(user.notices).toContain('入力しながらの検証ができませんでした');
});

test('is off until it is switched on', async () => {
  await open(false);
  user.find('#typing').click();
  user.type('I29', 96);
  await settle(PAUSE);
  expect(trips()).toBe(0);
  expect(user.find('.stale').hidden).toBe(false);
});

test('it says beforehand what it does not read again', async () => {
  await open(false);
  expect(user.find('#typing-note').textContent).toContain(
    'ほかの場所にある数式の結果は、次の［検証］で読み直します。',
  );
});
