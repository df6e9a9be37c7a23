import type { Area } from '../../core/address/area';
import { parseAreas } from '../../core/address/a1';
import { relationshipsOf, type Parts } from '../opc/relationships';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';

/** A table of a sheet. */
export interface FileTable {
  readonly name: string;
  /** Its headings and its row of totals included. */
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** The tables of a sheet, from their own parts. */
export function readFileTables(pack: Parts, sheetPart: string): FileTable[] {
  const tables = relationshipsOf(pack, sheetPart).filter(({ kind }) => kind === 'table');
  return [...new Set(tables.map(({ target }) => target))].flatMap((part) => readTable(pack, part));
}

/**
 * Header rows of the sheet's tables: their texts also stand in the table's own part, and Excel
 * calls a file damaged where the two differ.
 */
export function tableHeaders(pack: Parts, sheetPart: string): Area[] {
  return readFileTables(pack, sheetPart).flatMap(({ area, headerRows }) =>
    headerRows === 0 ? [] : [{ ...area, bottom: area.top }],
  );
}

function readTable(pack: Parts, target: string): FileTable[] {
  const part = pack.part(target);
  const found: FileTable[] = [];
  if (part === null) return found;
  readXml(part, SPREADSHEET, {
    open(name, attributes) {
      const isRoot = name === 'table' && found.length === 0;
      const [area] = isRoot ? parseAreas(attributes['ref'] ?? '') : [];
      if (area === undefined) return;
      found.push({
        name: attributes['displayName'] ?? attributes['name'] ?? '',
        area,
        headerRows: Number(attributes['headerRowCount'] ?? 1),
        totalsRows: Number(attributes['totalsRowCount'] ?? 0),
      });
    },
  });
  return found;
}
