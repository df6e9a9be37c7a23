import type { Area } from '../../core/address/Area';
import { parseAreas } from '../../core/address/parseAreas';
import { relationshipsOf, type Parts } from '../opc/relationships';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';

/**
 * Header rows of the sheet's tables: their texts also stand in the table's own part, and Excel
 * calls a file damaged where the two differ.
 */
export function tableHeaders(pack: Parts, sheetPart: string): Area[] {
  return relationshipsOf(pack, sheetPart)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }) => headerOf(pack, target));
}

function headerOf(pack: Parts, target: string): Area[] {
  const part = pack.part(target);
  const found: Area[] = [];
  if (part === null) return found;
  readXml(part, SPREADSHEET, {
    open(name, attributes) {
      if (name !== 'table' || attributes['headerRowCount'] === '0') return;
      const [area] = parseAreas(attributes['ref'] ?? '');
      if (area !== undefined) found.push({ ...area, bottom: area.top });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}
