import type { CellRef } from '../../../src/core/address/CellRef';
import { replaceArea } from '../../../src/core/snapshot/Snapshot';
import { readAreas } from '../../../src/excel/edits/readAreas';
import { readObstacles } from '../../../src/excel/edits/readObstacles';
import { applyEdits } from '../../../src/excel/edits/applyEdits';
import type { RefusalReason } from '../../../src/core/plan/edits';
import { edit, EditBench, FORMATS, FORMULAS, number, planOf, QUIET, VALUES } from './EditBench';
import { sizedArea } from '../../../src/core/address/area';

jest.setTimeout(60_000);

let bench: EditBench;

beforeEach(async () => {
  bench = await EditBench.open();
});

afterEach(() => {
  bench.close();
});

const anEdit = ({ sheet, row, column }: CellRef) => edit(sheet, row, column, null, number(1));

const at = (row: number, column: number): CellRef => ({ sheet: 0, row, column });

const row = (top: number) => ({ top, left: 0, bottom: top, right: 9 });

test('reads areas of several sheets in one round trip, as a snapshot has them', async () => {
  const { snapshot, sheets } = await bench.read();
  bench.type(1, 2, 99);
  bench.type(3, 0, { error: '#N/A' }, bench.sheet(1));
  const areas = sheets.map(({ id }, index) => ({ sheetId: id, area: row(index * 2 + 1) }));
  const read = await readAreas(areas, QUIET);
  expect(bench.roundTrips).toBe(1);
  const now = read.reduce(
    (before, { values }, sheet) => (values === null ? before : replaceArea(before, sheet, values)),
    snapshot,
  );
  expect(now).toEqual((await bench.read()).snapshot);
});

test('gives every cell of an area, blank ones too', async () => {
  const { sheets } = await bench.read();
  const read = await readAreas([{ sheetId: sheets[0]?.id ?? '', area: row(1) }], QUIET);
  expect(read[0]?.values).toEqual({
    origin: { row: 1, column: 0 },
    values: [['研修', 1, 2, 3, 7, '③', '２４', null, null, null]],
  });
});

test('says of a deleted sheet that there is nothing to read', async () => {
  const { sheets } = await bench.read();
  bench.office.excel.operations.deleteSheet('user', bench.sheet());
  const read = await readAreas(
    sheets.map(({ id }) => ({ sheetId: id, area: row(1) })),
    QUIET,
  );
  expect(read.map(({ values }) => values === null)).toEqual([true, false]);
});

test('reads in smaller pieces what is too large for one answer', async () => {
  const { sheets } = await bench.read();
  bench.office.excel.faults.responseLimit = 1_000;
  const areas = [0, 1, 2, 3].map((top) => ({ sheetId: sheets[0]?.id ?? '', area: row(top) }));
  const read = await readAreas(areas, QUIET);
  expect(bench.roundTrips).toBeGreaterThan(1);
  expect(read.map(({ values }) => values?.values[0]?.[0])).toEqual([
    '健康診断',
    '研修',
    '監査',
    '庁舎',
  ]);
});

test('reports in one round trip which cells are formulas, and not texts that look like one', async () => {
  const reading = await bench.read();
  bench.type(3, 4, '=SUM(B4:D4)');
  const cells = [0, 1].flatMap((sheet) =>
    [0, 1, 2, 3].map((at) => ({ sheet, row: at, column: 4 })),
  );
  const { isFormula, isInTable } = await readObstacles(reading, cells.map(anEdit), QUIET);
  expect(bench.roundTrips).toBe(1);
  expect(cells.filter(isInTable)).toEqual([]);
  expect(cells.filter(isFormula)).toEqual([
    { sheet: 0, row: 2, column: 4 },
    { sheet: 1, row: 2, column: 4 },
  ]);
});

test('reports, in one round trip more, which cells belong to a table', async () => {
  const reading = await bench.read();
  bench.layTable(sizedArea(1, 0, 2, 5), bench.sheet(1));
  const cells = [0, 1].flatMap((sheet) =>
    [0, 1, 2, 3].map((at) => ({ sheet, row: at, column: 4 })),
  );
  const { isInTable } = await readObstacles(reading, cells.map(anEdit), QUIET);
  expect(bench.roundTrips).toBe(2);
  expect(cells.filter(isInTable)).toEqual([
    { sheet: 1, row: 1, column: 4 },
    { sheet: 1, row: 2, column: 4 },
  ]);
});

const ON_FORMULA = edit(0, 2, 4, 15, number(1));
const EDITS = [...FORMULAS, ...VALUES.slice(1), ...FORMATS.slice(0, 2)];

