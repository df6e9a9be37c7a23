import { strToU8, unzipSync, zipSync } from 'fflate';
import { MAIN, relationship, relationships } from '../files/parts';
import { bookOf } from './bookOf';

export const EXCEL_TABLE = '経費';

/** A sheet with a table A1:D6, its last row one of totals, its last column blank. */
export function tableBook(): Uint8Array {
  const rows = [
    ['事業', '前年', '本年', '計'],
    ['健康診断', 1, 2, null],
    ['研修', 3, 4, null],
    ['監査', 5, 6, null],
    ['庁舎', 7, 8, null],
    ['計', null, null, null],
  ];
  const bytes = bookOf([{ name: '台帳', rows }]);
  return withTable(bytes, 'A1:D6', ['事業', '前年', '本年', '計'], 'totalsRowCount="1"');
}

/** The workbook with a table on its first sheet, as Excel keeps one. */
export function withTable(
  bytes: Uint8Array,
  ref: string,
  columns: readonly string[],
  more = '',
): Uint8Array {
  const sheet = 'xl/worksheets/sheet1.xml';
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts[sheet]);
  const listed = columns.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`);
  const types = new TextDecoder().decode(parts['[Content_Types].xml']);
  return zipSync({
    ...parts,
    [sheet]: strToU8(
      xml.replace(
        '</worksheet>',
        '<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdTable"/></tableParts></worksheet>',
      ),
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      relationships(relationship('rIdTable', 'table', '../tables/table1.xml')),
    ),
    'xl/tables/table1.xml': strToU8(
      `<table xmlns="${MAIN}" id="1" name="${EXCEL_TABLE}" displayName="${EXCEL_TABLE}" ref="${ref}" ${more}>` +
        `<tableColumns count="${columns.length}">${listed.join('')}</tableColumns></table>`,
    ),
    '[Content_Types].xml': strToU8(
      types.replace(
        '</Types>',
        '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
      ),
    ),
  });
}
