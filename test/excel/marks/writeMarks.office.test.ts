import {
  markFormula,
  markSeverity,
  type MarkPlan,
  type SheetMark,
} from '../../../src/core/plan/marks';
import { ExcelProblem } from '../../../src/excel/ExcelProblem';
import type { MarkOutcome } from '../../../src/excel/marks/replaceMarks';
import { clearMarks, readAndMark, setMarks } from '../../../src/excel/marks/writeMarks';
import { copyArea } from '../../../src/stage/host/copyArea';
import { areasAddress } from '../../../src/stage/host/model/addresses';
import { plainLook, type ConditionalFormat } from '../../../src/stage/host/model/ConditionalFormat';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import type { VariantName } from '../../../src/stage/host/variants';
import { makeFixtures } from '../../support/fixtures';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';
import { excelsFor } from '../../support/variants';
import { failRules } from '../failRules';
import { sizedArea, cellArea } from '../../../src/core/address/area';

const QUIET = { onWaiting: () => undefined, onProgress: () => undefined };
const FIXTURES = makeFixtures();
const nobody = (): void => undefined;

const MARKS: readonly SheetMark[] = [
  { severity: 'error', areas: 'I9,I12:I14' },
  { severity: 'warning', areas: 'B10' },
];

const OLD: readonly SheetMark[] = [
  { severity: 'error', areas: 'C4' },
  { severity: 'info', areas: 'C3' },
];

const planOf = (marks: readonly SheetMark[]): MarkPlan => ({ sheets: [{ sheet: 0, marks }] });

jest.setTimeout(60_000);

let office: BareOffice;
let leave: () => void;

async function open(name: string, variants: readonly VariantName[] = []): Promise<BareOffice> {
  const fixture = FIXTURES.find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`There is no fixture ${name}.`);
  office = await openBareOffice(fixture.bytes, { variants });
  leave = useGlobally(office);
  return office;
}

afterEach(() => {
  leave();
  office.page.close();
});

async function mark(marks = MARKS): Promise<MarkOutcome> {
  const { marked } = await readAndMark('workbook', QUIET, () => ({ plan: planOf(marks) }));
  if (marked instanceof ExcelProblem) throw marked;
  return marked;
}

/** Puts marks on the first sheet as 元に戻す does: a message that lists, and one that writes. */
function set(marks: readonly SheetMark[]): Promise<MarkOutcome> {
  return setMarks([{ sheetId: sheet().id, marks }], nobody);
}

function sheet(index = 0): Sheet {
  const found = office.excel.workbook.sheets[index];
  if (found === undefined) throw new Error(`There is no sheet ${String(index)}.`);
  return found;
}

function ours(of = sheet()): ConditionalFormat[] {
  return of.conditionalFormats.filter(({ formula }) => markSeverity(formula) !== null);
}

function others(of = sheet()): ConditionalFormat[] {
  return of.conditionalFormats.filter(({ formula }) => markSeverity(formula) === null);
}

/** Marks of a sheet by severity and areas; as no cell has two of them, their order is nobody's. */
function shown(of = sheet()): string[] {
  return ours(of)
    .map(({ formula, areas }) => `${markSeverity(formula) ?? ''} ${areasAddress(areas)}`)
    .sort();
}

const asShown = (marks: readonly SheetMark[]): string[] =>
  marks.map(({ severity, areas }) => `${severity} ${areas}`).sort();

function usersFormat(id: string, change: Partial<ConditionalFormat> = {}): ConditionalFormat {
  const area = sizedArea(0, 0, 40, 14);
  const look = { ...plainLook(), fill: '#FF0000' };
  const formula = '=LEN(A1)>0';
  return { id, type: 'Custom', areas: [area], stopIfTrue: true, formula, look, ...change };
}

function addUsersFormats(to: Sheet): ConditionalFormat[] {
  to.conditionalFormats.push(
    usersFormat('user-1'),
    usersFormat('user-2', { type: 'DataBar', formula: '' }),
    usersFormat('user-3', { formula: '=LEN("hakaru:other")>0' }),
  );
  return structuredClone(others(to));
}

/** Does something just before marks are written. */
function beforeWriting(act: () => void): void {
  const handle = office.excel.handle.bind(office.excel);
  office.excel.handle = (message) => {
    if (message.includes('SuspendScreenUpdatingUntilNextSync')) act();
    handle(message);
  };
}

function eventsEnabled(): Promise<boolean> {
  return office.Excel.run(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    return context.runtime.enableEvents;
  });
}

