import { planWaivers } from '../../src/core/waivers/planWaivers';
import { readWaivers } from '../../src/core/waivers/readWaivers';
import type { Waiver } from '../../src/core/waivers/Waiver';
import { waiverXml } from '../../src/core/waivers/waiverXml';
import { readAndMark } from '../../src/excel/marks/writeMarks';
import { readWorkbook } from '../../src/excel/readWorkbook';
import type { Listeners, Scope } from '../../src/excel/reading';
import { writeWaivers } from '../../src/excel/waiverParts';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { bookOf } from '../support/bookOf';
import { failRules } from './failRules';
import { openBareOffice, useGlobally, type BareOffice } from '../support/officePane';

const QUIET: Listeners = { onWaiting: () => undefined, onProgress: () => undefined };
const BOOK = bookOf([{ name: '総務局', rows: [['合計', 1]] }]);

jest.setTimeout(30_000);

let office: BareOffice;
let leave: () => void;

async function open(bytes: Uint8Array): Promise<BareOffice> {
  office = await openBareOffice(bytes);
  leave = useGlobally(office);
  return office;
}

afterEach(() => {
  leave();
  office.page.close();
});

const waiver = (column: string): Waiver => ({
  rule: 'SUM-01',
  sheet: '総務局',
  program: null,
  column,
  hash: '0123456789abcdef',
  reason: '補正予算による',
  at: '2017-04-01',
});

function withParts(...xmls: readonly string[]): Uint8Array {
  return xmls.reduce(
    (bytes, xml) => patchXlsx(bytes, [], { customXml: [{ part: null, xml, itemId: null }] }),
    BOOK,
  );
}

const FOREIGN = '<notes xmlns="urn:someone"/>';
const ONE = waiverXml([waiver('H')]);
const OTHER = waiverXml([waiver('I')]);

describe('reading', () => {
  test.each<[string, Scope, readonly string[], number, number]>([
    ['none', 'workbook', [FOREIGN], 0, 2],
    ['none', 'sheet', [FOREIGN], 0, 1],
    ['one', 'workbook', [FOREIGN, ONE], 1, 2],
    ['one', 'sheet', [FOREIGN, ONE], 1, 2],
    ['several', 'workbook', [ONE, OTHER, FOREIGN], 2, 2],
    ['several', 'sheet', [ONE, OTHER, FOREIGN], 2, 2],
  ])('%s of our parts, scope %s', async (_, scope, xmls, parts, trips) => {
    const { excel } = await open(withParts(...xmls));
    const { store } = await readWorkbook(scope, QUIET);
    expect(store.locked).toBeNull();
    expect(store.parts.map(({ xml }) => xml)).toEqual(xmls.filter((xml) => xml !== FOREIGN));
    expect(store.parts).toHaveLength(parts);
    expect(excel.counters.now.roundTrips).toBe(trips);
  });

  test('comes through when the sheets must be asked again', async () => {
    const { excel } = await open(withParts(ONE, OTHER));
    failRules(excel);
    const { store } = await readAndMark('workbook', QUIET, (read) => ({
      ...read,
      plan: { sheets: [] },
    }));
    expect(store.parts).toHaveLength(2);
  });

  test('says what stands against writing', async () => {
    const { excel } = await open(BOOK);
    excel.workbook.isStructureProtected = true;
    expect((await readWorkbook('sheet', QUIET)).store.locked).toBe('protected');
    excel.workbook.isReadOnly = true;
    expect((await readWorkbook('sheet', QUIET)).store.locked).toBe('readOnly');
    await expect(
      writeWaivers(planWaivers(readWaivers([]), [waiver('H')]), QUIET.onWaiting),
    ).rejects.toMatchObject({ reason: 'denied' });
    expect(excel.workbook.customXmlParts).toEqual([]);
  });
});

describe('writing', () => {
  async function write(waivers: readonly Waiver[]): Promise<void> {
    const { store } = await readWorkbook('workbook', QUIET);
    const before = office.excel.counters.now.roundTrips;
    const parts = await writeWaivers(
      planWaivers(readWaivers(store.parts), waivers),
      QUIET.onWaiting,
    );
    expect(office.excel.counters.now.roundTrips).toBe(before + 1);
    const after = await readWorkbook('workbook', QUIET);
    expect(parts).toEqual(after.store.parts);
  }

  test('adds a part, kept by save and reopen, and takes it back without a trace', async () => {
    const { excel } = await open(BOOK);
    await write([waiver('H')]);
    const saved = excel.save();
    expect(readWaivers(readWorkbookFile(saved).waivers).waivers).toEqual([waiver('H')]);
    await write([]);
    expect(excel.save()).toEqual(BOOK);
    leave();
    office.page.close();
    const again = await open(saved);
    expect((await readWorkbook('sheet', QUIET)).store.parts).toHaveLength(1);
    await write([]);
    expect(readWorkbookFile(again.excel.save()).waivers).toEqual([]);
  });

  test('unites several parts into one, and leaves alone what is not ours or not in order', async () => {
    const broken = '<waivers xmlns="urn:hakaru:waivers:1">?</waivers>';
    const { excel } = await open(withParts(FOREIGN, ONE, broken, OTHER));
    const { store } = await readWorkbook('workbook', QUIET);
    const { waivers, unreadable } = readWaivers(store.parts);
    expect(waivers.map(({ column }) => column)).toEqual(['H', 'I']);
    expect(unreadable).toHaveLength(1);
    const kinds: string[] = [];
    excel.operations.onChange(({ kind }) => kinds.push(kind));
    await writeWaivers(planWaivers(readWaivers(store.parts), waivers), QUIET.onWaiting);
    expect(new Set(kinds)).toEqual(new Set(['customXml']));
    expect(excel.workbook.customXmlParts.map(({ xml }) => xml)).toEqual([
      FOREIGN,
      waiverXml(waivers),
      broken,
    ]);
    const [foreign, ...ours] = readWorkbookFile(excel.save()).waivers;
    expect(foreign?.xml).toBe(waiverXml(waivers));
    expect(ours.map(({ xml }) => xml)).toEqual([broken]);
  });

  test('a part that went away in the meantime is said', async () => {
    const { excel } = await open(withParts(ONE));
    const { store } = await readWorkbook('sheet', QUIET);
    excel.workbook.customXmlParts = [];
    await expect(
      writeWaivers(planWaivers(readWaivers(store.parts), []), QUIET.onWaiting),
    ).rejects.toMatchObject({ reason: 'gone' });
  });
});
