import type { Area } from '../../core/address/area';
import { isTrue } from '../xml/xmlText';
import { type OpenTag, scanXml, type ScanListener } from '../xml/scanXml';
import { parseAreas } from '../../core/address/a1';
import { FileProblem } from '../FileProblem';
import { CellSkimmer } from '../read/CellSkimmer';
import { referenceColumn, rowIndex } from '../read/reference';
import { SPREADSHEET } from '../xml/namespaces';
import type { Span, XmlAttributes } from '../xml/XmlTokenizer';

/** A formula as it stands in a cell. */
export interface FormulaIndex extends Span {
  readonly row: number;
  readonly column: number;
  /** `t`; a plain formula is `normal`. */
  readonly type: string;
  /** Group of a shared formula. */
  readonly group: string | null;
  /** Area of an array, a data table or of a shared formula whose text stands here. */
  readonly area: Area | null;
  /** Empty where another cell of the group holds the text. */
  readonly text: string;
}

export interface CellIndex extends Span {
  readonly column: number;
  readonly open: OpenTag;
  readonly formula: FormulaIndex | null;
}

export interface RowIndex {
  readonly row: number;
  readonly open: OpenTag;
  /** Where `</row>` begins; behind the start tag of a row that closes itself. */
  readonly closeStart: number;
  /** By column; empty for rows that were not asked for. */
  readonly cells: readonly CellIndex[];
}

export interface ConditionalRule extends Span {
  /** Text of its formula when it is an expression; null for every other kind. */
  readonly expression: string | null;
  readonly priority: number;
}

interface ConditionalFormatIndex extends Span {
  readonly rules: readonly ConditionalRule[];
}

/** Where everything that can be changed stands in a worksheet part. */
export interface SheetIndex {
  /** Prefix of the spreadsheet namespace, with its colon. */
  readonly prefix: string;
  /** Where the last child of the root of each name ends. */
  readonly childEnds: ReadonlyMap<string, number>;
  readonly root: { readonly open: OpenTag; readonly closeStart: number };
  readonly dimension: OpenTag | null;
  readonly data: { readonly open: OpenTag; readonly closeStart: number } | null;
  /** In document order. */
  readonly rows: readonly RowIndex[];
  /** Formulas that belong to several cells. */
  readonly sharing: readonly FormulaIndex[];
  readonly merged: readonly Area[];
  /** シートの保護: only cells whose style unlocks them may change. */
  readonly isProtected: boolean;
  /** Styles of whole columns. */
  readonly columnStyles: readonly {
    readonly first: number;
    readonly last: number;
    readonly style: string;
  }[];
  readonly conditionalFormats: readonly ConditionalFormatIndex[];
  /** Highest priority of a rule among the extensions, which share one order with `rules`. */
  readonly extensionPriority: number;
}

/** Style number that a new cell takes: its row's, or else its column's; undefined for none. */
export function newCellStyle(
  { columnStyles }: SheetIndex,
  row: RowIndex | null,
  column: number,
): string | undefined {
  const { s, customFormat } = row?.open.attributes ?? {};
  if (isTrue(customFormat) && s !== undefined) return s;
  return columnStyles.find(({ first, last }) => first <= column && column <= last)?.style;
}

/**
 * Finds in a worksheet part everything that a patch of cells in `rows` and of marks may touch.
 * @throws {FileProblem} damaged, unsafeXml, tooLarge
 */
export function indexSheet(part: string, text: string, rows: ReadonlySet<number>): SheetIndex {
  const indexer = new SheetIndexer(part, rows);
  const prefix = scanXml(part, text, SPREADSHEET, indexer);
  return indexer.result(prefix);
}

interface Started {
  readonly open: OpenTag;
  readonly row: number;
  readonly column: number;
}

class SheetIndexer implements ScanListener {
  /** Elements around the current one, the root first. */
  private readonly path: OpenTag[] = [];
  private readonly skimmer = new CellSkimmer();
  private content = '';
  private root: SheetIndex['root'] | null = null;
  private dimension: OpenTag | null = null;
  private data: SheetIndex['data'] = null;
  private row: { open: OpenTag; row: number; cells: CellIndex[] } | null = null;
  private lastRow = -1;
  private cell: (Started & { formula: FormulaIndex | null }) | null = null;
  private lastColumn = -1;
  private rule: { open: OpenTag; formula: string | null } | null = null;
  private rules: ConditionalRule[] = [];
  private extensionPriority = 0;
  private isProtected = false;
  private readonly childEnds = new Map<string, number>();
  private readonly rows: RowIndex[] = [];
  private readonly sharing: FormulaIndex[] = [];
  private readonly merged: SheetIndex['merged'][number][] = [];
  private readonly columnStyles: SheetIndex['columnStyles'][number][] = [];
  private readonly conditionalFormats: ConditionalFormatIndex[] = [];

  constructor(
    private readonly part: string,
    private readonly wanted: ReadonlySet<number>,
  ) {}

