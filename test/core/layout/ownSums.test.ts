import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { expectLinear } from '../../support/expectLinear';
import { COLUMNS, formProgram, formSheet } from '../../support/form';

const head = formSheet('局', [{ row: null, programs: [formProgram(1, { total: 5 })] }]).values;

/** The form's header and one program, and below it rows of the same cells. */
function sheetOf(cells: { readonly [C in (typeof COLUMNS)[number]]?: CellValue }, count: number) {
  const below = COLUMNS.map((column) => cells[column] ?? null);
  const values = [...head, ...Array.from({ length: count }, () => below)];
  const sheet = {
    name: '局',
    visibility: 'visible',
    origin: { row: 0, column: 0 },
    values,
  } as const;
  return { sheets: [sheet] };
}

test.each([
  ['costs without a name, each as large as the total', { cost: 5 }],
  ['costs that are named 計', { resource: '計', cost: 5 }],
  ['costs that are named 小計, with totals', { resource: '小計', cost: 5, total: 5 }],
  ['costs that are named 施策計', { name: '施策計', cost: 5, total: 5 }],
])('rows of %s below a program are read in linear time', (_what, cells) => {
  expectLinear(
    20_000,
    (count) => sheetOf(cells, count),
    (snapshot) => readBook(snapshot, chiba),
  );
});
