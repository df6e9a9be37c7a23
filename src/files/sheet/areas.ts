import { columnName, quoteSheet, toA1 } from '../../core/address/a1';
import type { Area } from '../../core/address/Area';
import { areaAddress } from '../../core/address/areaAddress';
import { parseAreas } from '../../core/address/parseAreas';
import { LIMITS } from '../limits';

export function holds(area: Area, { row, column }: { row: number; column: number }): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function isWithin(inner: Area, outer: Area): boolean {
  const { top, left, bottom, right } = inner;
  return holds(outer, { row: top, column: left }) && holds(outer, { row: bottom, column: right });
}

/** What is left of an area without those of another one: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlap(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top, bottom, right: hole.left - 1 },
    { ...area, top, bottom, left: hole.right + 1 },
    { ...area, top: hole.bottom + 1 },
  ].filter((one) => one.top <= one.bottom && one.left <= one.right);
}

/** Areas of a list as a part holds it, with blanks between them. */
export function parseList(list: string): Area[] {
  return parseAreas(list.trim().replaceAll(/\s+/g, ','));
}

export function listOf(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** `'Sheet'!$A$1:$B$2`, as names and charts refer to cells. */
export function absoluteAddress(sheet: string, { top, left, bottom, right }: Area): string {
  const cell = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = cell(top, left);
  const last = cell(bottom, right);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** An area's first cell, as problems name it. */
export function cellPlace(sheet: string, { top, left }: Area): string {
  return `${quoteSheet(sheet)}!${toA1({ row: top, column: left })}`;
}

/** Row and column of each cell, row by row. */
export function* cellsOf({ top, left, bottom, right }: Area): Generator<[number, number]> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield [row, column];
  }
}

/** One number for a position, by which cells are found in maps and sets. */
export function cellKey({ row, column }: { row: number; column: number }): number {
  return row * LIMITS.columns + column;
}
