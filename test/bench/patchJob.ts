import { readFileSync, writeFileSync } from 'node:fs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { patchXlsx } from '../../src/files/patchXlsx';
import { writeXlsx } from '../support/xlsx/writeXlsx';
import type { XlsxCell } from '../support/xlsx/XlsxBook';

export const ROWS = 50_000;
const COLUMNS = 14;
const SHEET = '総務局';
/** Of the cells that are written: every fifth row of one column. */
const STEP = 5;
const COLUMN = 8;
const CELLS = ROWS / STEP;

/** A sheet of numbers, repeated and own texts. */
export function plainXlsx(rows: number): Uint8Array {
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column): XlsxCell => {
      if (column % 3 === 0) return (row * 7 + column) % 1000;
      return column % 3 === 1 ? `歳出予算額${row % ROWS}百万円` : `情報システム課${column}`;
    }),
  );
  const origin = { row: 0, column: 0 };
  const plain = { visibility: 'visible', merges: [], hiddenRows: [], isProtected: false } as const;
  return writeXlsx([{ name: SHEET, origin, cells, ...plain }]);
}

/** The file that a contender writes beside the one that it was given. */
const outOf = (file: string, name: string): string => `${file}.${name}.xlsx`;

/** Writes a formula with its result into the cells by patching. */
export function patchFile(file: string): void {
  const cells = Array.from({ length: CELLS }, (_, index) => ({
    row: index * STEP,
    column: COLUMN,
    formula: `SUM(A${index * STEP + 1},D${index * STEP + 1})`,
    value: index,
  }));
  const patched = patchXlsx(readFileSync(file), [{ sheet: SHEET, cells, marks: null }]);
  writeFileSync(outOf(file, 'patched'), patched);
}

/** The same with hucre, which loads and saves the whole workbook and keeps what it does not know. */
export async function saveWithHucre(file: string): Promise<void> {
  const book = await openXlsx(new Uint8Array(readFileSync(file)));
  const sheet = book.sheets.find(({ name }) => name === SHEET);
  if (sheet === undefined) throw new Error(`${file}: no ${SHEET}`);
  sheet.cells ??= new Map();
  for (let index = 0; index < CELLS; index += 1) {
    const row = index * STEP;
    const formula = `SUM(A${row + 1},D${row + 1})`;
    sheet.cells.set(`${row},${COLUMN}`, { value: index, type: 'formula', formula });
  }
  writeFileSync(outOf(file, 'hucre'), await saveXlsx(book));
}
