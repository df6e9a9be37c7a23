import { toA1 } from '../../src/core/address/a1';
import { readXlsx } from '../../src/files/readXlsx';
import type { Cell } from '../../src/stage/host/model/Cell';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import { bookOf } from '../support/bookOf';
import { formProgram, formSheet } from '../support/form';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(120_000);

const SHEET = `局's "シート" 🏯 =1+1`;
/** Names of programs that Excel would calculate, or take for something else, where it is let. */
const NAMES = ['=1+1', '+81', '@SUM(A1)', '-5', '４－１', '4-1-2', 'a "b"', '=HYPERLINK("x")'];
const { values } = formSheet(SHEET, [
  {
    row: ['施策', '3-4-1', '=防災'],
    programs: NAMES.map((name, index) => formProgram(index + 1, { name, section: name })),
  },
]);
const BOOK = bookOf([{ name: SHEET, rows: values }]);

let user: PaneUser;
beforeEach(async () => {
  user = new PaneUser(await openPane(BOOK, { name: '=1+1.xlsx' }));
});
afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

const LIST = '集計_事業一覧';

function sheet(name: string): Sheet {
  const found = user.pane.excel.workbook.sheetNamed(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** Cells of the list of programs in one column, by the row of each program. */
function listed(on: Sheet, column: number): (Cell | undefined)[] {
  const head = [...on.cells()].find(({ cell }) => cell.value === '事業一覧');
  return NAMES.map((_, index) => on.cell((head?.row ?? 0) + 2 + index, column));
}

test('a text stays the text it is, wherever it stands in 集計, and after the file is read back', async () => {
  await user.summarize();
  const made = sheet(LIST);
  expect(listed(made, 1).map((cell) => cell?.value)).toEqual(NAMES);
  expect(listed(made, 2).map((cell) => cell?.value)).toEqual(NAMES);
  const all = user.pane.excel.workbook.sheets.filter(({ name }) => name.startsWith('集計'));
  expect(all).toHaveLength(3);
  const formulas = all.flatMap((one) => [...one.cells()].flatMap(({ cell }) => cell.formula ?? []));
  expect(formulas.filter((formula) => /^(1\+1|\+?81|@|HYPERLINK\("x)/.test(formula))).toEqual([]);
  const saved = readXlsx(user.pane.excel.save()).sheets;
  for (const one of all) {
    const values = saved.find(({ name }) => name === one.name)?.values;
    for (const { row, column, cell } of one.cells()) {
      if (typeof cell.value !== 'string') continue;
      expect([one.name, toA1({ row, column }), values?.[row]?.[column]]).toEqual([
        one.name,
        toA1({ row, column }),
        cell.value === '' ? null : cell.value,
      ]);
    }
  }
});

test('by choice of values no cell of the list is a formula over the texts', async () => {
  user.find('#summary-values').click();
  await user.summarize();
  const texts = [...listed(sheet(LIST), 1), ...listed(sheet(LIST), 2)];
  expect(texts.map((cell) => cell?.value)).toEqual([...NAMES, ...NAMES]);
  expect(texts.filter((cell) => cell?.formula !== null)).toEqual([]);
});

test('names link to their cells on a sheet with quotes, spaces and emoji', async () => {
  await user.summarize();
  const links = listed(sheet(LIST), 1).map((cell) => cell?.formula ?? '');
  const cells = links.map((link) => /^HYPERLINK\("#'(.*)'!([A-Z]+)(\d+)"/.exec(link));
  const names = cells.map((match) => match?.[1]?.replaceAll('""', '"').replaceAll("''", "'"));
  expect(new Set(names)).toEqual(new Set([SHEET]));
  const rows = cells.map((match) => Number(match?.[3]) - 1);
  expect(rows.map((row) => sheet(SHEET).cell(row, 2)?.value)).toEqual(NAMES);
});

test('機械判読可能な表 holds the same texts, none a formula', async () => {
  await user.press('#data');
  const data = sheet('機械判読用データ');
  const column = [...data.cells()].find(({ cell }) => cell.value === '事務事業名')?.column ?? -1;
  expect(NAMES.map((_, index) => data.cell(index + 1, column)?.value)).toEqual(NAMES);
  expect([...data.cells()].filter(({ cell }) => cell.formula !== null)).toEqual([]);
});
