import { HostError } from './HostError';
import { BLANK, DEFAULT_STYLE, type CellStyle } from './model/Cell';
import { cellsOf, contains, type Area, cellCount, overlaps } from '../../core/address/area';
import type { Actor } from './model/Change';
import type { Sheet } from './model/Sheet';
import { within, without } from './model/Validation';
import type { Operations } from './Operations';
import type { Position } from '../../core/address/CellRef';

/** Formats of more cells than these are not kept cell by cell here. */
const MAX_CELLS = 1_000_000;

/** Changes the look of cells; equal looks stay shared. */
export function formatArea(
  actor: Actor,
  operations: Operations,
  sheet: Sheet,
  areas: readonly Area[],
  change: (style: CellStyle, place: Position, area: Area) => CellStyle,
): void {
  if (areas.reduce((sum, area) => sum + cellCount(area), 0) > MAX_CELLS) {
    throw new HostError('InvalidArgument', 'These are more cells than can be formatted at once.');
  }
  operations.shape(actor, sheet, 'look', () => {
    for (const area of areas) {
      for (const place of cellsOf(area)) {
        const cell = sheet.cell(place.row, place.column) ?? { ...BLANK, style: DEFAULT_STYLE };
        const style = change(cell.style, place, area);
        if (style !== cell.style) sheet.put(place.row, place.column, { ...cell, style });
      }
    }
  });
}

/** Merges an area: merges that it meets are swallowed, contents beside the top left are lost. */
export function mergeArea(actor: Actor, operations: Operations, sheet: Sheet, area: Area): void {
  operations.enter(actor, sheet, area, (row, column) =>
    row === area.top && column === area.left ? null : BLANK,
  );
  operations.shape(actor, sheet, 'look', () => {
    const others = sheet.merges.filter((merge) => !overlaps(merge, area));
    sheet.merges = cellCount(area) === 1 ? others : [...others, area];
  });
}

export function unmergeArea(actor: Actor, operations: Operations, sheet: Sheet, area: Area): void {
  operations.shape(actor, sheet, 'look', () => {
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  });
}

/** `Range.clear`: contents, formats (merges and conditional formats among them), or both. */
export function clearArea(
  actor: Actor,
  operations: Operations,
  sheet: Sheet,
  area: Area,
  what: 'All' | 'Contents' | 'Formats',
): void {
  if (what !== 'Formats') {
    operations.enter(actor, sheet, area, (row, column) =>
      sheet.cell(row, column) === undefined ? null : BLANK,
    );
  }
  if (what === 'Contents') return;
  unmergeArea(actor, operations, sheet, area);
  operations.shape(actor, sheet, 'look', () => {
    for (const { row, column, cell } of [...sheet.cells()]) {
      if (contains(area, { row, column }))
        sheet.put(row, column, { ...cell, style: DEFAULT_STYLE });
    }
  });
}

/** Gives cells a 入力規則, changes the one that they have, or takes it away (null). */
export function editValidations(
  actor: Actor,
  operations: Operations,
  { sheet, areas }: { readonly sheet: Sheet; readonly areas: readonly Area[] },
  edit: (inside: Sheet['validations']) => Sheet['validations'],
): void {
  operations.shape(actor, sheet, 'validations', () => {
    const inside = within(sheet.validations, areas);
    sheet.validations = [...without(sheet.validations, areas), ...edit(inside)];
  });
}

/** Gives cells number formats; `format` answers null for a cell that keeps its own. */
export function formatNumbers(
  actor: Actor,
  operations: Operations,
  { sheet, area }: { readonly sheet: Sheet; readonly area: Area },
  format: (row: number, column: number) => string | null,
): void {
  operations.shape(actor, sheet, 'numberFormats', () => {
    for (const { row, column } of cellsOf(area)) {
      const cell = sheet.cell(row, column) ?? { ...BLANK, style: DEFAULT_STYLE };
      const numberFormat = format(row, column) ?? cell.style.numberFormat;
      if (numberFormat === cell.style.numberFormat) continue;
      sheet.put(row, column, { ...cell, style: { ...cell.style, numberFormat } });
    }
  });
}
