import type { CellRef } from '../../../src/core/address/CellRef';
import type { CellEdit } from '../../../src/core/plan/edits';
import { planEdits } from '../../../src/core/plan/planEdits';
import { bookOf } from '../../support/programs';

const book = bookOf({}, {}, {});

function edit(row: number, column: number, value: number, sheet = 0): CellEdit {
  const cell: CellRef = { sheet, row, column };
  return { cell, before: null, after: { kind: 'value', value } };
}

test('edits of one block rest on the whole block, once', () => {
  const plan = planEdits(book, [edit(2, 7, 1), edit(4, 8, 2), edit(8, 7, 3)]);
  expect(plan.basis).toEqual([
    { sheet: 0, area: { top: 2, left: 0, bottom: 4, right: 13 } },
    { sheet: 0, area: { top: 8, left: 0, bottom: 10, right: 13 } },
  ]);
  expect(plan.edits).toHaveLength(3);
});

test('a cell of no block, and one on another sheet, rests on itself', () => {
  expect(planEdits(book, [edit(0, 1, 1), edit(3, 0, 1, 1)]).basis).toEqual([
    { sheet: 0, area: { top: 0, left: 1, bottom: 0, right: 1 } },
    { sheet: 1, area: { top: 3, left: 0, bottom: 3, right: 0 } },
  ]);
});

test('of two edits of one cell the first counts', () => {
  const { edits } = planEdits(book, [edit(2, 7, 1), edit(5, 7, 9), edit(2, 7, 2)]);
  expect(edits).toEqual([edit(2, 7, 1), edit(5, 7, 9)]);
});

test('nothing to change rests on nothing', () => {
  expect(planEdits(book, [])).toEqual({ edits: [], basis: [] });
});
