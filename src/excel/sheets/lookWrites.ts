import { groupBy } from '../../core/collections/groupBy';
import type { Area } from '../../core/address/Area';
import { addressLists } from '../../core/address/addressLists';
import { columnPoints } from '../../core/plan/columnWidth';
import type { Line, Look, PlannedLook, SheetPlan } from '../../core/plan/sheet';
import type { Write } from '../writeBatch';
import { rangeOf, type SheetTarget } from './SheetTarget';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS: { readonly [L in Line]: 'Thin' | 'Medium' | 'Hairline' } = {
  thin: 'Thin',
  medium: 'Medium',
  hair: 'Hairline',
};

/** Merges first: a border set later then goes around the merged cell. */
export function lookWrites(target: SheetTarget, plan: SheetPlan): Write[] {
  return [
    ...plan.merges.map((area) => () => {
      rangeOf(target, area).merge(false);
    }),
    ...plan.looks.flatMap((planned) => [
      ...onAreas(target, planned.areas, (format) => {
        dress(format, planned.look);
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
): Write[] {
  return addressLists(areas).map((list) => () => {
    write(target.sheet().getRanges(list).format);
  });
}

function dress(format: Excel.RangeFormat, look: Look): void {
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
function boxWrites(target: SheetTarget, { areas, look }: PlannedLook): Write[] {
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
function formatWrites(target: SheetTarget, { areas, look }: PlannedLook): Write[] {
  const { format } = look;
  if (format === undefined) return [];
  return areas.map((area) => numberFormatWrite(target, area, format));
}

export function numberFormatWrite(target: SheetTarget, area: Area, format: string): Write {
  return () => {
    // One value for all its cells: the typings know rows only.
    rangeOf(target, area).numberFormat = format as unknown as string[][];
  };
}

/** Widths from the zero-based column `from` on: what is left of it keeps the user's. */
export function widthWrites(target: SheetTarget, plan: SheetPlan, from: number): Write[] {
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
): Write[] {
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
