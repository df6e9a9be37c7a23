import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toExcelProblem } from '../../src/excel/ExcelProblem';
import { en } from '../../src/taskpane/words/en';
import { ja } from '../../src/taskpane/words/ja';

/** Excel's list of codes as Microsoft's typings have it. */
const CODES = ((): string[] => {
  const types = readFileSync(
    join(dirname(require.resolve('@types/office-js/package.json')), 'index.d.ts'),
    'utf8',
  );
  const excel = types.slice(types.indexOf('declare namespace Excel {'));
  const list = /enum ErrorCodes \{([^}]*)\}/.exec(excel)?.[1] ?? '';
  return [...list.matchAll(/"(\w+)"/g)].map(([, code = '']) => code);
})();

const failure = (code: string, errorLocation = ''): unknown => ({
  code,
  debugInfo: { errorLocation },
});
const reason = (code: string, location?: string): string =>
  toExcelProblem(failure(code, location)).reason;

test('every code in Excel’s list has words of its own, in both languages', () => {
  expect(CODES.length).toBeGreaterThan(30);
  for (const code of CODES) {
    const { reason: why } = toExcelProblem(failure(code));
    expect([code, why]).not.toEqual([code, 'unexpected']);
    for (const { problems } of [ja, en]) {
      expect(problems.reason[why]).toMatch(/。$|\.$/);
    }
  }
});

test('what Excel does in front only says so where it fails with a general code', () => {
  for (const code of ['InvalidSelection', 'InactiveWorkbook']) expect(reason(code)).toBe('behind');
  expect(reason('GeneralException')).toBe('internal');
  for (const location of [
    'Worksheet.activate',
    'Worksheet.delete',
    'Worksheet.showGridlines',
    'Range.select',
    'WorksheetCollection.add',
    'WorksheetFreezePanes.freezeAt',
  ]) {
    expect([location, reason('GeneralException', location)]).toEqual([location, 'behind']);
    expect([location, reason('AccessDenied', location)]).toEqual([location, 'denied']);
  }
  expect(reason('GeneralException', 'Worksheet.activateAll')).toBe('internal');
});

test.each(['GeneralException', 'ItemNotFound', 'InvalidOperation', 'UnsupportedSheet'])(
  'that no worksheet is in view is read from %s where the sheet in view was asked for',
  (code) => {
    expect(reason(code, 'WorksheetCollection.getActiveWorksheet')).toBe('noWorksheet');
    expect(reason('InvalidOperationInCellEditMode', 'WorksheetCollection.getActiveWorksheet')).toBe(
      'cellEdit',
    );
  },
);

test('a fault of our own is none of Excel’s', () => {
  expect(toExcelProblem(new TypeError('x'))).toMatchObject({
    reason: 'unexpected',
    code: 'TypeError',
  });
});
