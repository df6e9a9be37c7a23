import { drawCity } from '../city/drawCity';
import { layCity, type LaidCity } from '../city/layCity';

const SEED = 20170401;

export const SIZES = [
  { sheets: 25, programsPerSheet: 40 },
  { sheets: 25, programsPerSheet: 400 },
] as const;
export type Size = (typeof SIZES)[number];

export function cityOf(size: Size): LaidCity {
  return layCity(drawCity({ seed: SEED, ...size }));
}

export function programsOf(size: Size): number {
  return size.sheets * size.programsPerSheet;
}
