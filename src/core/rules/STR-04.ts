import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { cellAt, cellText } from '../facts/cells';
import type { Header } from '../layout/Layout';
import { COLUMN_KEYS, type ColumnKey, type FieldKey, fieldKeysOf } from '../profile/blockFields';
import { isNil } from '../readers/nil';
import type { Program } from '../records/Program';
import { type CellValue, isBlank, isNoResult } from '../snapshot/CellValue';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

interface Unread {
  readonly written: string;
}

/** Values inside a program that nothing maps: hidden under a merge, or stray notes. */
export const str04 = defineRule({
  id: 'STR-04',
  severity: 'info',
  source: 'readability',
  asks: {
    ja: '表の中に読み取られない値はありませんか',
    en: 'Is every value inside the table read?',
  },
  messages: {
    unread: sentence(
      (v: Unread) =>
        `表の中の「${quote(v.written)}」は、どの欄の値でもないため読み取っていません。結合セルの下に残った値かもしれません。`,
      (v) =>
        `"${quote(v.written)}" inside the table belongs to no column and was not read. It may have been left under merged cells.`,
    ),
  },

  checkProgram(program, book) {
    return unreadCells(program, book).map(({ cell, written }) => ({
      cell,
      key: 'unread' as const,
      values: { written },
      actual: written,
    }));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '結合したセルの下などに残った値は画面や印刷に出ず、集計でも使われないため、知らないうちに情報が失われます。',
          en: 'A value left under merged cells is neither shown nor printed nor added up, and so is lost unnoticed.',
        },
        good: [{ hidden: null }],
        bad: [{ hidden: '平成27年度 利用者25人' }],
      }
    : null,
});

type Fields = Program['fields'];
/** Whether a value is one that was read, or the same filled down over a merged cell's rows. */
type IsRead = (value: CellValue, fields: Fields) => boolean;

/** What stands inside the columns of other fields. */
const INNER: { readonly [C in ColumnKey]?: readonly FieldKey[] } = {
  goal: ['otherCities'],
  content: ['otherCities'],
  total: ['previousYear'],
};
/** Methods and directions are read from every row. */
const READ = COLUMN_KEYS.filter((key) => key !== 'method' && key !== 'direction').map((key) => {
  const keys = [...fieldKeysOf(key), ...(INNER[key] ?? [])];
  const isRead: IsRead = (value, fields) => keys.some((one) => value === fields[one].value);
  return { key, isRead };
});
const NOTHING_READ: IsRead = () => false;

/** In reading order. */
function unreadCells(
  program: Program,
  book: Book,
): { readonly cell: CellRef; readonly written: string }[] {
  const { sheet, header, block, fields } = program;
  const columns = columnsOf(header, book);
  const cells = [];
  for (let row = block.firstRow; row < block.endRow; row++) {
    for (const { column, isRead } of columns) {
      const value = cellAt(book, sheet, row, column);
      if (value === null || isRead(value, fields)) continue;
      if (isLabel(program, row, column) || !saysSomething(value, book)) continue;
      cells.push({ cell: { sheet, row, column }, written: cellText(value) });
    }
  }
  return cells;
}

function isLabel({ block }: Program, row: number, column: number): boolean {
  const { otherCities, previousYear } = block;
  return [otherCities, previousYear].some(
    (label) => label !== null && column === label.column && row >= label.row && row < label.endRow,
  );
}

function saysSomething(value: CellValue, { profile }: Book): boolean {
  return !isBlank(value) && !isNoResult(value) && !isNil(cellText(value).trim(), profile);
}

interface Column {
  readonly column: number;
  readonly isRead: IsRead;
}

/** The columns to look through: those that are read, and those between them without a title. */
function columnsOf(header: Header, book: Book): readonly Column[] {
  const titled = READ.flatMap(({ key, isRead }): Column[] => {
    const column = header.columns[key];
    return column === undefined ? [] : [{ column, isRead }];
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
    columns.push({ column, isRead: NOTHING_READ });
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
