import { MARK_STYLES, markFormula } from '../../../../src/core/plan/marks';
import type { CalculatedValue } from '../../../../src/core/snapshot/CellValue';
import { DEFAULT_STYLE, type CellStyle } from '../../../../src/stage/host/model/Cell';
import { plainLook } from '../../../../src/stage/host/model/ConditionalFormat';
import { Sheet } from '../../../../src/stage/host/model/Sheet';
import { hostSheet } from '../../../../src/stage/workbench/model/hostSheet';
import { sizedArea } from '../../../../src/core/address/area';

const KEPT = 'former result';

function sheetWith(
  value: CalculatedValue,
  style: Partial<CellStyle> = {},
  formula: string | null = null,
) {
  const sheet = new Sheet('{1}', '総務局');
  sheet.put(1, 1, { value, formula, style: { ...DEFAULT_STYLE, ...style } });
  return sheet;
}

function rule(id: string, formula: string, fill: string, rows = 1) {
  return {
    id,
    type: 'Custom' as const,
    areas: [sizedArea(1, 1, rows, 1)],
    stopIfTrue: false,
    formula,
    look: { ...plainLook(), fill },
  };
}

test.each<[CalculatedValue, string | null, string, string]>([
  [27, null, '27', 'number'],
  [96, 'SUM(A1:A2)', '=SUM(A1:A2)', 'number'],
  ['職員2.10人', null, '職員2.10人', 'text'],
  [true, null, 'TRUE', 'boolean'],
  [{ error: '#REF!' }, null, '#REF!', 'error'],
  [null, null, '', 'blank'],
])('%j is shown in the formula bar as it would be typed', (value, formula, source, kind) => {
  const grid = hostSheet(sheetWith(value, {}, formula), KEPT);
  expect(grid.source(1, 1)).toBe(source);
  expect(grid.cell(1, 1)?.kind).toBe(kind);
});

test('a formula that is not calculated here says so', () => {
  const sheet = sheetWith(5, {}, 'NOSUCH()');
  expect(hostSheet(sheet, KEPT).cell(1, 1)?.note).toBeNull();
  sheet.put(1, 1, { value: 5, formula: 'NOSUCH()', style: DEFAULT_STYLE, isKept: true });
  expect(hostSheet(sheet, KEPT).cell(1, 1)).toMatchObject({ text: '5', note: KEPT });
});

test('a mark lies over the cell and is known by its severity', () => {
  const sheet = sheetWith(27, { fill: '#D9D9D9' });
  sheet.conditionalFormats.push(rule('1', markFormula('error'), MARK_STYLES.error.fill));
  const view = hostSheet(sheet, KEPT).cell(1, 1);
  expect(view?.mark).toBe('error');
  expect(view?.style.fill).toBe(MARK_STYLES.error.fill);
});

test('of two rules the first one counts, also where one of them covers a large area', () => {
  const sheet = sheetWith(27);
  sheet.conditionalFormats.push(rule('1', '=TRUE', '#00FF00', 500));
  sheet.conditionalFormats.push(rule('2', markFormula('info'), MARK_STYLES.info.fill));
  expect(hostSheet(sheet, KEPT).cell(1, 1)?.style.fill).toBe('#00FF00');
  expect(hostSheet(sheet, KEPT).cell(1, 1)?.mark).toBe('info');
});

test('rules that would have to be evaluated are not shown', () => {
  const sheet = sheetWith(27);
  sheet.conditionalFormats.push(rule('1', '=B2>100', '#FF0000'));
  expect(hostSheet(sheet, KEPT).cell(1, 1)?.style.fill).toBeNull();
});

test('a mark on a cell that holds nothing is drawn', () => {
  const sheet = new Sheet('{1}', '総務局');
  sheet.conditionalFormats.push(rule('1', markFormula('warning'), MARK_STYLES.warning.fill));
  expect(hostSheet(sheet, KEPT).cell(1, 1)?.mark).toBe('warning');
});

test('hidden rows and columns have no extent; a row without a height fits its wrapped text', () => {
  const sheet = sheetWith('一行目\n二行目\n三行目', { wrap: true });
  sheet.columns.hidden.add(0);
  sheet.rows.hidden.add(0);
  const grid = hostSheet(sheet, KEPT);
  expect([grid.rowHeight(0), grid.columnWidth(0)]).toEqual([0, 0]);
  expect(grid.rowHeight(1)).toBeGreaterThan(55);
  sheet.rows.sizes.set(1, 15);
  expect(hostSheet(sheet, KEPT).rowHeight(1)).toBe(20);
});

test('a row is measured by the cells that it has: a sheet whose last cell is used is drawn at once', () => {
  const sheet = sheetWith('長い文 '.repeat(40), { wrap: true });
  const [row, column] = [1_048_575, 16_383];
  sheet.put(row, column, { value: 1, formula: null, style: DEFAULT_STYLE });
  sheet.merges = [{ top: 0, left: 3, bottom: row, right: 5 }];
  const asked = jest.spyOn(sheet, 'cell');
  const grid = hostSheet(sheet, KEPT);
  expect([grid.rows, grid.columns]).toEqual([row + 1, column + 1]);
  const heights = Array.from({ length: 100 }, (_, at) => grid.rowHeight(at));
  expect(heights[1]).toBeGreaterThan(40);
  expect(new Set(heights.filter((_, at) => at !== 1))).toEqual(new Set([20]));
  expect(asked).toHaveBeenCalledTimes(1);
});