  open(tag: OpenTag): void {
    this.path.push(tag);
    this.content = '';
    switch (tag.name) {
      case 'row':
        this.openRow(tag);
        break;
      case 'c':
        this.openCell(tag);
        break;
      case 'dimension':
        this.dimension = tag;
        break;
      case 'mergeCell':
        this.seeMerge(tag.attributes);
        break;
      case 'sheetProtection':
        this.isProtected = isTrue(tag.attributes['sheet']);
        break;
      case 'col':
        this.seeColumn(tag.attributes);
        break;
      case 'cfRule':
        this.rule = { open: tag, formula: null };
        break;
      case '':
        this.seeExtension(tag);
    }
  }

  text(text: string): void {
    this.content += text;
  }

  /** Of rows that were not asked for, only formulas are looked at that belong to several cells. */
  skim(text: string, at: number): number {
    if (this.row === null || this.cell !== null || this.wanted.has(this.lastRow)) return at;
    const { skimmer } = this;
    let here = at;
    for (let end = skimmer.read(text, here); end > here; end = skimmer.read(text, here)) {
      here = end;
      this.lastColumn = skimmer.column ?? this.lastColumn + 1;
    }
    return here;
  }

  close(name: string, closeTag: Span): void {
    const open = this.path.pop();
    if (open === undefined) throw new FileProblem('damaged', this.part);
    const span = { start: open.start, end: closeTag.end };
    if (this.path.length === 1) this.childEnds.set(name, closeTag.end);
    if (this.path.length === 0) this.root = { open, closeStart: closeTag.start };
    switch (name) {
      case 'f':
        this.closeFormula(open, span);
        break;
      case 'c':
        this.closeCell(span);
        break;
      case 'row':
        this.closeRow(closeTag);
        break;
      case 'sheetData':
        this.data = { open, closeStart: closeTag.start };
        break;
      case 'formula':
        if (this.rule !== null) this.rule.formula = this.content;
        break;
      case 'cfRule':
        this.closeRule(span);
        break;
      case 'conditionalFormatting':
        this.conditionalFormats.push({ ...span, rules: this.rules });
        this.rules = [];
    }
  }

  result(prefix: string): SheetIndex {
    const { root, dimension, data, childEnds, rows, sharing, merged, columnStyles } = this;
    const { conditionalFormats, extensionPriority, isProtected } = this;
    if (root?.open.name !== 'worksheet') throw new FileProblem('damaged', this.part);
    return {
      prefix,
      root,
      dimension,
      data,
      childEnds,
      rows,
      sharing,
      merged,
      isProtected,
      columnStyles,
      conditionalFormats,
      extensionPriority,
    };
  }

  /** Rules of later Excel versions stand in the extensions. */
  private seeExtension({ writtenName, attributes }: OpenTag): void {
    if (!writtenName.endsWith(':cfRule')) return;
    this.extensionPriority = Math.max(this.extensionPriority, priorityOf(attributes));
  }

  private seeColumn(attributes: XmlAttributes): void {
    const style = attributes['style'];
    if (style === undefined) return;
    const first = Number(attributes['min']) - 1;
    this.columnStyles.push({ first, last: Number(attributes['max']) - 1, style });
  }

  /** Asked of only where cells are to be written. */
  private seeMerge(attributes: XmlAttributes): void {
    if (this.wanted.size === 0) return;
    for (const area of parseAreas(attributes['ref'] ?? '')) this.merged.push(area);
  }

  private openRow(open: OpenTag): void {
    const number = open.attributes['r'];
    this.lastRow = number === undefined ? this.lastRow + 1 : rowIndex(number);
    this.lastColumn = -1;
    this.row = { open, row: this.lastRow, cells: [] };
  }

  private closeRow(closeTag: Span): void {
    if (this.row !== null) this.rows.push({ ...this.row, closeStart: closeTag.start });
    this.row = null;
  }

  private openCell(open: OpenTag): void {
    if (this.row === null) return;
    const reference = open.attributes['r'];
    this.lastColumn = reference === undefined ? this.lastColumn + 1 : referenceColumn(reference);
    this.cell = { open, row: this.lastRow, column: this.lastColumn, formula: null };
  }

  private closeCell(span: Span): void {
    if (this.cell !== null && this.wanted.has(this.lastRow)) {
      const { open, column, formula } = this.cell;
      this.row?.cells.push({ ...span, open, column, formula });
    }
    this.cell = null;
  }

  private closeFormula({ attributes }: OpenTag, span: Span): void {
    if (this.cell === null) return;
    const type = attributes['t'] ?? 'normal';
    const { row, column } = this.cell;
    const area = parseAreas(attributes['ref'] ?? '')[0] ?? null;
    const group = attributes['si'] ?? null;
    this.cell.formula = { ...span, row, column, type, group, area, text: this.content };
    if (type !== 'normal') this.sharing.push(this.cell.formula);
  }

  private closeRule(span: Span): void {
    if (this.rule === null) return;
    const { open, formula } = this.rule;
    this.rules.push({
      ...span,
      expression: open.attributes['type'] === 'expression' ? formula : null,
      priority: priorityOf(open.attributes),
    });
    this.rule = null;
  }
}

function priorityOf(attributes: XmlAttributes): number {
  const priority = Number(attributes['priority']);
  return Number.isInteger(priority) ? priority : 0;
}
