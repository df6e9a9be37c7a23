import { type Book, bookSteps, readBook } from '../book/Book';
import { countBy } from '../collections/collections';
import { forEachInSteps, type Steps } from '../collections/steps';
import type { CellRef } from '../address/CellRef';
import type { Finding } from '../findings/Finding';
import type { BlockRows, Table } from '../layout/Layout';
import { withEdits, type CellEdit } from '../plan/edits';
import { type Profile, RESOURCE_KEYS } from '../profile/Profile';
import type { AmountReading } from '../readers/amount';
import type { BudgetReading } from '../readers/budget';
import { findLetterDigit } from '../readers/letterDigits';
import { isNil } from '../readers/nil';
import { readPastYears, readResultYears } from '../readers/resultYears';
import { secondCode } from '../readers/method';
import { FIELD_KEYS } from '../profile/blockFields';
import type { Field, Program } from '../records/Program';
import { FIGURE_FIELDS, peopleBudget } from '../facts/figures';
import { namesNonRegular } from '../facts/staff';
import { isBlank, textOf } from '../snapshot/CellValue';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/Snapshot';
import { type Fix, choicesFix } from '../fix/fixEdits';
import { programOf } from '../fix/places';

/** Rows of a program that clerks fill: what is taller is no program, and takes long to read. */
const TALLEST_BLOCK = 200;
/** Characters of a text that clerks write: nobody vouches for a longer one. */
const LONGEST_COMPARED = 10_000;

/**
 * The fix as it may be offered: safe only where everything reads alike before and after, whatever the
 * rule that made it takes for granted; else the user's to choose.
 */
export function safeIfAlike(fix: Fix | null, finding: Finding, book: Book): Fix | null {
  if (fix?.kind !== 'safe' || readsAlike({ edits: fix.edits, finding }, book)) return fix;
  return choicesFix([fix.edits]);
}

/** What a rule takes for a safe fix of a finding. */
export interface WantedFix {
  readonly finding: Finding;
  readonly edits: readonly CellEdit[];
}

/** A workbook read with many fixes made, and those of them after which their programs read alike. */
export interface ReadTogether {
  readonly book: Book;
  readonly edits: readonly CellEdit[];
  readonly alike: ReadonlySet<WantedFix>;
}

/**
 * Where most programs of a workbook have one safe fix, all of it is read once with these made, as that
 * takes less time than the rows around each; null elsewhere. What is not alike then is to be looked at alone.
 */
export function* readTogether(
  wanted: readonly WantedFix[],
  book: Book,
): Steps<ReadTogether | null> {
  const counts = countBy(wanted.map(({ finding }) => finding.program));
  const single = wanted.filter(({ finding, edits }) => {
    const program = programOf(finding, book);
    const isAlone = program !== null && counts.get(finding.program) === 1 && mayBeAlike(edits);
    return isAlone && !isTall(program.block) && edits.every(({ cell }) => isOwn(cell, program));
  });
  if (single.length * 2 < book.programs.length) return null;
  const edits = single.flatMap((fix) => fix.edits);
  const after = yield* bookSteps(withEdits(book.snapshot, edits), book.profile, book.settings);
  if (after.programs.length !== book.programs.length || tablesOf(after) !== tablesOf(book)) {
    return { book: after, edits, alike: new Set() };
  }
  const alike = new Set<WantedFix>();
  yield* forEachInSteps(single, (fix) => {
    const { finding } = fix;
    if (programReading(finding, book) === programReading(finding, after)) alike.add(fix);
  });
  return { book: after, edits, alike };
}

function tablesOf({ layout, whole }: Book): string {
  return JSON.stringify([layout.heading.fiscalYear, whole.tables.map(readingOfTable)]);
}

function programReading(finding: Finding, book: Book): string | null {
  const program = programOf(finding, book);
  return program === null ? null : JSON.stringify(readingOfProgram(program, book.profile, 0));
}

/** Whether no text would be gone, and none is longer than anybody vouches for. */
function mayBeAlike(edits: readonly CellEdit[]): boolean {
  return edits.every(
    ({ before, after }) =>
      !(after.kind === 'value' && isBlank(after.value) && !isBlank(before)) &&
      (textOf(before)?.length ?? 0) <= LONGEST_COMPARED,
  );
}

function isTall({ firstRow, endRow }: BlockRows): boolean {
  return endRow - firstRow > TALLEST_BLOCK;
}

/** Whether the readers take from a workbook with these edits what they take from it now. */
export function readsAlike({ edits, finding }: WantedFix, book: Book): boolean {
  if (!mayBeAlike(edits)) return false;
  const kept = rowsAround(edits, finding, book);
  if (kept === null) return false;
  // To read all for every fix would take long.
  const numbers = [...new Set(kept.map(({ sheet }) => sheet))];
  const parts = numbers.flatMap((number) => {
    const sheet = book.snapshot.sheets[number];
    const own = kept.filter((rows) => rows.sheet === number);
    return sheet === undefined ? [] : [partOf(sheet, own)];
  });
  const before = parts.map(({ sheet }) => sheet);
  const moved = edits.map((edit) => {
    const { sheet, row, column } = edit.cell;
    const at = numbers.indexOf(sheet);
    return { ...edit, cell: { sheet: at, row: parts[at]?.rowOf(row) ?? row, column } };
  });
  const reading = (snapshot: WorkbookSnapshot) =>
    readingOf(readBook(snapshot, book.profile, book.settings));
  const after = reading(withEdits({ sheets: before }, moved));
  const program = programOf(finding, book);
  // Nearly always the rows read as they do among all others.
  const known =
    program !== null && edits.every(({ cell }) => isOwn(cell, program))
      ? readingAmong(program, parts[0], book.profile)
      : null;
  return after === known || after === reading({ sheets: before });
}

