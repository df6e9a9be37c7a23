import type { Operations } from './Operations';
import { BLANK } from './model/Cell';
import type { Actor } from './model/Change';
import { intersect, subtract, type Area } from './model/Area';
import { DEFAULT_STYLE } from './model/CellStyle';
import type { ConditionalFormat } from './model/ConditionalFormat';
import { shiftFormula } from './model/shiftFormula';
import type { Sheet } from './model/Sheet';

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Copies cells with their look and their conditional formats, as copy and paste in Excel do: rules
 * at the target give way, a rule of the same sheet grows over the target.
 */
export function copyArea(actor: Actor, operations: Operations, from: Place, to: Place): void {
  const rows = to.area.row - from.area.row;
  const columns = to.area.column - from.area.column;
  const source = new Map<string, ReturnType<Sheet['cell']>>();
  for (let row = 0; row < from.area.rows; row += 1) {
    for (let column = 0; column < from.area.columns; column += 1) {
      const cell = from.sheet.cell(from.area.row + row, from.area.column + column);
      source.set(`${String(to.area.row + row)} ${String(to.area.column + column)}`, cell);
    }
  }
  const taken = (row: number, column: number): ReturnType<Sheet['cell']> =>
    source.get(`${String(row)} ${String(column)}`);
  operations.enter(actor, to.sheet, to.area, (row, column) => {
    const cell = taken(row, column);
    if (cell === undefined) return BLANK;
    if (cell.formula === null) return { value: cell.value, formula: null };
    return { value: null, formula: shiftFormula(cell.formula, rows, columns) };
  });
  dress(to, taken);
  operations.tell({ kind: 'look', actor, sheet: to.sheet });
  copyRules(actor, operations, from, to);
}

function dress(to: Place, taken: (row: number, column: number) => ReturnType<Sheet['cell']>): void {
  const { area, sheet } = to;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const style = taken(row, column)?.style ?? DEFAULT_STYLE;
      sheet.put(row, column, { ...(sheet.cell(row, column) ?? BLANK), style });
    }
  }
}

function copyRules(actor: Actor, operations: Operations, from: Place, to: Place): void {
  const moved = (area: Area): Area => ({
    ...area,
    row: area.row + to.area.row - from.area.row,
    column: area.column + to.area.column - from.area.column,
  });
  const arriving = from.sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.flatMap((area) => intersect(area, from.area) ?? []).map(moved);
    return areas.length === 0 ? [] : [{ format, areas }];
  });
  const giving = to.sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => intersect(area, to.area) !== null),
  );
  if (arriving.length === 0 && giving.length === 0) return;
  const touched = [...giving, ...arriving.map(({ format }) => format)];
  operations.editConditionalFormats(actor, to.sheet, touched, () => {
    for (const format of giving) cutOut(format, to.area);
    for (const { format, areas } of arriving) {
      if (from.sheet === to.sheet) format.areas = [...format.areas, ...areas];
      else to.sheet.conditionalFormats.push(operations.workbook.duplicate(format, areas));
    }
    to.sheet.conditionalFormats = to.sheet.conditionalFormats.filter(
      ({ areas }) => areas.length > 0,
    );
  });
}

function cutOut(format: ConditionalFormat, hole: Area): void {
  format.areas = format.areas.flatMap((area) => subtract(area, hole));
}
