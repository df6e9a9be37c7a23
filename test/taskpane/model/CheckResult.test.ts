import type { Severity } from '../../../src/core/findings/Finding';
import {
  type FindingView,
  type Kind,
  foldsOf,
  isFolded,
  toggled,
  withFoldOf,
  type Unfolded,
} from '../../../src/taskpane/model/CheckResult';
import { groupFindings } from '../../../src/taskpane/model/toCheckResult';
import { isSameLine, listItems } from '../../../src/taskpane/model/listItems';

/** Ten programs; each has one finding of every rule named, ids counted up. */
function listOf(...rules: readonly (readonly [rule: string, severity: Severity])[]) {
  const findings = Array.from({ length: 10 }, (_, row) => row).flatMap((row) =>
    rules.map(([id, severity], nth): FindingView => ({
      id: row * rules.length + nth,
      severity,
      cell: { sheet: 0, row, column: nth },
      address: '',
      sentence: '',
      hint: null,
      rule: { id, question: `${id}?` },
      figures: null,
      waived: null,
      related: [],
      rows: null,
    })),
  );
  return resultOf(findings);
}

function resultOf(findings: readonly FindingView[]) {
  const groups = groupFindings(findings, ({ cell }) => ({
    key: String(cell.row),
    title: '',
    sheet: null,
  }));
  return { findings, groups, folds: foldsOf(groups) };
}

const ALL: ReadonlySet<Kind> = new Set(['error', 'warning', 'info']);
const NONE: Unfolded = new Set();
const RESULT = listOf(['A', 'error'], ['B', 'info'], ['B', 'warning']);

/** Lines as short texts: `#` and a heading's counts, a finding's id, `+` or `-` and a fold's count. */
const lines = (unfolded: Unfolded, kinds = ALL, result: ReturnType<typeof listOf> = RESULT) =>
  listItems(result, kinds, unfolded).map((item) => {
    if (item.kind === 'group') return `#${item.listed}/${item.found}`;
    if (item.kind === 'finding') return String(item.finding.id);
    return `${item.isOpen ? '-' : '+'}${item.fold.count}`;
  });

test('of many alike three are listed, and behind the third how many more; empty programs go', () => {
  expect(lines(NONE)).toEqual(
    ['#3/3 0 2 1', '#3/3 3 5 4', '#3/3 6 +7 8 +7 7 +7'].flatMap((line) => line.split(' ')),
  );
});

test('a fold bears the name of its rule', () => {
  expect([...RESULT.folds.behind.values()].map(({ question }) => question)).toEqual([
    'A?',
    'B?',
    'B?',
  ]);
});

test('an unfolded rule is listed everywhere, the others stay folded; programs say how many of how many', () => {
  const unfolded = lines(toggled(NONE, 'info-B'));
  expect(unfolded.slice(8)).toEqual(
    ['#3/3 6 +7 8 +7 7 -7', ...[10, 13, 16, 19, 22, 25, 28].map((id) => `#1/3 ${id}`)].flatMap(
      (line) => line.split(' '),
    ),
  );
  expect(lines(toggled(toggled(NONE, 'info-B'), 'info-B'))).toEqual(lines(NONE));
});

test('what one severity folds does not depend on which are shown', () => {
  expect(lines(NONE, new Set(['info']))).toEqual(['#1/1', '1', '#1/1', '4', '#1/1', '7', '+7']);
});

test('a finding that is brought forward unfolds its rule, and no more than needed', () => {
  const { folds } = RESULT;
  expect(isFolded(folds, NONE, 9)).toBe(true);
  const unfolded = withFoldOf(folds, NONE, 9);
  expect([...unfolded]).toEqual(['error-A']);
  expect(isFolded(folds, unfolded, 9)).toBe(false);
  expect(isFolded(folds, unfolded, 10)).toBe(true);
  expect(withFoldOf(folds, unfolded, 12)).toBe(unfolded);
  expect(withFoldOf(folds, NONE, 0)).toBe(NONE);
});

test('waived findings fold apart from those that stand', () => {
  const findings = RESULT.findings.map((finding) =>
    finding.rule.id === 'A' && finding.cell.row < 2
      ? { ...finding, waived: { reason: '端数' } }
      : finding,
  );
  const result = resultOf(findings);
  const errors = lines(NONE, new Set(['error']), result);
  expect(errors.filter((line) => !line.startsWith('#'))).toHaveLength(8);
  expect(lines(NONE, new Set(['waived']), result)).toEqual(['#1/1', '0', '#1/1', '3']);
});

test('a line is the same after a change elsewhere', () => {
  const before = listItems(RESULT, ALL, NONE);
  const after = listItems(RESULT, ALL, toggled(NONE, 'info-B'));
  const same = before.map((item, index) => {
    const other = after[index];
    return other !== undefined && isSameLine(item, other);
  });
  expect(same).toEqual(before.map(() => true));
  const [heading, finding] = before;
  if (heading === undefined || finding === undefined) throw new Error('The list is empty.');
  expect(isSameLine(heading, finding)).toBe(false);
});
