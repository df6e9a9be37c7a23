import { applyEdits } from '../../../src/excel/edits/applyEdits';
import type { EditOutcome } from '../../../src/excel/edits/EditOutcome';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { moveRows } from '../../../src/stage/host/moveRows';
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
import { sizedArea, firstCell } from '../../../src/core/address/area';

jest.setTimeout(60_000);

let bench: EditBench;

beforeEach(async () => {
  bench = await EditBench.open();
});

afterEach(() => {
  bench.close();
});

/** Reads, lets something happen, and applies. */
async function apply(edits = FORMULAS, happen: () => void = () => undefined): Promise<EditOutcome> {
  const reading = await bench.read();
  happen();
  return applyEdits(reading, planOf(edits), QUIET);
}

function at(sheet: number, row: number, column: number): unknown {
  const cell = bench.sheet(sheet).cell(row, column);
  return [cell?.value ?? null, cell?.formula ?? null, cell?.style.numberFormat];
}

describe('applying', () => {
  test('writes formulas in two round trips, beside what stays, and reports how the rows read now', async () => {
    const before = bench.whole();
    const outcome = await apply();
    expect(bench.roundTrips).toBe(2);
    const expected = new Map(before)
      .set('総務局 0 4', [60, 'SUM(B1:D1)', 'General'])
      .set('総務局 1 4', [6, 'SUM(B2:D2)', 'General'])
      .set('総務局 3 4', [24, 'SUM(B4:D4)', 'General']);
    expect(bench.whole()).toEqual(expected);
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    expect(outcome.areas).toEqual([
      {
        sheet: 0,
        values: {
          origin: { row: 0, column: 0 },
          values: [
            ['健康診断', 10, 20, 30, 60, '6 ICT活用', '1,539', 'い'],
            ['研修', 1, 2, 3, 6, '③', '２４', null],
          ],
        },
      },
      {
        sheet: 0,
        values: {
          origin: { row: 3, column: 0 },
          values: [['庁舎', 7, 8, 9, 24, '①', 13, true]],
        },
      },
    ]);
    expect(outcome.undo.cells).toHaveLength(3);
    expect(await bench.eventsEnabled()).toBe(true);
  });

  test('writes texts as they are, also those that Excel would read as something else', async () => {
    await apply(VALUES);
    expect(bench.roundTrips).toBe(2);
    expect(at(0, 2, 7)).toEqual(['4-3-4', null, 'General']);
    expect(at(1, 0, 7)).toEqual(['=い', null, 'General']);
    expect(at(0, 1, 5)).toEqual([null, null, 'General']);
    expect(at(0, 0, 4)).toEqual([60, null, 'General']);
  });

  test('gives a figure that stood as text the format of figures, which a file keeps', async () => {
    await apply(FORMATS);
    expect(bench.roundTrips).toBe(2);
    expect(at(0, 0, 6)).toEqual([1_539, null, '#,##0']);
    const { excel } = bench.office;
    const reopened = await EmbeddedExcel.open(excel.save());
    const cell = reopened.workbook.sheets[0]?.cell(0, 6);
    expect([cell?.value, cell?.style.numberFormat]).toEqual([1_539, '#,##0']);
  });

  test('sets a number format right that Excel changed on the way, in one round trip more', async () => {
    const { excel } = bench.office;
    const end = excel.operations.onChange((change) => {
      if (change.kind !== 'cells' || change.actor !== 'addin') return;
      end();
      const { row, column } = firstCell(change.area);
      bench.format(change.sheet, row, column, '#,##0.00');
    });
    expect(await apply(VALUES)).toMatchObject({ kind: 'written' });
    expect(bench.roundTrips).toBe(3);
    expect(at(0, 0, 4)).toEqual([60, null, 'General']);
  });

  test('notifies nobody of its own writes', async () => {
    const { Excel } = bench.office;
    let reported = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        reported += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    await apply();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reported).toBe(0);
    bench.type(0, 0, '診断');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reported).toBe(1);
  });

  test('gets through where messages and answers are too large for one', async () => {
    const reading = await bench.read();
    bench.office.excel.faults.requestLimit = 9_000;
    bench.office.excel.faults.responseLimit = 4_000;
    const outcome = await applyEdits(reading, planOf(VALUES), QUIET);
    expect(outcome).toMatchObject({ kind: 'written' });
    expect(bench.roundTrips).toBeGreaterThan(2);
    expect(at(1, 3, 4)).toEqual([24, null, 'General']);
  });

  test('gets through where not even the first question fits into one answer', async () => {
    const edits = Array.from({ length: 60 }, (_, row) =>
      edit(0, 10 + 2 * row, 1, null, number(row)),
    );
    const reading = await bench.read();
    bench.office.excel.faults.responseLimit = 12_000;
    expect(await applyEdits(reading, planOf(edits), QUIET)).toMatchObject({ kind: 'written' });
    expect(at(0, 128, 1)).toEqual([59, null, 'General']);
  });
});

