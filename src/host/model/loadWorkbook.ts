import { Workbook as FileWorkbook, type Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import { Package } from '../../files/opc/Package';
import { workbookParts } from '../../files/read/workbookParts';
import { readTables } from '../../files/read/readTables';
import { readXlsx } from '../../files/readXlsx';
import type { Area as CoreArea } from '../../core/address/Area';
import { validationAreas } from '../../files/sheet/validationAreas';
import { toHostArea } from './coreArea';
import { readCharts } from './readCharts';
import { readCustomXml } from './readCustomXml';
import { readSheetNames } from './readSheetNames';
import { USUAL_LAYOUT } from './SheetLayout';
import type { Area } from './Area';
import { DEFAULT_STYLE, type CellStyle } from './CellStyle';
import { parseArea } from './parseAddress';
import { PartTexts } from './PartTexts';
import { readConditionalFormats } from './readConditionalFormats';
import { readStyle } from './readStyle';
import type { Sheet } from './Sheet';
import { themeColors } from './theme';
import { Workbook } from './Workbook';

/**
 * The live workbook of an .xlsx file. Values are exactly those of `readXlsx`, results of formulas
 * as the file holds them; formulas, look and sizes come from the spreadsheet library.
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
  const names = readSheetNames(pack, parts.workbook);
  const validated = new Map(validationAreas(bytes).map((one) => [one.sheet, one.areas]));
  for (const values of snapshot.sheets) {
    const sheet = workbook.addSheet(values.name);
    sheet.visibility = values.visibility;
    sheet.names = names.get(values.name) ?? [];
    const part = parts.sheets.find((one) => one.name === values.name)?.part;
    if (part !== undefined) {
      sheet.charts = readCharts(pack, part, () => workbook.nextId());
      sheet.tables = readTables(pack, part).map((table) => ({
        ...table,
        id: workbook.nextId(),
        area: toHostArea(table.area),
      }));
    }
    sheet.validations = readValidations(validated.get(values.name) ?? []);
    const source = file.getWorksheet(values.name);
    if (source !== undefined) fillLook(sheet, source, styles);
    fillValues(sheet, values);
    if (source === undefined) continue;
    sheet.conditionalFormats = readConditionalFormats(source, () => workbook.nextId(), theme);
    sheet.merges = source.mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    }));
    sheet.autoFilter = readAutoFilter(source);
    sheet.layout = readLayout(source);
    if (source.sheetProtection?.sheet === true) {
      // A file says what is forbidden; what the library leaves out is not allowed.
      sheet.protection = { allowFormatCells: source.sheetProtection.formatCells === true };
    }
  }
  return workbook;
}

/** What they ask for is not read: of the user's only the cells matter. */
function readValidations(areas: readonly CoreArea[]): Sheet['validations'] {
  if (areas.length === 0) return [];
  const rule = { type: 'Custom', rule: null, prompt: null, alert: null, ignoreBlanks: true };
  return [{ areas: areas.map(toHostArea), rule }];
}

/** The library leaves the views out where the file does, whatever its typings say. */
function readLayout({ views }: { readonly views?: FileSheet['views'] }): Sheet['layout'] {
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
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const style = readStyle(source, this.theme);
    this.known.set(key, style);
    return style;
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

function fillValues(sheet: Sheet, { origin, values }: SheetSnapshot): void {
  for (const [rowIndex, line] of values.entries()) {
    for (const [columnIndex, value] of line.entries()) {
      if (value === null) continue;
      const [row, column] = [origin.row + rowIndex, origin.column + columnIndex];
      const cell = sheet.cell(row, column);
      const style = cell?.style ?? DEFAULT_STYLE;
      sheet.put(row, column, { value, formula: cell?.formula ?? null, style });
    }
  }
}
