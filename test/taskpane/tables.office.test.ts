import { writeXlsx } from '../support/xlsx/writeXlsx';
import { formProgram, formSheet } from '../support/form';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';
import { withTable } from '../support/tableBook';
import { excelsFor } from '../support/variants';

jest.setTimeout(60_000);

/** Blank totals at I2, I6 and I10; the table ends below the second. */
function bytes(): Uint8Array {
  const programs = [1, 2, 3].map((no) => formProgram(no, { total: null }));
  const { name, values } = formSheet('総務局', [{ row: null, programs }]);
  const titles = (values[0] ?? []).map((_, column) => `列${String(column)}`);
  const book = writeXlsx([
    {
      name,
      visibility: 'visible',
      origin: { row: 0, column: 0 },
      cells: values,
      merges: [],
      hiddenRows: [],
      isProtected: false,
    },
  ]);
  return withTable(book, 'A1:N9', titles);
}

let user: PaneUser;

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

const totals = (): unknown[] =>
  ['I2', 'I6', 'I10'].map((address) => [
    user.cell(address)?.value ?? null,
    user.cell(address)?.formula ?? null,
  ]);

describe.each(excelsFor('fill'))('in an Excel that is %s', (excel, variants) => {
  beforeEach(async () => {
    user = new PaneUser(await openPane(bytes(), { variants }));
    user.find('#marks').click();
  });

  test('補完 offers a value in a table, says why, and fills nothing else', async () => {
    const before = [...user.sheet.cells()].length;
    await user.mend('fill');
    // The names of sheets are asked for in vain while another workbook is in front.
    expect(user.pane.excel.counters.now.roundTrips).toBe(excel === 'elsewhere' ? 5 : 4);
    const whys = user.texts('.change-why').map((why) => why.includes('Excel のテーブルの列では'));
    expect(whys).toEqual([true, true, false]);
    expect(user.texts('.change-formula')).toEqual(['=SUM(H10:H12)']);
    await user.press('#apply');
    expect(totals()).toEqual([
      [18, null],
      [18, null],
      [18, 'SUM(H10:H12)'],
    ]);
    expect([...user.sheet.cells()].filter(({ cell }) => cell.formula !== null)).toHaveLength(1);
    await user.press('#undo');
    expect(totals()).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect([...user.sheet.cells()].length).toBe(before);
    expect(user.sheet.cell(8, 9)?.style.numberFormat).toBe('General');
  });
});

test('a table made between the offer and 適用 refuses the formula, with what to do', async () => {
  user = new PaneUser(await openPane(bytes(), { variants: ['tables'] }));
  const [table] = user.sheet.tables;
  if (table === undefined) throw new Error('There is no table.');
  user.sheet.tables = [];
  await user.mend('fill');
  user.sheet.tables = [table];
  expect(await user.press('#apply')).toBe('failed');
  expect(user.notices).toMatch(/I2、I6：Excel のテーブルの列です/);
  expect(totals()[0]).toEqual([null, null]);
});

test('a column that Excel fills even so is named, and 元に戻す empties it', async () => {
  user = new PaneUser(await openPane(bytes(), { variants: ['tables'] }));
  user.find('#marks').click();
  const [table] = user.sheet.tables;
  if (table === undefined) throw new Error('There is no table.');
  // Without what stands between the totals, only formulas and blanks are in the column.
  for (const row of [3, 4, 7, 8]) user.type(`I${String(row)}`, null);
  user.sheet.tables = [];
  await user.mend('fill');
  const { excel } = user.pane;
  const handle = excel.handle.bind(excel);
  excel.handle = (message) => {
    if (message.includes('"Formulas"')) user.sheet.tables = [table];
    handle(message);
  };
  await user.press('#apply');
  expect(user.notices).toContain('Excel がほかのセルにも数式を入れました');
  expect(user.notices).toMatch(/I3、I4、I5、I7、I8、I9/);
  await user.press('#undo');
  expect([...user.sheet.cells()].filter(({ cell }) => cell.formula !== null)).toEqual([]);
  expect(totals()).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});