describe.each(excelsFor('marks'))('marking on an Excel that is %s', (_, variants) => {
  test('goes in front of the user’s own formats, which stay in their order', async () => {
    await open('bureau-as-printed', variants);
    // On one of them, no two rules may share a range.
    const users = [
      usersFormat('user-1'),
      usersFormat('user-2', { areas: [sizedArea(0, 0, 9, 9)] }),
    ];
    sheet().conditionalFormats.push(...users);
    await mark(OLD);
    sheet().conditionalFormats = [...users.slice(0, 1), ...ours(), ...users.slice(1)];
    const before = structuredClone(users);
    await mark();
    expect(shown()).toEqual(asShown(MARKS));
    expect(sheet().conditionalFormats.slice(2)).toEqual(before);
    expect(ours().every(({ stopIfTrue }) => !stopIfTrue)).toBe(true);
  });

  test('failing at any action leaves all rules as they were, and can be done anew', async () => {
    await open('bureau-as-printed', variants);
    sheet().conditionalFormats.push(usersFormat('user-1'));
    await set(OLD);
    const before = [...sheet().conditionalFormats];
    const looks = (): unknown => new Map(ours().map(({ formula, look }) => [formula, look]));
    const former = looks();
    const failed = await failEach(
      async () => {
        sheet().conditionalFormats = [...before];
        await set(MARKS);
      },
      false,
      async () => {
        expect(shown()).toEqual(asShown(OLD));
        expect(looks()).toEqual(former);
        expect(others()).toEqual(before.slice(2));
        expect(await eventsEnabled()).toBe(true);
      },
    );
    expect(failed).toBeGreaterThan(40);
    expect(shown()).toEqual(asShown(MARKS));
  });

  test('failing for good at any action leaves the user’s rules as they were', async () => {
    await open('bureau-as-printed', variants);
    sheet().conditionalFormats.push(usersFormat('user-1'));
    await set(OLD);
    const before = [...sheet().conditionalFormats];
    const failed = await failEach(
      async () => {
        sheet().conditionalFormats = [...before];
        await set(MARKS);
      },
      true,
      async () => {
        expect(others().filter(({ id }) => id === 'user-1')).toEqual(before.slice(2));
        await mark();
        expect(shown()).toEqual(asShown(MARKS));
      },
    );
    expect(failed).toBeGreaterThan(40);
  });
});

/**
 * Lets each action of the message that writes fail in turn, `isLasting`: with all behind it;
 * returns how many there were.
 */
async function failEach(
  act: () => Promise<unknown>,
  isLasting: boolean,
  look: () => Promise<void>,
): Promise<number> {
  const { faults } = office.excel;
  let next: number | null = null;
  beforeWriting(() => {
    if (next === null) return;
    faults.failAction({
      action: next,
      counted: 'overAll',
      code: 'AccessDenied',
      lasting: isLasting,
    });
    next = null;
  });
  for (let action = 1; ; action++) {
    next = action;
    const error: unknown = await act().then(
      () => null,
      (reason: unknown) => reason,
    );
    faults.failAction(null);
    next = null;
    if (error === null) return action - 1;
    // Where nothing works any more, what was done cannot be put back.
    const reason = isLasting ? 'halfway' : 'denied';
    expect(error).toMatchObject({ reason, code: 'AccessDenied' });
    await look();
  }
}

describe('marking', () => {
  test('sets one rule a severity, distinguished by more than colour', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    expect(excel.counters.now.roundTrips).toBe(3);
    const [error, warning] = ours();
    expect(error?.formula).toBe(markFormula('error'));
    expect(error?.areas).toEqual([cellArea(8, 8), sizedArea(11, 8, 3, 1)]);
    expect(error?.look).toMatchObject({ bold: true, underline: null });
    expect(warning?.look).toMatchObject({ bold: null, underline: 'Single' });
    expect(error?.look.borders.get('EdgeLeft')?.style).toBe('Continuous');
    expect(warning?.look.borders.get('EdgeLeft')?.style).toBe('Dash');
  });

  test('takes no round trip where nothing is to be changed', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark([]);
    expect(excel.counters.now.roundTrips).toBe(2);
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

  test('gets through where one request is too large, over as many old marks', async () => {
    const { excel } = await open('bureau-as-printed');
    const users = addUsersFormats(sheet());
    const rows = (column: string): SheetMark[] =>
      Array.from({ length: 40 }, (_, row) => ({
        severity: 'error',
        areas: `${column}${String(row + 1)}`,
      }));
    await mark(rows('I'));
    excel.faults.requestLimit = 20_000;
    await mark(rows('J'));
    expect(shown()).toEqual(asShown(rows('J')));
    expect(others()).toEqual(users);
  });

  test('lists again where values were read after the rules', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark(OLD);
    excel.faults.responseLimit = 12_000;
    const users = usersFormat('user-1', { formula: '=LEN(B1)>0' });
    let messages = 0;
    const handle = excel.handle.bind(excel);
    excel.handle = (message) => {
      handle(message);
      messages += 1;
      if (messages === 3) sheet().conditionalFormats.unshift(users);
    };
    const done = await mark();
    expect(done.disturbedSheets).toEqual([]);
    expect(shown()).toEqual(asShown(MARKS));
    expect(others()).toEqual([users]);
  });

  test('says where a rule came between listing and deleting', async () => {
    await open('bureau-as-printed');
    await mark(OLD);
    let isNew = true;
    beforeWriting(() => {
      if (isNew) sheet().conditionalFormats.unshift(usersFormat('user-1'));
      isNew = false;
    });
    const done = await mark();
    expect(done.disturbedSheets).toEqual([sheet().name]);
    await mark();
    expect(shown()).toEqual(asShown(MARKS));
  });
});

