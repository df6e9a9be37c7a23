import {
  markFormula,
  markSeverity,
  type MarkPlan,
  type SheetMark,
} from '../../src/core/plan/marks';
import { clearMarks } from '../../src/excel/clearMarks';
import { MarkMemory } from '../../src/excel/MarkMemory';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeMarks, type MarkOutcome } from '../../src/excel/writeMarks';
import { copyArea } from '../../src/host/copyArea';
import { plainLook, type ConditionalFormat } from '../../src/host/model/ConditionalFormat';
import type { Sheet } from '../../src/host/model/Sheet';
import { makeFixtures } from '../support/fixtures';
import { openBareOffice, useGlobally, type BareOffice } from '../support/officePane';
import { countActions, failRules } from './failRules';

const QUIET = { onWaiting: () => undefined, onProgress: () => undefined };
const FIXTURES = makeFixtures();
const nobody = (): void => undefined;

const PLAN: MarkPlan = {
  sheets: [
    {
      sheet: 0,
      marks: [
        { severity: 'error', areas: 'I9,I12:I14' },
        { severity: 'warning', areas: 'B10' },
      ],
    },
  ],
};

const PLAN_SIZE = 2;

const OLD: SheetMark[] = [
  { severity: 'info', areas: 'C3' },
  { severity: 'error', areas: 'C4' },
];

jest.setTimeout(30_000);

let office: BareOffice;
let leave: () => void;
let memory: MarkMemory;

async function open(name: string): Promise<BareOffice> {
  const fixture = FIXTURES.find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`There is no fixture ${name}.`);
  office = await openBareOffice(fixture.bytes);
  leave = useGlobally(office);
  memory = new MarkMemory();
  return office;
}

afterEach(() => {
  leave();
  office.page.close();
});

async function mark(plan = PLAN): Promise<MarkOutcome> {
  const reading = await readWorkbook('workbook', true, QUIET);
  office.excel.counters.reset();
  return writeMarks(reading, plan, memory, nobody);
}

function sheet(index = 0): Sheet {
  const found = office.excel.workbook.sheets[index];
  if (found === undefined) throw new Error(`There is no sheet ${String(index)}.`);
  return found;
}

function ours(of = sheet()): ConditionalFormat[] {
  return of.conditionalFormats.filter(({ formula }) => markSeverity(formula) !== null);
}

function addUsersFormats(to: Sheet): ConditionalFormat[] {
  const area = { row: 0, column: 0, rows: 40, columns: 14 };
  const common = { areas: [area], stopIfTrue: true, look: { ...plainLook(), fill: '#FF0000' } };
  const formats: ConditionalFormat[] = [
    { ...common, id: 'user-1', type: 'Custom', formula: '=LEN(A1)>0' },
    { ...common, id: 'user-2', type: 'DataBar', formula: '' },
    { ...common, id: 'user-3', type: 'Custom', formula: '=LEN("hakaru:other")>0' },
  ];
  to.conditionalFormats.push(...formats);
  return formats.map((format) => ({ ...format }));
}

/** What of a conditional format does not change when it is made anew. */
function describeFormat({ id, formula, areas }: ConditionalFormat): unknown {
  return { id: id.startsWith('user') ? id : null, formula, areas };
}

function fail(action: number): void {
  const fault = { action, counted: 'overAll', code: 'AccessDenied', lasting: false } as const;
  office.excel.faults.failAction(fault);
}

function eventsEnabled(): Promise<boolean> {
  return office.Excel.run(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    return context.runtime.enableEvents;
  });
}

