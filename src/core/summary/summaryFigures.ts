import { withoutNoise } from '../collections/arithmetic';
import { getOrInsert } from '../collections/collections';
import type { Look } from '../plan/SheetPlan';
import { type FigureKey, isPart, partName } from './summaryColumns';
import type { SummaryProgram } from './SummarySource';

export function figureLook(key: FigureKey): Look {
  if (key === 'heads') return SUMMARY_LOOKS.heads;
  return key === 'errors' ? SUMMARY_LOOKS.count : SUMMARY_LOOKS.amount;
}

/** カネ less the year before; null where either is not known. */
export function increaseOf({ money, previous }: SummaryProgram): number | null {
  return previous === null || money === null ? null : money - previous;
}

/** 内訳の和: of all that makes the total, but for the total. */
export function partsOf({ cost }: SummaryProgram): number {
  let sum = 0;
  for (const key in cost) if (key !== 'total') sum += cost[key] ?? 0;
  return withoutNoise(sum);
}

/** Whether the total is another than its parts make; a total alone has none. */
export function isApart(program: SummaryProgram): boolean {
  return withoutNoise(program.cost.total ?? 0) !== partsOf(program);
}

/** The same of the sums over several. */
export function areApart(sums: Sums): boolean {
  return sums.of('total') !== sums.of('parts');
}

/** Every figure summed over programs, without the noise of binary decimals. */
export interface Sums {
  of(key: FigureKey): number;
}

/** Programs of which the figures were asked for: a group stands in several tables, all of them in each. */
const known = new WeakMap<readonly SummaryProgram[], Sums>();

export function sumsOf(programs: readonly SummaryProgram[]): Sums {
  return getOrInsert(known, programs, () => addUp(programs));
}

/** In one pass: of a hundred thousand programs, to come by each costs more than to add. */
function addUp(programs: readonly SummaryProgram[]): Sums {
  const sums = { heads: 0, previous: 0, change: 0, errors: 0, parts: 0, total: 0 };
  const parts = new Map<string, { sum: number }>();
  for (const program of programs) {
    const { heads, previous, errors, cost } = program;
    sums.heads += heads ?? 0;
    sums.previous += previous ?? 0;
    sums.change += increaseOf(program) ?? 0;
    sums.errors += errors;
    for (const key in cost) {
      const amount = cost[key] ?? 0;
      getOrInsert(parts, key, () => ({ sum: 0 })).sum += amount;
      // As `partsOf`, whose noise goes with that of the sum.
      if (key !== 'total') sums.parts += amount;
    }
  }
  sums.total = parts.get('total')?.sum ?? 0;
  return {
    of: (key) => withoutNoise(isPart(key) ? (parts.get(partName(key))?.sum ?? 0) : sums[key]),
  };
}

const LINE = '#7F7F7F';
const BOX = { box: 'thin', lineColor: LINE, vertical: 'middle' } as const;

const AMOUNT_FORMAT = '#,##0;"△"#,##0;"—"';

/** How a summary's cells look; readable in black and white. */
export const SUMMARY_LOOKS = {
  title: { size: 16, bold: true, vertical: 'middle' },
  label: { color: '#595959', vertical: 'top' },
  fact: { vertical: 'top', wrap: true },
  warning: { vertical: 'top', wrap: true, bold: true, color: '#9C1C00' },
  section: { size: 12, bold: true, color: '#1F3A5F', vertical: 'bottom' },
  note: { size: 9, color: '#595959', vertical: 'bottom' },
  head: { ...BOX, bold: true, fill: '#DCE6F1', horizontal: 'center', wrap: true, size: 10 },
  text: { ...BOX, wrap: true, size: 10 },
  centred: { ...BOX, horizontal: 'center', size: 10 },
  link: { ...BOX, wrap: true, size: 10, color: '#0B5394', underline: true },
  count: { ...BOX, horizontal: 'right', size: 10, format: AMOUNT_FORMAT },
  amount: { ...BOX, horizontal: 'right', size: 10, format: AMOUNT_FORMAT },
  heads: { ...BOX, horizontal: 'right', size: 10, format: '#,##0.00;"△"#,##0.00;"—"' },
  share: { ...BOX, horizontal: 'right', size: 10, format: '0.0%;"△"0.0%;"—"' },
  sum: { bold: true, fill: '#F2F2F2' },
  figureLabel: { size: 9, color: '#595959', vertical: 'bottom', horizontal: 'center' },
  figure: {
    ...BOX,
    size: 16,
    bold: true,
    horizontal: 'center',
    fill: '#F5F8FC',
    format: '#,##0.##;"△"#,##0.##;"0"',
  },
  figureOfPeople: {
    ...BOX,
    size: 16,
    bold: true,
    horizontal: 'center',
    fill: '#F5F8FC',
    format: '#,##0.00;"△"#,##0.00;"0"',
  },
  /** A total and a sum of its parts that are two. */
  apart: { fill: '#F8CBAD' },
} as const satisfies { readonly [name: string]: Look };
