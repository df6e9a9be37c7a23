import {
  Workbook as FileWorkbook,
  type Worksheet as FileSheet,
  type Borders,
  type Fill,
} from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { SheetSnapshot } from '../../../core/snapshot/Snapshot';
import { Package } from '../../../files/opc/Package';
import { workbookParts } from '../../../files/read/workbookParts';
import { readFileTables } from '../../../files/read/readFileTables';
import { isNoResult } from '../../../core/snapshot/CellValue';
import { recalculate } from './recalculate';
import type { CellPlace } from './ReaderIndex';
import { readXlsx } from '../../../files/readXlsx';
import type { Area } from '../../../core/address/area';
import { validationAreas } from '../../../files/sheet/validations';
import { readCharts } from './Chart';
import { USUAL_LAYOUT, type SheetName, type Sheet } from './Sheet';
import { DEFAULT_STYLE, type CellStyle } from './Cell';
import { parseArea, parseAddress } from './addresses';
import { readStyle, readColor, readFill, themeColors } from './readStyle';
import { Workbook, type CustomXmlPart } from './Workbook';
import { customXml } from '../../../files/read/customXml';
import { decodeEscapes } from '../../../files/read/reference';
import { isTrue } from '../../../files/xml/xmlText';
import { SPREADSHEET } from '../../../files/xml/namespaces';
import { readXml, type XmlAttributes } from '../../../files/xml/readXml';
import {
  BORDER_SIDES,
  type ConditionalFormat,
  type ConditionalFormatType,
  type ConditionalLook,
} from './ConditionalFormat';
import { getOrInsert } from '../../../core/collections/collections';

const TYPES: Readonly<Record<string, ConditionalFormatType>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
  containsText: 'ContainsText',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  dataBar: 'DataBar',
};

const LINES: Readonly<Record<string, string>> = {
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
};

/** Reads whole parts of a workbook as UTF-8 text. */
class PartTexts {
  private readonly pack: Package;

  constructor(bytes: Uint8Array) {
    this.pack = new Package(bytes);
  }

  /** null where there is no such part. */
  read(name: string): string | null {
    const part = this.pack.part(name);
    if (part === null) return null;
    const decoder = new TextDecoder();
    let text = '';
    part.read((piece) => {
      text += decoder.decode(piece, { stream: true });
    });
    return text + decoder.decode();
  }
}

/**
 * The live workbook of an .xlsx file. Values are exactly those of `readXlsx`, results of formulas
 * as the file holds them, calculated where it holds none; formulas, look and sizes come from the spreadsheet library.
 * @throws {FileProblem} for anything that is no sound workbook of bearable size
 */
export async function loadWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const snapshot = readXlsx(bytes);
  const pack = new Package(bytes);
  const parts = workbookParts(pack);
  const texts = new PartTexts(bytes);
  const theme = themeColors(texts.read('xl/theme/theme1.xml'));
  // Without it the library refuses every file that holds a chart.
  installChartSupport();
  const file = new FileWorkbook();
  await file.xlsx.load(bytes);
  const workbook = new Workbook();
  workbook.name = name;
  workbook.date1904 = parts.date1904;
  workbook.isStructureProtected = parts.isStructureProtected;
  workbook.names = file.definedNames.getAllEntries().map((entry) => ({
    name: entry.name,
    ranges: entry.ranges,
    sheet: entry.localSheetId ?? null,
  }));
  workbook.customXmlParts = readCustomXml(pack, parts.workbook);
  const styles = new StyleCache(theme);
  const names = readLocalNames(pack, parts.workbook);
  const validated = new Map(validationAreas(bytes).map((one) => [one.sheet, one.areas]));
  const uncalculated: CellPlace[] = [];
  for (const values of snapshot.sheets) {
    const sheet = workbook.addSheet(values.name);
    sheet.visibility = values.visibility;
    sheet.names = names.get(values.name) ?? [];
    const part = parts.sheets.find((one) => one.name === values.name)?.part;
    if (part !== undefined) {
      sheet.charts = readCharts(pack, part, () => workbook.nextId());
      sheet.tables = readFileTables(pack, part).map((table) => ({
        ...table,
        id: workbook.nextId(),
      }));
    }
    sheet.validations = readValidations(validated.get(values.name) ?? []);
    const source = file.getWorksheet(values.name);
    if (source !== undefined) fillLook(sheet, source, styles);
    uncalculated.push(...fillValues(sheet, values));
    if (source === undefined) continue;
    sheet.conditionalFormats = readConditionalFormats(source, () => workbook.nextId(), theme);
    sheet.merges = source.mergedRegions.map(({ top, left, bottom, right }) => ({
      top: top - 1,
      left: left - 1,
      bottom: bottom - 1,
      right: right - 1,
    }));
    sheet.autoFilter = readAutoFilter(source);
    sheet.layout = readSheetLayout(source);
    if (source.sheetProtection?.sheet === true) {
      // A file says what is forbidden; what the library leaves out is not allowed.
      sheet.protection = { allowFormatCells: source.sheetProtection.formatCells === true };
    }
  }
  if (uncalculated.length > 0) recalculate(workbook, uncalculated);
  return workbook;
}

/** What they ask for is not read: of the user's only the cells matter. */
function readValidations(areas: readonly Area[]): Sheet['validations'] {
  if (areas.length === 0) return [];
  const rule = { type: 'Custom', rule: null, prompt: null, alert: null, ignoreBlanks: true };
  return [{ areas, rule }];
}