describe('marking', () => {
  test('sets one rule a severity in one round trip, told apart by more than colour', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    expect(excel.counters.now.roundTrips).toBe(1);
    const [warning, error] = ours();
    expect(error?.formula).toBe(markFormula('error'));
    expect(error?.areas).toEqual([
      { row: 8, column: 8, rows: 1, columns: 1 },
      { row: 11, column: 8, rows: 3, columns: 1 },
    ]);
    expect(error?.look).toMatchObject({ bold: true, underline: null });
    expect(warning?.look).toMatchObject({ bold: null, underline: 'Single' });
    expect(error?.look.borders.get('EdgeLeft')?.style).toBe('Continuous');
    expect(warning?.look.borders.get('EdgeLeft')?.style).toBe('Dash');
  });

  test('goes in front of the user’s own formats, which stay as they are', async () => {
    await open('bureau-as-printed');
    const before = addUsersFormats(sheet());
    await mark();
    const after = sheet().conditionalFormats;
    expect(after.slice(2)).toEqual(before);
    expect(after.slice(0, 2).every(({ stopIfTrue }) => !stopIfTrue)).toBe(true);
  });

  test('replaces the marks of the last time', async () => {
    await open('bureau-as-printed');
    await mark();
    await mark({ sheets: [{ sheet: 0, marks: [{ severity: 'info', areas: 'C3' }] }] });
    expect(ours().map(({ formula }) => formula)).toEqual([markFormula('info')]);
    await mark({ sheets: [{ sheet: 0, marks: [] }] });
    expect(ours()).toEqual([]);
  });

  test('takes no round trip where nothing is to be changed', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark({ sheets: [{ sheet: 0, marks: [] }] });
    expect(excel.counters.now.roundTrips).toBe(0);
  });

  test('touches nothing but conditional formats', async () => {
    const { excel } = await open('bureau-as-printed');
    const kinds = new Set<string>();
    excel.operations.onChange(({ kind }) => kinds.add(kind));
    await mark();
    expect([...kinds]).toEqual(['conditionalFormats']);
  });

  test('leaves protected sheets alone and names them', async () => {
    await open('protected');
    const done = await mark();
    expect(done.protectedSheets).toEqual([sheet().name]);
    expect(ours()).toEqual([]);
  });

  test('gets through where one request is too large', async () => {
    const { excel } = await open('bureau-as-printed');
    const marks = Array.from({ length: 40 }, (_, row) => ({
      severity: 'error' as const,
      areas: `I${String(row + 1)}`,
    }));
    const reading = await readWorkbook('workbook', true, QUIET);
    excel.faults.requestLimit = 20_000;
    await writeMarks(reading, { sheets: [{ sheet: 0, marks }] }, memory, nobody);
    expect(ours()).toHaveLength(40);
  });

  test.each<[string, SheetMark[]]>([
    ['for the first time', []],
    ['over old marks', OLD],
  ])('%s, failing at any action, loses no mark and can be done anew', async (_, marks) => {
    const { excel } = await open('bureau-as-printed');
    addUsersFormats(sheet());
    await mark({ sheets: [{ sheet: 0, marks }] });
    const before = [...sheet().conditionalFormats];
    const reading = await readWorkbook('workbook', true, QUIET);
    const actions = countActions(excel);
    await writeMarks(reading, PLAN, memory, nobody);
    const total = actions();
    const wanted = sheet().conditionalFormats.map(describeFormat);
    let kept = 0;
    for (let action = 1; action <= total; action++) {
      sheet().conditionalFormats = [...before];
      fail(action);
      await expect(writeMarks(reading, PLAN, memory, nobody)).rejects.toMatchObject({
        reason: 'denied',
        code: 'AccessDenied',
      });
      const after = sheet().conditionalFormats;
      if (after.length === before.length && after.every((one, at) => one === before[at])) kept += 1;
      else expect(after.map(describeFormat)).toEqual(expect.arrayContaining(wanted));
      expect(await eventsEnabled()).toBe(true);
      await mark();
      expect(sheet().conditionalFormats.map(describeFormat)).toEqual(wanted);
    }
    expect(kept).toBeGreaterThan(total / 2);
  });

  test('clears up next time what it could not delete, even where Excel cannot list its rules', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark({ sheets: [{ sheet: 0, marks: OLD }] });
    const reading = await readWorkbook('workbook', true, QUIET);
    const before = [...sheet().conditionalFormats];
    const actions = countActions(excel);
    await writeMarks(reading, PLAN, memory, nobody);
    sheet().conditionalFormats = before;
    fail(actions() - 1);
    await expect(writeMarks(reading, PLAN, memory, nobody)).rejects.toThrow();
    expect(ours()).toHaveLength(PLAN_SIZE + 1);
    failRules(excel);
    await mark();
    expect(ours()).toHaveLength(PLAN_SIZE);
  });
});

