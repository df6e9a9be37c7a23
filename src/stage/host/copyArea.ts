import type { Operations } from './Operations';
import { BLANK, DEFAULT_STYLE } from './model/Cell';
import type { Actor } from './model/Change';
import {
  intersect,
  subtract,
  type Area,
  cellsOf,
  positionKey,
  overlaps,
} from '../../core/address/area';
import type { ConditionalFormat } from './model/ConditionalFormat';
import { shiftFormula } from './model/formulaReferences';
import type { Sheet } from './model/Sheet';
import type { RangeTarget } from './objects/Host';

/**
 * Copies cells with their look and their conditional formats, as copy and paste in Excel do: rules
 * at the target give way, a rule of the same sheet grows over the target.
 */
export function copyArea(
  actor: Actor,
  operations: Operations,
  from: RangeTarget,
  to: RangeTarget,
): void {
  const rows = to.area.top - from.area.top;
  const columns = to.area.left - from.area.left;
  const source = new Map(
    [...cellsOf(from.area)].map(({ row, column }) => [
      positionKey({ row: row + rows, column: column + columns }),
      from.sheet.cell(row, column),
    ]),
  );
  const taken: Taken = (row, column) => source.get(positionKey({ row, column }));
  operations.enter(actor, to.sheet, to.area, (row, column) => {
    const cell = taken(row, column);
    if (cell === undefined) return BLANK;
    if (cell.formula === null) return { value: cell.value, formula: null };
    return { value: null, formula: shiftFormula(cell.formula, rows, columns) };
  });
  pasteFormats(to, taken);
  operations.notify({ kind: 'look', actor, sheet: to.sheet });
  copyRules(actor, operations, from, to);
}

type Taken = (row: number, column: number) => ReturnType<Sheet['cell']>;

function pasteFormats({ area, sheet }: RangeTarget, taken: Taken): void {
  for (const { row, column } of cellsOf(area)) {
    const style = taken(row, column)?.style ?? DEFAULT_STYLE;
    sheet.put(row, column, { ...(sheet.cell(row, column) ?? BLANK), style });
  }
}

function copyRules(actor: Actor, operations: Operations, from: RangeTarget, to: RangeTarget): void {
  const rows = to.area.top - from.area.top;
  const columns = to.area.left - from.area.left;
  const moved = ({ top, left, bottom, right }: Area): Area => ({
    top: top + rows,
    left: left + columns,
    bottom: bottom + rows,
    right: right + columns,
  });
  const arriving = from.sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.flatMap((area) => intersect(area, from.area) ?? []).map(moved);
    return areas.length === 0 ? [] : [{ format, areas }];
  });
  const giving = to.sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => overlaps(area, to.area)),
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
  format.areas = subtract(format.areas, [hole]);
}
