import type { Severity } from '../../../src/core/findings/Finding';
import {
  type CheckResult,
  findingAtSelection,
  type FindingView,
  type Kind,
  foldsOf,
  withEdit,
} from '../../../src/taskpane/model/CheckResult';
import { groupFindings } from '../../../src/taskpane/model/toCheckResult';
import { listItems, rememberList } from '../../../src/taskpane/model/listItems';
import { step } from '../../../src/taskpane/view/pager';

function view(id: number, severity: Severity, row: number, sheet = 0): FindingView {
  return {
    id,
    severity,
    cell: { sheet, row, column: 8 },
    address: `I${String(row + 1)}`,
    sentence: '',
    hint: null,
    rule: { id: 'SUM-01', question: '' },
    figures: null,
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
  rules: 1,
  sheets: [sheet('a'), sheet('b')],
  counts: { error: 1, warning: 2, info: 2, waived: 0 },
  locked: null,
  groups: GROUPS,
  folds: foldsOf(GROUPS),
  findings: FINDINGS,
  unverified: [],
  notRead: [],
  everySheet: false,
  fixable: 0,
  isStale: false,
  stale: new Set(),
};
const FOLDED: ReadonlySet<string> = new Set();
const ALL: ReadonlySet<Kind> = new Set(['error', 'warning', 'info']);
const area = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});

describe('the order of the list', () => {
  test('is gravest first among programs and within one, else as read', () => {
    const ids = GROUPS.flatMap((group) => group.findings.map(({ id }) => id));
    expect(ids).toEqual([3, 1, 0, 2, 4]);
  });

  test('drops the heading of a program that has nothing of the chosen kinds', () => {
    const items = listItems(RESULT, new Set(['error']), FOLDED);
    expect(items.map(({ kind }) => kind)).toEqual(['group', 'finding']);
    expect(listItems(RESULT, new Set(), FOLDED)).toEqual([]);
  });

  test('is the order of 次へ and 前へ, which stop at the ends', () => {
    const ids = rememberList()(RESULT, ALL, FOLDED).ids;
    expect(step(ids, null, 1)).toBe(3);
    expect(step(ids, null, -1)).toBe(4);
    expect(step(ids, 3, 1)).toBe(1);
    expect(step(ids, 3, -1)).toBeNull();
    expect(step(ids, 4, 1)).toBeNull();
    expect(step([], null, 1)).toBeNull();
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
  const ids = (kinds: ReadonlySet<Kind>): number[] =>
    listItems({ groups, folds: foldsOf(groups) }, kinds, FOLDED).flatMap((item) =>
      item.kind === 'finding' ? [item.finding.id] : [],
    );

  test('leaves the list, and comes last where it is shown', () => {
    expect(ids(ALL)).toEqual([2, 0, 4]);
    expect(ids(new Set([...ALL, 'waived']))).toEqual([2, 0, 1, 4, 3]);
    const result = { ...RESULT, groups, folds: foldsOf(groups), findings: waived };
    expect(rememberList()(result, ALL, FOLDED).ids).toEqual([2, 0, 4]);
    const event = { sheetId: 'a', areas: [area(4, 8)] };
    expect(findingAtSelection(result, null, event)).toBe(0);
    expect(findingAtSelection(result, 1, event)).toBe(1);
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
  const at = (current: number | null, sheetId: string, areas = [area(4, 8, 7, 8)]) =>
    findingAtSelection(RESULT, current, { sheetId, areas });

  test('brings the gravest finding of its first cell forward', () => {
    expect(at(null, 'a')).toBe(1);
    expect(at(null, 'b')).toBe(4);
  });

  test('keeps the current one where it is anchored there', () => {
    expect(at(0, 'a')).toBe(0);
    expect(at(3, 'a')).toBe(1);
  });

  test('without a finding brings nothing forward', () => {
    expect(at(null, 'a', [area(5, 8)])).toBeNull();
    expect(at(null, 'x')).toBeNull();
    expect(at(null, 'a', [])).toBeNull();
  });
});
