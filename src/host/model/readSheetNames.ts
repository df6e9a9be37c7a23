import type { Package } from '../../files/opc/Package';
import { decodeEscapes } from '../../files/read/decodeEscapes';
import { isTrue } from '../../files/xml/isTrue';
import { SPREADSHEET } from '../../files/xml/namespaces';
import { readXml, type XmlAttributes } from '../../files/xml/readXml';
import { parseAddress } from './parseAddress';
import type { SheetName } from './SheetName';

/** The names that belong to single sheets, by the sheet's name; print titles and filters are none. */
export function readSheetNames(pack: Package, workbook: string): Map<string, SheetName[]> {
  const sheets: string[] = [];
  const names = new Map<string, SheetName[]>();
  const source = pack.part(workbook);
  if (source === null) return names;
  let open: { readonly attributes: XmlAttributes; content: string } | null = null;
  readXml(source, SPREADSHEET, {
    open(element, attributes) {
      if (element === 'sheet') sheets.push(decodeEscapes(attributes['name'] ?? ''));
      if (element === 'definedName') open = { attributes, content: '' };
    },
    text(text) {
      if (open !== null) open.content += text;
    },
    close(element) {
      if (element !== 'definedName' || open === null) return;
      const sheet = sheets[Number(open.attributes['localSheetId'])];
      const name = toName(open.attributes, open.content, sheet ?? '');
      const isBuiltIn = name.name.startsWith('_xlnm.');
      if (sheet !== undefined && !isBuiltIn) names.set(sheet, [...(names.get(sheet) ?? []), name]);
      open = null;
    },
  });
  return names;
}

function toName(attributes: XmlAttributes, content: string, sheet: string): SheetName {
  const { areas = [], sheet: place = null } = parseAddress(content) ?? {};
  const [area = null] = areas.length === 1 ? areas : [];
  const on = place?.toLowerCase() === sheet.toLowerCase() ? null : place;
  return { name: attributes['name'] ?? '', area, on, visible: !isTrue(attributes['hidden']) };
}
