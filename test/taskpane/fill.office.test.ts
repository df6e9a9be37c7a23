import type { ExcelOptions } from '../../src/stage/host/EmbeddedExcel';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle, tidy } from '../support/PaneUser';
import { cellArea, sizedArea } from '../../src/core/address/area';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));
const TOTALS = { I17: 109, I45: 1725, I57: 131, I77: 83, I81: 101 };

let user: PaneUser;

async function open(name: string, options: ExcelOptions = {}): Promise<PaneUser> {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  user = new PaneUser(await openPane(bytes, options));
  return user;
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

function ticked(): string[] {
  return user
    .all('.line-change')
    .filter((line) => line.querySelector<HTMLInputElement>('.tick-input')?.checked)
    .map((line) => tidy(line.querySelector('.cell-link')?.textContent ?? ''));
}

function line(address: string): HTMLElement {
  const found = user
    .all('.line-change')
    .find((one) => one.querySelector('.cell-link')?.textContent === address);
  if (found === undefined) throw new Error(`${address} is not offered.`);
  return found;
}

function totals(): unknown {
  return Object.fromEntries(
    Object.keys(TOTALS).map((address) => [address, user.cell(address)?.value ?? null]),
  );
}

describe('補完', () => {
  test('ticks exactly the blank totals whose parts are known, and writes nothing before 適用', async () => {
    const { pane } = await open('bureau-as-printed');
    const kinds: string[] = [];
    pane.excel.operations.onChange(({ kind }) => kinds.push(kind));
    expect(await user.mend('fill')).toBe('done');
    expect(pane.excel.counters.now.roundTrips).toBe(3);
    expect(ticked()).toEqual(Object.keys(TOTALS));
    expect(line('I17').textContent).toContain('109');
    // The figures point to ヒト, not to the total.
    expect(() => line('I29')).toThrow('I29 is not offered.');
    expect(kinds.filter((kind) => kind !== 'selection')).toEqual([]);
    expect(pane.document.activeElement?.className).toBe('preview-title');
    expect(user.find('.list').hidden).toBe(true);
    expect(user.text('#apply')).toBe('適用（5件）');
  });

  test('fills them as live formulas; 27 + 69 ≠ 90 is left alone; the list follows', async () => {
    const { pane } = await open('bureau-as-printed');
    await user.mend('fill');
    const before = { I29: user.content('I29'), style: user.cell('I17')?.style };
    pane.excel.counters.reset();
    const report = await user.report(() => user.find('#apply').click());
    await user.ended();
    expect(pane.excel.counters.now.roundTrips).toBe(4);
    expect(totals()).toEqual(TOTALS);
    expect(user.cell('I17')?.formula).toBe('SUM(H17:H19)');
    expect(user.cell('I17')?.style).toEqual(before.style);
    expect(user.content('I29')).toBe(before.I29);
    const left = report.findings.filter(({ rule }) => rule === 'SUM-01').map(({ cell }) => cell);
    expect(left).toEqual(['I29']);
    expect(user.status).toContain('5件を書き込みました');
    expect(user.find('.preview').hidden).toBe(true);
    expect(user.find('.list').hidden).toBe(false);
  });

  test('writes values where that is chosen, and only what is ticked', async () => {
    await open('bureau-as-printed');
    await user.mend('fill');
    user.find('#as-value').click();
    line('I17').querySelector<HTMLInputElement>('.tick-input')?.click();
    expect(user.text('#apply')).toBe('適用（4件）');
    await user.press('#apply');
    expect(user.cell('I45')).toMatchObject({ value: 1725, formula: null });
    expect(user.cell('I17')?.value ?? null).toBeNull();
  });

  test('a total that is a formula already is left alone, even where it disagrees', async () => {
    const { pane } = await open('bureau-as-printed');
    for (const [row, formula] of [
      [28, 'H29+H30'],
      [16, '""'],
    ] as const) {
      const area = cellArea(row, 8);
      const value = row === 28 ? 27 : '';
      pane.excel.operations.enter('user', user.sheet, area, () => ({ formula, value }));
    }
    await settle();
    await user.mend('fill');
    const offered = user.texts('.line-change .cell-link');
    expect(offered).toContain('I45');
    expect(offered).not.toContain('I29');
    expect(offered).not.toContain('I17');
    user.find('#tick-all').click();
    await user.press('#apply');
    expect(user.cell('I29')?.formula).toBe('H29+H30');
    expect(user.cell('I17')?.formula).toBe('""');
  });

  test('with nothing ticked cannot be applied, and says why', async () => {
    const { pane } = await open('bureau-as-printed');
    await user.mend('fill');
    user.find('#tick-all').click();
    expect(ticked()).toHaveLength(user.all('.line-change').length);
    user.find('#tick-all').click();
    expect(ticked()).toEqual([]);
    expect(user.find('#apply').title).toBe('適用するものが選ばれていません。');
    pane.excel.counters.reset();
    user.find('#apply').click();
    await settle();
    expect(pane.excel.counters.now.roundTrips).toBe(0);
  });

  test('やめる leaves everything as it was, and the keyboard where it came from', async () => {
    const { pane } = await open('bureau-as-printed');
    await user.press('#check');
    user.find('#mend').focus();
    await user.press('#mend');
    user.find('#cancel').focus();
    user.find('#cancel').click();
    expect(user.find('.preview').hidden).toBe(true);
    expect(user.all('.finding').length).toBeGreaterThan(0);
    expect(pane.document.activeElement?.id).toBe('mend');
    expect(totals()).toEqual({ I17: null, I45: null, I57: null, I77: null, I81: null });
  });

  test('says so where nothing is to be filled', async () => {
    await open('no-strategy-sheet');
    expect(await user.mend('fill')).toBe('done');
    expect(user.status).toContain('まとめて直せるところはありません');
    expect(user.find('.preview').hidden).toBe(true);
  });

  test('lets the marks follow', async () => {
    await open('bureau-as-printed');
    await user.press('#check');
    const before = user.marks();
    await user.mend('fill');
    expect(user.marks()).toEqual(before);
    await user.press('#apply');
    const filled = user.marks();
    expect(filled).not.toEqual(before);
    await user.press('#check');
    expect(user.marks()).toEqual(filled);
  });
});

describe('元に戻す', () => {
  test('is disabled with its reason while there is nothing of ours', async () => {
    await open('bureau-as-printed');
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
    expect(user.find('#undo').title).toBe('このアドインで変更したものはありません。');
  });

  test('takes a fill back exactly, then the marks, and says what', async () => {
    await open('bureau-as-printed');
    const cells = (): unknown => Object.keys(TOTALS).map((address) => user.cell(address));
    const before = cells();
    await user.press('#check');
    const marks = user.marks();
    await user.mend('fill');
    await user.press('#apply');
    expect(user.find('#undo').title).toBe('補完（5件）を元に戻します。');
    await user.press('#undo');
    expect(user.status).toContain('補完した5件を元に戻しました');
    expect(cells()).toEqual(before);
    expect(user.marks()).toEqual(marks);
    await user.press('#undo');
    expect(user.status).toContain('マークを前の状態に戻しました');
    expect(user.marks()).toEqual([]);
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  });

  test('brings back the marks that were cleared', async () => {
    await open('bureau-as-printed');
    await user.press('#check');
    const marks = user.marks();
    await user.press('#clear');
    expect(user.marks()).toEqual([]);
    await user.press('#undo');
    expect(user.marks()).toEqual(marks);
  });

  test('checking twice makes one step, for the marks are the same', async () => {
    await open('bureau-as-printed');
    await user.press('#check');
    await user.press('#check');
    await user.press('#undo');
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  });

  test('takes back what nobody changed since, and names the cells that it leaves', async () => {
    await open('bureau-as-printed');
    user.find('#marks').click();
    await user.mend('fill');
    await user.press('#apply');
    user.type('I45', 7);
    expect(await user.press('#undo')).toBe('done');
    expect(user.status).toContain('4件を元に戻しました');
    expect(user.notices).toContain('変更されたセルは、そのままにしました');
    expect(user.notices).toContain('I45');
    expect(user.notices).not.toContain('I17');
    expect(totals()).toEqual({ I17: null, I45: 7, I57: null, I77: null, I81: null });
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  });

  test('is refused where every cell was changed since, and can be left', async () => {
    await open('bureau-as-printed');
    user.find('#marks').click();
    await user.mend('fill');
    await user.press('#apply');
    for (const address of Object.keys(TOTALS)) user.type(address, 7);
    expect(await user.press('#undo')).toBe('failed');
    expect(user.notices).toContain('元に戻せませんでした');
    expect(user.notices).toContain('I45');
    user.find('.notice-actions .button').click();
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('before anything is written, a cell that cannot be says why and cannot be ticked', () => {
  test.each([
    [
      'merged with the cell above it',
      () => {
        user.sheet.merges = [...user.sheet.merges, sizedArea(15, 8, 2, 1)];
      },
      '結合したセルの左上ではありません',
    ],
    [
      'spilled into from another cell',
      () => {
        user.sheet.filled = [{ kind: 'spill', area: sizedArea(15, 8, 2, 1), formula: 'H16:H17' }];
      },
      'スピル',
    ],
    [
      'on a sheet that is protected by now',
      () => {
        user.sheet.protection = { allowFormatCells: false };
      },
      'シートが保護されています',
    ],
  ])('%s', async (_, arrange, why) => {
    await open('bureau-as-printed');
    await user.press('#check');
    arrange();
    await user.mend('fill');
    const tick = line('I17').querySelector<HTMLInputElement>('.tick-input');
    expect([tick?.disabled, tick?.checked]).toEqual([true, false]);
    expect(line('I17').textContent).toContain(why);
  });

  test('and the others are written', async () => {
    await open('bureau-as-printed');
    user.sheet.merges = [...user.sheet.merges, sizedArea(15, 8, 2, 1)];
    await user.mend('fill');
    expect(await user.press('#apply')).toBe('done');
    expect(totals()).toEqual({ ...TOTALS, I17: null });
  });
});

describe('適用 is refused, nothing being written', () => {
  async function refused(change: () => void): Promise<string> {
    await user.mend('fill');
    change();
    expect(await user.press('#apply')).toBe('failed');
    expect(user.notices).toContain('書き込めませんでした');
    expect(user.cell('I45')?.value ?? null).toBeNull();
    return user.notices;
  }

  test('where the block was edited since', async () => {
    await open('bureau-as-printed');
    expect(await refused(() => user.type('H17', 3))).toContain('調べた後に内容が変わりました');
  });

  test('where a co-author edited the block', async () => {
    await open('bureau-as-printed');
    const reported = await refused(() => user.type('G45', '職員9人', 'coauthor'));
    expect(reported).toMatch(/G45.*調べた後に内容が変わりました/);
  });

  test('not where only another block was edited, which is called out of date still', async () => {
    await open('bureau-as-printed');
    user.find('#marks').click();
    await user.mend('fill');
    user.type('H29', 21);
    await settle();
    expect(await user.press('#apply')).toBe('done');
    expect(totals()).toEqual(TOTALS);
    expect(user.find('.stale').hidden).toBe(false);
  });

  test('where the sheet is protected by now', async () => {
    const { pane } = await open('bureau-as-printed');
    const protect = (): void =>
      pane.excel.operations.protect('user', user.sheet, { allowFormatCells: false });
    expect(await refused(protect)).toContain('シートが保護されています');
  });

  test('where a row is hidden, naming the cell', async () => {
    const { pane } = await open('bureau-as-printed');
    const hide = (): void => {
      const area = cellArea(16, 0);
      pane.excel.operations.hide('user', user.sheet, 'rows', area, true);
    };
    expect(await refused(hide)).toMatch(/I17.*非表示の行または列/);
  });
});

test('a write that fails is rolled back, and said with its code', async () => {
  const { pane } = await open('bureau-as-printed');
  await user.mend('fill');
  pane.excel.faults.failAction({
    action: 3,
    counted: 'writes',
    code: 'GeneralException',
    lasting: false,
  });
  expect(await user.press('#apply')).toBe('failed');
  expect(user.notices).toContain('書き込めなかったため、元のままにしました');
  expect(user.notices).toContain('GeneralException');
  expect(totals()).toEqual({ I17: null, I45: null, I57: null, I77: null, I81: null });
});

test('a roll-back that fails too names each cell left changed, with what it held', async () => {
  const { pane } = await open('bureau-as-printed');
  await user.mend('fill');
  pane.excel.faults.failAction({
    action: 3,
    counted: 'writes',
    code: 'GeneralException',
    lasting: true,
  });
  expect(await user.press('#apply')).toBe('failed');
  pane.excel.faults.failAction(null);
  expect(user.notices).toContain('変更されたまま残ったセルがあります');
  const left = Object.keys(TOTALS).filter(
    (address) => typeof user.cell(address)?.value === 'number',
  );
  expect(left.length).toBeGreaterThan(0);
  for (const address of left) expect(user.notices).toContain(`${address}：元の内容は空白`);
  expect(user.find('.stale').hidden).toBe(false);
});