const OBSTACLES: readonly (readonly [RefusalReason, (bench: EditBench) => void])[] = [
  [
    'readOnly',
    ({ office }) => {
      office.excel.workbook.isReadOnly = true;
    },
  ],
  [
    'protectedSheet',
    (bench) => {
      bench.sheet().protection = { allowFormatCells: false };
    },
  ],
  [
    'protectedSheet',
    (bench) => {
      bench.sheet(1).protection = { allowFormatCells: true };
      bench.lock(3, 4, false, bench.sheet(1));
    },
  ],
  ['gone', (bench) => bench.office.excel.operations.deleteSheet('user', bench.sheet(1))],
  ['changed', (bench) => bench.type(1, 4, 8)],
  ['hidden', (bench) => bench.sheet().rows.hidden.add(1)],
  [
    'merged',
    (bench) => {
      bench.sheet().merges = [sizedArea(2, 4, 2, 1)];
    },
  ],
  [
    'array',
    (bench) => {
      bench.sheet().filled = [{ kind: 'spill', area: sizedArea(0, 3, 1, 2), formula: 'B1:C1' }];
    },
  ],
  [
    'array',
    (bench) => {
      bench.sheet().filled = [{ kind: 'array', area: sizedArea(0, 3, 1, 2), formula: 'B1:C1' }];
    },
  ],
  [
    'array',
    (bench) => {
      const formula = 'TABLE(A1,)';
      bench.sheet().filled = [{ kind: 'dataTable', area: sizedArea(0, 4, 2, 1), formula }];
    },
  ],
  ['textFormat', (bench) => bench.format(bench.sheet(), 0, 4, '@')],
];

test.each(OBSTACLES)(
  'says of each edit beforehand what applying it would refuse: %s',
  async (reason, arrange) => {
    const reading = await bench.read();
    arrange(bench);
    const obstacles = await readObstacles(reading, EDITS, QUIET);
    expect(bench.roundTrips).toBeLessThan(3);
    const seen = EDITS.map((edit) => obstacles.refusalOf(edit));
    expect(seen).toContain(reason);
    for (const [index, edit] of EDITS.entries()) {
      const outcome = await applyEdits(reading, { ...planOf([edit]), basis: [] }, QUIET);
      const refused = outcome.kind === 'refused' ? (outcome.refusals[0]?.reason ?? null) : null;
      expect([edit.cell, seen[index]]).toEqual([edit.cell, refused]);
    }
  },
);

test('says so of a formula', async () => {
  const { isFormula, refusalOf } = await readObstacles(await bench.read(), [ON_FORMULA], QUIET);
  expect([isFormula(ON_FORMULA.cell), refusalOf(ON_FORMULA)]).toEqual([true, 'formula']);
});

test('where nothing stands against writing, no edit is refused, in one round trip', async () => {
  const reading = await bench.read();
  const { refusalOf } = await readObstacles(reading, EDITS, QUIET);
  expect(bench.roundTrips).toBe(1);
  expect(EDITS.filter((edit) => refusalOf(edit) !== null)).toEqual([]);
});

test('what is merged is found wherever the merge begins, and the cell that shows may be written', async () => {
  const reading = await bench.read();
  // More merges than Excel lists at once.
  const others = Array.from({ length: 1_200 }, (_, row) => sizedArea(row * 2 + 10, 6, 2, 2));
  bench.sheet().merges = [sizedArea(0, 2, 1, 4), sizedArea(3, 4, 600, 1), ...others];
  const [under, shown, far] = [anEdit(at(0, 4)), anEdit(at(3, 4)), anEdit(at(402, 4))];
  const { refusalOf } = await readObstacles(reading, [under, shown, far], QUIET);
  expect([under, shown, far].map(refusalOf)).toEqual(['merged', null, 'merged']);
  expect(bench.roundTrips).toBe(1);
});

test('an Excel that knows neither spills nor merges is asked for neither', async () => {
  bench.close();
  bench = await EditBench.open([], { apiVersion: 9 });
  const reading = await bench.read();
  bench.sheet().merges = [sizedArea(2, 4, 2, 1)];
  const { refusalOf } = await readObstacles(reading, EDITS, QUIET);
  expect(EDITS.filter((edit) => refusalOf(edit) !== null)).toEqual([]);
  const outcome = await applyEdits(reading, planOf([edit(0, 3, 4, null, number(24))]), QUIET);
  // What Excel drops is noticed when it is read back.
  expect(outcome).toMatchObject({ kind: 'rolledBack', problem: { code: 'NotAsWritten' } });
});
