import { cellCount, MAX_COLUMNS, type Area } from '../../../core/address/area';
import { parseAreas, parseSqref } from '../../../core/address/a1';
import { isNoResult } from '../../../core/snapshot/CellValue';
import type { SheetSnapshot } from '../../../core/snapshot/Snapshot';
import type { PartSource } from '../../../files/opc/Package';
import { shiftSharedFormula } from '../../../files/patch/SharedFormulas';
import { referenceColumn, rowIndex } from '../../../files/read/reference';
import { SPREADSHEET } from '../../../files/xml/namespaces';
import { readXml, type XmlListener } from '../../../files/xml/readXml';
import type { XmlAttributes } from '../../../files/xml/XmlTokenizer';
import { isTrue } from '../../../files/xml/xmlText';
import { BLANK, DEFAULT_STYLE, type Cell, type CellStyle } from './Cell';
import { plainLook, type ConditionalFormat, type ConditionalFormatType } from './ConditionalFormat';
import type { FileStyles } from './readStyles';
import { type CellPlace, type FilledArea, USUAL_LAYOUT, type Sheet } from './Sheet';

const TYPES: Readonly<Record<string, ConditionalFormatType>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  dataBar: 'DataBar',
};

/** Cells that are not in the file get a look of their row's or column's, up to so many a sheet. */
const MOST_FILLED = 500_000;

/**
 * Fills a sheet from its part: what it shows and holds besides values, which are those of `values`.
 * What cannot be is passed over: the values are read strictly elsewhere.
 * @returns the formulas that have no result yet
 */
export function readSheet(
  part: PartSource,
  sheet: Sheet,
  values: SheetSnapshot,
  styles: FileStyles,
  nextId: () => string,
): CellPlace[] {
  const listener = new SheetListener(sheet, values, styles);
  readXml(part, SPREADSHEET, listener);
  listener.finish(nextId);
  return listener.uncalculated;
}

interface Formula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface FileRule {
  readonly attributes: XmlAttributes;
  readonly areas: readonly Area[];
  formula: string | null;
}

class SheetListener implements XmlListener {
  readonly uncalculated: CellPlace[] = [];
  private readonly path: string[] = [];
  private content = '';
  private row = -1;
  private column = -1;
  /** null: none is given. */
  private style: number | null = null;
  private rowStyle: number | null = null;
  /** Its formula spills. */
  private isDynamic = false;
  private formula: XmlAttributes | null = null;
  private formulaText: string | null = null;
  /** Of shared formulas, those that hold the text. */
  private readonly masters = new Map<string, Formula>();
  private readonly columnStyles: number[] = [];
  private filled = 0;
  private readonly merges: Area[] = [];
  private readonly filledAreas: FilledArea[] = [];
  private ruleAreas: readonly Area[] = [];
  private readonly rules: FileRule[] = [];
  private readonly validated: Area[] = [];
  private isValidationInExtension = false;
  private readonly blanks = new Map<number, Cell>();

  private readonly openers: ReadonlyMap<string, (attributes: XmlAttributes) => void> = new Map([
    ['c', (attributes) => this.openCell(attributes)],
    ['f', (attributes) => (this.formula = attributes)],
    ['row', (attributes) => this.openRow(attributes)],
    ['col', (attributes) => this.openColumns(attributes)],
    ['mergeCell', ({ ref = '' }) => this.merges.push(...parseAreas(ref))],
    ['dataValidation', ({ sqref = '' }) => this.validated.push(...parseSqref(sqref))],
    ['conditionalFormatting', ({ sqref = '' }) => (this.ruleAreas = parseSqref(sqref))],
    ['cfRule', (attributes) => this.openRule(attributes)],
    ['sheetView', (attributes) => this.openView(attributes)],
    ['pane', (attributes) => this.openPane(attributes)],
    ['autoFilter', (attributes) => this.openFilter(attributes)],
    ['sheetProtection', (attributes) => this.openProtection(attributes)],
  ]);

  constructor(
    private readonly sheet: Sheet,
    private readonly values: SheetSnapshot,
    private readonly styles: FileStyles,
  ) {}

