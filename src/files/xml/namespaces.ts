/** A namespace as transitional and as strict workbooks have it. */
type Namespace = readonly [transitional: string, strict: string];

export const SPREADSHEET: Namespace = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
export const PACKAGE_RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/package/2006/relationships',
];
/** Of `r:id`. */
export const OFFICE_RELATIONSHIPS: Namespace = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
/** Of drawings, of where they stand on a sheet, and of charts. */
export const DRAWING: Namespace = [
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
];
export const SHEET_DRAWING: Namespace = [
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
];
export const CHART: Namespace = [
  'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'http://purl.oclc.org/ooxml/drawingml/chart',
];
export const CONTENT_TYPES = ['http://schemas.openxmlformats.org/package/2006/content-types'];

/** A root element begins near the start of a text; what comes later is not looked for. */
export const NEAR_START = 64 * 1024;
const ROOT = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/y;

/** The namespace of an XML text's root element; empty where it has none or cannot be seen. */
export function rootNamespace(xml: string): string {
  const start = xml.slice(0, NEAR_START);
  ROOT.lastIndex = rootStart(start);
  const root = ROOT.exec(start);
  const attribute = root?.[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  const attributes = root?.[2] ?? '';
  for (const [, name, quoted = ''] of attributes.matchAll(
    /\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g,
  )) {
    if (name === attribute) return quoted.slice(1, -1);
  }
  return '';
}

/** Behind all that may stand in front of the root element. */
function rootStart(xml: string): number {
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    while (/\s/.test(xml.charAt(at))) at += 1;
    const close = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : null;
    if (close === null) return at;
    const end = xml.indexOf(close, at);
    if (end < 0) return xml.length;
    at = end + close.length;
  }
}
