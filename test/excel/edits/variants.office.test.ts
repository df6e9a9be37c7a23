import type { CellEdit } from '../../../src/core/plan/edits';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { applyEdits, undoUnchanged } from '../../../src/excel/edits/applyEdits';
import type { EditOutcome } from '../../../src/excel/edits/EditOutcome';
import type { VariantName } from '../../../src/stage/host/variants';
import { excelsFor } from '../../support/variants';
import {
  edit,
  EditBench,
  FORMATS,
  formula,
  FORMULAS,
  number,
  planOf,
  QUIET,
  text,
  VALUES,
} from './EditBench';
import { sizedArea, cellArea } from '../../../src/core/address/area';

jest.setTimeout(60_000);

/** Texts that an Excel reads as something else where they are typed. */
const EAGER = [
  '4-3-4',
  '１２',
  '1/2',
  'H29.4.1',
  '４－３－４',
  "'=1+1",
  '=1+1',
  '平成29年4月1日',
  '5%',
  '1e3',
  '12:30',
  '¥5',
  'ＴＲＵＥ',
  ' =1+1',
];

let bench: EditBench;

afterEach(() => {
  bench.close();
});

type Applied = Extract<EditOutcome, { kind: 'written' }>;

async function applied(edits: readonly CellEdit[]): Promise<Applied> {
  const outcome = await applyEdits(await bench.read(), planOf(edits), QUIET);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  return outcome;
}

function at(row: number, column: number): unknown {
  const cell = bench.sheet().cell(row, column);
  return [cell?.value ?? null, cell?.formula ?? null, cell?.style.numberFormat ?? 'General'];
}

// What concerns taking back beside these are rules, which no cell rests on.
const EXCELS = excelsFor('fill');

describe.each(EXCELS)('in an Excel that is %s', (_, names: readonly VariantName[]) => {
  beforeEach(async () => {
    bench = await EditBench.open(names);
  });

  test.each([
    ['formulas', FORMULAS],
    ['values', VALUES],
    ['number formats', FORMATS],
  ])('%s are written in two round trips and taken back exactly in two', async (__, edits) => {
    const before = bench.whole();
    const { undo, beyond } = await applied(edits);
    expect(bench.roundTrips).toBe(2);
    expect(beyond).toEqual([]);
    expect(bench.whole()).not.toEqual(before);
    bench.office.excel.counters.reset();
    expect(await undoUnchanged(undo, QUIET)).toMatchObject({ kind: 'written', beyond: [] });
    expect(bench.roundTrips).toBe(2);
    expect(bench.whole()).toEqual(before);
  });

  test('a text that looks like something else stays a text, written and put back', async () => {
    const edits = (before: readonly CellValue[], after: readonly string[]): CellEdit[] =>
      after.map((value, row) => edit(0, 5 + row, 9, before[row] ?? null, text(value)));
    await applied(edits([], EAGER));
    EAGER.forEach((eager, row) => {
      expect(at(5 + row, 9)).toEqual([eager, null, 'General']);
    });
    const before = bench.whole();
    const others = EAGER.map((__, row) => `文${String(row)}`);
    const { undo } = await applied(edits(EAGER, others));
    expect(await undoUnchanged(undo, QUIET)).toMatchObject({ kind: 'written' });
    expect(bench.whole()).toEqual(before);
  });

  test('what was a number comes back as one, also in a cell of texts', async () => {
    bench.type(2, 6, 12);
    bench.format(bench.sheet(), 2, 6, '@');
    const before = bench.whole();
    const { undo } = await applied([
      edit(0, 2, 6, 12, text('12人')),
      edit(0, 0, 1, 10, text('4-3-4')),
    ]);
    expect(await undoUnchanged(undo, QUIET)).toMatchObject({ kind: 'written' });
    expect(at(2, 6)).toEqual([12, null, '@']);
    expect(bench.whole()).toEqual(before);
  });

  test('a formula keeps the number format of its cell, whatever it refers to', async () => {
    bench.format(bench.sheet(), 0, 1, '#,##0.00');
    bench.format(bench.sheet(), 1, 1, '@');
    bench.format(bench.sheet(), 1, 4, '0.0');
    const before = bench.whole();
    const { undo } = await applied(FORMULAS);
    expect(bench.roundTrips).toBe(2);
    expect(at(0, 4)).toEqual([60, 'SUM(B1:D1)', 'General']);
    expect(at(1, 4)).toEqual([6, 'SUM(B2:D2)', '0.0']);
    expect(await undoUnchanged(undo, QUIET)).toMatchObject({ kind: 'written' });
    expect(bench.whole()).toEqual(before);
  });

  test('no formula goes into a table, but a value does', async () => {
    bench.layTable(sizedArea(0, 0, 4, 5));
    const before = bench.whole();
    const plan = planOf([...FORMULAS, edit(1, 0, 4, null, formula(0))]);
    expect(await applyEdits(await bench.read(), plan, QUIET)).toEqual({
      kind: 'refused',
      refusals: [
        {
          reason: 'table',
          sheet: '総務局',
          cells: [0, 1, 3].map((row) => ({ sheet: 0, row, column: 4 })),
        },
      ],
    });
    expect(bench.whole()).toEqual(before);
    const { undo } = await applied([edit(0, 0, 4, null, number(60))]);
    expect(at(0, 4)).toEqual([60, null, 'General']);
    expect(await undoUnchanged(undo, QUIET)).toMatchObject({ kind: 'written' });
    expect(bench.whole()).toEqual(before);
  });
});

