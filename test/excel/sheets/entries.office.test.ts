import type { PlannedCell, SheetPlan } from '../../../src/core/plan/SheetPlan';
import { writeSheet } from '../../../src/excel/sheets/writeSheets';
import { formatNumbers } from '../../../src/stage/host/formatArea';
import { cellArea } from '../../../src/core/address/area';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { candidatesIn } from '../../support/candidatesIn';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';
import { samplePlan } from './samplePlan';

jest.setTimeout(60_000);

const QUIET = { onWaiting: () => undefined };

/** Texts that Excel reads as something else where they are typed. */
const EAGER = [
  '4-3-4',
  '１２',
  '1/2',
  'H29.4.1',
  '４－３－４',
  "'=1+1",
  '=1+1',
  '令和元年5月1日',
  '5%',
];

const area = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});

/** Those texts in column A; beside them formulas of the user's cells, the first with a format. */
function planOf(owned: SheetPlan['owned']): SheetPlan {
  const cells = EAGER.flatMap((text, row): PlannedCell[] => [
    { row, column: 0, content: { kind: 'value', value: text } },
    {
      row,
      column: 1,
      content: { kind: 'formula', formula: `=総務局!B${String(row + 1)}`, result: 5 },
    },
  ]);
  const looks = [{ areas: [area(0, 1, 0, 1)], look: { format: '#,##0' } }];
  const bare = { merges: [], rowHeights: new Map<number, number>(), validations: [], charts: [] };
  return samplePlan({ name: '集計', cells, looks, ...bare, owned });
}

let office: BareOffice;
let leave: () => void;

beforeEach(async () => {
  office = await openBareOffice(bookOf([{ name: '総務局', rows: EAGER.map((text) => [text, 5]) }]));
  leave = useGlobally(office);
  const [sheet] = office.excel.workbook.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  EAGER.forEach((_, row) => {
    const place = { sheet, area: cellArea(row, 1) };
    formatNumbers('user', office.excel.operations, place, () => (row % 2 === 0 ? '0.00' : '@'));
  });
});

afterEach(() => {
  leave();
  office.page.close();
});

function ownedBy(name: string): NonNullable<SheetPlan['owned']> {
  return { name, area: area(0, 0, EAGER.length - 1, 1), heading: area(0, 0, 0, 0) };
}

async function written(owned: SheetPlan['owned']): Promise<Sheet> {
  const { workbook } = office.excel;
  const plan = planOf(owned);
  const outcome = await writeSheet(plan, candidatesIn(workbook, plan), QUIET);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  const sheet = workbook.sheets.find(({ id }) => id === outcome.sheetId);
  if (sheet === undefined) throw new Error('The sheet was not written.');
  return sheet;
}

function expectAsPlanned(sheet: Sheet): void {
  const seen = EAGER.map((_, row) => {
    const [text, formula] = [sheet.cell(row, 0), sheet.cell(row, 1)];
    return [text?.value, text?.formula, text?.style.numberFormat, formula?.style.numberFormat];
  });
  expect(seen).toEqual(
    EAGER.map((text, row) => [text, null, 'General', row === 0 ? '#,##0' : 'General']),
  );
}

test('a sheet of the user’s holds its texts as planned, its formulas in their own formats', async () => {
  expectAsPlanned(await written(null));
});

test('so does one of ours, written and written again', async () => {
  const owned = ownedBy('hakaru.summary');
  expectAsPlanned(await written(owned));
  expectAsPlanned(await written(owned));
});

test('its texts come back as they were where writing it anew fails', async () => {
  const owned = ownedBy('hakaru.summary');
  const sheet = await written(owned);
  office.excel.faults.failAction({
    action: 2,
    counted: 'writes',
    code: 'GeneralException',
    lasting: false,
  });
  const plan = planOf(owned);
  const candidates = candidatesIn(office.excel.workbook, plan);
  expect(await writeSheet(plan, candidates, QUIET)).toMatchObject({ kind: 'rolledBack' });
  expect(EAGER.map((_, row) => sheet.cell(row, 0)?.value)).toEqual(EAGER);
});
