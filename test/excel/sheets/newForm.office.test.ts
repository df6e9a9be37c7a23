import { checkWorkbook } from '../../../src/core/check';
import { planForm, planSnapshot } from '../../../src/core/form/planForm';
import { chiba } from '../../../src/core/profiles/chiba';
import { readWorkbook } from '../../../src/excel/readWorkbook';
import { undoSheets } from '../../../src/excel/sheets/undoSheets';
import { writeSheet } from '../../../src/excel/sheets/writeSheets';
import { newXlsx } from '../../../src/files/newXlsx';
import { readXlsx } from '../../../src/files/readXlsx';
import { type BareOffice, openBareOffice, useGlobally } from '../../support/officePane';
import { bookOf } from '../../support/bookOf';
import { cellArea } from '../../../src/core/address/area';

const QUIET = { onWaiting: () => undefined, onProgress: () => undefined };
const PLAN = planForm(chiba, {
  name: '新しい様式',
  year: 2026,
  bureau: '総務局',
  policies: [
    { code: '4-3-4', name: '利便性の向上', programs: 6 },
    { code: '9-9-9', name: null, programs: 2 },
  ],
});

jest.setTimeout(30_000);

let office: BareOffice;
let leave: () => void;

beforeEach(async () => {
  office = await openBareOffice(bookOf([{ name: '総務局', rows: [['表紙']] }]));
  leave = useGlobally(office);
});
afterEach(() => {
  expect(office.page.errors).toEqual([]);
  leave();
  office.page.close();
});

async function added() {
  const outcome = await writeSheet(PLAN, [], QUIET);
  expect(outcome).toMatchObject({ kind: 'written', name: '新しい様式' });
  const sheet = office.excel.workbook.sheetNamed('新しい様式');
  if (sheet === undefined) throw new Error('The form was not added');
  return sheet;
}

test('a new form is the same sheet in Excel, in a file and as planned, and passes its check', async () => {
  const sheet = await added();
  const { snapshot } = await readWorkbook('sheet', QUIET);
  const planned = planSnapshot(PLAN);
  expect(snapshot.sheets).toEqual([planned]);
  expect(readXlsx(newXlsx([PLAN])).sheets).toEqual([planned]);
  expect(checkWorkbook(snapshot, chiba).findings).toEqual([]);
  expect(sheet.merges).toHaveLength(PLAN.merges.length);
  expect(sheet.validations).toHaveLength(3);
});

test('its totals follow what is entered, and are blank until then', async () => {
  const sheet = await added();
  expect(sheet.cell(8, 8)?.value ?? '').toBe('');
  const enter = (row: number, value: number): void => {
    const area = cellArea(row, 7);
    office.excel.operations.enter('user', sheet, area, () => ({ formula: null, value }));
  };
  enter(8, 27);
  enter(10, 69);
  expect(sheet.cell(8, 8)?.value).toBe(96);
});

describe('taking it back', () => {
  async function step() {
    const outcome = await writeSheet(PLAN, [], QUIET);
    const made = outcome.kind === 'written' ? outcome.undo : null;
    if (made === null) throw new Error('It cannot be taken back');
    office.excel.counters.reset();
    return made;
  }
  const takeBack = async () => undoSheets([await step()], () => frame, QUIET);
  const frame = { charts: [], autoFilter: null, print: PLAN.print };

  test('deletes it, and nothing else', async () => {
    expect(await takeBack()).toEqual({ kind: 'undone', restored: [] });
    expect(office.excel.workbook.sheets.map(({ name }) => name)).toEqual(['総務局']);
  });

  test('is refused, naming the cells, once somebody has entered something, inside it or beside', async () => {
    const made = await step();
    const sheet = office.excel.workbook.sheetNamed(made.sheetName);
    if (sheet === undefined) throw new Error('The form was not added');
    const content = { formula: null, value: 27 };
    for (const column of [7, 40]) {
      office.excel.operations.enter('user', sheet, cellArea(8, column), () => content);
    }
    expect(await undoSheets([made], () => frame, QUIET)).toEqual({
      kind: 'refused',
      refusals: [
        {
          reason: 'changed',
          sheet: '新しい様式',
          cells: [7, 40].map((column) => ({ sheet: 0, row: 8, column })),
        },
      ],
    });
    expect(office.excel.workbook.sheets).toHaveLength(2);
  });

  test('has nothing to do where it is gone', async () => {
    const made = await step();
    const sheet = office.excel.workbook.sheetNamed(made.sheetName);
    if (sheet !== undefined) office.excel.operations.deleteSheet('user', sheet);
    expect(await undoSheets([made], () => frame, QUIET)).toMatchObject({
      kind: 'refused',
      refusals: [{ reason: 'gone' }],
    });
  });
});
