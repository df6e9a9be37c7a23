import { addressLists, areaAddress } from '../../core/address/a1';
import { type Area, joinAreas, gridOf, around, cellCount } from '../../core/address/area';
import { groupBy, getOrInsert } from '../../core/collections/collections';
import {
  columnPoints,
  type Line,
  type Look,
  type PlannedCell,
  type PlannedLook,
  type PlannedValidation,
  type SheetPlan,
} from '../../core/plan/SheetPlan';
import type { Step } from '../batch';
import { escapeText } from '../edits/CellState';

/** The sheet being written: made in the same message, or already there. */
export interface SheetTarget {
  sheet(): Excel.Worksheet;
}

export function rangeOf(target: SheetTarget, area: Area): Excel.Range {
  return target.sheet().getRange(areaAddress(area));
}

/** Cells of one write: few enough for one to fit into a message by itself. */
const BAND_CELLS = 1_000;

/** What Excel's `formulas` takes for a cell; null leaves it as it is. */
export type Input = string | number | boolean | null;

/** Contents by zero-based row and column. */
export type InputGrid = ReadonlyMap<number, ReadonlyMap<number, Input>>;

/** What every writing of a sheet puts in: contents first, then how they look. */
export function bodyWrites(target: SheetTarget, plan: SheetPlan): Step[] {
  const cells = [...plan.cells];
  return [
    ...contentWrites(target, plannedInputs(cells)),
    // A formula takes over the format of what it refers to, such as the user's cells.
    ...joinAreas(cells.filter(({ content }) => content.kind === 'formula')).map((area) =>
      numberFormatWrite(target, area, 'General'),
    ),
    ...lookWrites(target, plan),
    ...validationWrites(target, plan.validations),
  ];
}

function plannedInputs(cells: readonly PlannedCell[]): InputGrid {
  const rows = new Map<number, Map<number, Input>>();
  for (const cell of cells) {
    getOrInsert(rows, cell.row, () => new Map<number, Input>()).set(cell.column, inputOf(cell));
  }
  return rows;
}

function inputOf({ content }: PlannedCell): Input {
  if (content.kind === 'formula') return content.formula;
  const { value } = content;
  if (typeof value === 'string') return escapeText(value, 'General');
  return value ?? '';
}

/** Puts contents in band by band: a rectangle a band, the cells between them left as they are. */
export function contentWrites(target: SheetTarget, grid: InputGrid): Step[] {
  return bands(grid).map((area) => () => {
    rangeOf(target, area).formulas = inputsIn(grid, area);
  });
}

function inputsIn(grid: InputGrid, area: Area): Input[][] {
  return gridOf(area, (row, column) => grid.get(row)?.get(column) ?? null);
}

