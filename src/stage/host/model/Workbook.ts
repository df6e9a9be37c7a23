import { type Area, cellArea } from '../../../core/address/area';
import { copyConditionalFormat, type ConditionalFormat } from './ConditionalFormat';
import { type CellPlace, Sheet } from './Sheet';

/** Where the user is: areas of the active sheet, the last one with the active cell at its top left. */
export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface CustomXmlPart {
  readonly id: string;
  /** Name of its part in the opened file; null for one added since. */
  readonly part: string | null;
  readonly xml: string;
}

/** A name that formulas may use, with the ranges it stands for as written in the file. */
export interface DefinedName {
  readonly name: string;
  readonly ranges: readonly string[];
  /** Index of the sheet it belongs to; null for the whole workbook. */
  readonly sheet: number | null;
}

/** The live workbook: sheets in tab order and what belongs to none of them. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  customXmlParts: readonly CustomXmlPart[] = [];
  /** Opened for reading only: nothing can be kept in it. */
  isReadOnly = false;
  /** ブックの保護: no sheets come or go. */
  isStructureProtected = false;
  /** Another workbook is in front of this one. */
  isBehind = false;
  /** Names of its chart sheets, which are no worksheets but take up names all the same. */
  chartSheets: readonly string[] = [];
  /** One of them is in view. */
  isChartInView = false;
  /** The file's name. */
  name = 'Book1.xlsx';
  names: readonly DefinedName[] = [];
  date1904 = false;
  /** Formulas of which the opened file holds no result. */
  uncalculated: readonly CellPlace[] = [];
  private chosen: Selection | null = null;
  /** How many ids were given out. */
  idsGiven = 0;

  /** A fresh id of the kind Excel gives to sheets and rules. */
  nextId(): string {
    this.idsGiven += 1;
    return `{${this.idsGiven.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  /** Sheet names are compared as Excel does, without regard to case. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get selection(): Selection {
    const first = this.sheets.find((sheet) => sheet.visibility === 'visible') ?? this.sheets[0];
    if (first === undefined) throw new Error('A workbook holds at least one sheet.');
    if (this.chosen === null || !this.sheets.includes(this.chosen.sheet)) {
      this.chosen = { sheet: first, areas: [cellArea(0, 0)] };
    }
    return this.chosen;
  }

  select(selection: Selection): void {
    this.chosen = selection;
  }

  addSheet(name: string, position = this.sheets.length): Sheet {
    const sheet = new Sheet(this.nextId(), name);
    this.sheets.splice(position, 0, sheet);
    return sheet;
  }

  /** A copy with cells, look, conditional formats and protection, as Excel's Move or Copy makes. */
  copySheet(source: Sheet, position: number): Sheet {
    const copy = this.addSheet(this.copyName(source.name), position);
    for (const { row, column, cell } of source.cells()) copy.put(row, column, cell);
    copy.protection = source.protection;
    copy.merges = [...source.merges];
    copy.autoFilter = source.autoFilter;
    copy.validations = source.validations;
    copy.names = source.names;
    copy.filled = source.filled;
    copy.tables = source.tables.map((table) => {
      const id = this.nextId();
      return { ...table, id, name: `${table.name}_${id.slice(1, 9)}` };
    });
    copy.layout = source.layout;
    copy.charts = source.charts.map((chart) => ({
      ...chart,
      id: this.nextId(),
      series: chart.series.map((series) => ({ ...series })),
    }));
    copy.conditionalFormats = source.conditionalFormats.map((format) => this.duplicate(format));
    for (const lines of ['rows', 'columns'] as const) {
      source[lines].sizes.forEach((size, index) => copy[lines].sizes.set(index, size));
      source[lines].hidden.forEach((index) => copy[lines].hidden.add(index));
    }
    return copy;
  }

  duplicate(format: ConditionalFormat, areas = format.areas): ConditionalFormat {
    return copyConditionalFormat(format, this.nextId(), areas);
  }

  private copyName(name: string): string {
    for (let count = 2; ; count += 1) {
      const candidate = `${name} (${String(count)})`;
      if (this.sheetNamed(candidate) === undefined) return candidate;
    }
  }
}
