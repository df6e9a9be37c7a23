import { columnName } from '../../../src/core/address/a1';
import { type CellValue, isError, isUnknown } from '../../../src/core/snapshot/CellValue';
import type { XlsxCell, XlsxSheet } from './XlsxBook';

/** Gives each text its number in the shared strings; null writes texts into their cells. */
export type ShareText = ((text: string) => number) | null;

const SPECIAL: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => SPECIAL[char] ?? char);
}

/** Styles of stylesXml: 1 is bordered and wrapped, 2 a date. */
const BOXED = 1;
const DATE = 2;

function valueXml(at: string, value: CellValue, formula: string, share: ShareText): string {
  const open = `<c r="${at}" s="${BOXED}"`;
  if (value === null) return formula === '' ? `${open}/>` : `${open}>${formula}</c>`;
  if (typeof value === 'number') return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (isError(value)) return `${open} t="e">${formula}<v>${value.error}</v></c>`;
  if (isUnknown(value)) return `${open}>${formula === '' ? '<f>1+1</f>' : formula}</c>`;
  if (formula !== '') return `${open} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  return share === null
    ? `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
    : `${open} t="s"><v>${share(value)}</v></c>`;
}

function cellXml(at: string, cell: XlsxCell, share: ShareText): string {
  if (typeof cell !== 'object' || cell === null || 'error' in cell || 'noResult' in cell) {
    return valueXml(at, cell, '', share);
  }
  if ('date' in cell) return `<c r="${at}" s="${DATE}"><v>${cell.date}</v></c>`;
  return valueXml(at, cell.result, `<f>${escapeXml(cell.formula)}</f>`, share);
}

/** A worksheet part without its XML declaration, elements unprefixed. */
export function sheetXml(sheet: XlsxSheet, share: ShareText): string {
  const { origin } = sheet;
  const hidden = new Set(sheet.hiddenRows);
  const rows = sheet.cells.map((cells, index) => {
    const row = origin.row + index;
    const written = cells.map((cell, column) =>
      cellXml(`${columnName(origin.column + column)}${row + 1}`, cell, share),
    );
    return `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${written.join('')}</row>`;
  });
  const merges = sheet.merges.map(({ row, column, lastRow, lastColumn }) => {
    const from = `${columnName(origin.column + column)}${origin.row + row + 1}`;
    const to = `${columnName(origin.column + lastColumn)}${origin.row + lastRow + 1}`;
    return `<mergeCell ref="${from}:${to}"/>`;
  });
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}
