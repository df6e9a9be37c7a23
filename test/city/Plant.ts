import type { Position } from '../../src/core/address/CellRef';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import type { CityField, CityProgram } from './CityProgram';
import type { ProgramPositions } from './layProgram';

/** A cell of a program: a field, or one of its methods or directions. */
export type PlantedCell = CityField | { readonly method: number } | { readonly direction: number };

/** One known error: how a clean program comes to have it, and where it must be found. */
export interface Plant {
  readonly rule: string;
  readonly cell: PlantedCell;
  /** null where this program cannot have the error. */
  spoil(program: CityProgram): CityProgram | null;
}

/** The program with some of its fields replaced. */
export function withCells(
  program: CityProgram,
  cells: { readonly [F in CityField]?: CellValue },
): CityProgram {
  return { ...program, cells: { ...program.cells, ...cells } };
}

/** A number of the program; null where the cell is blank or holds none. */
export function numberOf(program: CityProgram, field: CityField): number | null {
  const value = program.cells[field];
  return typeof value === 'number' ? value : null;
}

export function positionOf(cell: PlantedCell, positions: ProgramPositions): Position {
  const found =
    typeof cell === 'string'
      ? positions.fields[cell]
      : 'method' in cell
        ? positions.methods[cell.method]
        : positions.directions[cell.direction];
  if (found === undefined) throw new Error(`No such cell: ${JSON.stringify(cell)}`);
  return found;
}