/** The library leaves the views out where the file does, whatever its typings say. */
function readSheetLayout({ views }: { readonly views?: FileSheet['views'] }): Sheet['layout'] {
  const view = views?.[0];
  const frozen =
    view?.state === 'frozen' ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : null;
  return { ...USUAL_LAYOUT, frozen, gridlines: view?.showGridLines ?? true };
}

/** A file's filter always stands as an address. */
function readAutoFilter({ autoFilter }: FileSheet): Area | null {
  return typeof autoFilter === 'string' ? parseArea(autoFilter) : null;
}

/** The library gives each cell a style of its own; here cells that look alike share one. */
class StyleCache {
  private readonly known = new Map<string, CellStyle>();

  constructor(private readonly theme: readonly string[]) {}

  style(source: Parameters<typeof readStyle>[0]): CellStyle {
    const key = JSON.stringify(source);
    return getOrInsert(this.known, key, () => readStyle(source, this.theme));
  }
}

function fillLook(sheet: Sheet, source: FileSheet, styles: StyleCache): void {
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) sheet.rows.hidden.add(number - 1);
    if (row.height !== undefined) sheet.rows.sizes.set(number - 1, row.height);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const formula = cell.formula ?? null;
      const style = styles.style(cell.style);
      if (formula !== null || Object.keys(cell.style).length > 0) {
        sheet.put(number - 1, column - 1, { value: null, formula, style });
      }
    });
  });
  for (const [index, column] of source.columns.entries()) {
    if (column.hidden) sheet.columns.hidden.add(index);
    if (column.width !== undefined) sheet.columns.sizes.set(index, column.width);
  }
}

/** Returns the formulas that have no result yet. */
function fillValues(sheet: Sheet, { origin, values }: SheetSnapshot): CellPlace[] {
  const uncalculated: CellPlace[] = [];
  for (const [rowIndex, line] of values.entries()) {
    for (const [columnIndex, value] of line.entries()) {
      if (value === null) continue;
      const [row, column] = [origin.row + rowIndex, origin.column + columnIndex];
      if (isNoResult(value)) {
        uncalculated.push({ sheet, row, column });
        continue;
      }
      const cell = sheet.cell(row, column);
      const style = cell?.style ?? DEFAULT_STYLE;
      sheet.put(row, column, { value, formula: cell?.formula ?? null, style });
    }
  }
  return uncalculated;
}

/** The custom XML parts of a file as the live workbook knows them. */
function readCustomXml(pack: Package, workbook: string): CustomXmlPart[] {
  return customXml(pack, workbook).map(({ part, itemId, xml }) => ({
    id: itemId ?? `{${part}}`,
    part,
    xml,
  }));
}

/** The names that belong to single sheets, by the sheet's name; print titles and filters are none. */
function readLocalNames(pack: Package, workbook: string): Map<string, SheetName[]> {
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
      if (sheet !== undefined && !isBuiltIn) getOrInsert(names, sheet, () => []).push(name);
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

type FileRule = FileSheet['conditionalFormattings'][number]['rules'][number];

/** The rules of a sheet in order of priority. */
function readConditionalFormats(
  sheet: FileSheet,
  nextId: () => string,
  theme: readonly string[],
): ConditionalFormat[] {
  const found = sheet.conditionalFormattings.flatMap(({ ref, rules }) => {
    const areas = ref.split(/\s+/).flatMap((one): readonly Area[] => {
      const area = parseArea(one);
      return area === null ? [] : [area];
    });
    return rules.map((rule) => ({ rule, areas }));
  });
  found.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return found.map(({ rule, areas }) => ({
    id: nextId(),
    type: TYPES[rule.type] ?? 'PresetCriteria',
    areas,
    stopIfTrue: false,
    formula: rule.type === 'expression' ? `=${String(rule.formulae?.[0] ?? '')}` : '',
    look: readLook(rule, theme),
  }));
}

function readLook(rule: FileRule, theme: readonly string[]): ConditionalLook {
  const { font, fill, border } = rule.style ?? {};
  const underline = font?.underline;
  return {
    fill: readConditionalFill(fill, theme),
    color: readColor(font?.color, theme),
    bold: font?.bold ?? null,
    italic: font?.italic ?? null,
    strikethrough: font?.strike ?? null,
    underline: underline === true || underline === 'single' ? 'Single' : null,
    borders: readBorders(border, theme),
  };
}

/** In a conditional format a solid fill's colour stands as its background. */
function readConditionalFill(fill: Fill | undefined, theme: readonly string[]): string | null {
  if (fill?.type !== 'pattern') return null;
  return readColor(fill.bgColor, theme) ?? readFill(fill, theme);
}

function readBorders(
  border: Partial<Borders> | undefined,
  theme: readonly string[],
): ConditionalLook['borders'] {
  const sides = {
    EdgeTop: border?.top,
    EdgeBottom: border?.bottom,
    EdgeLeft: border?.left,
    EdgeRight: border?.right,
  };
  const lines: ConditionalLook['borders'] = new Map();
  for (const side of BORDER_SIDES) {
    const line = sides[side];
    if (line?.style === undefined) continue;
    const color = readColor(line.color, theme) ?? '#000000';
    lines.set(side, { style: LINES[line.style] ?? 'Continuous', color });
  }
  return lines;
}
