import type { Look } from '../../core/plan/sheet';
import { attributesXml } from '../xml/attributesXml';
import { SPREADSHEET } from '../xml/namespaces';
import type { Element } from '../xml/outlineXml';
import { PartEdits } from '../xml/PartEdits';
import { alignmentOf, borderXml, fillXml, fontXml } from './lookXml';
import { NumberFormats } from './NumberFormats';
import { StyleList } from './StyleList';

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

function isPlain(look: Look, isQuoted: boolean): boolean {
  return !isQuoted && Object.values(look).every((one) => one === undefined);
}

function alignmentXml(prefix: string, element: Element | undefined, look: Look): string {
  const old = element?.children.find(({ name }) => name === 'alignment')?.open.attributes;
  const attributes = { ...old, ...alignmentOf(look) };
  if (Object.keys(attributes).length === 0) return '';
  return `<${prefix}alignment${attributesXml(attributes)}/>`;
}
