import type { Severity } from '../../core/findings/Finding';
import type { Look } from '../../core/plan/SheetPlan';
import { type PackageTexts, addPart } from '../opc/PackageTexts';
import { folderOf } from '../opc/relationships';
import { addMarkStyles } from '../patch/addMarkStyles';
import type { WorkbookParts } from '../read/workbookParts';
import { attributesXml, DECLARATION } from '../xml/xmlText';
import { SPREADSHEET, OFFICE_RELATIONSHIPS } from '../xml/namespaces';
import type { Element } from '../xml/outlineXml';
import { PartEdits } from '../xml/PartEdits';
import { StyleList } from './StyleList';
import { isStrict } from '../xml/scanXml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Children of a font as Excel orders them. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

/** Formats that stand in no file because every Excel has them. */
const BUILT_IN: { readonly [code: string]: number } = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_OWN = 164;

/** Number formats of a style sheet by their code. */
class NumberFormats {
  private readonly list: StyleList;
  private readonly numbers = new Map<string, number>();
  private next = FIRST_OWN;

  constructor(private readonly edits: PartEdits) {
    this.list = new StyleList(edits, 'numFmts', []);
    for (const { open } of this.list.elements) {
      const number = Number(open.attributes['numFmtId']);
      this.numbers.set(open.attributes['formatCode'] ?? '', number);
      this.next = Math.max(this.next, number + 1);
    }
  }

  number(code: string): number {
    const known = BUILT_IN[code] ?? this.numbers.get(code);
    if (known !== undefined) return known;
    const number = this.next++;
    this.numbers.set(code, number);
    const attributes = { numFmtId: String(number), formatCode: code };
    this.list.add(`<${this.edits.prefix}numFmt${attributesXml(attributes)}/>`);
    return number;
  }

  save(): void {
    this.list.save();
  }
}

/** The formats of a workbook's cells: those that are there, and those that looks need. */
export class StyleBook {
  private readonly edits: PartEdits;
  private readonly formats: NumberFormats;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cells: StyleList;

  /** @throws {FileProblem} damaged, unsafeXml, tooLarge */
  constructor(part: string, text: string) {
    this.edits = new PartEdits(part, text, SPREADSHEET, 4);
    const { prefix } = this.edits;
    const pattern = (type: string) =>
      `<${prefix}fill><${prefix}patternFill patternType="${type}"/></${prefix}fill>`;
    this.formats = new NumberFormats(this.edits);
    this.fonts = new StyleList(this.edits, 'fonts', [`<${prefix}font/>`]);
    this.fills = new StyleList(this.edits, 'fills', [pattern('none'), pattern('gray125')]);
    this.borders = new StyleList(this.edits, 'borders', [`<${prefix}border/>`]);
    this.cells = new StyleList(this.edits, 'cellXfs', [`<${prefix}xf/>`]);
  }

