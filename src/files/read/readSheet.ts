import { toA1 } from '../../core/address/a1';
import type { SheetSnapshot } from '../../core/snapshot/Snapshot';
import { FileProblem } from '../FileProblem';
import type { PartSource } from '../opc/Package';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml, type XmlAttributes, type XmlListener } from '../xml/readXml';
import { cellValue, type CellContext } from './cellValue';
import { Grid, type Budget } from './Grid';
import { referenceColumn } from './reference';

/**
 * The values of a worksheet; formulas stand as their stored results, furigana is left out.
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
  /** Inside `v`, or inside a `t` of `is` that is no furigana. */
  private collecting = false;
  private inInline = false;
  private inFurigana = false;

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    readonly grid: Grid,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (!this.inData) {
      this.inData = name === 'sheetData';
    } else if (name === 'c') {
      this.openCell(attributes);
    } else if (name === 'v') {
      this.collecting = this.type !== 'inlineStr';
    } else if (name === 'row') {
      this.openRow(attributes['r']);
    } else if (name === 'is') {
      this.inInline = this.type === 'inlineStr';
    } else if (name === 't') {
      this.collecting = this.inInline && !this.inFurigana;
    } else if (name === 'rPh') {
      this.inFurigana = true;
    }
  }

  text(piece: string): void {
    if (this.collecting) this.content += piece;
  }

  close(name: string): void {
    if (!this.inData) return;
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'is') this.inInline = false;
    else if (name === 'rPh') this.inFurigana = false;
    else if (name === 'sheetData') this.inData = false;
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