describe('where a table comes into being just before a formula is written', () => {
  /** Rows 6 to 10 of the first sheet, the total's column blank but for one formula. */
  async function open(): Promise<void> {
    bench = await EditBench.open(['tables']);
    for (const row of [6, 7, 8, 9]) bench.type(row, 1, row);
    const { operations } = bench.office.excel;
    const area = cellArea(8, 4);
    operations.enter('user', bench.sheet(), area, () => ({ value: null, formula: 'B9*2' }));
    bench.format(bench.sheet(), 7, 4, '0.0');
  }

  /** The table is there when the second message comes. */
  function layLate(): void {
    const { excel } = bench.office;
    const handle = excel.handle.bind(excel);
    let count = 0;
    excel.handle = (message) => {
      count += 1;
      if (count === 2) bench.layTable(sizedArea(5, 0, 5, 5));
      handle(message);
    };
  }

  const FORMULA = [edit(0, 6, 4, null, formula(6))];

  test('the cells that Excel fills with it are named, and taken back with the rest', async () => {
    await open();
    const before = bench.whole();
    const reading = await bench.read();
    layLate();
    const outcome = await applyEdits(reading, planOf(FORMULA), QUIET);
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    expect(bench.sheet().cell(9, 4)?.formula).toBe('SUM(B10:D10)');
    expect(outcome.beyond.map(({ cell }) => cell)).toEqual(
      [7, 8, 9].map((row) => ({ sheet: 0, row, column: 4 })),
    );
    expect(outcome.areas).toContainEqual({
      sheet: 0,
      values: { origin: { row: 9, column: 4 }, values: [[9]] },
    });
    const undone = await undoUnchanged(outcome.undo, QUIET);
    expect(undone).toMatchObject({ kind: 'written', beyond: [] });
    expect(bench.whole()).toEqual(before);
  });

  test('they are put back too where the writing fails', async () => {
    await open();
    const before = bench.whole();
    const reading = await bench.read();
    layLate();
    bench.office.excel.faults.failAction({
      action: 2,
      counted: 'writes',
      code: 'GeneralException',
      lasting: false,
    });
    const edits = [...FORMULA, edit(0, 9, 7, null, text('う'))];
    const outcome = await applyEdits(reading, planOf(edits), QUIET);
    expect(outcome).toMatchObject({ kind: 'rolledBack' });
    expect(bench.whole()).toEqual(before);
  });
});
