import { parseAreas } from '../../src/core/address/a1';
import { readSheets, readWorkbook } from '../../src/excel/readWorkbook';
import type { Listeners, Progress, WorkbookReading } from '../../src/excel/reading';
import { readXlsx } from '../../src/files/readXlsx';
import type { VariantName } from '../../src/stage/host/variants';
import { cityXlsx } from '../city/cityXlsx';
import { drawCity } from '../city/drawCity';
import { layCity } from '../city/layCity';
import { bookOf } from '../support/bookOf';
import { makeFixtures } from '../support/fixtures';
import { openBareOffice, useGlobally, type BareOffice } from '../support/officePane';
import { excelsFor } from '../support/variants';

const QUIET: Listeners = { onWaiting: () => undefined, onProgress: () => undefined };
const MIB = 1024 * 1024;

jest.setTimeout(180_000);

let office: BareOffice;
let leave: () => void;

async function open(bytes: Uint8Array, variants: readonly VariantName[] = []): Promise<BareOffice> {
  office = await openBareOffice(bytes, { variants });
  leave = useGlobally(office);
  return office;
}

afterEach(() => {
  leave();
  office.page.close();
});

function sample(): Uint8Array {
  const found = makeFixtures().find(({ name }) => name === 'bureau-as-printed');
  if (found === undefined) throw new Error('There is no sample.');
  return found.bytes;
}

/** So many sheets with 44 programs each. */
function city(sheets: number): Uint8Array {
  return cityXlsx(layCity(drawCity({ seed: 9, sheets, programsPerSheet: 44 })));
}

/** Types words into cells of the first sheet. */
function type(words: Readonly<Record<string, string>>): void {
  const { operations, workbook } = office.excel;
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  for (const [address, value] of Object.entries(words)) {
    const [area] = parseAreas(address);
    if (area === undefined) throw new Error(`${address} is no cell.`);
    operations.enter('user', sheet, area, () => ({ value, formula: null }));
  }
}

/** What is read of the whole workbook, as it reads from its file. */
async function read(onProgress = QUIET.onProgress): Promise<WorkbookReading> {
  const reading = await readWorkbook('workbook', { ...QUIET, onProgress });
  expect(reading.snapshot).toEqual(readXlsx(office.excel.save()));
  expect(reading.sheets.map(({ isCut }) => isCut)).not.toContain(true);
  return reading;
}

function trips(): number {
  return office.excel.counters.now.roundTrips;
}

describe.each(excelsFor('reading'))('round trips for the whole workbook, %s', (_, names) => {
  test('a list of 12,000 rows and 10 columns: four at the most', async () => {
    const rows = Array.from({ length: 12_000 }, (_unused, row) =>
      Array.from({ length: 10 }, (_none, column) => (column < 3 ? `項目${String(row)}` : row)),
    );
    await open(bookOf([{ name: '一覧', rows }]), names);
    await read();
    expect(trips()).toBeLessThanOrEqual(4);
  });

  test.each(['A20000', 'DA300'])('the sample with a word at %s: three', async (address) => {
    await open(sample(), names);
    type({ [address]: '迷子' });
    await read();
    expect(trips()).toBe(3);
  });
});

describe('words far off', () => {
  test('at the very end cost one round trip more than none', async () => {
    await open(sample());
    type({ XFD1048576: '迷子' });
    await read();
    expect(trips()).toBe(3);
  });

  test('in several corners are found without reading all that lies between', async () => {
    const { excel } = await open(sample());
    type({ A6000: '左', XFD1048576: '右下', XFD6000: '右', CW9000: '中' });
    await read();
    expect(trips()).toBeLessThanOrEqual(6);
    expect(excel.counters.now.responseBytes).toBeLessThan(5 * MIB);
  });
});

describe('many programs on many sheets', () => {
  test('2,200 on 50, answers limited to 5 MiB: six round trips at the most', async () => {
    const { excel } = await open(city(50));
    excel.faults.responseLimit = 5 * MIB;
    const reported: Progress[] = [];
    await read((progress) => reported.push(progress));
    expect(excel.counters.now.responseBytes).toBeGreaterThan(5 * MIB);
    expect(trips()).toBeLessThanOrEqual(6);
    expect(reported[0]).toEqual({ done: 0, total: reported[0]?.total });
    expect(reported.map(({ done }) => done)).toEqual(
      reported.map(({ done }) => done).sort((a, b) => a - b),
    );
  });

  test('a limit lower than the documented one is found out', async () => {
    const { excel } = await open(city(5));
    excel.faults.responseLimit = 100_000;
    await read();
    const { responseBytes } = excel.counters.now;
    expect(responseBytes).toBeGreaterThan(4 * 100_000);
    expect(trips()).toBeLessThanOrEqual((4 * responseBytes) / 100_000);
  });

  test('are read again by their ids where they are too large for one answer', async () => {
    const { excel } = await open(city(5));
    const { snapshot, sheets } = await read();
    excel.faults.responseLimit = 100_000;
    const again = await readSheets(
      sheets.map(({ id }) => id),
      QUIET,
    );
    expect(again.map((one) => one.snapshot)).toEqual(snapshot.sheets);
  });
});
