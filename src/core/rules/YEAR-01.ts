import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { isBlank } from '../snapshot/isBlank';
import type { MessageOf } from '../words/Words';
import type { BookRule } from './OldRule';

const EXAMPLE = '令和8年度';

function check(book: Book): Finding[] {
  const { form, tables } = book.layout;
  const [table] = tables;
  if (table === undefined || form.fiscalYear !== null) return [];
  const written = form.fiscalYearText;
  const message: MessageOf<'YEAR-01'> =
    written === null
      ? { rule: 'YEAR-01', key: 'missing', values: { example: EXAMPLE } }
      : { rule: 'YEAR-01', key: 'unreadable', values: { written, example: EXAMPLE } };
  return [
    {
      rule: 'YEAR-01',
      severity: 'error',
      cell: form.cells.fiscalYear ?? firstUsed(book, table.header.sheet),
      related: [],
      program: null,
      message,
      expected: null,
      actual: written,
    },
  ];
}

/** The first cell of a sheet that holds something. */
function firstUsed({ snapshot }: Book, sheet: number): CellRef {
  const page = snapshot.sheets[sheet];
  const origin = page?.origin ?? { row: 0, column: 0 };
  for (const [row, values] of (page?.values ?? []).entries()) {
    const column = values.findIndex((value) => !isBlank(value));
    if (column >= 0) return { sheet, row: origin.row + row, column: origin.column + column };
  }
  return { sheet, ...origin };
}

/** 年度 is present and readable: 平成29年度, H29, 令和元年度, 2017年度. */
export const year01: BookRule = { id: 'YEAR-01', severity: 'error', scope: 'workbook', check };
