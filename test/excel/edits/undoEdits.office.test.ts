import type { CellEdit } from '../../../src/core/plan/edits';
import { applyEdits, undoEdits } from '../../../src/excel/edits/applyEdits';
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
    const undone = await undoEdits(entry, QUIET);
    expect(bench.roundTrips).toBe(2);
    expect(bench.whole()).toEqual(before);
    if (undone.kind !== 'written') throw new Error(undone.kind);
    expect(undone.areas.map(({ sheet }) => sheet)).toEqual(entry.areas.map(({ sheet }) => sheet));
    await undoEdits(undone.undo, QUIET);
    expect(bench.whole()).toEqual(after);
  },
);

test('several steps go back one after the other', async () => {
  const before = bench.whole();
  const first = await applied(FORMULAS);
  const second = await applied(VALUES.slice(1));
  expect(await undoEdits(second, QUIET)).toMatchObject({ kind: 'written' });
  expect(await undoEdits(first, QUIET)).toMatchObject({ kind: 'written' });
  expect(bench.whole()).toEqual(before);
});

test('is refused for cells that somebody changed since, naming them', async () => {
  const entry = await applied(VALUES);
  bench.type(0, 4, 61);
  bench.format(bench.sheet(), 2, 7, '0.00');
  const now = bench.whole();
  const outcome = await undoEdits(entry, QUIET);
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
  expect(await undoEdits(entry, QUIET)).toMatchObject({ kind: 'written' });
  expect(bench.sheet().cell(0, 4)?.value).toBeNull();
});

test('is refused on a sheet that was deleted since', async () => {
  const entry = await applied(FORMULAS);
  bench.office.excel.operations.deleteSheet('user', bench.sheet());
  expect(await undoEdits(entry, QUIET)).toMatchObject({
    kind: 'refused',
    refusals: [{ reason: 'gone', sheet: '総務局' }],
  });
});
