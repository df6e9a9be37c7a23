import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FileReport } from '../../src/core/report/report';
import { toA1 } from '../../src/core/address/a1';
import { markSeverity } from '../../src/core/plan/marks';
import type { Severity } from '../../src/core/findings/Finding';
import { copyArea } from '../../src/stage/host/copyArea';
import { cellsOf, sizedArea } from '../../src/core/address/area';
import { plainLook, type ConditionalFormat } from '../../src/stage/host/model/ConditionalFormat';
import { parseArea } from '../../src/stage/host/model/addresses';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import type { VariantName } from '../../src/stage/host/variants';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';
import { excelsFor } from '../support/variants';

jest.setTimeout(60_000);

/** Three sheets, of which two are hidden. */
function bytes(): Uint8Array {
  const found = makeFixtures().find(({ name }) => name === 'hidden-sheets-and-rows');
  if (found === undefined) throw new Error('There is no such fixture.');
  return found.bytes;
}

/** The same with two rules of somebody's in the file's first sheet. */
function withRules(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const name = 'xl/worksheets/sheet1.xml';
  const rule = (range: string, priority: number, formula: string): string =>
    `<conditionalFormatting sqref="${range}"><cfRule type="expression" priority="${String(priority)}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const rules = rule('B2:N40', 2, 'LEN(B2)&gt;1') + rule('A1:N40', 1, 'LEN(A1)&gt;0');
  const text = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [name]: strToU8(text.replace('</worksheet>', `${rules}</worksheet>`)),
  });
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

let user: PaneUser;
let theirs: readonly ConditionalFormat[];

/** Rules that somebody has on the first sheet, two of three on one range. */
const RULES = [
  { type: 'Custom', range: 'A1:N40', formula: '=LEN(A1)>0' },
  { type: 'DataBar', range: 'A1:N40', formula: '' },
  { type: 'Custom', range: 'B2:C9', formula: '=LEN("hakaru:other")>0' },
] as const;

/** How many rules somebody has, and how many of them stand above ours. */
const CASES = [
  [0, 0],
  [1, 0],
  [1, 1],
  [3, 0],
  [3, 2],
] as const;

async function open(
  variants: readonly VariantName[],
  rules: number,
  file = bytes(),
): Promise<void> {
  user = new PaneUser(await openPane(file, { variants }));
  // Hidden sheets count, too.
  user.find('#every-sheet').click();
  addRules(rules);
}

function addRules(count: number): void {
  const added = RULES.slice(0, count).map(({ type, range, formula }, at): ConditionalFormat => {
    const area = parseArea(range);
    if (area === null) throw new Error(`${range} is no address.`);
    const look = { ...plainLook(), fill: '#FF0000' };
    return { id: `user-${String(at)}`, type, areas: [area], stopIfTrue: at === 0, formula, look };
  });
  user.sheet.conditionalFormats.push(...added);
  theirs = structuredClone(added);
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

const isOurs = ({ formula }: ConditionalFormat): boolean => markSeverity(formula) !== null;
const rulesOf = (sheet: Sheet): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => !isOurs(format));

/** Somebody puts so many of the own rules above ours. */
function arrange(above: number): void {
  const { sheet } = user;
  const own = rulesOf(sheet);
  const ours = sheet.conditionalFormats.filter(isOurs);
  sheet.conditionalFormats = [...own.slice(0, above), ...ours, ...own.slice(above)];
}

/** The severity that each marked cell shows; a cell marked twice is a fault. */
function marked(): Map<string, Severity> {
  const cells = new Map<string, Severity>();
  for (const sheet of user.pane.excel.workbook.sheets) {
    for (const { formula, areas } of sheet.conditionalFormats) {
      const severity = markSeverity(formula);
      if (severity === null) continue;
      for (const cell of areas.flatMap((area) => [...cellsOf(area)])) {
        const key = `${sheet.name} ${toA1(cell)}`;
        expect([key, cells.get(key)]).toEqual([key, undefined]);
        cells.set(key, severity);
      }
    }
  }
  return cells;
}

/** The severity that each cell should show by what was found. */
function found({ findings }: FileReport): Map<string, Severity> {
  const cells = new Map<string, Severity>();
  for (const { sheet, cell, severity } of findings) {
    const key = `${sheet} ${cell}`;
    const known = cells.get(key);
    const isGraver = known === undefined || GRAVITY.indexOf(severity) < GRAVITY.indexOf(known);
    if (isGraver) cells.set(key, severity);
  }
  return cells;
}

async function check(): Promise<FileReport> {
  const report = await user.report(() => user.find('#check').click());
  expect(await user.ended()).toBe('done');
  return report;
}

/** Where the rules of the first sheet cannot be read, it has no marks, and that is said. */
function expectMarks(report: FileReport, isUnlisted: boolean): void {
  const wanted = found(report);
  if (isUnlisted) {
    for (const key of wanted.keys()) if (key.startsWith(`${user.sheet.name} `)) wanted.delete(key);
    expect(user.notices).toContain('マークを付けていないシートがあります');
    expect(user.notices).toContain(`${user.sheet.name}：Excel が条件付き書式の一覧を返しません`);
  } else {
    expect(user.notices).toBe('');
  }
  expect(wanted.size).toBeGreaterThan(0);
  expect(marked()).toEqual(wanted);
  expect(rulesOf(user.sheet)).toEqual(theirs);
}

/** Edits that each change what is found on the first sheet: a finding goes, another comes instead. */
const EDITS: readonly (() => void)[] = [
  () => user.type('H27', 25),
  () => {
    user.type('H27', 26);
    user.type('H42', 229);
  },
];

describe.each(excelsFor('marks'))('検証 on an Excel that is %s', (_, names) => {
  test.each(CASES)('three times, with %i rules, %i of them above ours', async (rules, above) => {
    await open(names, rules);
    const isUnlisted = names.includes('rules-unlisted') && rules === 3;
    expectMarks(await check(), isUnlisted);
    for (const edit of EDITS) {
      arrange(above);
      const before = marked();
      edit();
      expectMarks(await check(), isUnlisted);
      if (!isUnlisted) expect(marked()).not.toEqual(before);
    }
  });
});

describe.each(excelsFor('clear'))(
  'マークを消す and 元に戻す on an Excel that is %s',
  (_, names) => {
    const cases = CASES.filter(([rules]) => rules < 3 || !names.includes('rules-unlisted'));

    test.each(cases)('with %i rules, %i of them above ours', async (rules, above) => {
      await open(names, rules);
      await check();
      arrange(above);
      const before = marked();
      EDITS[0]?.();
      await check();
      const after = marked();
      arrange(above);
      expect(await user.press('#clear')).toBe('done');
      expect(marked()).toEqual(new Map());
      expect(rulesOf(user.sheet)).toEqual(theirs);
      for (const wanted of [after, before, new Map()]) {
        arrange(above);
        expect(await user.press('#undo')).toBe('done');
        expect(marked()).toEqual(wanted);
        expect(rulesOf(user.sheet)).toEqual(theirs);
      }
    });

    test.each(cases)(
      'with %i rules, %i above ours: on copied rows and sheets too',
      async (rules, above) => {
        await open(names, rules);
        await check();
        arrange(above);
        const { sheet } = user;
        const { operations } = user.pane.excel;
        const area = sizedArea(20, 0, 12, 15);
        copyArea('user', operations, { sheet, area }, { sheet, area: sizedArea(200, 0, 12, 15) });
        const copy = operations.copySheet('user', sheet, 1);
        operations.setVisibility('user', copy, 'hidden');
        const former = [marked(), ...[sheet, copy].map((one) => structuredClone(rulesOf(one)))];
        expect(await user.press('#clear')).toBe('done');
        expect([marked(), rulesOf(sheet), rulesOf(copy)]).toEqual([new Map(), ...former.slice(1)]);
        expect(await user.press('#undo')).toBe('done');
        expect([marked(), rulesOf(sheet), rulesOf(copy)]).toEqual(former);
        expect(copy.visibility).toBe('hidden');
      },
    );

    test('saved and opened again, between the rules that the file holds', async () => {
      await open(names, 0, withRules(bytes()));
      const own = rulesOf(user.sheet).map((rule) => structuredClone({ ...rule, id: null }));
      expect(own.map(({ formula }) => formula)).toEqual(['=LEN(A1)>0', '=LEN(B2)>1']);
      await check();
      const before = marked();
      const saved = user.pane.excel.save();
      user.pane.page.close();
      await open(names, 0, saved);
      const kept = (): unknown => rulesOf(user.sheet).map((rule) => ({ ...rule, id: null }));
      expect(marked()).toEqual(before);
      expect(kept()).toEqual(own);
      await check();
      expect(marked()).toEqual(before);
      expect(kept()).toEqual(own);
      expect(await user.press('#clear')).toBe('done');
      expect(marked()).toEqual(new Map());
      expect(kept()).toEqual(own);
    });
  },
);

describe('where Excel cannot list the rules of a sheet that is marked', () => {
  /** Marks, then puts rules on the first sheet, of which two share a range. */
  async function openMarked(): Promise<void> {
    await open(['rules-unlisted'], 0);
    user.find('#typing').click();
    await check();
    addRules(3);
  }

  function expectUntouched(before: readonly ConditionalFormat[], title: string): void {
    expect(user.sheet.conditionalFormats).toEqual(before);
    expect(user.notices).toContain(title);
    expect(user.notices).toContain(`${user.sheet.name}：Excel が条件付き書式の一覧を返しません`);
    expect(user.notices).toContain('［ルールの管理］');
  }

  test('no check, no マークを消す and no 元に戻す touches it, and each says so', async () => {
    await openMarked();
    const before = structuredClone(user.sheet.conditionalFormats);
    await check();
    expectUntouched(before, 'マークを付けていないシートがあります');
    expect(await user.press('#clear')).toBe('done');
    expectUntouched(before, 'マークを消していないシートがあります');
    expect([...marked().keys()].every((key) => key.startsWith(user.sheet.name))).toBe(true);
    expect(await user.press('#clear')).toBe('failed');
    expectUntouched(before, 'マークを消していないシートがあります');
    expect(user.status).not.toContain('消すマークはありませんでした');
    expect(await user.press('#undo')).toBe('done');
    expect(await user.press('#undo')).toBe('done');
    expectUntouched(before, 'マークを元に戻していないシートがあります');
  });

  test('nor do marks that follow the typing, and it is said once', async () => {
    await openMarked();
    const before = structuredClone(user.sheet.conditionalFormats);
    for (const value of [25, 26]) {
      await user.report(() => user.type('H27', value));
      await settle(300);
      expectUntouched(before, 'マークを付けていないシートがあります');
    }
    expect(user.all('.notice')).toHaveLength(1);
  });

  test('a step that can be taken back nowhere stays', async () => {
    await openMarked();
    user.sheet.conditionalFormats = user.sheet.conditionalFormats.filter(isOurs);
    user.type('H27', 25);
    await settle(900);
    await check();
    addRules(3);
    const { sheets } = user.pane.excel.workbook;
    for (const sheet of sheets.slice(1)) sheet.protection = { allowFormatCells: false };
    const before = structuredClone(user.sheet.conditionalFormats);
    expect(await user.press('#undo')).toBe('failed');
    expectUntouched(before, 'マークを元に戻していないシートがあります');
    user.sheet.conditionalFormats = user.sheet.conditionalFormats.filter(isOurs);
    expect(await user.press('#undo')).toBe('done');
  });
});

test('where somebody changes rules just then, it is said', async () => {
  await open([], 1);
  await check();
  const { excel } = user.pane;
  const handle = excel.handle.bind(excel);
  let isNew = true;
  excel.handle = (message) => {
    if (isNew && message.includes('SuspendScreenUpdatingUntilNextSync')) {
      isNew = false;
      user.sheet.conditionalFormats.reverse();
    }
    handle(message);
  };
  await check();
  expect(user.notices).toContain('ほかの条件付き書式が消えたかもしれません');
  expect(user.notices).toContain(user.sheet.name);
});
