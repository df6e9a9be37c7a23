import { writeSheet } from '../../../src/excel/sheets/writeSheets';
import { newXlsx } from '../../../src/files/newXlsx';
import { readXlsx } from '../../../src/files/readXlsx';
import { samplePlan } from '../../excel/sheets/samplePlan';
import { candidatesIn } from '../../support/candidatesIn';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';
import { cellArea } from '../../../src/core/address/area';

const QUIET = { onWaiting: (): void => undefined };

jest.setTimeout(30_000);

async function within<T>(
  bytes: Uint8Array,
  work: (office: BareOffice) => Promise<T>,
): Promise<{ readonly result: T; readonly saved: Uint8Array }> {
  const office = await openBareOffice(bytes);
  const leave = useGlobally(office);
  try {
    const result = await work(office);
    expect(office.excel.unsavable()).toEqual([]);
    return { result, saved: office.excel.save() };
  } finally {
    leave();
    office.page.close();
  }
}

function write({ excel }: BareOffice, plan = samplePlan()) {
  return writeSheet(plan, candidatesIn(excel.workbook, plan), QUIET);
}

const BOOK = bookOf([{ name: '総務局', rows: [['様式']] }]);

test('an added sheet is saved, and known again in the file that was saved', async () => {
  const { saved } = await within(BOOK, (office) => write(office));
  const { sheets } = readXlsx(saved);
  expect(sheets.map(({ name }) => name)).toEqual(['総務局', '集計']);
  expect(sheets[1]?.values[2]?.slice(0, 2)).toEqual(['4-3-4', 1539]);
  const again = await within(saved, async (office) => {
    const [, sheet] = office.excel.workbook.sheets;
    expect(sheet?.names).toMatchObject([{ name: 'hakaru.summary', visible: false }]);
    expect(sheet?.charts).toMatchObject([{ name: 'hakaru-cost', series: [{}, {}] }]);
    expect(sheet?.layout).toMatchObject({ frozen: { rows: 2, columns: 1 }, gridlines: false });
    expect(sheet?.validations[0]?.areas).toHaveLength(2);
    const note = { value: '覚え書き', formula: null };
    const beside = cellArea(2, 8);
    if (sheet !== undefined) office.excel.operations.enter('user', sheet, beside, () => note);
    const cells = [...samplePlan().cells].filter(({ row }) => row !== 3);
    return write(office, samplePlan({ cells }));
  });
  expect(again.result).toMatchObject({ kind: 'written', name: '集計', isNew: false });
  const [, rewritten, ...others] = readXlsx(again.saved).sheets;
  expect(others).toEqual([]);
  expect(rewritten?.values[2]?.[8]).toBe('覚え書き');
  expect(rewritten?.values[3]?.[0] ?? null).toBeNull();
  expect(rewritten?.values[4]?.[1]).toBe(1539);
});

test('a sheet that came and went leaves the file as it was', async () => {
  const { saved } = await within(BOOK, async (office) => {
    await write(office);
    const { operations, workbook } = office.excel;
    const [first, added] = workbook.sheets;
    if (first === undefined || added === undefined) throw new Error('There are two sheets.');
    operations.activate('user', first);
    operations.deleteSheet('user', added);
  });
  expect(saved).toEqual(BOOK);
});

test('a sheet with a hidden name of somebody else’s is theirs: it is never written anew', async () => {
  const area = { top: 0, left: 0, bottom: 20, right: 3 };
  const theirs = newXlsx([samplePlan({ owned: { name: '_their_name', area, heading: area } })]);
  const office = await openBareOffice(theirs);
  const [sheet] = office.excel.workbook.sheets;
  if (sheet === undefined) throw new Error('There is a sheet.');
  expect(sheet.names).toMatchObject([{ name: '_their_name', visible: false }]);
  office.excel.operations.shape('user', sheet, 'look', () => undefined);
  expect(office.excel.unsavable()).toHaveLength(1);
  office.page.close();
});
