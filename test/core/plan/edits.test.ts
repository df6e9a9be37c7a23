import fc from 'fast-check';
import type { CellRef } from '../../../src/core/address/CellRef';
import { type CellEdit, planEdits, withEdits } from '../../../src/core/plan/edits';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { Grid } from '../../../src/core/snapshot/Grid';
import { type SheetSnapshot, trimmed } from '../../../src/core/snapshot/Snapshot';
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

const sheetOf = (
  origin: SheetSnapshot['origin'],
  values: SheetSnapshot['values'],
): SheetSnapshot => ({ name: '総務局', visibility: 'visible', ...trimmed(origin, values) });

const put = (row: number, column: number, value: number | string | null): CellEdit => ({
  cell: { sheet: 0, row, column },
  before: null,
  after: { kind: 'value', value },
});

test('edits stand in the workbook, a formula as its result', () => {
  const sheet = sheetOf({ row: 2, column: 1 }, [['甲', 1], ['乙']]);
  const formula = {
    cell: { sheet: 0, row: 3, column: 2 },
    before: null,
    after: { kind: 'formula', formula: '=C3', result: 1 },
  } as const;
  const { sheets } = withEdits({ sheets: [sheet] }, [put(2, 1, '丙'), formula]);
  expect(sheets[0]).toMatchObject({
    origin: { row: 2, column: 1 },
    values: [
      ['丙', 1],
      ['乙', 1],
    ],
  });
});

test('a sheet grows where an edit lies beside it, and shrinks where its last value goes', () => {
  const sheet = sheetOf({ row: 2, column: 2 }, [['甲']]);
  expect(
    withEdits({ sheets: [sheet] }, [put(1, 0, '乙'), put(4, 3, '丙')]).sheets[0],
  ).toMatchObject({
    origin: { row: 1, column: 0 },
    values: [['乙'], [null, null, '甲'], [], [null, null, null, '丙']],
  });
  expect(withEdits({ sheets: [sheet] }, [put(2, 2, null)]).sheets[0]).toMatchObject({
    origin: { row: 0, column: 0 },
    values: [],
  });
});

test('a sheet without an edit is the same, an unknown sheet is none', () => {
  const sheet = sheetOf({ row: 0, column: 0 }, [['甲']]);
  const other = { ...put(0, 0, '乙'), cell: { sheet: 7, row: 0, column: 0 } };
  expect(withEdits({ sheets: [sheet] }, [other]).sheets[0]).toBe(sheet);
});

const value = fc.constantFrom<CellValue[]>(null, '甲', 0, 12);
const place = fc.nat(6);

test('every cell holds its edit or what it held, in the one form of a sheet', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 4 }),
      fc.record({ row: fc.nat(3), column: fc.nat(3) }),
      fc.uniqueArray(fc.tuple(place, place, fc.constantFrom(null, '', '乙', 5)), {
        selector: ([row, column]) => `${row}:${column}`,
      }),
      (values, origin, edits) => {
        const sheet = sheetOf(origin, values);
        const [after] = withEdits(
          { sheets: [sheet] },
          edits.map(([row, column, content]) => put(row, column, content)),
        ).sheets;
        if (after === undefined) throw new Error('no sheet');
        const [old, now] = [new Grid(sheet, 0), new Grid(after, 0)];
        for (let row = 0; row < 9; row++) {
          for (let column = 0; column < 9; column++) {
            const edit = edits.find(([r, c]) => r === row && c === column);
            const meant =
              edit === undefined ? old.at(row, column) : edit[2] === '' ? null : edit[2];
            expect(now.at(row, column)).toBe(meant);
          }
        }
        if (edits.length > 0)
          expect(after).toEqual({ ...after, ...trimmed(after.origin, after.values) });
      },
    ),
  );
});
