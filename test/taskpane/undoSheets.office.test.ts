import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cell, DEFAULT_STYLE } from '../../src/stage/host/model/Cell';
import { formatArea } from '../../src/stage/host/formatArea';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import type { VariantName } from '../../src/stage/host/variants';
import { cityXlsx } from '../city/cityXlsx';
import { drawCity } from '../city/drawCity';
import { layCity } from '../city/layCity';
import { SAMPLES } from '../cli/runCli';
import { refuseAlways } from '../excel/failRules';
import { keptBy, openPane, openPaneOn } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';
import { excelsFor } from '../support/variants';
import { cellArea, sizedArea } from '../../src/core/address/area';

jest.setTimeout(120_000);

const PER_POLICY = readFileSync(path.join(SAMPLES, 'bureau-restored-per-policy.xlsx'));
const DATA = ['機械判読用データ', 'コード表'];

let user: PaneUser;

async function open(variants: readonly VariantName[] = [], apiVersion?: number): Promise<void> {
  const options = { name: '総務局.xlsx', variants };
  user = new PaneUser(
    await openPane(PER_POLICY, apiVersion === undefined ? options : { ...options, apiVersion }),
  );
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  // What no sample of Microsoft's asks of Excel.
  expect(user.pane.excel.counters.doubtful).toEqual([]);
  user.pane.page.close();
});

