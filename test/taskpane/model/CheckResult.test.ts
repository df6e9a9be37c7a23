import type { Severity } from '../../../src/core/findings/Finding';
import {
  type CheckResult,
  type FindingView,
  type Kind,
  type Unfolded,
} from '../../../src/taskpane/model/CheckResult';
import { groupFindings } from '../../../src/taskpane/model/toCheckResult';
import { listLines } from '../../../src/taskpane/model/listItems';

/** Ten programs; each has one finding of every rule named, ids counted up. */
function listOf(...rules: readonly (readonly [rule: string, severity: Severity])[]) {
  const findings = Array.from({ length: 10 }, (_, row) => row).flatMap((row) =>
    rules.map(([id, severity], nth): FindingView => ({
      id: row * rules.length + nth,
      key: String(row * rules.length + nth),
      severity,
      cell: { sheet: 0, row, column: nth },
      address: '',
      column: '',
      brief: '',
      sentence: '',
      hint: null,
      rule: { id, question: `${id}?` },
      figures: null,
      bill: null,
      waived: null,
      related: [],
      rows: { sheet: 0, first: row, last: row },
    })),
  );
  return resultOf(findings);
}

function resultOf(findings: readonly FindingView[]): CheckResult {
  const groups = groupFindings(findings, ({ cell }) => ({
    key: String(cell.row),
    title: '',
    sheet: null,
  }));
  return {
    time: '',
    programs: 10,
    rules: ['A', 'B', 'C'].map((id) => ({ id, question: `${id}?` })),
    sheets: [],
    counts: { error: 0, warning: 0, info: 0, waived: 0 },
    locked: null,
    groups,
    findings,
    unverified: [],
    notRead: [],
    isEmpty: false,
    everySheet: false,
    fixable: 0,
    isStale: false,
    stale: new Set(),
  };
}

const ALL: ReadonlySet<Kind> = new Set(['error', 'warning', 'info']);
const NONE: Unfolded = new Set();
const RESULT = listOf(['A', 'error'], ['B', 'info'], ['B', 'warning']);

/** Lines as short texts: `#` and a heading's counts, a finding's id, `+` or `-` and a fold's count. */
const lines = (unfolded: Unfolded, kinds = ALL, result: CheckResult = RESULT) =>
  listLines(result, look({ unfolded, shown: kinds })).items.map((item) => {
    switch (item.kind) {
      case 'group':
        return `#${item.listed}/${item.found}`;
      case 'finding':
        return String(item.finding.id);
      case 'fold':
        return `${item.isOpen ? '-' : '+'}${item.fold.count}`;
      case 'mended':
        return `✓${item.finding.id}`;
      case 'rule':
        return `${item.question} ${item.unverified}`;
    }
  });

type Look = Parameters<typeof listLines>[1];

function look(changed: Partial<Look>): Look {
  return { shown: ALL, sort: 'sheet', query: '', unfolded: NONE, mended: null, ...changed };
}

test('of many alike three are listed, and behind the third how many more; empty programs go', () => {
  expect(lines(NONE)).toEqual(
    ['#3/3 0 1 2', '#3/3 3 4 5', '#3/3 6 +7 7 +7 8 +7'].flatMap((line) => line.split(' ')),
  );
});

test('a fold bears the name of its rule', () => {
  expect(
    [...listLines(RESULT, look({})).folds.behind.values()].map(({ question }) => question),
  ).toEqual(['A?', 'B?', 'B?']);
});

test('an unfolded rule is listed everywhere, the others stay folded; programs say how many of how many', () => {
  const unfolded = lines(new Set(['info-B']));
  expect(unfolded.slice(8)).toEqual(
    ['#3/3 6 +7 7 -7 8 +7', ...[10, 13, 16, 19, 22, 25, 28].map((id) => `#1/3 ${id}`)].flatMap(
      (line) => line.split(' '),
    ),
  );
});

test('what one severity folds does not depend on which are shown', () => {
  expect(lines(NONE, new Set(['info']))).toEqual(['#1/1', '1', '#1/1', '4', '#1/1', '7', '+7']);
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

test('by rule, each rule has its findings, and those that passed stand behind them', () => {
  const own = listLines(RESULT, look({ sort: 'rule' })).items.filter(({ kind }) => kind !== 'fold');
  const texts = own.map((item) =>
    item.kind === 'group' ? item.group.title : item.kind === 'rule' ? `✓ ${item.question}` : '',
  );
  expect(texts.filter((text) => text !== '')).toEqual(['A?', 'B?', '✓ C?']);
});

test('what was put right a moment ago keeps its place, though no check finds it any more', () => {
  const [first] = RESULT.findings;
  const [group] = RESULT.groups;
  if (first === undefined || group === undefined) throw new Error('The list is empty.');
  const left = resultOf(RESULT.findings.filter((one) => one !== first));
  const mended = { finding: first, group, then: '96' };
  const items = listLines(left, look({ mended })).items.slice(0, 4);
  expect(items.map(({ kind }) => kind)).toEqual(['group', 'mended', 'finding', 'finding']);
});

test('a search finds by cell, by rule and by what the group is called, whatever the width', () => {
  const found = (query: string): number => listLines(RESULT, look({ query })).found;
  expect(found('ａ？')).toBe(10);
  expect(found('nothing of the kind')).toBe(0);
});
