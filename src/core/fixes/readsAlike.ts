import type { Book } from '../book/Book';
import { readBook } from '../book/readBook';
import type { Finding } from '../findings/Finding';
import { withEdits } from '../plan/withEdits';
import type { CellEdit } from '../plan/edits';
import type { Profile } from '../profile/Profile';
import type { AmountReading } from '../readers/amount';
import type { BudgetReading } from '../readers/budget';
import { findLetterDigit } from '../readers/letterDigits';
import { isNil } from '../readers/nil';
import { readPastYears } from '../readers/pastYears';
import { readResultYears } from '../readers/resultYears';
import { secondCode } from '../readers/secondCode';
import { FIELD_KEYS, type Field, type Program } from '../records/Program';
import { FIGURE_FIELDS } from '../rules/figureFields';
import { namesNonRegular } from '../rules/nonRegular';
import { peopleBudget } from '../rules/peopleBudget';
import { isBlank } from '../snapshot/isBlank';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import { textOf } from '../snapshot/textOf';
import type { Fix } from './Fix';
import { choicesFix } from './makeFix';
import { programOf } from './programOf';

/**
 * The fix as it may be offered: safe only where everything reads alike before and after, whatever the
 * rule that made it takes for granted; else the user's to choose.
 */
export function safeIfAlike(fix: Fix | null, finding: Finding, book: Book): Fix | null {
  if (fix?.kind !== 'safe' || readsAlike(fix.edits, finding, book)) return fix;
  return choicesFix([fix.edits]);
}

/** Whether the readers take from a workbook with these edits what they take from it now. */
function readsAlike(edits: readonly CellEdit[], finding: Finding, book: Book): boolean {
  const seemsGone = edits.some(
    ({ before, after }) => after.kind === 'value' && isBlank(after.value) && !isBlank(before),
  );
  if (seemsGone) return false;
  const kept = rowsAround(edits, finding, book);
  // To read all for every fix would take long.
  const numbers = [...new Set(kept.map(({ sheet }) => sheet))];
  const part = numbers.flatMap((number) => {
    const sheet = book.snapshot.sheets[number];
    const own = kept.filter((rows) => rows.sheet === number);
    return sheet === undefined ? [] : [{ ...sheet, values: onlyRows(sheet, own) }];
  });
  const moved = edits.map((edit) => {
    const { sheet, row, column } = edit.cell;
    return { ...edit, cell: { sheet: numbers.indexOf(sheet), row, column } };
  });
  const reading = (sheets: readonly SheetSnapshot[]) =>
    readingOf(readBook({ sheets }, book.profile));
  return reading(part) === reading(withEdits({ sheets: part }, moved).sheets);
}

/**
 * The rows that say how the edited cells are read: their program's, or their 施策 row, with its
 * header; all of the workbook where they stand elsewhere.
 */
function rowsAround(edits: readonly CellEdit[], finding: Finding, book: Book): readonly Rows[] {
  const { snapshot, layout } = book;
  const program = programOf(finding, book);
  const kept: Rows[] = [];
  for (const { cell } of edits) {
    const { sheet, row } = cell;
    const isOwn =
      program?.sheet === sheet && program.block.firstRow <= row && row < program.block.endRow;
    const table = isOwn
      ? { ...program, blocks: [program.block] }
      : layout.tables.find(({ header, policy }) => header.sheet === sheet && policy?.row === row);
    if (table === undefined) {
      return snapshot.sheets.map((_, index) => ({ sheet: index, start: 0, end: Infinity }));
    }
    const { header, policy, blocks } = table;
    kept.push({ sheet, start: header.firstRow, end: header.lastRow + 1 });
    for (const { firstRow, endRow } of blocks.slice(0, 1)) {
      kept.push({ sheet, start: firstRow, end: endRow });
    }
    if (policy !== null) kept.push({ sheet, start: policy.row, end: policy.row + 1 });
  }
  return kept;
}

interface Rows {
  readonly sheet: number;
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** The values of a sheet, all but these rows blank. */
function onlyRows(
  { origin, values }: SheetSnapshot,
  kept: readonly Rows[],
): SheetSnapshot['values'] {
  const end = Math.min(values.length, Math.max(...kept.map((rows) => rows.end)) - origin.row);
  const rows = new Array<SheetSnapshot['values'][number]>(Math.max(0, end)).fill([]);
  for (const one of kept) {
    const last = Math.min(end, one.end - origin.row);
    for (let at = Math.max(0, one.start - origin.row); at < last; at++) rows[at] = values[at] ?? [];
  }
  return rows;
}

/** All that the readers take from a book, without how it is written. */
function readingOf({ layout, programs, profile }: Book): string {
  const tables = layout.tables.map(({ header, policy, blocks }) => [
    header.columns,
    policy?.code,
    policy?.name === null,
    blocks.length,
  ]);
  return JSON.stringify([
    layout.form.fiscalYear,
    tables,
    programs.map((program) => readingOfProgram(program, profile)),
  ]);
}

function readingOfProgram(program: Program, profile: Profile): unknown {
  const { block, fields, number, isNew, costs, staff, methods, strayDirections } = program;
  const results = textOf(fields.results.value) ?? '';
  const analysis = textOf(fields.analysis.value) ?? '';
  return [
    [block.firstRow, block.endRow, block.labels],
    [block.otherCities, block.previousYear].map((label) => label && { ...label, rest: null }),
    FIELD_KEYS.map((key) => [fields[key].cell, isNothing(fields[key], profile)]),
    number.kind === 'number' ? number.value : number.kind,
    isNew,
    Object.values(costs).map(amountIn),
    FIGURE_FIELDS.map((key) => findLetterDigit(textOf(fields[key].value) ?? '') !== null),
    [
      staff.kind,
      staff.headline,
      staff.kinds.map(({ count }) => count),
      staff.partial,
      staff.lettersAsDigits,
    ],
    namesNonRegular(staff, profile),
    [peopleBudget(program, profile), program.thingsBudget].map(amountsIn),
    [program.budget, program.previous].map(amountsIn),
    methods.map(({ cell, reading, direction }) => [
      cell,
      reading.kind === 'method' ? [reading.code, reading.labelCode, secondCode(reading)] : null,
      direction?.cell,
    ]),
    strayDirections,
    readResultYears(results).map(({ year }) => year),
    [results, analysis].map((text) =>
      readPastYears(text).map(({ promised, listed }) => [promised, listed]),
    ),
  ];
}

function isNothing({ value }: Field, profile: Profile): boolean {
  const text = textOf(value);
  return text === null || isNil(text.trim(), profile);
}

function amountIn(reading: AmountReading): unknown {
  switch (reading.kind) {
    case 'number':
    case 'text':
      return exact(reading.value);
    case 'several':
      return reading.values;
    case 'blank':
    case 'nil':
    case 'unreadable':
    case 'error':
      return reading.kind;
  }
}

function amountsIn(reading: BudgetReading | null): unknown {
  if (reading === null) return null;
  const { kind, phrase, amount, amountIsNil, general, items, amounts } = reading;
  return [
    [kind, phrase, amountIsNil, amount?.value, general?.value],
    items.map((item) => item.amount.value),
    amounts.map(({ value, lettersAsDigits }) => [value, lettersAsDigits]),
  ];
}

/** Excel keeps so many digits of a number: converting a unit may leave more. */
const MOST_DIGITS = 15;

function exact(value: number): number {
  return Number(value.toPrecision(MOST_DIGITS));
}