/** Rectangles around runs of rows that hold something. */
function bands(grid: InputGrid): Area[] {
  const areas: Area[] = [];
  for (const row of [...grid.keys()].sort((a, b) => a - b)) {
    const columns = [...(grid.get(row)?.keys() ?? [])];
    const line = { top: row, left: Math.min(...columns), bottom: row, right: Math.max(...columns) };
    const last = areas.at(-1);
    const joined = last === undefined ? null : around(last, line);
    if (last?.bottom === row - 1 && joined !== null && cellCount(joined) <= BAND_CELLS) {
      areas[areas.length - 1] = joined;
    } else {
      areas.push(line);
    }
  }
  return areas;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS: { readonly [L in Line]: 'Thin' | 'Medium' | 'Hairline' } = {
  thin: 'Thin',
  medium: 'Medium',
  hair: 'Hairline',
};

/** Merges first: a border set later then goes around the merged cell. */
function lookWrites(target: SheetTarget, plan: SheetPlan): Step[] {
  return [
    ...plan.merges.map((area) => () => {
      rangeOf(target, area).merge(false);
    }),
    ...plan.looks.flatMap((planned) => [
      ...onAreas(target, planned.areas, (format) => {
        formatCells(format, planned.look);
      }),
      ...boxWrites(target, planned),
      ...formatWrites(target, planned),
    ]),
  ];
}

function onAreas(
  target: SheetTarget,
  areas: readonly Area[],
  write: (format: Excel.RangeFormat) => void,
): Step[] {
  return addressLists(areas).map((list) => () => {
    write(target.sheet().getRanges(list).format);
  });
}

function formatCells(format: Excel.RangeFormat, look: Look): void {
  const { font } = format;
  if (look.size !== undefined) font.size = look.size;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = look.underline ? 'Single' : 'None';
  if (look.color !== undefined) font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
}

/** Excel refuses the inner lines of areas that are one row high or one column wide. */
function boxWrites(target: SheetTarget, { areas, look }: PlannedLook): Step[] {
  const { box, lineColor } = look;
  if (box === undefined) return [];
  const lines = (of: readonly Area[], sides: readonly Side[]) =>
    onAreas(target, of, (format) => {
      for (const side of sides) {
        const border = format.borders.getItem(side);
        border.style = 'Continuous';
        border.weight = WEIGHTS[box];
        if (lineColor !== undefined) border.color = lineColor;
      }
    });
  return [
    ...lines(areas, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']),
    ...lines(
      areas.filter(({ top, bottom }) => bottom > top),
      ['InsideHorizontal'],
    ),
    ...lines(
      areas.filter(({ left, right }) => right > left),
      ['InsideVertical'],
    ),
  ];
}

type Side =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** Areas of several ranges have no number format: each has its own. */
function formatWrites(target: SheetTarget, { areas, look }: PlannedLook): Step[] {
  const { format } = look;
  if (format === undefined) return [];
  return areas.map((area) => numberFormatWrite(target, area, format));
}

function numberFormatWrite(target: SheetTarget, area: Area, format: string): Step {
  return () => {
    // One value for all its cells: the typings know rows only.
    rangeOf(target, area).numberFormat = format as unknown as string[][];
  };
}

/** Widths from the zero-based column `from` on: what is left of it keeps the user's. */
export function widthWrites(target: SheetTarget, plan: SheetPlan, from: number): Step[] {
  const columns = plan.columnWidths.map((width, column) => ({ width, column }));
  const wanted = columns.filter(({ column }) => column >= from);
  return [...groupBy(wanted, ({ width }) => width)].flatMap(([width, same]) => {
    const areas = runs(same.map(({ column }) => column)).map(([left, right]) => ({
      top: 0,
      left,
      bottom: 0,
      right,
    }));
    return onAreas(target, areas, (format) => {
      format.columnWidth = columnPoints(width);
    });
  });
}

export function heightWrites(
  target: SheetTarget,
  { rowHeights }: Pick<SheetPlan, 'rowHeights'>,
): Step[] {
  return [...groupBy([...rowHeights], ([, height]) => height)].flatMap(([height, same]) => {
    const areas = runs(same.map(([row]) => row)).map(([top, bottom]) => ({
      top,
      left: 0,
      bottom,
      right: 0,
    }));
    return onAreas(target, areas, (format) => {
      format.rowHeight = height;
    });
  });
}

/** First and last of the runs of neighbouring numbers. */
function runs(numbers: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

export function validationWrites(
  target: SheetTarget,
  validations: readonly PlannedValidation[],
): Step[] {
  return validations.flatMap((planned) =>
    addressLists(planned.areas).map((list) => () => {
      validate(target.sheet().getRanges(list).dataValidation, planned);
    }),
  );
}

function validate(validation: Excel.DataValidation, planned: PlannedValidation): void {
  const { prompt, alert } = planned;
  validation.rule = ruleOf(planned);
  validation.ignoreBlanks = true;
  validation.prompt = {
    showPrompt: prompt !== null,
    title: prompt?.title ?? '',
    message: prompt?.message ?? '',
  };
  validation.errorAlert = {
    showAlert: true,
    style: STYLES[alert.style],
    title: alert.title,
    message: alert.message,
  };
}

function ruleOf({ rule }: PlannedValidation): Excel.DataValidationRule {
  if (rule.kind === 'list') {
    return { list: { inCellDropDown: true, source: rule.entries.join(',') } };
  }
  // Excel's own “any value” cannot be asked for.
  if (rule.kind === 'any') return { custom: { formula: '=TRUE' } };
  return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
}