describe('applying meets', () => {
  test('a cell being edited: it waits, says so, and goes on when that ends', async () => {
    const reading = await bench.read();
    const { faults } = bench.office.excel;
    faults.beginCellEdit();
    let waits = 0;
    const onWaiting = (): void => {
      waits += 1;
      faults.endCellEdit();
    };
    const outcome = await applyEdits(reading, planOf(FORMULAS), { onWaiting });
    expect(outcome).toMatchObject({ kind: 'written' });
    expect(waits).toBe(1);
  });

  test('a co-author in the way: nothing is changed, and it is said', async () => {
    const before = bench.whole();
    const outcome = await apply(FORMULAS, () => {
      bench.office.excel.faults.failAction({
        action: 2,
        counted: 'writes',
        code: 'Conflict',
        lasting: false,
      });
    });
    expect(outcome).toMatchObject({ kind: 'rolledBack', problem: { reason: 'conflict' } });
    expect(bench.whole()).toEqual(before);
  });

  test('a failure before anything is written: it is thrown', async () => {
    const before = bench.whole();
    const reading = await bench.read();
    bench.failIn(1, 9, false);
    await expect(applyEdits(reading, planOf(FORMULAS), QUIET)).rejects.toMatchObject({
      reason: 'denied',
    });
    expect(bench.whole()).toEqual(before);
  });
});

