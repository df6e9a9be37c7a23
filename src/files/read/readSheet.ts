import { toA1 } from '../../core/address/a1';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import { FileProblem } from '../FileProblem';
import type { PartSource } from '../opc/Package';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml, type XmlAttributes, type XmlListener } from '../xml/readXml';
import { cellValue, type CellContext } from './cellValue';
import { Grid, type Budget } from './Grid';
import { referenceColumn } from './reference';
import { RichText } from './RichText';

/**
 * The values of a worksheet; formulas stand as their stored results.
 * @throws {FileProblem} damaged, unsafeXml, tooManyCells, tooLarge
 */
export function readSheet(
  part: PartSource,
  context: CellContext,
  budget: Budget,
): Pick<SheetSnapshot, 'origin' | 'values'> {
  const listener = new SheetListener(part.name, context, new Grid(budget));
  readXml(part, SPREADSHEET, listener);
  return listener.grid.area();
}

class SheetListener implements XmlListener {
  private inData = false;
  private row = -1;
  private column = -1;
  private type: string | undefined;
  private content = '';
  /** Elements around the current place, from the cell on; 0 outside of cells. */
  private depth = 0;
  /** The child of the cell that is read. */
  private child: 'v' | 'is' | null = null;
  private readonly inline = new RichText();

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    readonly grid: Grid,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inData) {
      this.inData = name === 'sheetData';
    } else if (this.depth > 0) {
      this.depth += 1;
      if (this.depth === 2) this.child = this.childOf(name);
      else if (this.child === 'is') this.inline.open(name, attributes);
    } else if (name === 'c') {
      this.depth = 1;
      this.openCell(attributes);
    } else if (name === 'row') {
      this.openRow(attributes['r']);
    }
  }

  text(piece: string): void {
    if (this.child === 'is') this.inline.text(piece);
    else if (this.child === 'v' && this.depth === 2) this.content += piece;
  }

  close(name: string): void {
    if (this.depth > 0) {
      this.depth -= 1;
      if (this.depth === 0) this.closeCell();
      else if (this.depth === 1) this.closeChild();
      else if (this.child === 'is') this.inline.close();
    } else if (this.inData && name === 'sheetData') this.inData = false;
  }

  /** What says the value in a cell of this type. */
  private childOf(name: string): 'v' | 'is' | null {
    const wanted = this.type === 'inlineStr' ? 'is' : 'v';
    return name === wanted ? wanted : null;
  }

  private closeChild(): void {
    if (this.child === 'is') this.content += this.inline.take();
    this.child = null;
  }

  /** A row without a number follows the one before it. */
  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.row) || this.row < 0) throw new FileProblem('damaged', this.part);
    this.column = -1;
  }

  /** A cell without a reference follows the one before it. */
  private openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : referenceColumn(reference);
    if (this.column < 0 || this.row < 0) throw new FileProblem('damaged', this.part);
    this.type = attributes['t'];
    this.content = '';
  }

  private closeCell(): void {
    const value = cellValue(this.type, this.content, this.context);
    if (value === undefined) {
      throw new FileProblem(
        'damaged',
        `${this.part} ${toA1({ row: this.row, column: this.column })}`,
      );
    }
    if (value !== null) this.grid.set(this.row, this.column, value);
  }
}