function sheet(name: string): Sheet {
  const found = user.pane.excel.workbook.sheetNamed(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

function names(): string[] {
  return user.pane.excel.workbook.sheets.map(({ name }) => name);
}

function enter(on: Sheet, row: number, column: number, value: string | number | null): void {
  const area = cellArea(row, column);
  user.pane.excel.operations.enter('user', on, area, () => ({ formula: null, value }));
}

/** What a sheet is, but for what its formulas come to. */
function stateOf(one: Sheet): unknown {
  const line = ({ row, column, cell }: { row: number; column: number; cell: Cell }) => [
    row,
    column,
    cell.formula ?? cell.value,
    cell.style,
  ];
  const isBlank = ({ cell: { value, formula, style } }: { cell: Cell }): boolean =>
    value === null && formula === null && JSON.stringify(style) === BLANK_STYLE;
  return {
    name: one.name,
    cells: [...one.cells()]
      .filter((cell) => !isBlank(cell))
      .map(line)
      .sort(([a, b], [c, d]) => Number(a) - Number(c) || Number(b) - Number(d)),
    merges: [...one.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    heights: [...one.rows.sizes].sort(([a], [b]) => a - b),
    widths: [...one.columns.sizes].sort(([a], [b]) => a - b),
    names: one.names,
    layout: one.layout,
    charts: one.charts.map(({ name, title, place, series }) => [name, title, place, series]),
  };
}

const BLANK_STYLE = JSON.stringify(DEFAULT_STYLE);

function workbookState(): unknown {
  return user.pane.excel.workbook.sheets.map(stateOf);
}

/** A sheet of a workbook's state. */
function named(state: unknown, name: string): unknown {
  return (state as { name: string }[]).find((one) => one.name === name);
}

/** With another workbook in front nothing changes, and the pane says so. */
async function pressInFront(button: string, variants: readonly VariantName[]): Promise<void> {
  const press = (): Promise<string> =>
    button === '#summarize' ? user.summarize() : user.press(button);
  if (variants.includes('elsewhere')) {
    const before = workbookState();
    user.pane.excel.workbook.isBehind = true;
    expect(await press()).toBe('failed');
    expect(user.notices).toContain('ほかのブックが前に出ている');
    expect(workbookState()).toEqual(before);
    user.pane.excel.workbook.isBehind = false;
  }
  expect([await press(), user.notices]).toEqual(['done', expect.anything()]);
}

const EXCELS = [
  ...new Map([...excelsFor('summary'), ...excelsFor('undo')].map((one) => [one[0], one])).values(),
];

describe.each(EXCELS)('元に戻す of 集計, %s', (_, variants) => {
  test('deletes the sheet that was made, and puts back the one that was written anew', async () => {
    await open(variants);
    const untouched = workbookState();
    await pressInFront('#summarize', variants);
    expect(user.find('#undo').title).toBe('集計のシートを削除します。');
    const made = sheet('集計');
    // What the user does on it is theirs until it is made anew.
    const { operations } = user.pane.excel;
    const coloured = sizedArea(9, 0, 1, 3);
    formatArea('user', operations, made, [coloured], (style) => ({ ...style, fill: '#FFFF00' }));
    enter(made, 1, 30, '覚え書き');
    const first = workbookState();
    enter(sheet('4-1-2'), 3, 8, 209);
    enter(sheet('4-1-2'), 0, 3, '別の施策');
    await pressInFront('#summarize', variants);
    expect(user.status).toContain('作り直しました');
    expect(user.find('#undo').title).toBe('集計のシートを、作り直す前に戻します。');
    expect(stateOf(made)).not.toEqual(named(first, '集計'));
    await pressInFront('#undo', variants);
    expect(user.status).toContain('シートを前の状態に戻しました');
    expect(stateOf(made)).toEqual(named(first, '集計'));
    enter(sheet('4-1-2'), 3, 8, 109);
    // The note beside it keeps the sheet from being deleted.
    expect(await user.press('#undo')).toBe('failed');
    expect(user.notices).toContain('シート「集計」の AE2：その後に変更されています。');
    expect(names()).toContain('集計');
    enter(made, 1, 30, null);
    await pressInFront('#undo', variants);
    expect(names()).toEqual((untouched as { name: string }[]).map(({ name }) => name));
    expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  });

  test('names the cells that somebody changed since, and changes nothing', async () => {
    await open(variants);
    await pressInFront('#summarize', variants);
    const made = sheet('集計');
    const at = [...made.cells()].find(
      ({ column, cell }) => column === 0 && cell.value === '施策別',
    );
    const row = at?.row ?? 0;
    enter(made, row, 0, '私の表');
    const before = workbookState();
    expect(await user.press('#undo')).toBe('failed');
    expect(user.notices).toContain('元に戻せませんでした');
    expect(user.notices).toContain(
      `シート「集計」の A${String(row + 1)}：その後に変更されています。`,
    );
    expect(workbookState()).toEqual(before);
    enter(made, row, 0, '施策別');
    await pressInFront('#undo', variants);
    expect(names()).not.toContain('集計');
  });

  test('takes back the two sheets of the data together, or none', async () => {
    await open(variants);
    await pressInFront('#data', variants);
    expect(names()).toEqual(expect.arrayContaining(DATA));
    const codes = sheet('コード表');
    const first = workbookState();
    enter(codes, 0, 6, '私の列');
    expect(await user.press('#undo')).toBe('failed');
    expect(user.notices).toContain('シート「コード表」の G1：');
    expect(names()).toEqual(expect.arrayContaining(DATA));
    enter(codes, 0, 6, null);
    await pressInFront('#data', variants);
    await pressInFront('#undo', variants);
    expect(workbookState()).toEqual(first);
    await pressInFront('#undo', variants);
    expect(names().filter((name) => DATA.includes(name))).toEqual([]);
  });
});

test('asking for what 元に戻す needs costs no round trip', async () => {
  await open();
  expect(await user.summarize()).toBe('done');
  expect(user.pane.excel.counters.now.roundTrips).toBe(7);
  user.pane.excel.counters.reset();
  expect(await user.summarize()).toBe('done');
  expect(user.pane.excel.counters.now.roundTrips).toBe(7);
});

test('a sheet that was moved, renamed or deleted since', async () => {
  await open();
  await user.summarize();
  const { operations } = user.pane.excel;
  operations.rename('user', sheet('集計'), '局の表');
  operations.moveSheet('user', sheet('局の表'), 0);
  expect(await user.press('#undo')).toBe('done');
  expect(names()).not.toContain('局の表');
  await user.summarize();
  operations.activate('user', user.sheet);
  operations.deleteSheet('user', sheet('集計'));
  expect(await user.press('#undo')).toBe('failed');
  expect(user.notices).toContain('シート「集計」：シートがなくなりました');
});

test('the steps are there again when the pane is loaded anew', async () => {
  await open();
  await user.summarize();
  const first = stateOf(sheet('集計'));
  enter(sheet('4-1-2'), 0, 3, '別の施策');
  await user.summarize();
  const { excel, page } = user.pane;
  const kept = keptBy(page);
  page.close();
  user = new PaneUser(await openPaneOn(excel, { kept }));
  expect(user.find('#undo').title).toBe('集計のシートを、作り直す前に戻します。');
  expect(await user.press('#undo')).toBe('done');
  expect(stateOf(sheet('集計'))).toEqual(first);
  expect(await user.press('#undo')).toBe('done');
  expect(names()).not.toContain('集計');
});

test('where Excel does not say how cells look, a sheet written anew stays, and that is said', async () => {
  await open([], 12);
  await user.summarize();
  expect(user.notices).toBe('');
  enter(sheet('4-1-2'), 0, 3, '別の施策');
  expect(await user.summarize()).toBe('done');
  expect(user.notices).toContain('シート「集計」は［元に戻す］で戻せません');
  // The step of making it is of another content by now.
  expect(await user.press('#undo')).toBe('failed');
  expect(user.notices).toContain('その後に変更されています');
});

test('a summary that is too large to be remembered is made anew all the same, and that is said', async () => {
  const city = cityXlsx(layCity(drawCity({ seed: 5, sheets: 6, programsPerSheet: 100 })));
  user = new PaneUser(await openPane(city, { name: '市.xlsx' }));
  expect(await user.summarize()).toBe('done');
  expect(user.notices).toBe('');
  expect(await user.summarize()).toBe('done');
  expect(user.pane.excel.counters.now.roundTrips).toBe(18);
  expect(user.notices).toContain('［元に戻す］で戻せません');
});

describe('where Excel fails midway', () => {
  const contents = (): unknown[] =>
    [...sheet('集計').cells()]
      .flatMap(({ row, column, cell: { value, formula } }) =>
        value === null && formula === null
          ? []
          : [`${String([row, column])} ${formula ?? JSON.stringify(value)}`],
      )
      .sort();

  async function made(): Promise<unknown> {
    await open();
    await user.summarize();
    const first = stateOf(sheet('集計'));
    enter(sheet('4-1-2'), 0, 3, '別の施策');
    await user.summarize();
    return first;
  }

  test('once, all stays as it was, and can be taken back then', async () => {
    const first = await made();
    const before = contents();
    let failed = 0;
    for (let end = 'failed'; end === 'failed'; failed += 1) {
      const fault = { counted: 'writes', code: 'AccessDenied', lasting: false } as const;
      user.pane.excel.faults.failAction({ ...fault, action: failed + 1 });
      end = await user.press('#undo');
      user.pane.excel.faults.failAction(null);
      if (end === 'done') break;
      expect([failed, contents()]).toEqual([failed, before]);
      expect(user.notices).toContain('途中までしか戻せませんでした');
      expect(user.notices).toContain('残りのシートはそのままです');
    }
    expect(failed).toBeGreaterThan(5);
    expect(stateOf(sheet('集計'))).toEqual(first);
  });

  test('and again, at least the contents are as they were', async () => {
    await made();
    const before = contents();
    refuseAlways(user.pane.excel, 'SetCellProperties');
    expect(await user.press('#undo')).toBe('failed');
    expect(user.notices).toContain('途中までしか戻せませんでした');
    expect(contents()).toEqual(before);
    expect(user.find('#undo').title).toBe('集計のシートを、作り直す前に戻します。');
  });
});
