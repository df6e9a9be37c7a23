import { areaAddress } from '../../core/address/areaAddress';
import { parseAreas } from '../../core/address/parseAreas';
import type { CellPatch } from '../WorkbookPatch';
import type { TextEdits } from '../xml/TextEdits';
import type { SheetIndex } from './SheetIndex';

/** Some programs read no cell outside the area that a sheet announces. */
export function widenDimension(
  { dimension }: SheetIndex,
  cells: readonly CellPatch[],
  edits: TextEdits,
): void {
  const old = parseAreas(dimension?.attributes['ref'] ?? '')[0];
  if (dimension === null || old === undefined) return;
  let { top, left, bottom, right } = old;
  for (const { row, column, value, formula } of cells) {
    if (value === null && formula === null) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const wide = areaAddress({ top, left, bottom, right });
  if (wide !== areaAddress(old)) edits.setAttributes(dimension, { ref: wide });
}
