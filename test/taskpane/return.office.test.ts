import { bookOf } from '../support/bookOf';
import { clean, submittedSheet } from '../support/cityFolder';
import { formProgram } from '../support/form';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import { cellArea } from '../../src/core/address/area';

jest.setTimeout(120_000);

const WRONG = clean('財政局').map((one) => ({ ...one, total: 99 }));
const TITLE = '指摘票';
/** Rows and columns of the sheet. */
const FIRST = 4;
const [RULE, PROGRAM, ANSWER] = [2, 4, 7];

let user: PaneUser;

async function open(programs: ReturnType<typeof clean> = WRONG): Promise<PaneUser> {
  const bytes = bookOf([submittedSheet('財政局', programs)]);
  user = new PaneUser(await openPane(bytes, { name: '財政局.xlsx' }));
  return user;
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

const names = (): string[] => user.pane.excel.workbook.sheets.map(({ name }) => name);

function slip(name = TITLE): Sheet {
  const found = user.pane.excel.workbook.sheetNamed(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

function enter(on: Sheet, row: number, column: number, value: string | number): void {
  const area = cellArea(row, column);
  user.pane.excel.operations.enter('user', on, area, () => ({ formula: null, value }));
}

const column = (at: number): unknown[] =>
  [0, 1, 2].map((row) => slip().cell(FIRST + row, at)?.value ?? null);

test('writes what is to be mended on a sheet behind the others, and 元に戻す takes it back', async () => {
  await open();
  expect(await user.press('#return')).toBe('done');
  expect(user.status).toContain('指摘票を作りました（3件）');
  expect(names()).toEqual(['財政局', TITLE]);
  expect(column(RULE)).toEqual(['SUM-01', 'SUM-01', 'SUM-01']);
  expect(slip().cell(0, 0)?.value).toBe(TITLE);
  expect(slip().cell(1, 0)?.value).toContain('財政局.xlsx');
  expect(slip().layout.orientation).toBe('Landscape');
  expect(user.texts('.step-what')).toEqual([TITLE]);
  await user.press('#undo');
  expect(names()).toEqual(['財政局']);
});

test('made again, it keeps the answers to what still stands, in its place', async () => {
  const { pane } = await open();
  await user.press('#return');
  const [mended, kept] = [column(PROGRAM)[0], column(PROGRAM)[1]];
  enter(slip(), FIRST, ANSWER, '直します');
  enter(slip(), FIRST + 1, ANSWER, '補正による');
  pane.excel.operations.moveSheet('user', slip(), 0);
  const form = pane.excel.workbook.sheetNamed('財政局');
  const total = [...(form?.cells() ?? [])].find(({ cell }) => cell.value === 99);
  if (form === undefined || total === undefined) throw new Error('There is a total.');
  enter(form, total.row, total.column, Number(formProgram(1).total));
  await user.press('#return');
  expect(user.status).toContain('指摘票を作り直しました');
  expect(names()).toEqual([TITLE, '財政局']);
  const programs = column(PROGRAM);
  expect(programs).not.toContain(mended);
  expect(slip().cell(FIRST + programs.indexOf(kept), ANSWER)?.value).toBe('補正による');
  // The answer to what was mended comes back with the sheet as it was.
  await user.press('#undo');
  expect(column(ANSWER)).toEqual(['直します', '補正による', null]);
  expect(slip().autoFilter).toMatchObject({ top: 3, left: 0, bottom: 6, right: 7 });
});

test('answers that were typed since stand against taking it back', async () => {
  await open();
  await user.press('#return');
  enter(slip(), FIRST, ANSWER, '直します');
  expect(await user.press('#undo')).toBe('failed');
  expect(user.notices).toContain(`シート「${TITLE}」の H5：その後に変更されています`);
  expect(slip().cell(FIRST, ANSWER)?.value).toBe('直します');
});

test('a sheet of the user’s of that name, even with its title, is left alone', async () => {
  const { pane } = await open();
  await user.press('#return');
  slip().names = [];
  enter(slip(), FIRST, ANSWER, '手で書いた回答');
  await user.press('#return');
  expect(names()).toEqual(['財政局', TITLE, `${TITLE} (2)`]);
  expect(user.notices).toContain(`シート「${TITLE} (2)」に作りました`);
  expect(slip().cell(FIRST, ANSWER)?.value).toBe('手で書いた回答');
  expect(pane.excel.workbook.sheets).toHaveLength(3);
});

test('is no form: the check reads nothing of it', async () => {
  await open();
  const before = await user.report(() => user.find('#check').click());
  await user.ended();
  await user.press('#return');
  const after = await user.report(() => user.find('#check').click());
  await user.ended();
  expect(after).toEqual(before);
});

test('where nothing is to be mended it says so, on the sheet too', async () => {
  await open(clean('財政局'));
  await user.press('#return');
  expect(user.status).toContain('指摘票を作りました（0件）');
  expect(slip().cell(FIRST, 0)?.value).toBe('直すところはありません。');
});

test('without programs nothing is made', async () => {
  user = new PaneUser(await openPane(bookOf([{ name: 'メモ', rows: [['後で送ります']] }])));
  expect(await user.press('#return')).toBe('failed');
  expect(user.notices).toContain('指摘票を作れませんでした');
  expect(user.notices).toContain('このブックには、記入された事業がありません。');
  expect(names()).toEqual(['メモ']);
});

test.each([
  [
    'the structure is protected',
    () => {
      user.pane.excel.workbook.isStructureProtected = true;
    },
    'ブックの構成が保護されています',
  ],
  [
    'the workbook is read-only, as a signed one is',
    () => {
      user.pane.excel.workbook.isReadOnly = true;
    },
    '読み取り専用',
  ],
])('where %s, it says so and changes nothing', async (_, protect, said) => {
  await open();
  protect();
  expect(await user.press('#return')).toBe('failed');
  expect(user.notices).toContain('指摘票を作れませんでした');
  expect(user.notices).toContain(said);
  expect(names()).toEqual(['財政局']);
});

test('where our sheet is protected, the answers on it stay', async () => {
  const { pane } = await open();
  await user.press('#return');
  enter(slip(), FIRST, ANSWER, '直します');
  pane.excel.operations.protect('user', slip(), { allowFormatCells: false });
  expect(await user.press('#return')).toBe('failed');
  expect(user.notices).toContain(`シート「${TITLE}」：シートが保護されています`);
  expect(column(ANSWER)).toEqual(['直します', null, null]);
});

test('a protected form is read all the same', async () => {
  const { pane } = await open();
  pane.excel.operations.protect('user', user.sheet, { allowFormatCells: false });
  expect(await user.press('#return')).toBe('done');
  expect(names()).toEqual(['財政局', TITLE]);
});

test('where Excel refuses midway, all is as it was', async () => {
  const { pane } = await open();
  const fault = { action: 2, counted: 'writes', code: 'AccessDenied', lasting: false } as const;
  pane.excel.faults.failAction(fault);
  expect(await user.press('#return')).toBe('failed');
  expect(user.notices).toContain('指摘票を作れなかったため、元のままにしました');
  expect(names()).toEqual(['財政局']);
});
