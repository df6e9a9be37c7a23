import { withoutNoise } from '../collections/arithmetic';
import type { Look } from '../plan/SheetPlan';
import type { FigureKey } from './summaryColumns';
import type { SummaryProgram } from './SummarySource';

export function figureLook(key: FigureKey): Look {
  if (key === 'heads') return SUMMARY_LOOKS.heads;
  return key === 'errors' ? SUMMARY_LOOKS.count : SUMMARY_LOOKS.amount;
}

/** A program's figure; null where there is none. 増減 is カネ less the year before. */
export function figureOf(program: SummaryProgram, key: FigureKey): number | null {
  return figureBy(key)(program);
}

/** What reads a figure: it is asked for once, and read of a hundred thousand programs. */
function figureBy(key: FigureKey): (program: SummaryProgram) => number | null {
  switch (key) {
    case 'heads':
      return ({ heads }) => heads;
    case 'previous':
      return ({ previous }) => previous;
    case 'change':
      return ({ money, previous }) =>
        previous === null || money === null ? null : money - previous;
    case 'errors':
      return ({ errors }) => errors;
    case 'total':
      return ({ cost }) => cost.total;
    case 'parts':
      return partsOf;
    default: {
      const part = key.slice('part:'.length);
      return ({ cost }) => cost[part] ?? null;
    }
  }
}

/** 内訳の和: of all that makes the total, but for the total. */
function partsOf({ cost }: SummaryProgram): number {
  let sum = 0;
  for (const key in cost) if (key !== 'total') sum += cost[key] ?? 0;
  return withoutNoise(sum);
}

/** Whether the total is another than its parts make; a total alone has none. */
export function isApart(programs: readonly SummaryProgram[]): boolean {
  return sumOf(programs, 'total') !== sumOf(programs, 'parts');
}

/** The sum of a figure over programs, without the noise of binary decimals. */
export function sumOf(programs: readonly SummaryProgram[], key: FigureKey): number {
  const figure = figureBy(key);
  let sum = 0;
  for (const program of programs) sum += figure(program) ?? 0;
  return withoutNoise(sum);
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
