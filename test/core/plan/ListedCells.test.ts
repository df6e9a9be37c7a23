import { ListedCells, type PlannedCell } from '../../../src/core/plan/SheetPlan';

const cell = (row: number, column: number, value: string): PlannedCell => ({
  row,
  column,
  content: { kind: 'value', value },
});

test('stand row by row from the top, with what is above and below the list in its place', () => {
  const around = [cell(9, 0, '計'), cell(1, 1, '事業名'), cell(1, 0, 'No.'), cell(0, 0, '一覧')];
  const listed = new ListedCells(around, 2, () =>
    [0, 1].map((index) => [
      [0, { kind: 'value', value: index + 1 }],
      [3, { kind: 'formula', formula: `=A${String(3 + index)}`, result: index + 1 }],
    ]),
  );
  expect([...listed].map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 3],
    [3, 0],
    [3, 3],
    [9, 0],
  ]);
});

test('may be gone through again and are made anew, a row at a time: none is kept', () => {
  const made: number[] = [];
  const listed = new ListedCells([], 0, function* () {
    for (const index of [0, 1, 2]) {
      made.push(index);
      yield [[0, { kind: 'value', value: index }]];
    }
  });
  const [first] = listed;
  expect(made).toEqual([0]);
  expect([...listed]).toEqual([first, expect.anything(), expect.anything()]);
  expect([...listed][0]).not.toBe(first);
  expect(made).toEqual([0, 0, 1, 2, 0, 1, 2]);
});