function isOwn({ sheet, row }: CellRef, program: Program): boolean {
  const { firstRow, endRow } = program.block;
  return program.sheet === sheet && firstRow <= row && row < endRow;
}

/** What the readers take from the rows around a program as it was read among all others. */
function readingAmong(program: Program, part: Part | undefined, profile: Profile): string {
  const { header, policy, block } = program;
  const down = (part?.rowOf(block.firstRow) ?? 0) - block.firstRow;
  const reading = readingOfProgram(program, profile, down);
  return JSON.stringify([
    null,
    [readingOfTable({ header, policy, blocks: [block], subtotals: [] })],
    [reading],
  ]);
}

/**
 * The rows that say how the edited cells are read: their program's, or their 施策 row, with its
 * header; all of the workbook where they stand elsewhere; null where they are too many to be a
 * program's.
 */
function rowsAround(
  edits: readonly CellEdit[],
  finding: Finding,
  book: Book,
): readonly Rows[] | null {
  const { snapshot, layout } = book;
  const program = programOf(finding, book);
  const kept: Rows[] = [];
  for (const { cell } of edits) {
    const { sheet, row } = cell;
    const table =
      program !== null && isOwn(cell, program)
        ? { header: program.header, policy: program.policy, blocks: [program.block] }
        : layout.tables.find(({ header, policy }) => header.sheet === sheet && policy?.row === row);
    if (table === undefined) {
      return snapshot.sheets.map((_, index) => ({ sheet: index, start: 0, end: Infinity }));
    }
    const { header, policy, blocks } = table;
    kept.push({ sheet, start: header.firstRow, end: header.lastRow + 1 });
    for (const block of blocks.slice(0, 1)) {
      if (isTall(block)) return null;
      kept.push({ sheet, start: block.firstRow, end: block.endRow });
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

/** Rows of a sheet, one below the other; `rowOf` says where one of them is among them. */
interface Part {
  readonly sheet: SheetSnapshot;
  readonly rowOf: (row: number) => number;
}

function partOf(sheet: SheetSnapshot, kept: readonly Rows[]): Part {
  const { origin, values } = sheet;
  const places = new Map<number, number>();
  for (const { start, end } of [...kept].sort((a, b) => a.start - b.start)) {
    const last = Math.min(end, origin.row + values.length);
    for (let row = Math.max(start, origin.row); row < last; row += 1) {
      if (!places.has(row)) places.set(row, places.size);
    }
  }
  return {
    sheet: {
      ...sheet,
      origin: { ...origin, row: 0 },
      values: [...places.keys()].map((row) => values[row - origin.row] ?? []),
    },
    rowOf: (row) => places.get(row) ?? places.size,
  };
}

/** All that the readers take from a book, without how it is written. */
function readingOf({ layout, whole, programs, profile }: Book): string {
  return JSON.stringify([
    layout.heading.fiscalYear,
    whole.tables.map(readingOfTable),
    programs.map((program) => readingOfProgram(program, profile, 0)),
  ]);
}

function readingOfTable({ header, policy, blocks }: Table): unknown {
  return [header.columns, policy?.code, policy?.name === null, blocks.length];
}

/** @param down rows that it stands lower than it was read */
function readingOfProgram(program: Program, profile: Profile, down: number): unknown {
  const { block, fields, number, isNew, staff, methods, strayDirections } = program;
  const results = textOf(fields.results.value) ?? '';
  const analysis = textOf(fields.analysis.value) ?? '';
  const place = (cell: CellRef | null | undefined) => cell && [cell.row + down, cell.column];
  return [
    [block.firstRow + down, block.endRow + down],
    RESOURCE_KEYS.map((key) => block.labels[key].map((row) => row + down)),
    [block.otherCities, block.previousYear].map(
      (label) => label && [label.row + down, label.endRow + down, label.column],
    ),
    FIELD_KEYS.map((key) => [place(fields[key].cell), isNothing(fields[key], profile)]),
    number.kind === 'number' ? number.value : number.kind,
    isNew,
    program.amounts.map(({ reading }) => amountIn(reading)),
    program.codes.map(({ reading }) =>
      reading.kind === 'code' ? reading.code.code : reading.kind,
    ),
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
      place(cell),
      reading.kind === 'method'
        ? [reading.code, reading.labelCode, secondCode(reading, profile)]
        : null,
      place(direction?.cell),
    ]),
    strayDirections.map(place),
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
    case 'noResult':
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