  open(name: string, attributes: XmlAttributes, writtenName: string): void {
    this.path.push(name === '' ? writtenName : name);
    this.content = '';
    if (name === '' && writtenName.endsWith(':dataValidation')) this.isValidationInExtension = true;
    else this.openers.get(name)?.(attributes);
  }

  text(piece: string): void {
    this.content += piece;
  }

  close(name: string): void {
    const written = this.path.pop() ?? '';
    if (name === 'c') this.closeCell();
    else if (name === 'f') this.formulaText = this.content;
    else if (name === 'formula') {
      const rule = this.rules.at(-1);
      if (rule !== undefined) rule.formula ??= this.content;
    } else if (name === '' && this.isValidationInExtension) {
      // Those of later Excel versions name their cells in an element of their own.
      if (written.endsWith(':sqref')) this.validated.push(...parseSqref(this.content));
      if (written.endsWith(':dataValidation')) this.isValidationInExtension = false;
    }
  }

  finish(nextId: () => string): void {
    const { sheet, validated } = this;
    sheet.filled = this.filledAreas;
    sheet.merges = this.merges.filter((area) => cellCount(area) > 1);
    // What they ask for is not read: of the user's only the cells matter.
    const rule = { type: 'Custom', rule: null, prompt: null, alert: null, ignoreBlanks: true };
    sheet.validations = validated.length === 0 ? [] : [{ areas: validated, rule }];
    const priority = ({ attributes }: FileRule) => Number(attributes['priority'] ?? 0);
    const inOrder = this.rules.sort((a, b) => priority(a) - priority(b));
    sheet.conditionalFormats = inOrder.map((one) => this.conditionalFormat(one, nextId()));
  }

  private conditionalFormat(
    { attributes, areas, formula }: FileRule,
    id: string,
  ): ConditionalFormat {
    const look = this.styles.rules[Number(attributes['dxfId'])] ?? plainLook();
    return {
      id,
      type: TYPES[attributes['type'] ?? ''] ?? 'PresetCriteria',
      areas,
      stopIfTrue: false,
      formula: attributes['type'] === 'expression' ? `=${formula ?? ''}` : '',
      look: { ...look, borders: new Map(look.borders) },
    };
  }

  private openRule(attributes: XmlAttributes): void {
    this.rules.push({ attributes, areas: this.ruleAreas, formula: null });
  }

  /** A custom view holds a filter too. */
  private openFilter({ ref = '' }: XmlAttributes): void {
    if (this.path.length === 2) [this.sheet.autoFilter = null] = parseAreas(ref);
  }

  /** A file says what is forbidden; what it leaves out is not allowed. */
  private openProtection({ sheet, formatCells = '1' }: XmlAttributes): void {
    if (isTrue(sheet)) this.sheet.protection = { allowFormatCells: !isTrue(formatCells) };
  }

  /** Of several windows the first counts. */
  private openView({ showGridLines = '1' }: XmlAttributes): void {
    const { sheet } = this;
    if (sheet.layout !== USUAL_LAYOUT) return;
    sheet.layout = { ...USUAL_LAYOUT, gridlines: isTrue(showGridLines) };
  }

  private openPane({ state, ySplit = '0', xSplit = '0' }: XmlAttributes): void {
    const { sheet } = this;
    const isOwn = this.path[1] === 'sheetViews' && sheet.layout.frozen === null;
    if (!isOwn || state !== 'frozen') return;
    const frozen = { rows: Number(ySplit), columns: Number(xSplit) };
    sheet.layout = { ...sheet.layout, frozen };
  }

  private openColumns({ min, max, width, hidden, style }: XmlAttributes): void {
    const { columns } = this.sheet;
    // They come in order, none twice.
    const first = Math.max(Number(min) - 1, this.columnStyles.length);
    const last = Math.min(Number(max), MAX_COLUMNS) - 1;
    for (let column = first; column <= last; column += 1) {
      if (width !== undefined) columns.sizes.set(column, Number(width));
      if (isTrue(hidden)) columns.hidden.add(column);
      this.columnStyles[column] = Number(style ?? 0);
    }
  }