describe('where Excel cannot list its rules', () => {
  test('the marks that the pane remembers are replaced, and the rest is owned up to', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    failRules(excel);
    const done = await mark();
    expect(ours()).toHaveLength(2);
    expect(done.mayLeaveOld).toBe(true);
  });

  test('a remembered mark that the user deleted does no harm', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    sheet().conditionalFormats = ours().slice(1);
    failRules(excel);
    await mark();
    expect(ours()).toHaveLength(2);
  });
});

describe('clearing', () => {
  test.each([
    ['workbook', 3],
    ['sheet', 2],
  ] as const)('of the %s takes %i round trips', async (scope, trips) => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    excel.counters.reset();
    await clearMarks(scope, memory, nobody);
    expect(excel.counters.now.roundTrips).toBe(trips);
    expect(ours()).toEqual([]);
  });

  test('removes exactly ours, on copied rows, on copied and hidden sheets too', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    const users = addUsersFormats(sheet());
    const from = { row: 8, column: 0, rows: 6, columns: 14 };
    copyArea(
      'user',
      excel.operations,
      { sheet: sheet(), area: from },
      { sheet: sheet(), area: { ...from, row: 100 } },
    );
    const copy = excel.operations.copySheet('user', sheet(), 1);
    excel.operations.setVisibility('user', copy, 'hidden');
    expect(ours(copy).length).toBeGreaterThan(0);
    const done = await clearMarks('workbook', new MarkMemory(), nobody);
    expect(done.cleared).toBeGreaterThanOrEqual(4);
    expect([...ours(), ...ours(copy)]).toEqual([]);
    expect(sheet().conditionalFormats.map(({ formula }) => formula)).toEqual(
      users.map(({ formula }) => formula),
    );
    expect(copy.visibility).toBe('hidden');
  });

  test('removes them after the file was saved and opened again', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    const saved = excel.save();
    office.page.close();
    leave();
    office = await openBareOffice(saved);
    leave = useGlobally(office);
    expect(ours()).toHaveLength(2);
    await clearMarks('workbook', new MarkMemory(), nobody);
    expect(ours()).toEqual([]);
  });

  test('failing at any action, touches nothing of the user’s and can be done anew', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    const users = addUsersFormats(sheet());
    const before = [...sheet().conditionalFormats];
    const actions = countActions(excel);
    await clearMarks('workbook', memory, nobody);
    const total = actions();
    let failed = 0;
    for (let action = 1; action <= total; action++) {
      sheet().conditionalFormats = [...before];
      fail(action);
      try {
        await clearMarks('workbook', memory, nobody);
      } catch (error) {
        failed += 1;
        expect(error).toMatchObject({ reason: 'denied', code: 'AccessDenied' });
      }
      const left = sheet().conditionalFormats.filter((one) => !ours().includes(one));
      expect(left).toEqual(users);
      expect(await eventsEnabled()).toBe(true);
      await clearMarks('workbook', memory, nobody);
      expect(sheet().conditionalFormats).toEqual(users);
    }
    expect(failed).toBeGreaterThan(0);
  });

  test('names the protected sheets on which marks are left', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    excel.operations.protect('user', sheet(), { allowFormatCells: false });
    const done = await clearMarks('workbook', memory, nobody);
    expect(done).toMatchObject({ cleared: 0, protectedSheets: [sheet().name] });
    expect(ours()).toHaveLength(2);
  });
});
