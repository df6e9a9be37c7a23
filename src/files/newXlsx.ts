import { escapeXml, DECLARATION } from './xml/xmlText';
import {
  CONTENT_TYPES,
  DRAWING,
  OFFICE_RELATIONSHIPS,
  PACKAGE_RELATIONSHIPS,
  SPREADSHEET,
} from './xml/namespaces';
import { newZip } from './zip/newZip';
import type { SheetPlan } from '../core/plan/SheetPlan';
import { patchXlsx } from './patchXlsx';
import type { PlacedPlan } from './WorkbookPatch';

/**
 * A new workbook with these sheets, the first of them in front. The same plans give the same bytes.
 * Each is written before the next one is asked for.
 * @param about what the file's properties say
 * @throws {PatchProblem} when a plan cannot stand in a file
 */
export function newXlsx(
  plans: Iterable<SheetPlan>,
  about: { readonly creator?: string } = {},
): Uint8Array {
  return patchXlsx(emptyWorkbook(about.creator ?? ''), [], { sheets: atEnd(plans) });
}

function* atEnd(plans: Iterable<SheetPlan>): Generator<PlacedPlan> {
  for (const plan of plans) yield { plan, at: 'end' };
}

/** Colours by the names of the theme's scheme, in its order. */
const COLORS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '243A4F',
  lt2: 'EEF1F4',
  accent1: '1F5A8C',
  accent2: 'C8672B',
  accent3: '7A7F85',
  accent4: 'D9A521',
  accent5: '3F8FA6',
  accent6: '5B8C3A',
  hlink: '0B57A4',
  folHlink: '6B3FA0',
};

const [MAIN] = SPREADSHEET;
const [OFFICE] = OFFICE_RELATIONSHIPS;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
/** Not the clock: the same plans give the same bytes. */
const MADE = '2026-04-01T00:00:00Z';

/** The package of a workbook that has no sheet yet, with 游ゴシック 11 as its font. */
function emptyWorkbook(creator: string): Uint8Array {
  const parts = Object.entries({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(creator),
    'docProps/app.xml':
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      '<Application>Hakaru</Application></Properties>',
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
      '<sheets></sheets><calcPr calcId="191029"/></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      [`${OFFICE}/theme`, 'theme/theme1.xml'],
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/theme/theme1.xml': themeXml(),
    'xl/styles.xml': styles(),
  }).map(([name, text]) => [name, new TextEncoder().encode(DECLARATION + text)] as const);
  return newZip(new Map(parts));
}

function contentTypes(): string {
  const overrides = [
    ['xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`],
    ['xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`],
    ['xl/theme/theme1.xml', `${TYPE}.theme+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', `${TYPE}.extended-properties+xml`],
  ];
  return (
    `<Types xmlns="${CONTENT_TYPES.join('')}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
      .join('') +
    '</Types>'
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS.join('')}">${items.join('')}</Relationships>`;
}

function coreProperties(creator: string): string {
  const date = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MADE}</dcterms:${name}>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    (creator === '' ? '' : `<dc:creator>${escapeXml(creator)}</dc:creator>`) +
    `${date('created')}${date('modified')}</cp:coreProperties>`
  );
}

function styles(): string {
  return (
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/>` +
    '<name val="游ゴシック"/><family val="3"/><charset val="128"/><scheme val="minor"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

/** A theme that a workbook's fonts and colours refer to: Japanese fonts, and plain fills. */
function themeXml(): string {
  const colors = Object.entries(COLORS).map(
    ([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`,
  );
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [6350, 12700, 19050].map((width) => `<a:ln w="${width}">${solid}</a:ln>`);
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `<a:theme xmlns:a="${DRAWING[0]}" name="Hakaru">` +
    `<a:themeElements><a:clrScheme name="Hakaru">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Hakaru">${font('major', '游ゴシック Light')}${font('minor', '游ゴシック')}` +
    '</a:fontScheme><a:fmtScheme name="Hakaru">' +
    `<a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines.join('')}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

function font(kind: 'major' | 'minor', name: string): string {
  return (
    `<a:${kind}Font><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>` +
    `<a:font script="Jpan" typeface="${name}"/></a:${kind}Font>`
  );
}
