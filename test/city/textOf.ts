import type { CityField, CityProgram } from './CityProgram';

/** A text of the program; empty where the cell holds none. */
export function textOf(program: CityProgram, field: CityField): string {
  const value = program.cells[field];
  return typeof value === 'string' ? value : '';
}
