import { moveRows } from '../../src/stage/host/moveRows';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';
import { cellArea, sizedArea } from '../../src/core/address/area';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

let user: PaneUser;

async function open(name: string): Promise<PaneUser> {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  user = new PaneUser(await openPane(bytes));
  user.find('#marks').click();
  return user;
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

/** Everything that stands in the workbook's cells. */
function contents(): unknown[] {
  return user.pane.excel.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells()].map(({ row, column, cell }) => [sheet.name, row, column, cell]),
  );
}

/** What is said where something came between the preview and 適用: one round trip, nothing written. */
async function refused(change: () => void): Promise<string> {
  await user.mend('fill');
  change();
  await settle();
  const before = contents();
  user.pane.excel.counters.reset();
  expect(await user.press('#apply')).toBe('failed');
  expect(user.pane.excel.counters.now.roundTrips).toBe(1);
  expect(contents()).toEqual(before);
  expect(user.notices).toContain('書き込めませんでした');
  expect(user.find('.preview').hidden).toBe(false);
  return user.notices;
}

test.each([
  ['inserted above', { row: 3, count: 1 }],
  ['inserted inside a block', { row: 18, count: 2 }],
  ['deleted', { row: 24, count: -4 }],
])('rows that were %s: the cells are not where they were', async (_, move) => {
  await open('bureau-as-printed');
  const { operations } = user.pane.excel;
  const refusal = await refused(() => moveRows('user', operations, user.sheet, move));
  expect(refusal).toContain('調べた後に内容が変わりました');
});

test('rows inserted below all that would be written change nothing', async () => {
  await open('bureau-as-printed');
  await user.mend('fill');
  moveRows('user', user.pane.excel.operations, user.sheet, { row: 95, count: 1 });
  expect(await user.press('#apply')).toBe('done');
  expect(user.cell('I17')?.value).toBe(109);
});

test('a sheet that was deleted: it is named, and the other sheets are left alone', async () => {
  await open('bureau-restored-per-policy');
  const { excel } = user.pane;
  const [first, second] = excel.workbook.sheets;
  if (first === undefined || second === undefined) throw new Error('There are two sheets.');
  // A blank total on each.
  for (const sheet of [first, second]) {
    const total = [...sheet.cells()].find(
      ({ column, cell: { value, formula } }) =>
        column === 8 && (typeof value === 'number' || formula !== null),
    );
    if (total === undefined) throw new Error('There is a total.');
    const area = cellArea(total.row, 8);
    excel.operations.enter('user', sheet, area, () => ({ formula: null, value: null }));
  }
  const refusal = await refused(() => excel.operations.deleteSheet('user', second));
  expect(refusal).toContain(`シート「${second.name}」`);
  expect(refusal).toContain('シートがなくなりました');
  expect(refusal).not.toContain(`シート「${first.name}」`);
});

test('a file that is read-only', async () => {
  await open('bureau-as-printed');
  const refusal = await refused(() => {
    user.pane.excel.workbook.isReadOnly = true;
  });
  expect(refusal).toContain('ブックが読み取り専用です');
});

test('a filter that hides rows', async () => {
  await open('bureau-as-printed');
  const refusal = await refused(() => {
    user.sheet.autoFilter = sizedArea(5, 0, 80, 14);
    user.sheet.rows.hidden.add(40);
  });
  expect(refusal).toContain('フィルターで隠れた行があります');
});

test('a protected structure does not stand against writing into cells', async () => {
  await open('bureau-as-printed');
  user.pane.excel.workbook.isStructureProtected = true;
  await user.mend('fill');
  expect(await user.press('#apply')).toBe('done');
  expect(user.cell('I17')?.value).toBe(109);
});

test('a cell being edited: it waits, says so, and goes on when that ends', async () => {
  await open('bureau-as-printed');
  await user.mend('fill');
  const { faults } = user.pane.excel;
  faults.beginCellEdit();
  user.find('#apply').click();
  await settle(1_500);
  expect(user.status).toBe('セルの入力を確定（Enter）してください');
  expect(user.cell('I17')?.value ?? null).toBeNull();
  faults.endCellEdit();
  expect(await user.ended()).toBe('done');
  expect(user.cell('I17')?.value).toBe(109);
});

test('a co-author in the way: nothing is changed, and it is said', async () => {
  await open('bureau-as-printed');
  await user.mend('fill');
  const before = contents();
  user.pane.excel.faults.failAction({
    action: 1,
    counted: 'writes',
    code: 'Conflict',
    lasting: false,
  });
  expect(await user.press('#apply')).toBe('failed');
  expect(contents()).toEqual(before);
  expect(user.notices).toContain('ほかの人が同じブックを変更しています');
});

describe('元に戻す after rows moved', () => {
  test('is refused, naming the cells as they were, and can be left: other cells stand there now', async () => {
    await open('bureau-as-printed');
    await user.mend('fill');
    await user.press('#apply');
    moveRows('user', user.pane.excel.operations, user.sheet, { row: 3, count: 1 });
    await settle();
    const before = contents();
    expect(await user.press('#undo')).toBe('failed');
    expect(contents()).toEqual(before);
    expect(user.notices).toContain('元に戻せませんでした');
    expect(user.notices).toContain('I17');
    user.find('.notice-actions .button').click();
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  });

  test('so is a cleared cell, though the one that came into its place is blank as well', async () => {
    await open('bureau-as-printed');
    user.type('L25', '⑥ ICT活用');
    user.type('L27', '⑥ ICT活用');
    await settle();
    await user.press('#check');
    user.select('L27');
    await settle();
    await user.press('.is-open .fix');
    await user.press('#apply');
    expect(user.content('L27')).toBeNull();
    moveRows('user', user.pane.excel.operations, user.sheet, { row: 3, count: 1 });
    await settle();
    const before = contents();
    expect(await user.press('#undo')).toBe('failed');
    expect(contents()).toEqual(before);
  });

  test('marks are not put where other cells stand now', async () => {
    await open('bureau-as-printed');
    user.find('#marks').click();
    await user.press('#check');
    await user.press('#clear');
    moveRows('user', user.pane.excel.operations, user.sheet, { row: 3, count: 1 });
    await settle();
    expect(await user.press('#undo')).toBe('failed');
    expect(user.marks()).toEqual([]);
    expect(user.notices).toContain('その後に変更されています');
  });
});
