import { readShown } from '../../src/excel/askShown';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { readBasis } from '../../src/taskpane/Basis';
import { checkAndMark } from '../../src/taskpane/markFindings';
import { DEFAULTS } from '../../src/taskpane/settings';
import { ja } from '../../src/taskpane/words/ja';
import { bookOf, type ProgramCells } from '../support/programs';
import { openBareOffice, useGlobally, type BareOffice } from '../support/officePane';
import { writeXlsx } from '../support/xlsx/writeXlsx';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import type { XlsxCell } from '../support/xlsx/XlsxBook';

const SETTING = { settings: DEFAULTS, words: ja, language: 'ja' } as const;
const QUIET = {
  onWaiting: () => undefined,
  onProgress: () => undefined,
  onStage: () => undefined,
};

jest.setTimeout(60_000);

let office: BareOffice;
let leave: () => void;

/** A sheet of programs below its year, without a cover. */
async function open(year: CellValue, formats: Formats, ...programs: ProgramCells[]): Promise<void> {
  const [page] = bookOf(...programs).snapshot.sheets;
  const cells: XlsxCell[][] = [[year], ...(page?.values ?? []).map((row) => [...row])];
  office = await openBareOffice(
    writeXlsx([
      {
        name: '総務局',
        visibility: 'visible',
        origin: { row: 0, column: 0 },
        cells,
        merges: [],
        hiddenRows: [],
        isProtected: false,
      },
    ]),
  );
  leave = useGlobally(office);
  const [sheet] = office.excel.workbook.sheets;
  for (const [row, column, numberFormat, formula = null] of formats) {
    const cell = sheet?.cell(row, column);
    if (cell === undefined) throw new Error('There is no such cell.');
    sheet?.put(row, column, { ...cell, formula, style: { ...cell.style, numberFormat } });
  }
  office.excel.counters.reset();
}

type Formats = readonly (readonly [
  row: number,
  column: number,
  numberFormat: string,
  formula?: string,
])[];

afterEach(() => {
  leave();
  office.page.close();
});

const trips = (): number => office.excel.counters.now.roundTrips;

async function found(): Promise<string[]> {
  const { findings } = await readBasis(SETTING, QUIET);
  return findings.map(({ message }) => `${message.rule} ${message.key}`);
}

test('of a sound book nothing is asked: two round trips, as ever', async () => {
  await open('平成29年度', [[3, 7, '#,##0']], {});
  expect(await found()).toEqual([]);
  expect(trips()).toBe(2);
});

test('a year that is a date costs one more', async () => {
  await open(42826, [[0, 0, '[$-ja-JP]ggge"年度"']], {});
  const { book } = await readBasis(SETTING, QUIET);
  expect(book.layout.heading).toMatchObject({ fiscalYear: 2017, fiscalYearText: '平成29年度' });
  expect(trips()).toBe(3);
});

test('so do costs that another unit is shown of, or decimals, all in the same one', async () => {
  await open(
    '平成29年度',
    [
      [5, 7, '#,##0,,'],
      [6, 7, '#,##0', '16.8/2'],
    ],
    { money: 10_000_000, total: 10_000_008 },
    { people: 8.4, total: 18 },
  );
  expect(await found()).toEqual(['UNIT-02 shownOtherwise', 'NUM-07 formula', 'SUM-01 rounding']);
  expect(trips()).toBe(3);
});

test('marking takes them in, in the same run', async () => {
  await open(42826, [[0, 0, '[$-ja-JP]ggge"年度"']], {});
  const { basis } = await checkAndMark(SETTING, QUIET);
  expect(basis.findings).toEqual([]);
  const asked = trips();
  leave();
  office.page.close();
  await open('平成29年度', [], {});
  await checkAndMark(SETTING, QUIET);
  expect(asked - trips()).toBe(1);
});

test('of each cell what it shows is known, of the cells between them nothing', async () => {
  await open('平成29年度', [[3, 7, '#,##0.0']], {}, {});
  const reading = await readWorkbook('workbook', QUIET);
  const cells = [
    { sheet: 0, row: 3, column: 7 },
    { sheet: 0, row: 6, column: 7 },
  ];
  const { snapshot } = await readShown(reading, cells, QUIET);
  expect(snapshot.sheets[0]?.shown).toEqual([
    { row: 3, column: 7, text: '8.0', isFormula: false },
    { row: 6, column: 7, text: '8', isFormula: false },
  ]);
  expect(trips()).toBe(3);
  expect(await readShown(reading, [], QUIET)).toBe(reading);
  expect(trips()).toBe(3);
});
