import { strToU8, zipSync } from 'fflate';
import { escapeXml, sheetXml, type ShareText } from './sheetXml';
import type { XlsxManner, XlsxSheet } from './XlsxBook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="游ゴシック"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function workbookXml(sheets: readonly XlsxSheet[]): string {
  const items = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${items.join('')}</sheets></workbook>`;
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypesXml(sheets: number, shared: boolean): string {
  const parts: [string, string][] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index): [string, string] => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      'worksheet',
    ]),
  ];
  if (shared) parts.push(['/xl/sharedStrings.xml', 'sharedStrings']);
  const items = parts.map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${items.join('')}</Types>`
  );
}

/** Every element of the spreadsheet's own namespace written with a prefix. */
function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)([A-Za-z])/g, '<$1x:$2')
    .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}

/** Writes sheets as the bytes of an .xlsx file, in the habits of one program or another. */
export function writeXlsx(sheets: readonly XlsxSheet[], manner: XlsxManner = 'excel'): Uint8Array {
  const texts = new Map<string, number>();
  const shareText: ShareText = (text) => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const inline = manner === 'openpyxl';
  const main = manner === 'openxmlsdk' ? prefixed : (xml: string): string => xml;
  const folder = inline ? '/xl/' : '';
  const parts: { [path: string]: string } = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = main(sheetXml(sheet, inline ? null : shareText));
  });
  const targets: [string, string][] = sheets.map((_, index) => [
    'worksheet',
    `${folder}worksheets/sheet${index + 1}.xml`,
  ]);
  targets.push(['styles', `${folder}styles.xml`]);
  if (!inline) {
    const items = [...texts.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    parts['xl/sharedStrings.xml'] = main(
      `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${items.join('')}</sst>`,
    );
    targets.push(['sharedStrings', `${folder}sharedStrings.xml`]);
  }
  parts['xl/workbook.xml'] = main(workbookXml(sheets));
  parts['xl/styles.xml'] = main(STYLES);
  parts['xl/_rels/workbook.xml.rels'] = relationsXml(targets);
  parts['_rels/.rels'] = relationsXml([
    ['officeDocument', inline ? '/xl/workbook.xml' : 'xl/workbook.xml'],
  ]);
  parts['[Content_Types].xml'] = contentTypesXml(sheets.length, !inline);
  const files: { [path: string]: Uint8Array } = {};
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(DECLARATION + xml);
  return zipSync(files, { level: 6, mtime: new Date(Date.UTC(2017, 3, 1)) });
}
