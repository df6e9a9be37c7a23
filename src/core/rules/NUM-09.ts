import type { Book } from '../book/Book';
import type { CellRef } from '../address/CellRef';
import { cellAt, unknownCells } from '../facts/cells';
import type { Program } from '../records/Program';
import { isError, type CellValue } from '../snapshot/CellValue';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface ErrorAt {
  /** What belongs there. */
  readonly title: string;
  readonly written: string;
}

/** An error value where a value belongs: no blank, and nothing to calculate with. */
export const num09 = defineRule({
  id: 'NUM-09',
  severity: 'error',
  source: 'readability',
  needs: [],
  asks: {
    ja: 'エラー値のセルはありませんか',
    en: 'Are all cells free of error values?',
  },
  messages: {
    errorValue: worded(
      (v: ErrorAt) =>
        `「${v.title}」がエラー値（${v.written}）です。空欄とはみなしていません。数式を直すか、値を入力してください。`,
      (v) =>
        `“${v.title}” is an error value (${v.written}), which does not count as blank. Fix the formula or enter a value.`,
      (v) => `エラー値 ${v.written}`,
      (v) => `error value ${v.written}`,
    ),
  },

  /** In every field of a program, and in the 施策 rows above. */
  check(book) {
    const { programs, layout } = book;
    if (!unknownCells(book).some(({ value }) => isError(value))) return [];
    const policies = [...new Set(layout.tables.map(({ policy }) => policy))];
    return [
      ...policies.flatMap((policy) =>
        policy === null
          ? []
          : [policy.codeCell, policy.nameCell].flatMap((cell) =>
              errorAt('施策', cell, valueAt(book, cell), null),
            ),
      ),
      ...programs.flatMap((program, index) =>
        [...program.places, ...methodCells(program, book)].flatMap(({ field, cell, value }) =>
          cell === null ? [] : errorAt(field.title, cell, value, index),
        ),
      ),
    ];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'エラー値があると、それを使う合計もすべてエラーになり、何が書いてあったのか分かりません。',
          en: 'An error value spoils every sum that uses it, and hides what stood there.',
        },
        good: [{ section: '情報システム課' }],
        bad: [{ section: { error: '#REF!' } }],
      }
    : null,
});

function errorAt(title: string, cell: CellRef, value: CellValue, program: number | null) {
  if (!isError(value)) return [];
  const values = { title, written: value.error };
  return [{ cell, program, key: 'errorValue', values, actual: value.error } as const];
}

function valueAt(book: Book, { sheet, row, column }: CellRef): CellValue {
  return cellAt(book, sheet, row, column);
}

interface Place {
  readonly field: { readonly title: string };
  readonly cell: CellRef | null;
  readonly value: CellValue;
}

/** Methods and directions stand one in a row, and are no single field. */
function methodCells({ sheet, block, header }: Program, book: Book): Place[] {
  const cells: Place[] = [];
  for (const key of ['method', 'direction'] as const) {
    const column = header.columns[key];
    const field = book.profile.fields.find((one) => one.key === key);
    if (column === undefined || field === undefined) continue;
    for (let row = block.firstRow; row < block.endRow; row++) {
      const value = cellAt(book, sheet, row, column);
      if (value !== null) cells.push({ field, cell: { sheet, row, column }, value });
    }
  }
  return cells;
}