describe('applying is refused', () => {
  const cells = (...places: readonly (readonly [number, number])[]): unknown[] =>
    places.map(([row, column]) => ({ sheet: 0, row, column }));

  /** Refused for one reason, with nothing written. */
  async function refusal(happen: () => void, edits = FORMULAS): Promise<unknown> {
    let before = bench.whole();
    const outcome = await apply(edits, () => {
      happen();
      before = bench.whole();
    });
    expect(bench.whole()).toEqual(before);
    if (outcome.kind !== 'refused') throw new Error(outcome.kind);
    expect(outcome.refusals).toHaveLength(1);
    return outcome.refusals[0];
  }

  test('in one round trip, in a workbook opened for reading only', async () => {
    const refused = await refusal(() => {
      bench.office.excel.workbook.isReadOnly = true;
    });
    expect(refused).toEqual({ reason: 'readOnly', sheet: '', cells: [] });
    expect(bench.roundTrips).toBe(1);
  });

  test('on a protected sheet, for its locked cells', async () => {
    const refused = await refusal(() => {
      bench.lock(0, 4, false);
      bench.lock(3, 4, false);
      bench.sheet().protection = { allowFormatCells: false };
    });
    expect(refused).toEqual({ reason: 'protectedSheet', sheet: '総務局', cells: cells([1, 4]) });
  });

  test('on a protected sheet, where a number format would have to change', async () => {
    const refused = await refusal(() => {
      for (const [row, column] of [
        [0, 6],
        [1, 6],
        [0, 5],
      ] as const) {
        bench.lock(row, column, false);
      }
      bench.sheet().protection = { allowFormatCells: false };
    }, FORMATS);
    expect(refused).toMatchObject({ reason: 'protectedSheet', cells: cells([0, 6], [1, 6]) });
  });

  test('not on a protected sheet whose cells are open', async () => {
    const outcome = await apply(FORMULAS, () => {
      for (const row of [0, 1, 3]) bench.lock(row, 4, false);
      bench.sheet().protection = { allowFormatCells: false };
    });
    expect(outcome).toMatchObject({ kind: 'written' });
    expect(bench.roundTrips).toBe(2);
  });

  test('where the sheet was deleted', async () => {
    const { excel } = bench.office;
    const deleted = (): void => {
      excel.operations.deleteSheet('user', bench.sheet());
    };
    const gone = { reason: 'gone', sheet: '総務局', cells: cells([0, 4], [1, 4], [3, 4]) };
    expect(await refusal(deleted)).toEqual(gone);
    expect(bench.roundTrips).toBe(1);
  });

  test('where the sheet was deleted, also by an Excel that fails over it', async () => {
    const { excel } = bench.office;
    const refused = await refusal(() => {
      excel.operations.deleteSheet('user', bench.sheet());
      excel.faults.failAction({
        action: 12,
        counted: 'inEachRequest',
        code: 'ItemNotFound',
        lasting: false,
      });
    });
    expect(refused).toMatchObject({ reason: 'gone', sheet: '総務局' });
    expect(bench.roundTrips).toBe(2);
  });

  test('where a cell that the plan rests on was edited', async () => {
    const refused = await refusal(() => {
      bench.type(1, 2, 99);
    });
    expect(refused).toEqual({ reason: 'changed', sheet: '総務局', cells: cells([1, 2]) });
  });

  test('where the cell itself was filled in meanwhile', async () => {
    const refused = await refusal(() => {
      bench.type(0, 4, 61);
    });
    expect(refused).toEqual({ reason: 'changed', sheet: '総務局', cells: cells([0, 4]) });
  });

  test.each([
    ['inserted', 1],
    ['deleted', -1],
  ])('where rows were %s', async (_, count) => {
    const { excel } = bench.office;
    const outcome = await apply(FORMULAS, () => {
      moveRows('user', excel.operations, bench.sheet(), { row: 1, count });
    });
    if (outcome.kind !== 'refused') throw new Error(outcome.kind);
    const changed = outcome.refusals.find(({ reason }) => reason === 'changed');
    expect(changed?.cells).toEqual(expect.arrayContaining(cells([1, 0], [3, 0])));
    expect(bench.roundTrips).toBe(1);
  });

  test('where a filter hides rows', async () => {
    const refused = await refusal(() => {
      bench.sheet().autoFilter = sizedArea(0, 0, 4, 8);
      bench.sheet().rows.hidden.add(2);
    });
    expect(refused).toMatchObject({ reason: 'filtered', cells: cells([0, 4], [1, 4], [3, 4]) });
  });

  test('not by a filter that hides nothing', async () => {
    const outcome = await apply(FORMULAS, () => {
      bench.sheet().autoFilter = sizedArea(0, 0, 4, 8);
    });
    expect(outcome).toMatchObject({ kind: 'written' });
  });

  test('where a row or a column is hidden, naming the very cells', async () => {
    const row = await refusal(() => {
      bench.sheet().rows.hidden.add(1);
    });
    expect(row).toEqual({ reason: 'hidden', sheet: '総務局', cells: cells([1, 4]) });
    bench.sheet().rows.hidden.clear();
    const column = await refusal(() => {
      bench.sheet().columns.hidden.add(4);
    });
    expect(column).toMatchObject({ reason: 'hidden', cells: cells([0, 4], [1, 4], [3, 4]) });
  });

  test('where a formula stands', async () => {
    const edits = [...FORMULAS, edit(0, 2, 4, 15, number(15))];
    const refused = await refusal(() => undefined, edits);
    expect(refused).toEqual({ reason: 'formula', sheet: '総務局', cells: cells([2, 4]) });
  });

  test('for a formula, or a figure where no text stood, in a cell formatted as text', async () => {
    const edits = [
      edit(0, 0, 6, '1,539', formula(0)),
      edit(0, 1, 6, '２４', number(24)),
      edit(0, 0, 4, null, number(60)),
      edit(0, 0, 5, '6 ICT活用', text('⑥')),
    ];
    const refused = await refusal(() => {
      bench.format(bench.sheet(), 0, 4, '@');
    }, edits);
    expect(refused).toEqual({
      reason: 'textFormat',
      sheet: '総務局',
      cells: cells([0, 4], [0, 6]),
    });
  });

  test('for every sheet concerned, and every reason', async () => {
    const outcome = await apply(VALUES, () => {
      bench.sheet(0).rows.hidden.add(2);
      bench.type(0, 4, 5);
      bench.type(3, 0, '別', bench.sheet(1));
    });
    if (outcome.kind !== 'refused') throw new Error(outcome.kind);
    expect(outcome.refusals.map(({ reason, sheet }) => [sheet, reason])).toEqual([
      ['総務局', 'changed'],
      ['総務局', 'hidden'],
      ['財政局', 'changed'],
    ]);
  });
});