  private openRow({ r, ht, hidden, s, customFormat }: XmlAttributes): void {
    this.row = r === undefined ? this.row + 1 : rowIndex(r);
    this.column = -1;
    this.rowStyle = isTrue(customFormat) ? Number(s ?? 0) : null;
    if (isTrue(hidden)) this.sheet.rows.hidden.add(this.row);
    if (ht !== undefined) this.sheet.rows.sizes.set(this.row, Number(ht));
  }

  private openCell({ r, s, cm }: XmlAttributes): void {
    const before = this.column;
    this.column = r === undefined ? before + 1 : referenceColumn(r);
    this.style = s === undefined ? null : Number(s);
    this.isDynamic = cm !== undefined;
    this.formula = null;
    this.formulaText = null;
    for (let column = before + 1; column < this.column; column += 1) this.fill(column);
  }

  /** A cell that the file leaves out looks as its row or column does. */
  private fill(column: number): void {
    const style = this.rowStyle ?? this.columnStyles[column] ?? 0;
    if (style === 0 || this.filled >= MOST_FILLED) return;
    this.filled += 1;
    this.sheet.put(this.row, column, this.blank(style));
  }

  private closeCell(): void {
    const { sheet, row, column, style, values } = this;
    const found = values.values[row - values.origin.row]?.[column - values.origin.column] ?? null;
    const formula = this.formula === null ? null : this.ownFormula(this.formula);
    if (this.formula !== null) this.noteFilled(this.formula, formula);
    if (found === null && formula === null) {
      if (style !== null) sheet.put(row, column, this.blank(style));
      return;
    }
    const value = found !== null && isNoResult(found) ? null : found;
    if (value === null && found !== null) this.uncalculated.push({ sheet, row, column });
    sheet.put(row, column, { value, formula, style: this.look(style) });
  }

  /** Array formulas and data tables name the cells that they fill. */
  private noteFilled(attributes: XmlAttributes, own: string | null): void {
    const [area] = parseAreas(attributes['ref'] ?? '');
    if (area === undefined) return;
    if (attributes['t'] === 'dataTable') {
      this.filledAreas.push({ area, kind: 'dataTable', formula: tableFormula(attributes) });
    } else if (attributes['t'] === 'array' && own !== null) {
      const kind = this.isDynamic ? 'spill' : 'array';
      // A formula with one result spills over nothing.
      if (kind === 'spill' && cellCount(area) === 1) return;
      this.filledAreas.push({ area, kind, formula: own });
    }
  }

  /** The text that a cell shows of its formula; null where that is none. */
  private ownFormula({ t: type = 'normal', si: group = '' }: XmlAttributes): string | null {
    const { row, column, formulaText: text } = this;
    if (type === 'dataTable') return null;
    if (type !== 'shared') return text === null || text === '' ? null : withoutPrefixes(text);
    if (text !== null && text !== '') {
      this.masters.set(group, { row, column, text: withoutPrefixes(text) });
      return withoutPrefixes(text);
    }
    const master = this.masters.get(group);
    if (master === undefined) return null;
    return shiftSharedFormula(master.text, row - master.row, column - master.column);
  }

  /** Cells that only look alike are one. */
  private blank(style: number): Cell {
    const known = this.blanks.get(style);
    if (known !== undefined) return known;
    const cell = { ...BLANK, style: this.look(style) };
    this.blanks.set(style, cell);
    return cell;
  }

  private look(style: number | null): CellStyle {
    return (style === null ? null : this.styles.cells[style]) ?? DEFAULT_STYLE;
  }
}

/** What Excel shows in the cells of a data table. */
function tableFormula({ dt2D, dtr, r1 = '', r2 = '' }: XmlAttributes): string {
  const cells = isTrue(dt2D) ? [r1, r2] : isTrue(dtr) ? [r1, ''] : ['', r1];
  return `TABLE(${cells.join(',')})`;
}

/** What a file puts in front of functions of later versions; no Excel shows it. */
function withoutPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?/g, '') : formula;
}
