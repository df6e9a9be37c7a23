import { cellKey, type CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { getOrInsert } from '../collections/collections';
import { cellAt, cellText } from '../facts/cells';
import type { Header, Table } from '../layout/Layout';
import { COLUMN_KEYS, type ColumnKey, type FieldKey, fieldKeysOf } from '../profile/blockFields';
import { rowsOf } from '../layout/rows';
import { RESOURCE_KEYS, titleOf } from '../profile/Profile';
import { isNil } from '../readers/nil';
import type { Program } from '../records/Program';
import { type CellValue, isBlank, isNoResult } from '../snapshot/CellValue';
import { clip, formatAmount, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Unread {
  readonly written: string;
}
interface Added extends Unread {
  readonly title: string;
  readonly sum: number;
  readonly unit: string;
}

/** Values inside a program that nothing maps, and costs of one resource that were added. */
export const str04 = defineRule({
  id: 'STR-04',
  severity: 'info',
  source: 'readability',
  asks: {
    ja: '表の中に読み取られない値はありませんか',
    en: 'Is every value inside the table read?',
  },
  messages: {
    unread: worded(
      (v: Unread) =>
        `表の中の「${quote(v.written)}」は、どの欄の値でもないため読み取っていません。`,
      (v) => `“${quote(v.written)}” inside the table belongs to no field and was not read.`,
      (v) => `読まない値「${clip(v.written, 8)}」`,
      (v) => `not read: ${clip(v.written, 8)}`,
    ),
    added: worded(
      (v: Added) =>
        `「${v.title}」のコストに数値が2つ以上あります。「${quote(v.written)}」も加えて、合わせて${formatAmount(v.sum, v.unit)}として読みました。`,
      (v) =>
        `The cost of ${v.title} is there in several cells. “${quote(v.written)}” was added: ${formatAmount(v.sum, v.unit)} in all.`,
      (v) => `数値が複数（和${formatNumber(v.sum)}）`,
      (v) => `several (sum ${formatNumber(v.sum)})`,
    ),
  },

  check(book) {
    const columns = new Map<Header, readonly Column[]>();
    const ofPrograms = book.programs.flatMap((program, index) => {
      const { header } = program;
      const own = getOrInsert(columns, header, () => columnsOf(header, book));
      const unread = unreadCells(program, own, book).map(toUnread);
      return [...unread, ...addedCosts(program, book)].map((one) => ({ ...one, program: index }));
    });
    return [...ofPrograms, ...book.layout.tables.flatMap((table) => looseCells(table, book))];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '欄の分からない値は集計やデータに入らないため、知らないうちに情報が失われます。',
          en: 'A value that belongs to no field is neither added up nor handed on, and so is lost unnoticed.',
        },
        good: [{ hidden: null }],
        bad: [{ hidden: '内線2345' }],
      }
    : null,
});

function toUnread({ cell, value }: UnreadCell) {
  const written = cellText(value);
  return { cell, key: 'unread', values: { written }, actual: written } as const;
}

/** What stands in rows of ヒト, モノ or カネ that belong to no program and no subtotal. */
function looseCells({ header, loose = [] }: Table, book: Book) {
  const columns = Object.values(header.columns).sort((a, b) => a - b);
  return loose.flatMap((row) =>
    columns.flatMap((column) => {
      const value = cellAt(book, header.sheet, row, column);
      if (value === null || !saysSomething(value, book)) return [];
      return [toUnread({ cell: { sheet: header.sheet, row, column }, value })];
    }),
  );
}

/** The further cells of costs that stand in several. */
function addedCosts({ fields, profile }: Program, book: Book) {
  return RESOURCE_KEYS.flatMap((key) => {
    const { value, further } = fields[key];
    if (typeof value !== 'number' || further === undefined) return [];
    const said = { title: titleOf(profile, key), sum: value, unit: profile.unit };
    return further.map((cell) => {
      const written = writtenAt(cell, book);
      return { cell, key: 'added', values: { ...said, written }, actual: written } as const;
    });
  });
}

function writtenAt({ sheet, row, column }: CellRef, book: Book): string {
  return cellText(cellAt(book, sheet, row, column));
}

/** What stands inside the columns of other fields. */
const INNER: { readonly [C in ColumnKey]?: readonly FieldKey[] } = {
  goal: ['otherCities'],
  content: ['otherCities'],
  total: ['previousYear'],
};
/** What is read from each column. Methods and directions are read from every row. */
const READ = COLUMN_KEYS.filter((key) => key !== 'method' && key !== 'direction').map((key) => ({
  key,
  fields: [...fieldKeysOf(key), ...(INNER[key] ?? [])],
}));

interface Column {
  readonly column: number;
  /** What is read from it: none from one without a title. */
  readonly fields: readonly FieldKey[];
}

interface UnreadCell {
  readonly cell: CellRef;
  readonly value: CellValue;
}

/** In reading order. */
function unreadCells(
  program: Program,
  columns: readonly Column[],
  book: Book,
): readonly UnreadCell[] {
  const { sheet, block } = program;
  const unread: UnreadCell[] = [];
  for (const row of rowsOf(block)) {
    for (const { column, fields } of columns) {
      const value = cellAt(book, sheet, row, column);
      if (value === null || isRead(value, fields, program)) continue;
      if (isLabel(program, row, column) || !saysSomething(value, book)) continue;
      unread.push({ cell: { sheet, row, column }, value });
    }
  }
  return unread.length === 0 ? unread : withoutParts(unread, program, book);
}

/** Whether a value is one that was read, or the same filled down over a merged cell's rows. */
function isRead(value: CellValue, keys: readonly FieldKey[], { fields }: Program): boolean {
  for (const key of keys) if (fields[key].value === value) return true;
  return false;
}

/** But for cells that hold part of a value, and for their texts: filled down, one says nothing new. */
function withoutParts(
  unread: readonly UnreadCell[],
  { fields }: Program,
  book: Book,
): readonly UnreadCell[] {
  const cells = new Set<string>();
  const texts = new Set<string>();
  for (const { cell, further } of Object.values(fields)) {
    if (cell === null || further === undefined) continue;
    for (const one of [cell, ...further]) {
      cells.add(cellKey(one));
      texts.add(writtenAt(one, book).trim());
    }
  }
  return unread.filter(({ cell, value }) => {
    const isKnown = typeof value === 'string' && texts.has(value.trim());
    return !isKnown && !cells.has(cellKey(cell));
  });
}

function isLabel({ block, header }: Program, row: number, column: number): boolean {
  const { otherCities, previousYear, beside } = block;
  const { resource, cost, total } = header.columns;
  if (beside.includes(row) && [resource, cost, total].includes(column)) return true;
  return [otherCities, previousYear].some(
    (label) => label !== null && column === label.column && row >= label.row && row < label.endRow,
  );
}

function saysSomething(value: CellValue, { profile }: Book): boolean {
  return !isBlank(value) && !isNoResult(value) && !isNil(cellText(value).trim(), profile);
}

/** The columns to look through: those that are read, and those between them without a title. */
function columnsOf(header: Header, book: Book): readonly Column[] {
  const titled = READ.flatMap(({ key, fields }): Column[] => {
    const column = header.columns[key];
    return column === undefined ? [] : [{ column, fields }];
  });
  // Below a title that was lost everything is unread, and STR-01 says so once.
  return header.missing.length > 0 ? titled : [...titled, ...untitled(header, book)];
}

function untitled(header: Header, book: Book): Column[] {
  const taken = Object.values(header.columns);
  if (header.labelColumn !== null) taken.push(header.labelColumn);
  const left = Math.min(...taken);
  const right = Math.max(...taken);
  const columns: Column[] = [];
  // Nearly every table has a title over each column.
  if (right - left < taken.length) return columns;
  for (let column = left; column < right; column++) {
    if (taken.includes(column) || hasTitle(header, column, book)) continue;
    columns.push({ column, fields: [] });
  }
  return columns;
}

/** A column of the city's own has a title of its own. */
function hasTitle({ sheet, firstRow, lastRow }: Header, column: number, book: Book): boolean {
  for (let row = firstRow; row <= lastRow; row++) {
    if (!isBlank(cellAt(book, sheet, row, column))) return true;
  }
  return false;
}
