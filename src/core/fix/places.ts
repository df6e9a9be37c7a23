import { cellKey, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { MethodLine, Program, AmountPlace } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { FIGURE_FIELDS, type FigureField } from '../facts/figures';
import { amountOf, type AmountReading } from '../readers/amount';

/** The program that a finding speaks of; null for one of the sheet or the book. */
export function programOf({ program }: Finding, book: Book): Program | null {
  return program === null ? null : (book.programs[program] ?? null);
}

/** The method that a finding is anchored at; null where it stands elsewhere. */
export function methodOf(finding: Finding, book: Book): MethodLine | null {
  const program = programOf(finding, book);
  return program === null ? null : (methodsByCell(program).get(cellKey(finding.cell)) ?? null);
}

const byProgram = new WeakMap<Program, ReadonlyMap<string, MethodLine>>();

/** The methods of a program by their cell: a block may go on for 100,000 rows. */
export function methodsByCell(program: Program): ReadonlyMap<string, MethodLine> {
  let lines = byProgram.get(program);
  if (lines === undefined) {
    lines = new Map(program.methods.map((line) => [cellKey(line.cell), line]));
    byProgram.set(program, lines);
  }
  return lines;
}

/** A cell of figures that a finding is anchored at. */
export interface FigureAt {
  readonly program: Program;
  readonly key: FigureField;
  readonly value: CellValue;
}

/** The first field of figures at the finding's cell that holds something; null without one. */
export function fieldAt(finding: Finding, book: Book): FigureAt | null {
  const program = programOf(finding, book);
  if (program === null) return null;
  for (const key of FIGURE_FIELDS) {
    const { cell, value } = program.fields[key];
    if (value !== null && isSameCell(cell, finding.cell)) return { program, key, value };
  }
  return null;
}

/** Excel keeps so many digits of a number. */
const MOST_DIGITS = 15;

/** The amount at a finding's cell that holds something; null without one. */
export function amountAt(finding: Finding, book: Book): AmountPlace | null {
  const amounts = programOf(finding, book)?.amounts ?? [];
  return (
    amounts.find(({ cell, value }) => value !== null && isSameCell(cell, finding.cell)) ?? null
  );
}

/**
 * The number that an amount's cell means, in the profile's unit; null where none can be read, and
 * where Excel could not keep all of its digits.
 */
export function amountNumber({
  value,
  reading,
}: Pick<AmountPlace, 'value' | 'reading'>): number | null {
  const digits = typeof value === 'string' ? (value.match(/[0-9０-９]/g) ?? []) : [];
  const number = amountOf(reading);
  if (number === null || digits.length > MOST_DIGITS) return null;
  // Without the last binary digits that converting a unit leaves: 0.07億円 is 7百万円.
  return Number(number.toPrecision(MOST_DIGITS));
}

/** Whether a letter stands for a digit in it: what is meant is then a guess. */
export function isGuessedAmount({ reading }: Pick<AmountPlace, 'reading'>): boolean {
  return reading.kind === 'text' && reading.lettersAsDigits;
}

/**
 * The number that a cell of one figure means, in the profile's unit: a cost, a total or a No.; null
 * in a text, where none can be read, and where Excel could not keep all of its digits.
 */
export function numberOf({ program, key, value }: FigureAt): number | null {
  if (key === 'no') return program.number.kind === 'number' ? program.number.value : null;
  const reading = costOf({ program, key });
  return reading === null ? null : amountNumber({ value, reading });
}

/** Whether a letter stands for a digit in such a number: what is meant is then a guess. */
export function isGuess({ program, key }: Pick<FigureAt, 'program' | 'key'>): boolean {
  if (key === 'no') return program.number.kind === 'number' && program.number.lettersAsDigits;
  const reading = costOf({ program, key });
  return reading !== null && isGuessedAmount({ reading });
}

/** What a cost or total was read as; null for a text or a No. */
function costOf({ program, key }: Pick<FigureAt, 'program' | 'key'>): AmountReading | null {
  return key === 'people' || key === 'things' || key === 'money' || key === 'total'
    ? program.costs[key]
    : null;
}
