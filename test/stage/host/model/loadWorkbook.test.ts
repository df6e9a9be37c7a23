import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { join } from 'node:path';
import type { CellValue } from '../../../../src/core/snapshot/CellValue';
import type { WorkbookSnapshot } from '../../../../src/core/snapshot/Snapshot';
import { readXlsx } from '../../../../src/files/readXlsx';
import { loadWorkbook } from '../../../../src/stage/host/model/loadWorkbook';
import type { Workbook } from '../../../../src/stage/host/model/Workbook';
import { bookOf } from '../../../support/bookOf';
import { makeFixtures } from '../../../support/fixtures';

const SAMPLES = join(__dirname, '../../../../assets/samples');

/** Every filled cell by sheet, row and column. */
function filled({ sheets }: WorkbookSnapshot): Map<string, CellValue> {
  return new Map(
    sheets.flatMap(({ name, visibility, origin, values }) =>
      values.flatMap((line, row) =>
        line.flatMap((value, column): [string, CellValue][] =>
          value === null
            ? []
            : [[`${visibility} ${name} ${origin.row + row} ${origin.column + column}`, value]],
        ),
      ),
    ),
  );
}

function live(workbook: Workbook): Map<string, CellValue> {
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.cells()].flatMap(({ row, column, cell }): [string, CellValue][] =>
        cell.value === null
          ? []
          : [[`${sheet.visibility} ${sheet.name} ${row} ${column}`, cell.value]],
      ),
    ),
  );
}

const sorted = (cells: Map<string, CellValue>): [string, CellValue][] =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the live workbook', () => {
  it.each(makeFixtures())(
    '$name holds the values that the file reader reads',
    async ({ name, bytes }) => {
      const workbook = await loadWorkbook(bytes, name);
      expect(sorted(live(workbook))).toEqual(sorted(filled(readXlsx(bytes))));
    },
  );

  it('keeps merges, sizes and looks of the form', async () => {
    const file = readFileSync(join(SAMPLES, 'bureau-as-printed.xlsx'));
    const [sheet] = (await loadWorkbook(file, 'a.xlsx')).sheets;
    expect(sheet?.merges.length).toBeGreaterThan(100);
    expect(sheet?.columns.sizes.size).toBeGreaterThan(10);
    const looks = [...(sheet?.cells() ?? [])].map(({ cell }) => cell.style);
    expect(looks.some(({ wrap }) => wrap)).toBe(true);
    expect(looks.some(({ borders }) => borders.top !== null)).toBe(true);
    expect(looks.some(({ bold }) => bold)).toBe(true);
  });

  it('opens a workbook that lists a dead module sheet, and leaves that out', async () => {
    const parts = unzipSync(bookOf([{ name: '総務局', rows: [[1]] }]));
    const list = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const dead = '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>';
    const bytes = zipSync({
      ...parts,
      'xl/workbook.xml': strToU8(list.replace('</sheets>', dead)),
    });
    const { sheets } = await loadWorkbook(bytes, 'module.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['総務局']);
    expect(sheets[0]?.cell(0, 0)?.value).toBe(1);
  });

  it('opens a workbook that holds a chart', async () => {
    const parts = unzipSync(bookOf([{ name: '図', rows: [[1]] }]));
    const chart =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>';
    const bytes = zipSync({ ...parts, 'xl/charts/chart1.xml': strToU8(chart) });
    const [sheet] = (await loadWorkbook(bytes, 'chart.xlsx')).sheets;
    expect(sheet?.cell(0, 0)?.value).toBe(1);
  });
});
