import type { Severity } from '../../../src/core/findings/Finding';
import {
  type CheckResult,
  findingAtSelection,
  type FindingView,
  type Kind,
  withEdit,
} from '../../../src/taskpane/model/CheckResult';
import { groupFindings } from '../../../src/taskpane/model/toCheckResult';
import { listLines, nextOpen, step } from '../../../src/taskpane/model/listItems';

function view(id: number, severity: Severity, row: number, sheet = 0): FindingView {
  return {
    id,
    key: `k${String(id)}`,
    severity,
    cell: { sheet, row, column: 8 },
    address: `I${String(row + 1)}`,
    column: '',
    brief: '',
    sentence: '',
    hint: null,
    rule: { id: 'SUM-01', question: '' },
    figures: null,
    bill: null,
    waived: null,
    related: [{ cell: { sheet, row, column: 7 }, address: '' }],
    rows: { sheet, first: row, last: row + 3 },
  };
}

const FINDINGS = [
  view(0, 'info', 4),
  view(1, 'warning', 4),
  view(2, 'warning', 20),
  view(3, 'error', 40),
  view(4, 'info', 4, 1),
];
const GROUPS = groupFindings(FINDINGS, ({ cell }) => ({
  key: `${String(cell.sheet)}-${String(cell.row)}`,
  title: `row ${String(cell.row)}`,
  sheet: null,
}));
const sheet = (id: string) => ({ id, name: id, isCut: false });
const RESULT: CheckResult = {
  time: '10:42',
  programs: 4,
  rules: [{ id: 'SUM-01', question: '' }],
  sheets: [sheet('a'), sheet('b')],
  counts: { error: 1, warning: 2, info: 2, waived: 0 },
  locked: null,
  groups: GROUPS,
  findings: FINDINGS,
  unverified: [],
  notRead: [],
  isEmpty: false,
  everySheet: false,
  fixable: 0,
  isStale: false,
  stale: new Set(),
};
const ALL: ReadonlySet<Kind> = new Set(['error', 'warning', 'info']);
const area = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});

const look = (shown: ReadonlySet<Kind>, sort: 'sheet' | 'weight' = 'sheet') => ({
  shown,
  sort,
  query: '',
  unfolded: new Set<string>(),
  mended: null,
});

describe('the order of the list', () => {
  const ids = (sort: 'sheet' | 'weight'): number[] =>
    listLines(RESULT, look(ALL, sort)).findings.map(({ id }) => id);

  test('is that of the workbook', () => {
    expect(ids('sheet')).toEqual([0, 1, 2, 3, 4]);
  });

  test('is that of the gravest programs first where that is chosen', () => {
    expect(ids('weight')).toEqual([3, 0, 1, 2, 4]);
  });

  test('drops the heading of a program that has nothing of the chosen kinds', () => {
    const { items } = listLines(RESULT, look(new Set(['error'])));
    expect(items.map(({ kind }) => kind)).toEqual(['group', 'finding']);
    expect(listLines(RESULT, look(new Set())).items).toEqual([]);
  });

  test('is the order of 次へ and 前へ, which stop at the ends', () => {
    const { findings } = listLines(RESULT, look(ALL));
    expect(step(findings, null, 1)).toBe('k0');
    expect(step(findings, null, -1)).toBe('k4');
    expect(step(findings, 'k0', 1)).toBe('k1');
    expect(step(findings, 'k0', -1)).toBeNull();
    expect(step(findings, 'k4', 1)).toBeNull();
    expect(step([], null, 1)).toBeNull();
  });

  test('the next to open is of the same program where that has one, else the next in the list', () => {
    const lines = listLines(RESULT, look(ALL));
    expect(nextOpen(lines, 'k0', () => true)).toBe('k1');
    expect(nextOpen(lines, 'k0', (key) => key !== 'k1')).toBe('k2');
    expect(nextOpen(lines, 'k4', (key) => key === 'k1')).toBe('k1');
    expect(nextOpen(lines, 'k0', () => false)).toBeNull();
  });
});

describe('a waived finding', () => {
  const waived = FINDINGS.map((one) =>
    one.id === 3 || one.id === 1 ? { ...one, waived: { reason: '端数' } } : one,
  );
  const groups = groupFindings(waived, ({ cell }) => ({
    key: `${String(cell.sheet)}-${String(cell.row)}`,
    title: '',
    sheet: null,
  }));
  const result = { ...RESULT, groups, findings: waived };
  const ids = (kinds: ReadonlySet<Kind>): number[] =>
    listLines(result, look(kinds)).findings.map(({ id }) => id);

  test('leaves the list, and keeps its place where it is shown', () => {
    expect(ids(ALL)).toEqual([0, 2, 4]);
    expect(ids(new Set([...ALL, 'waived']))).toEqual([0, 1, 2, 3, 4]);
    const event = { sheetId: 'a', areas: [area(4, 8)] };
    expect(findingAtSelection(result, null, event)).toBe('k0');
    expect(findingAtSelection(result, 'k1', event)).toBe('k1');
  });
});

describe('an edit', () => {
  const edited = (top: number, left: number, moved = false, sheetId = 'a') => {
    const { stale } = withEdit(RESULT, { sheetId, areas: [area(top, left)], moved });
    return [...stale];
  };

  test('concerns the findings of the program whose rows it touches', () => {
    expect(edited(6, 0)).toEqual([0, 1]);
  });

  test('concerns the findings of the sheet where rows have moved', () => {
    expect(edited(0, 0, true)).toEqual([0, 1, 2, 3]);
    expect(edited(0, 0, true, 'b')).toEqual([4]);
  });

  test('elsewhere makes the result stale and dims nothing', () => {
    const result = withEdit(RESULT, { sheetId: 'a', areas: [area(90, 0)], moved: false });
    expect(result).toMatchObject({ isStale: true, stale: new Set() });
  });

  test('on a sheet that was not checked changes nothing', () => {
    expect(withEdit(RESULT, { sheetId: 'x', areas: [area(4, 8)], moved: true })).toBe(RESULT);
  });
});

describe('a selection', () => {
  const at = (current: string | null, sheetId: string, areas = [area(4, 8, 7, 8)]) =>
    findingAtSelection(RESULT, current, { sheetId, areas });

  test('brings the gravest finding of its first cell forward', () => {
    expect(at(null, 'a')).toBe('k1');
    expect(at(null, 'b')).toBe('k4');
  });

  test('keeps the current one where it is anchored there', () => {
    expect(at('k0', 'a')).toBe('k0');
    expect(at('k3', 'a')).toBe('k1');
  });

  test('without a finding brings nothing forward', () => {
    expect(at(null, 'a', [area(5, 8)])).toBeNull();
    expect(at(null, 'x')).toBeNull();
    expect(at(null, 'a', [])).toBeNull();
  });
});
