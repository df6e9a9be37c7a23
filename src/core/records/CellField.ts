import type { CellRef } from '../address/CellRef';
import type { CellValue } from '../snapshot/CellValue';
import type { Field } from './Program';

/** A field that has a cell. Its reference is made when asked for: most fields never are. */
export class CellField implements Field {
  constructor(
    private readonly sheet: number,
    private readonly row: number,
    private readonly column: number,
    readonly value: CellValue,
  ) {}

  get cell(): CellRef {
    return { sheet: this.sheet, row: this.row, column: this.column };
  }
}
