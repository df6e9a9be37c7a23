import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityXlsx, citySheets } from '../city/cityXlsx';
import type { CitySheet, SheetManner } from '../city/CityPlan';
import { drawCity } from '../city/drawCity';
import { layCity } from '../city/layCity';
import { plantErrors } from '../city/plantErrors';
import type { XlsxCell, XlsxSheet } from './xlsx/XlsxBook';
import { writeXlsx } from './xlsx/writeXlsx';

/** A workbook on which every face of the product must agree. */
export interface Fixture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = join(__dirname, '../../assets/samples');

const PLAIN: SheetManner = {
  firstRow: 0,
  firstColumn: 0,
  twoHeaderRows: true,
  stackedLabels: false,
  oneCellForOtherCities: false,
  programsPerPage: 3,
  blockRows: [4],
};

/** A small city with errors in a third of its programs, its sheets laid out in one manner. */
function sheetsLaid(seed: number, count: number, manner: Partial<SheetManner>): XlsxSheet[] {
  const clean = drawCity({ seed, sheets: count, programsPerSheet: 7 });
  const { city } = plantErrors(clean, seed, 0.35);
  const laid: CitySheet[] = city.map((sheet) => ({ ...sheet, manner: { ...PLAIN, ...manner } }));
  return citySheets(layCity(laid));
}

function mapCells(
  sheet: XlsxSheet,
  change: (cell: XlsxCell, row: number, column: number) => XlsxCell,
): XlsxSheet {
  const cells = sheet.cells.map((line, row) =>
    line.map((cell, column) => change(cell, row, column)),
  );
  return { ...sheet, cells };
}

/** Columns in the order `order` names; merges that ran over several columns are gone. */
function reordered(sheet: XlsxSheet, order: readonly number[]): XlsxSheet {
  return {
    ...sheet,
    cells: sheet.cells.map((line) => order.map((column) => line[column] ?? null)),
    merges: [],
  };
}

/** 所管課 first, costs before texts, and a column of remarks that is none of the form's. */
const OTHER_ORDER = [13, 0, 1, 2, 11, 12, 3, 4, 5, 7, 8, 6, 14, 9, 10];

/** Cost column of the form, and what stands in its first data rows instead of a plain number. */
const COST = 7;
const ODD_CELLS: readonly XlsxCell[] = [
  { error: '#REF!' },
  { date: 45000 },
  true,
  { formula: 'SUM(1,2)', result: 3 },
  { formula: '1/0', result: { error: '#DIV/0!' } },
  { formula: '"10"&"百万円"', result: '10百万円' },
];

/** Every number of the cost column as the text that a clerk might type. */
function asText(cell: XlsxCell, _row: number, column: number): XlsxCell {
  if (column !== COST || typeof cell !== 'number') return cell;
  const digits = cell.toLocaleString('en-US');
  if (cell % 3 === 0) return digits;
  return cell % 3 === 1
    ? `${digits}百万円`
    : digits.replaceAll(/\d/g, (d) => '０１２３４５６７８９'[Number(d)] ?? d);
}

function oddCells(sheet: XlsxSheet): XlsxSheet {
  let next = 0;
  return mapCells(sheet, (cell, _row, column) => {
    if (column !== COST || typeof cell !== 'number') return cell;
    const odd = ODD_CELLS[next % (ODD_CELLS.length * 2)] ?? cell;
    next += 1;
    return odd;
  });
}

const note: XlsxSheet = {
  name: '記入要領',
  visibility: 'visible',
  origin: { row: 2, column: 1 },
  cells: [
    ['記入要領', null],
    ['職員', '人数は小数第二位まで'],
    ['費用', 1234],
  ],
  merges: [],
  hiddenRows: [],
  isProtected: false,
};

function hidden(sheets: readonly XlsxSheet[]): XlsxSheet[] {
  return sheets.map((sheet, index) => ({
    ...sheet,
    visibility: (['visible', 'hidden', 'veryHidden'] as const)[index] ?? 'visible',
    hiddenRows: [9, 10, 11, 12],
  }));
}

const planted = (seed: number) =>
  layCity(plantErrors(drawCity({ seed, sheets: 3, programsPerSheet: 9 }), seed, 0.5).city);

const made = (name: string, sheets: readonly XlsxSheet[]): Fixture => ({
  name,
  bytes: writeXlsx(sheets),
});

/** Builds all fixtures; the same at every call. */
export function makeFixtures(): Fixture[] {
  const sample = (name: string): Fixture => ({
    name,
    bytes: readFileSync(join(SAMPLES, `${name}.xlsx`)),
  });
  return [
    sample('bureau-as-printed'),
    sample('bureau-restored'),
    sample('bureau-restored-per-policy'),
    made('shifted', sheetsLaid(11, 1, { firstRow: 7, firstColumn: 3 })),
    made(
      'column-order',
      sheetsLaid(12, 1, {}).map((sheet) => reordered(sheet, OTHER_ORDER)),
    ),
    made('one-header-row', sheetsLaid(13, 1, { twoHeaderRows: false })),
    made('six-row-blocks', sheetsLaid(14, 1, { blockRows: [6] })),
    made('three-to-eight-rows', sheetsLaid(15, 1, { blockRows: [3, 8, 5], stackedLabels: true })),
    made('one-cell-for-other-cities', sheetsLaid(16, 1, { oneCellForOtherCities: true })),
    made('header-on-every-program', sheetsLaid(17, 1, { programsPerPage: 1 })),
    made('hidden-sheets-and-rows', hidden(sheetsLaid(18, 3, {}))),
    made('errors-dates-booleans-formulas', sheetsLaid(19, 1, {}).map(oddCells)),
    made(
      'text-for-numbers',
      sheetsLaid(20, 2, {}).map((sheet) => mapCells(sheet, asText)),
    ),
    made(
      'protected',
      sheetsLaid(21, 1, {}).map((sheet) => ({ ...sheet, isProtected: true })),
    ),
    made('with-a-foreign-sheet', [note, ...sheetsLaid(22, 1, {})]),
    made('no-strategy-sheet', [note]),
    { name: 'half-and-full-width', bytes: cityXlsx(planted(23)) },
    { name: 'as-openpyxl-writes', bytes: cityXlsx(planted(24), 'openpyxl') },
    { name: 'as-openxmlsdk-writes', bytes: cityXlsx(planted(25), 'openxmlsdk') },
  ];
}
