import type { CellEdit } from '../../../src/core/plan/edits';
import { applyEdits, undoUnchanged } from '../../../src/excel/edits/applyEdits';
import type { UndoEntry } from '../../../src/excel/edits/EditOutcome';
import { EditBench, FORMATS, FORMULAS, planOf, QUIET, VALUES } from './EditBench';

jest.setTimeout(60_000);

let bench: EditBench;

beforeEach(async () => {
  bench = await EditBench.open();
});

afterEach(() => {
  bench.close();
});

async function applied(edits: readonly CellEdit[]): Promise<UndoEntry> {
  const outcome = await applyEdits(await bench.read(), planOf(edits), QUIET);
  if (outcome.kind !== 'written') throw new Error(outcome.kind);
  bench.office.excel.counters.reset();
  return outcome.undo;
}

test.each([
  ['formulas', FORMULAS],
  ['values', VALUES],
  ['number formats', FORMATS],
])(
  '%s are as before, cell by cell, after two round trips, and can come again',
  async (_, edits) => {
    const before = bench.whole();
    const entry = await applied(edits);
    const after = bench.whole();
    expect(after).not.toEqual(before);
    const undone = await undoUnchanged(entry, QUIET);
    expect(bench.roundTrips).toBe(2);
    expect(bench.whole()).toEqual(before);
    if (undone.kind !== 'written') throw new Error(undone.kind);
    expect(undone.areas.map(({ sheet }) => sheet)).toEqual(entry.areas.map(({ sheet }) => sheet));
    await undoUnchanged(undone.undo, QUIET);
    expect(bench.whole()).toEqual(after);
  },
);

test('several steps go back one after the other', async () => {
  const before = bench.whole();
  const first = await applied(FORMULAS);
  const second = await applied(VALUES.slice(1));
  expect(await undoUnchanged(second, QUIET)).toMatchObject({ kind: 'written' });
  expect(await undoUnchanged(first, QUIET)).toMatchObject({ kind: 'written' });
  expect(bench.whole()).toEqual(before);
});

test('is refused where somebody changed all its cells since, naming them', async () => {
  const entry = await applied(VALUES.filter((_, index) => index === 0 || index === 2));
  bench.type(0, 4, 61);
  bench.format(bench.sheet(), 2, 7, '0.00');
  const now = bench.whole();
  const { left, ...outcome } = await undoUnchanged(entry, QUIET);
  expect(left).toHaveLength(2);
  expect(outcome).toEqual({
    kind: 'refused',
    refusals: [
      {
        reason: 'changed',
        sheet: '総務局',
        cells: [
          { sheet: 0, row: 0, column: 4 },
          { sheet: 0, row: 2, column: 7 },
        ],
      },
    ],
  });
  expect(bench.whole()).toEqual(now);
});

test('a total that came to something else since is still ours to take back', async () => {
  const entry = await applied(FORMULAS);
  bench.type(0, 1, 11);
  expect(await undoUnchanged(entry, QUIET)).toMatchObject({ kind: 'written' });
  expect(bench.sheet().cell(0, 4)?.value).toBeNull();
});

test('is refused on a sheet that was deleted since', async () => {
  const entry = await applied(FORMULAS);
  bench.office.excel.operations.deleteSheet('user', bench.sheet());
  expect(await undoUnchanged(entry, QUIET)).toMatchObject({
    kind: 'refused',
    refusals: [{ reason: 'gone', sheet: '総務局' }],
  });
});

describe('what nobody changed since', () => {
  test('is taken back exactly, in two round trips, and what is left is named', async () => {
    const before = bench.whole();
    const entry = await applied(VALUES);
    bench.type(0, 4, 61);
    bench.format(bench.sheet(), 2, 7, '0.00');
    const changed = bench.whole();
    bench.office.excel.counters.reset();
    const outcome = await undoUnchanged(entry, QUIET);
    expect(bench.roundTrips).toBe(2);
    const left = [
      { sheet: 0, row: 0, column: 4 },
      { sheet: 0, row: 2, column: 7 },
    ];
    expect(outcome).toMatchObject({ kind: 'written', left: left.map((cell) => ({ cell })) });
    const isLeft = (key: string): boolean =>
      left.some((cell) => key === `総務局 ${String(cell.row)} ${String(cell.column)}`);
    const now = bench.whole();
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      expect([key, now.get(key)]).toEqual([key, (isLeft(key) ? changed : before).get(key)]);
    }
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    // What was taken back can come again; what was left is no part of it.
    expect(outcome.undo.cells).toHaveLength(VALUES.length - left.length);
    await undoUnchanged(outcome.undo, QUIET);
    expect(bench.whole()).toEqual(changed);
  });

  test('is all of it where nobody changed anything', async () => {
    const before = bench.whole();
    const entry = await applied([...FORMULAS, ...FORMATS.slice(0, 3)]);
    expect(await undoUnchanged(entry, QUIET)).toMatchObject({ kind: 'written', left: [] });
    expect(bench.whole()).toEqual(before);
  });

  test('is taken back on the sheets that are there', async () => {
    const entry = await applied(VALUES);
    bench.office.excel.operations.deleteSheet('user', bench.sheet(1));
    const outcome = await undoUnchanged(entry, QUIET);
    expect(outcome).toMatchObject({ kind: 'written' });
    expect(outcome.left.map(({ sheetName }) => sheetName)).toEqual(['財政局', '財政局']);
    expect(bench.sheet().cell(0, 5)?.value).toBe('6 ICT活用');
  });

  test('is nothing where somebody changed all of it: that is refused, naming the cells', async () => {
    const entry = await applied(VALUES.slice(0, 2));
    bench.type(0, 4, 61);
    bench.type(0, 5, 'x');
    const now = bench.whole();
    const outcome = await undoUnchanged(entry, QUIET);
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ reason: 'changed' }] });
    expect(outcome.left).toHaveLength(2);
    expect(bench.whole()).toEqual(now);
  });

  test('is not touched where the sheet is protected meanwhile', async () => {
    const entry = await applied(VALUES);
    bench.type(0, 4, 61);
    bench.sheet().protection = { allowFormatCells: false };
    const outcome = await undoUnchanged(entry, QUIET);
    expect(outcome).toMatchObject({ kind: 'refused', left: [] });
    bench.sheet().protection = null;
    expect(await undoUnchanged(entry, QUIET)).toMatchObject({ kind: 'written' });
  });
});