  /**
   * Number of the cell format that is `base` with the look.
   * @param base number of a format of the file
   * @param isQuoted whether the text begins as a formula would
   */
  number(base: number, look: Look, isQuoted: boolean): number {
    const element = this.cells.elements[base];
    const old = element?.open.attributes ?? {};
    const { prefix } = this.edits;
    const alignment = alignmentXml(prefix, element, look);
    const attributes = attributesXml({
      ...old,
      ...this.numberFormat(look),
      ...this.font(old['fontId'], look),
      ...this.fill(look),
      ...this.border(look),
      ...(Object.keys(alignmentOf(look)).length > 0 ? { applyAlignment: '1' } : {}),
      ...(isQuoted ? { quotePrefix: '1' } : {}),
    });
    const others = (element?.children ?? []).filter(({ name }) => name !== 'alignment');
    const inner = alignment + others.map((child) => this.edits.textOf(child)).join('');
    const start = `<${prefix}xf${attributes}`;
    const text = inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}xf>`;
    return isPlain(look, isQuoted) ? base : this.cells.add(text);
  }

  /** The style sheet with what was added. */
  result(): string {
    const lists = [this.formats, this.fonts, this.fills, this.borders, this.cells];
    for (const list of lists) list.save();
    return this.edits.result();
  }

  private numberFormat({ format }: Look): Record<string, string> {
    if (format === undefined) return {};
    return { numFmtId: String(this.formats.number(format)), applyNumberFormat: '1' };
  }

  private font(base: string | undefined, look: Look): Record<string, string> {
    const { size, bold, italic, underline, color } = look;
    if ([size, bold, italic, underline, color].every((one) => one === undefined)) return {};
    const children = this.fonts.elements[Number(base ?? 0)]?.children ?? [];
    const texts = new Map(children.map((one) => [one.name, this.edits.textOf(one)]));
    const number = this.fonts.add(fontXml(this.edits.prefix, texts, look));
    return { fontId: String(number), applyFont: '1' };
  }

  private fill({ fill }: Look): Record<string, string> {
    if (fill === undefined) return {};
    return { fillId: String(this.fills.add(fillXml(this.edits.prefix, fill))), applyFill: '1' };
  }

  private border({ box, lineColor }: Look): Record<string, string> {
    if (box === undefined) return {};
    const number = this.borders.add(borderXml(this.edits.prefix, box, lineColor));
    return { borderId: String(number), applyBorder: '1' };
  }
}

/** The workbook's style sheet, opened only when something needs it. */
export class WorkbookStyles {
  private part: string | null;
  private book: StyleBook | null = null;

  constructor(
    private readonly texts: PackageTexts,
    private readonly parts: WorkbookParts,
  ) {
    this.part = parts.styles;
  }

  /** Numbers of the differential formats of marks; nothing is added for none. */
  marks(severities: readonly Severity[]): Map<Severity, number> {
    if (severities.length === 0) return new Map();
    const part = this.open();
    const { text, styles } = addMarkStyles(part, this.texts.text(part), severities);
    this.texts.change(part, text);
    return styles;
  }

  /** Number of the cell format that is `base` with the look. */
  cell(base: number, look: Look, isQuoted = false): number {
    const part = this.open();
    this.book ??= new StyleBook(part, this.texts.text(part));
    return this.book.number(base, look, isQuoted);
  }

  /** Puts the formats of cells into the file; none can be asked for after that. */
  save(): void {
    if (this.book !== null) this.texts.change(this.open(), this.book.result());
  }

  private open(): string {
    this.part ??= addStyleSheet(this.texts, this.parts.workbook);
    return this.part;
  }
}

function isPlain(look: Look, isQuoted: boolean): boolean {
  return !isQuoted && Object.values(look).every((one) => one === undefined);
}

function alignmentXml(prefix: string, element: Element | undefined, look: Look): string {
  const old = element?.children.find(({ name }) => name === 'alignment')?.open.attributes;
  const attributes = { ...old, ...alignmentOf(look) };
  if (Object.keys(attributes).length === 0) return '';
  return `<${prefix}alignment${attributesXml(attributes)}/>`;
}

/**
 * A font with the look's face, size and colour.
 * @param base children of the font that it is made from, by name
 */
function fontXml(prefix: string, base: ReadonlyMap<string, string>, look: Look): string {
  const children = new Map(base);
  const set = (name: string, isSet: boolean | undefined) => {
    if (isSet === true) children.set(name, `<${prefix}${name}/>`);
    if (isSet === false) children.delete(name);
  };
  set('b', look.bold);
  set('i', look.italic);
  set('u', look.underline);
  if (look.size !== undefined) children.set('sz', `<${prefix}sz val="${look.size}"/>`);
  if (look.color !== undefined) children.set('color', colorXml(prefix, 'color', look.color));
  const ordered = FONT_ORDER.map((name) => children.get(name) ?? '');
  return `<${prefix}font>${ordered.join('')}</${prefix}font>`;
}

function fillXml(prefix: string, color: string): string {
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid">${colorXml(prefix, 'fgColor', color)}` +
    `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
  );
}

function borderXml(prefix: string, line: string, color: string | undefined): string {
  const inner =
    color === undefined ? `<${prefix}color auto="1"/>` : colorXml(prefix, 'color', color);
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${prefix}${side} style="${line}">${inner}</${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

/** Attributes of the alignment that a look asks for. */
function alignmentOf(look: Look): Record<string, string> {
  const { horizontal, vertical, wrap, indent } = look;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical: vertical === 'middle' ? 'center' : vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap ? '1' : '0' }),
    ...(indent === undefined ? {} : { indent: String(indent) }),
  };
}

function colorXml(prefix: string, name: string, color: string): string {
  return `<${prefix}${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

/** The least that Excel takes for a style sheet. */
function emptyStyleSheet(namespace: string): string {
  return (
    `${DECLARATION}<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font/></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>' +
    '</styleSheet>'
  );
}

/** Gives a workbook without styles a style sheet. Returns the name of its part. */
function addStyleSheet(texts: PackageTexts, workbook: string): string {
  const strict = isStrict(workbook, texts.text(workbook)) ? 1 : 0;
  const name = `${folderOf(workbook)}styles.xml`;
  addPart(texts, workbook, {
    name,
    contentType: CONTENT_TYPE,
    relationshipType: `${OFFICE_RELATIONSHIPS[strict]}/styles`,
    text: emptyStyleSheet(SPREADSHEET[strict]),
  });
  return name;
}
