import type { Position } from '../../../src/core/address/CellRef';
import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import type { ProgramPositions } from '../layProgram';
import type { ClerkBook, ClerkForm, ClerkProgram, ClerkSheet, ClerkTable } from './Clerks';
import { type Canvas, type HeaderPlaces, layHeader, layTop, put } from './layClerkHeader';
import {
  type Costs,
  costsOf,
  layClerkProgram,
  laySubtotal,
  layUnused,
  sumOf,
} from './layClerkProgram';

/** A program with where it stands and what is true of it. */
export interface LaidClerkProgram {
  readonly sheet: number;
  readonly form: ClerkForm;
  readonly table: ClerkTable;
  readonly drawn: ClerkProgram;
  readonly positions: ProgramPositions;
  /** 百万円, whatever its table is in. */
  readonly costs: Costs;
}

/** What must be said, and where. */
export interface Expected {
  readonly rule: string;
  readonly sheet: number;
  readonly at: Position;
}

export interface LaidClerks {
  readonly book: ClerkBook;
  readonly snapshot: WorkbookSnapshot;
  readonly programs: readonly LaidClerkProgram[];
  /** Of the book's shapes and of the faults of its tables and sheets. */
  readonly expected: readonly Expected[];
}

/** A sheet being laid, and what is to be said of it so far. */
interface Laying {
  readonly drawn: ClerkSheet;
  readonly index: number;
  readonly canvas: Canvas;
  readonly programs: LaidClerkProgram[];
  readonly expected: Expected[];
  row: number;
  /** Headers so far. */
  pages: number;
}

function expectAt({ expected, index }: Laying, rule: string, at: Position | undefined): void {
  if (at !== undefined) expected.push({ rule, sheet: index, at });
}

/** Titles, with the 施策 row above them where there is one. */
function head(laying: Laying, form: ClerkForm, table: ClerkTable, page: number): HeaderPlaces {
  const { drawn, canvas, row } = laying;
  laying.pages += 1;
  const hasPolicy = table.code !== '' && (page === 0 || drawn.manner.repeatsPolicy);
  const isRenamed = table.fault === 'renamed' && page === 1;
  const name = isRenamed
    ? `${table.name}と発展`
    : page === 0
      ? table.name
      : `${table.name}（続き）`;
  const places = layHeader(canvas, row, drawn, form, table, hasPolicy ? name : null);
  laying.row = places.end;
  if (table.fault === 'retitled') expectAt(laying, 'STR-01', places.total);
  if (isRenamed && places.policy !== null) expectAt(laying, 'XREF-03', places.policy.name);
  if (table.fault === 'wide code') expectAt(laying, 'STR-03', places.policy?.code);
  return places;
}

/** The programs of one 施策, with its titles again on each page and its subtotals. */
function layTable(
  laying: Laying,
  form: ClerkForm,
  table: ClerkTable,
  ofForm: Costs[],
): HeaderPlaces {
  const { drawn, canvas, index } = laying;
  const { programsPerPage } = drawn.manner;
  const first = head(laying, form, table, 0);
  const ofPolicy: Costs[] = [];
  let sinceSubtotal: Costs[] = [];
  let page = 0;
  let onPage = 0;
  const turn = (): void => {
    if (drawn.manner.pageNumberIn !== null && onPage > 0) {
      put(canvas, laying.row, drawn.manner.pageNumberIn, laying.pages);
      laying.row += 1;
    }
    page += 1;
    onPage = 0;
    head(laying, form, table, page);
  };
  table.programs.forEach((program, at) => {
    if (onPage === programsPerPage) turn();
    onPage += 1;
    const { positions, end } = layClerkProgram(canvas, program, laying.row, (row) => {
      laying.row = row;
      turn();
      onPage = 1;
      return laying.row;
    });
    laying.row = end;
    const costs = costsOf(program.program);
    laying.programs.push({
      sheet: index,
      form,
      table,
      drawn: program,
      positions,
      costs: inMillions(costs, form),
    });
    if (program.mergedSection) expectAt(laying, 'REQ-02', positions.fields.section);
    for (const list of [ofForm, ofPolicy, sinceSubtotal]) list.push(costs);
    for (const subtotal of table.subtotals.get(at) ?? []) {
      const parts = { subtotal: sinceSubtotal, policy: ofPolicy, sheet: ofForm };
      const laid = laySubtotal(canvas, laying.row, subtotal, sumOf(parts[subtotal.from]));
      laying.row = laid.end;
      sinceSubtotal = [];
      if (subtotal.off !== 0) expectAt(laying, 'SUM-09', laid.at);
    }
  });
  return first;
}

