import type { PlannedSeries } from '../../../../src/core/plan/SheetPlan';
import type { ChartSeries } from '../../../../src/stage/host/model/Chart';
import { newXlsx } from '../../../../src/files/newXlsx';
import { chartOf, summaryPlan } from '../../../files/plans';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { join } from 'node:path';
import { areaAddress } from '../../../../src/core/address/a1';
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

/** A file with some of its parts otherwise. */
function changed(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => [
    name,
    strToU8(change(name, strFromU8(part))),
  ]);
  return zipSync(Object.fromEntries(parts));
}

describe('the live workbook', () => {
  it.each(makeFixtures())(
    '$name holds the values that the file reader reads',
    ({ name, bytes }) => {
      const workbook = loadWorkbook(bytes, name);
      expect(sorted(live(workbook))).toEqual(sorted(filled(readXlsx(bytes))));
    },
  );

  it('keeps merges, sizes and looks of the form', () => {
    const file = readFileSync(join(SAMPLES, 'bureau-as-printed.xlsx'));
    const [sheet] = loadWorkbook(file, 'a.xlsx').sheets;
    expect(sheet?.merges.length).toBeGreaterThan(100);
    expect(sheet?.columns.sizes.size).toBeGreaterThan(10);
    const looks = [...(sheet?.cells() ?? [])].map(({ cell }) => cell.style);
    expect(looks.some(({ wrap }) => wrap)).toBe(true);
    expect(looks.some(({ borders }) => borders.top !== null)).toBe(true);
    expect(looks.some(({ bold }) => bold)).toBe(true);
  });

  it('opens a workbook that lists a dead module sheet, and leaves that out', () => {
    const parts = unzipSync(bookOf([{ name: '総務局', rows: [[1]] }]));
    const list = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const dead = '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>';
    const bytes = zipSync({
      ...parts,
      'xl/workbook.xml': strToU8(list.replace('</sheets>', dead)),
    });
    const { sheets } = loadWorkbook(bytes, 'module.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['総務局']);
    expect(sheets[0]?.cell(0, 0)?.value).toBe(1);
  });

  it('opens a workbook that holds a chart', () => {
    const parts = unzipSync(bookOf([{ name: '図', rows: [[1]] }]));
    const chart =
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>';
    const bytes = zipSync({ ...parts, 'xl/charts/chart1.xml': strToU8(chart) });
    const [sheet] = loadWorkbook(bytes, 'chart.xlsx').sheets;
    expect(sheet?.cell(0, 0)?.value).toBe(1);
  });

  it('reads the charts that a summary writes: kinds, places, colours, axes', () => {
    const first = chartOf({}).series;
    const line = first.map((one) => ({
      ...one,
      name: '数',
      color: '#243A4F',
      kind: 'line' as const,
    }));
    const bars = [...first, ...line].map((one) => ({ ...one, kind: 'bar' as const }));
    const planned = [
      chartOf({
        key: '柱',
        isStacked: false,
        series: [...first, ...line],
        secondAxisTitle: '事業',
      }),
      chartOf({ key: '帯', series: bars }),
    ];
    const bytes = newXlsx([summaryPlan({ name: '集計', charts: planned })]);
    const [sheet] = loadWorkbook(bytes, 'chart.xlsx').sheets;
    expect(sheet?.charts.map(({ series }) => series.map(({ type }) => type))).toEqual([
      ['ColumnClustered', 'LineMarkers'],
      ['BarStacked', 'BarStacked'],
    ]);
    const known = (one: PlannedSeries | ChartSeries) => {
      const { name, values, categories, color } = one;
      return { name, values, categories, color };
    };
    const charts = sheet?.charts ?? [];
    expect(charts.map(({ name, title, place }) => ({ key: name, title, place }))).toEqual(
      planned.map(({ key, title, place }) => ({ key, title, place })),
    );
    expect(charts.map(({ series }) => series.map(known))).toEqual(
      planned.map(({ series }) => series.map(known)),
    );
    expect(charts[0]).toMatchObject({
      ...{ axisTitle: '百万円', secondAxisTitle: '事業', numberFormat: '#,##0', legend: 'b' },
      isReversed: false,
    });
    expect(charts[0]?.series.map(({ onSecondAxis }) => onSecondAxis)).toEqual([false, true]);
    expect(charts[1]).toMatchObject({ secondAxisTitle: null, isReversed: true });
  });

  it('opens what the file reader reads, whatever else is damaged, and merges that overlap', () => {
    const bytes = changed(bookOf([{ name: '総務局', rows: [[1, 2]] }]), (name, text) => {
      const merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>';
      if (name.includes('/sheet1.')) return text.replace('</sheetData>', `</sheetData>${merges}`);
      return name === 'xl/styles.xml' ? '<styleSheet' : text;
    });
    const [sheet] = loadWorkbook(bytes, 'damaged.xlsx').sheets;
    expect(sheet?.cell(0, 1)?.value).toBe(2);
    expect(sheet?.merges.map(areaAddress)).toEqual(['A1:B2', 'B2:C3']);
  });

  it('reads formulas that cells share, rows that look alike, and colours of every kind', () => {
    const data = `<cols><col min="1" max="2" width="9" style="2"/></cols><sheetData>
      <row r="1" ht="30" hidden="1" s="1" customFormat="1"><c r="C1" t="b"><f t="shared" ref="C1:C2" si="0">_xlfn.XOR(A1,$B$1)</f><v>1</v></c></row>
      <row r="2"><c r="B2" s="1"/><c r="C2" t="b" s="2"><f t="shared" si="0"/><v>0</v></c></row></sheetData>`;
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <fonts><font/><font><b/><u val="double"/><color indexed="10"/></font><font><color theme="4" tint="0.5"/></font></fonts>
      <fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF123456"/></patternFill></fill></fills>
      <cellXfs><xf/><xf fontId="1" fillId="1"/><xf fontId="2"><alignment vertical="center"/><protection locked="0"/></xf></cellXfs></styleSheet>`;
    const bytes = changed(bookOf([{ name: '総務局', rows: [[1]] }]), (name, text) => {
      if (name === 'xl/styles.xml') return styles;
      if (!name.includes('/sheet1.')) return text;
      return text.replace(/<cols>.*<\/cols>/s, '').replace(/<sheetData>.*<\/sheetData>/s, data);
    });
    const [sheet] = loadWorkbook(bytes, 'a.xlsx').sheets;
    const cell = (row: number, column: number) => sheet?.cell(row, column);
    expect([cell(0, 2), cell(1, 2)].map((one) => one?.formula)).toEqual([
      'XOR(A1,$B$1)',
      'XOR(A2,$B$1)',
    ]);
    expect([cell(0, 0), cell(1, 1)].map((one) => one?.style)).toEqual([
      expect.objectContaining({ bold: true, underline: true, color: '#FF0000', fill: '#123456' }),
      cell(0, 0)?.style,
    ]);
    // The colour of the theme, half way to white; the row has no look, so its column's counts.
    const own = { color: '#A2B9E2', vertical: 'middle', locked: false };
    expect([cell(1, 0)?.style, cell(1, 2)?.style]).toEqual([
      expect.objectContaining(own),
      expect.objectContaining(own),
    ]);
    expect([
      sheet?.rows.sizes.get(0),
      sheet?.rows.hidden.has(0),
      sheet?.columns.sizes.get(1),
    ]).toEqual([30, true, 9]);
  });

  it('reads which cells an array formula, a spilled one or a data table fills', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">E1:F1</f><v>1</v></c><c r="B1"><v>2</v></c>' +
      '<c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn.SEQUENCE(3)</f><v>1</v></c>' +
      '<c r="D1" cm="1"><f t="array" ref="D1">SUM(E1:F1*2)</f><v>0</v></c>' +
      '<c r="E1"><f t="dataTable" ref="E1:F2" dt2D="1" r1="A9" r2="B9"/><v>5</v></c>' +
      '<c r="G1"><f t="dataTable" ref="G1:G2" r1="A9"/><v>5</v></c></row>';
    const bytes = changed(bookOf([{ name: '一般', rows: [[1]] }]), (name, text) =>
      name.endsWith('worksheets/sheet1.xml') ? text.replace(/<row.*<\/row>/s, rows) : text,
    );
    const [sheet] = loadWorkbook(bytes, 'a.xlsx').sheets;
    const found = sheet?.filled.map(({ area, kind, formula }) => [
      areaAddress(area),
      kind,
      formula,
    ]);
    expect(found).toEqual([
      ['A1:B1', 'array', 'E1:F1'],
      ['C1:C3', 'spill', 'SEQUENCE(3)'],
      ['E1:F2', 'dataTable', 'TABLE(A9,B9)'],
      ['G1:G2', 'dataTable', 'TABLE(,A9)'],
    ]);
  });
});