describe('where Excel cannot list rules', () => {
  test('values are read all the same, and no rule comes or goes', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark(OLD);
    addUsersFormats(sheet());
    const before = structuredClone(sheet().conditionalFormats);
    failRules(excel);
    const { reading, marked } = await readAndMark('workbook', QUIET, (read) => ({
      reading: read,
      plan: planOf(MARKS),
    }));
    expect(reading.snapshot.sheets[0]?.values.length).toBeGreaterThan(0);
    expect(marked).toMatchObject({ unlistedSheets: [sheet().name], before: [] });
    expect(await set(MARKS)).toMatchObject({ unlistedSheets: [sheet().name], before: [] });
    expect(await clearMarks('workbook', nobody)).toMatchObject({
      unlistedSheets: excel.workbook.sheets.map(({ name }) => name),
      deleted: 0,
    });
    expect(sheet().conditionalFormats).toEqual(before);
  });

  test('of some sheets, the others are marked', async () => {
    await open('hidden-sheets-and-rows', ['rules-unlisted']);
    const { sheets } = office.excel.workbook;
    addUsersFormats(sheet(1));
    const plan = { sheets: sheets.map((_, at) => ({ sheet: at, marks: MARKS })) };
    const { marked } = await readAndMark('workbook', QUIET, () => ({ plan }));
    expect(marked).toMatchObject({ unlistedSheets: [sheet(1).name] });
    expect(sheets.map((one) => shown(one))).toEqual([asShown(MARKS), [], asShown(MARKS)]);
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
    await clearMarks(scope, nobody);
    expect(excel.counters.now.roundTrips).toBe(trips);
    expect(ours()).toEqual([]);
  });

  test('removes exactly ours, on copied rows, on copied and hidden sheets too', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    const users = addUsersFormats(sheet());
    const from = sizedArea(8, 0, 6, 14);
    copyArea(
      'user',
      excel.operations,
      { sheet: sheet(), area: from },
      { sheet: sheet(), area: sizedArea(100, 0, 6, 14) },
    );
    const copy = excel.operations.copySheet('user', sheet(), 1);
    excel.operations.setVisibility('user', copy, 'hidden');
    expect(ours(copy).length).toBeGreaterThan(0);
    const done = await clearMarks('workbook', nobody);
    expect(done.deleted).toBeGreaterThanOrEqual(4);
    expect([...ours(), ...ours(copy)]).toEqual([]);
    expect(sheet().conditionalFormats.map(({ formula }) => formula)).toEqual(
      users.map(({ formula }) => formula),
    );
    expect(copy.visibility).toBe('hidden');
  });

  test('failing at any action puts back what was there, and can be done anew', async () => {
    await open('bureau-as-printed');
    const users = addUsersFormats(sheet());
    await mark();
    const before = [...sheet().conditionalFormats];
    const failed = await failEach(
      async () => {
        sheet().conditionalFormats = [...before];
        await clearMarks('workbook', nobody);
      },
      false,
      async () => {
        expect(shown()).toEqual(asShown(MARKS));
        expect(others()).toEqual(users);
        expect(await eventsEnabled()).toBe(true);
      },
    );
    expect(failed).toBeGreaterThan(0);
    expect(sheet().conditionalFormats).toEqual(users);
  });

  test('names the protected sheets on which marks are left', async () => {
    const { excel } = await open('bureau-as-printed');
    await mark();
    excel.operations.protect('user', sheet(), { allowFormatCells: false });
    const done = await clearMarks('workbook', nobody);
    expect(done).toMatchObject({ deleted: 0, protectedSheets: [sheet().name] });
    expect(ours()).toHaveLength(2);
  });
});
