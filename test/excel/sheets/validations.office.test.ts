import {
  applyValidations,
  clearValidations,
  readValidations,
  type PlacedValidations,
} from '../../../src/excel/sheets/validations';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';
import { countActions } from '../failRules';
import { samplePlan } from './samplePlan';
import { sizedArea } from '../../../src/core/address/area';

const QUIET = { onWaiting: (): void => undefined };
const COLUMN = { top: 2, left: 3, bottom: 9, right: 3 };

jest.setTimeout(30_000);

let office: BareOffice;
let leave: () => void;

beforeEach(async () => {
  office = await openBareOffice(bookOf([{ name: '総務局', rows: [['様式']] }]));
  leave = useGlobally(office);
});
afterEach(() => {
  leave();
  office.page.close();
});

function sheet(): Sheet {
  const [first] = office.excel.workbook.sheets;
  if (first === undefined) throw new Error('There is no sheet.');
  return first;
}

function placed(): PlacedValidations[] {
  return [{ sheetId: sheet().id, validations: samplePlan().validations }];
}

/** A 入力規則 of the user's on D4:D5. */
function validate(type = 'Custom'): void {
  const alert = { showAlert: true, style: 'Stop', title: '', message: '0 以上です。' };
  const rule = { type, rule: null, prompt: null, alert, ignoreBlanks: true };
  sheet().validations = [{ areas: [sizedArea(3, 3, 2, 1)], rule }];
}

async function readColumn() {
  office.excel.counters.reset();
  const { taken } = await readValidations([{ sheetId: sheet().id, areas: [COLUMN] }], QUIET);
  return taken;
}

test('cells with a 入力規則 are found in one round trip, two where only some of an area have one', async () => {
  expect(await readColumn()).toEqual([]);
  expect(office.excel.counters.now.roundTrips).toBe(1);
  validate();
  expect(await readColumn()).toEqual([
    { sheetId: sheet().id, areas: [{ top: 3, left: 3, bottom: 4, right: 3 }] },
  ]);
  expect(office.excel.counters.now.roundTrips).toBe(2);
  const gone = await readValidations([{ sheetId: '{gone}', areas: [COLUMN] }], QUIET);
  expect(gone).toEqual({ taken: [], closed: new Map() });
});

test('入力規則 are set with their Japanese messages, found, and taken back', async () => {
  expect(await applyValidations(placed(), QUIET)).toEqual({ kind: 'written' });
  const [list, whole] = sheet().validations;
  expect(list?.rule).toEqual({
    type: 'List',
    rule: { list: { inCellDropDown: true, source: '① 調達改革,② 課題抑制' } },
    prompt: { showPrompt: true, title: '手法', message: '一覧から選びます。' },
    alert: { showAlert: true, style: 'Stop', title: '手法', message: '一覧にありません。' },
    ignoreBlanks: true,
  });
  expect(whole?.rule).toMatchObject({
    type: 'WholeNumber',
    rule: { wholeNumber: { formula1: 0, formula2: 999_999, operator: 'Between' } },
    prompt: { showPrompt: false },
    alert: { style: 'Warning' },
  });
  expect(await readColumn()).toEqual([
    { sheetId: sheet().id, areas: [{ top: 2, left: 3, bottom: 4, right: 3 }] },
  ]);
  expect(await clearValidations(placed(), QUIET)).toEqual({ kind: 'cleared', kept: [] });
  expect(sheet().validations).toEqual([]);
});

test('none is set over the user’s, on a protected sheet, or on one that is gone', async () => {
  validate();
  const before = sheet().validations;
  expect(await applyValidations(placed(), QUIET)).toMatchObject({
    kind: 'refused',
    refusals: [{ reason: 'taken' }, { reason: 'taken' }],
  });
  sheet().protection = { allowFormatCells: true };
  expect(await applyValidations(placed(), QUIET)).toMatchObject({
    refusals: [{ reason: 'protectedSheet' }],
  });
  const gone = placed().map((one) => ({ ...one, sheetId: '{gone}' }));
  expect(await applyValidations(gone, QUIET)).toMatchObject({ refusals: [{ reason: 'gone' }] });
  expect(sheet().validations).toBe(before);
});

test.each(['Custom', 'List', 'WholeNumber'])(
  'the user’s %s that came since stays',
  async (type) => {
    await applyValidations(placed(), QUIET);
    validate(type);
    expect(await clearValidations(placed(), QUIET)).toMatchObject({ kept: { length: 2 } });
    expect(sheet().validations).toHaveLength(1);
  },
);

test('whether any can be set is said beforehand, and holds for setting them', async () => {
  const there = async () => {
    const { closed } = await readValidations([{ sheetId: sheet().id, areas: [COLUMN] }], QUIET);
    return closed.get(sheet().id) ?? null;
  };
  expect(await there()).toBeNull();
  sheet().protection = { allowFormatCells: true };
  expect(await there()).toBe('protectedSheet');
  office.excel.workbook.isReadOnly = true;
  expect(await there()).toBe('readOnly');
  expect(await applyValidations(placed(), QUIET)).toMatchObject({
    refusals: [{ reason: 'readOnly' }],
  });
  expect(sheet().validations).toEqual([]);
});

test('failing at any action, none is left', async () => {
  const actions = countActions(office.excel);
  await applyValidations(placed(), QUIET);
  const total = actions();
  for (let action = 1; action <= total; action += 1) {
    sheet().validations = [];
    const fault = { action, counted: 'overAll', code: 'AccessDenied', lasting: false } as const;
    office.excel.faults.failAction(fault);
    const outcome = await applyValidations(placed(), QUIET).catch(() => null);
    office.excel.faults.failAction(null);
    if (outcome !== null) expect([action, outcome.kind]).toEqual([action, 'rolledBack']);
    expect([action, sheet().validations]).toEqual([action, []]);
  }
  expect(total).toBeGreaterThan(30);
});
