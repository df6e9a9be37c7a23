import fc from 'fast-check';
import type { Area } from '../../../src/core/address/area';
import type { Look, SheetPlan } from '../../../src/core/plan/SheetPlan';
import { writeSheet } from '../../../src/excel/sheets/writeSheets';
import { toSheetPlan } from '../../../src/stage/host/model/toSheetPlan';
import { candidatesIn } from '../../support/candidatesIn';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';
import { samplePlan } from './samplePlan';

jest.setTimeout(60_000);

let office: BareOffice;
let leave: () => void;

beforeAll(async () => {
  office = await openBareOffice(bookOf([{ name: '総務局', rows: [['様式']] }]));
  leave = useGlobally(office);
});
afterAll(() => {
  leave();
  office.page.close();
});

/** Writes the plan through office.js and reads it back from the sheet that came of it. */
async function throughExcel(plan: SheetPlan): Promise<SheetPlan | null> {
  const { workbook } = office.excel;
  const outcome = await writeSheet(plan, candidatesIn(workbook, plan), {
    onWaiting: () => undefined,
  });
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  const sheet = workbook.sheets.find(({ id }) => id === outcome.sheetId);
  return sheet === undefined ? null : toSheetPlan(sheet, plan.owned);
}

type Normal = Omit<SheetPlan, 'cells' | 'looks' | 'validations' | 'name'> & {
  readonly cells: readonly string[];
  readonly looks: ReadonlyMap<string, object>;
  readonly validations: ReadonlyMap<string, object>;
};

/** What two plans that make the same sheet have in common. */
function normal({ name, ...plan }: SheetPlan): Normal {
  expect(name).not.toBe('');
  const looks = new Map<string, Look>();
  for (const { areas, look } of plan.looks) {
    eachCell(areas, (key) => looks.set(key, { ...looks.get(key), ...look }));
  }
  const validations = new Map<string, object>();
  for (const { areas, ...rule } of plan.validations) {
    eachCell(areas, (key) => validations.set(key, rule));
  }
  return {
    ...plan,
    cells: [...plan.cells]
      .filter(({ content }) => content.kind === 'formula' || content.value !== null)
      .map(({ row, column, content }) => JSON.stringify([row, column, content]))
      .sort(),
    looks: new Map(
      [...looks].map(([key, look]) => [key, usualLeftOut(look)] as const).filter(isLooking),
    ),
    validations,
  };
}

function isLooking([, look]: readonly [string, object]): boolean {
  return Object.keys(look).length > 0;
}

function usualLeftOut(look: Look): object {
  const { lineColor, ...rest } = look;
  const line = look.box === undefined || lineColor === '#000000' ? {} : { lineColor };
  const usual = { size: 11, bold: false, italic: false, underline: false, wrap: false, indent: 0 };
  const others = { vertical: 'bottom', format: 'General' };
  const said = Object.entries({ ...rest, ...line }).filter(
    ([key, value]) => value !== undefined && { ...usual, ...others }[key] !== value,
  );
  return Object.fromEntries(said);
}

function eachCell(areas: readonly Area[], visit: (key: string) => void): void {
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) visit(`${row} ${column}`);
    }
  }
}

const ROWS = 12;
const COLUMNS = 8;

const area = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(3), fc.nat(3))
  .map(([top, left, rows, columns]) => ({
    top,
    left,
    bottom: Math.min(ROWS - 1, top + rows),
    right: Math.min(COLUMNS - 1, left + columns),
  }));
const color = fc.constantFrom('#112233', '#DDEBF7', '#B10E1C', '#000001');
const look: fc.Arbitrary<Look> = fc.record(
  {
    size: fc.constantFrom(9, 11, 14),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    color,
    fill: color,
    horizontal: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    vertical: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
    wrap: fc.boolean(),
    indent: fc.nat(3),
    format: fc.constantFrom('General', '#,##0', '0.0%', '@'),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme-composite' }),
  fc.constantFrom(
    '=1+1',
    '+3',
    '-x',
    '@a',
    "'引用",
    '4-3-4',
    '1,539',
    'TRUE',
    '#N/A',
    '平成29年度',
  ),
);
const value = fc.oneof(text, fc.integer(), fc.boolean()).map((one) => (one === '' ? null : one));
const cell = fc.record({
  row: fc.nat(ROWS - 1),
  column: fc.nat(COLUMNS - 1),
  content: fc.oneof(
    value.map((one) => ({ kind: 'value' as const, value: one })),
    fc.constant({ kind: 'formula' as const, formula: '=1+2', result: 3 }),
  ),
});

const plan: fc.Arbitrary<SheetPlan> = fc
  .record({
    cells: fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}` }),
    looks: fc.array(fc.record({ areas: fc.array(area, { minLength: 1, maxLength: 3 }), look })),
    box: fc.record({ areas: fc.tuple(area), line: fc.constantFrom('thin', 'medium', 'hair') }),
    merge: fc.option(area),
    columnWidths: fc.array(fc.constantFrom(4, 8.5, 20, 33.25)),
    rowHeights: fc.array(fc.tuple(fc.nat(ROWS - 1), fc.constantFrom(15, 24, 99.75))),
    frozen: fc.option(fc.record({ rows: fc.nat(3), columns: fc.integer({ min: 1, max: 3 }) })),
    gridlines: fc.boolean(),
    paper: fc.constantFrom('A3' as const, 'A4' as const),
    breaks: fc.uniqueArray(fc.integer({ min: 1, max: ROWS - 1 })),
    isOwned: fc.boolean(),
  })
  .map(({ box, merge, paper, breaks, isOwned, ...random }) => {
    const isUnder = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
      merge !== null &&
      (row > merge.top || column > merge.left) &&
      row >= merge.top &&
      row <= merge.bottom &&
      column >= merge.left &&
      column <= merge.right;
    const isSingle = merge?.top === merge?.bottom && merge?.left === merge?.right;
    return samplePlan({
      ...random,
      cells: random.cells.filter((one) => !isUnder(one)),
      looks: [...random.looks, { areas: box.areas, look: { box: box.line, lineColor: '#7F7F7F' } }],
      merges: merge === null || isSingle ? [] : [merge],
      rowHeights: new Map(random.rowHeights),
      print: { paper, titleRows: null, breaks: breaks.sort((a, b) => a - b) },
      owned: isOwned
        ? {
            name: 'hakaru.summary',
            area: { top: 0, left: 0, bottom: 20, right: 8 },
            heading: { top: 0, left: 0, bottom: 0, right: 0 },
          }
        : null,
    });
  });

test('a plan that went through Excel is the same plan', async () => {
  expect(normal((await throughExcel(samplePlan())) ?? fail())).toEqual(normal(samplePlan()));
});

test('so is any plan, on a new sheet or over our own', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (planned) => {
      const sheets = office.excel.workbook.sheets;
      const isRewritten = planned.owned !== null && sheets.some(({ names }) => names.length > 0);
      const back = (await throughExcel(planned)) ?? fail();
      const wanted = normal(planned);
      // Over our own the window, the page and the widths are the user's.
      const { frozen, gridlines, print, columnWidths } = isRewritten ? back : planned;
      const widths = isRewritten ? columnWidths : wanted.columnWidths;
      expect(normal(back)).toEqual({
        ...wanted,
        frozen,
        gridlines,
        print,
        columnWidths: widths,
      });
    }),
    { numRuns: 40 },
  );
});

function fail(): never {
  throw new Error('The sheet cannot be planned.');
}