function inMillions({ people, things, money, total }: Costs, { unit }: ClerkForm): Costs {
  const by = unit === '千円' ? 1000 : 1;
  return { people: people / by, things: things / by, money: money / by, total: total / by };
}

function layForm(laying: Laying, form: ClerkForm): void {
  const { drawn, canvas } = laying;
  const { manner } = drawn;
  laying.row = layTop(canvas, laying.row, drawn, form) + 1;
  let unitAt: Position | null = null;
  if (form.unit === '千円' && form.unitIn === 'line') {
    unitAt = put(canvas, laying.row, 12, '（単位：千円）');
    laying.row += 1;
  }
  const ofForm: Costs[] = [];
  form.tables.forEach((table, index) => {
    const { cost, title } = layTable(laying, form, table, ofForm);
    if (index === 0 && form.unit === '千円') expectAt(laying, 'UNIT-04', unitAt ?? cost);
    if (index === 0 && drawn.fault === 'copy') expectAt(laying, 'XREF-04', title);
    if (index === form.tables.length - 1) {
      for (let unused = 1; unused <= manner.unusedBlocks; unused += 1) {
        laying.row = layUnused(
          canvas,
          laying.row,
          table.programs.length + unused,
          manner.unusedTexts,
        );
      }
      for (const note of manner.notes) {
        put(canvas, laying.row, 0, note);
        laying.row += 1;
      }
    }
    laying.row += 1;
  });
}

/** Takes the form's titles away, or the results of its formulas. */
function spoil(laying: Laying): void {
  const { drawn, canvas, programs } = laying;
  const [first] = programs;
  if (drawn.fault === 'headless') {
    const isTitle = canvas.rows.map(
      (cells) => cells.includes('No.') || cells.some(isResourceTitle),
    );
    isTitle.forEach((is, row) => {
      if (is) canvas.rows[row] = [];
    });
    expectAt(laying, 'STR-05', first?.positions.fields.peopleLabel);
  }
  if (drawn.fault === 'no results') {
    for (const { positions } of programs) {
      const { row, column } = positions.fields.total;
      const cells = canvas.rows[row];
      if (cells !== undefined) cells[column] = NO_RESULT;
    }
    expectAt(laying, 'NUM-08', first?.positions.fields.total);
  }
}

function isResourceTitle(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('事務事業（業務）に\n必要な');
}

/** Lays a book out as the cells that a reader sees. */
export function layClerks(book: ClerkBook): LaidClerks {
  const programs: LaidClerkProgram[] = [];
  const expected: Expected[] = [];
  const sheets = book.sheets.map((drawn, index): SheetSnapshot => {
    const canvas: Canvas = { rows: [], shown: [], firstColumn: drawn.manner.firstColumn };
    drawn.rows.forEach((cells, row) => {
      cells.forEach((value, column) => put(canvas, row, column, value));
    });
    const laying: Laying = {
      drawn,
      index,
      canvas,
      programs: [],
      expected: [],
      row: drawn.manner.firstRow,
      pages: 0,
    };
    for (const form of drawn.forms) layForm(laying, form);
    spoil(laying);
    programs.push(...laying.programs);
    const says = drawn.checked || drawn.fault !== null;
    // Of a sheet that does not count only its own fault is reported.
    const own = laying.expected.filter(
      ({ rule }) => drawn.checked || rule === 'STR-05' || rule === 'XREF-04',
    );
    if (says) expected.push(...own);
    return {
      name: drawn.name,
      visibility: drawn.visibility,
      origin: { row: 0, column: 0 },
      values: canvas.rows,
      ...(canvas.shown.length === 0 ? {} : { shown: canvas.shown }),
    };
  });
  return { book, snapshot: { sheets }, programs, expected };
}
