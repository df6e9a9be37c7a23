import { toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import { readLayout } from '../../../src/core/layout/readLayout';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { ofunato } from '../../../src/core/profiles/ofunato';
import type { Profile } from '../../../src/core/profile/Profile';
import { suita } from '../../../src/core/profiles/suita';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { planSummary } from '../../../src/core/summary/planSummary';
import { readFrame } from '../../../src/core/summary/summaryFrame';
import { toSummarySource } from '../../../src/core/summary/toSummarySource';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';

const OFUNATO = snapshotOf(ofunatoRows(3));
const SUITA = snapshotOf(suitaRows(0), suitaRows(1));

function sourceOf(snapshot: WorkbookSnapshot, profile: Profile) {
  return toSummarySource('a.xlsx', checkWorkbook(snapshot, profile));
}

function plansOf(snapshot: WorkbookSnapshot, profile: Profile): readonly SheetPlan[] {
  const options = { name: '集計', as: 'live', at: '', hasBureaus: false, unread: [] } as const;
  return planSummary([sourceOf(snapshot, profile)], options);
}

/** What a sheet of the summary shows, by the end of our name on it. */
function sheetShown(snapshot: WorkbookSnapshot, profile: Profile, owner: string): CellValue[][] {
  const plan = plansOf(snapshot, profile).find(({ owned }) => owned?.name === owner);
  return plan === undefined ? [] : shown(plan);
}

/** What the sheet shows, row by row. */
function shown({ cells }: Pick<SheetPlan, 'cells'>): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { row, column, content } of cells) {
    const line = (rows[row] ??= []);
    line[column] = content.kind === 'value' ? content.value : content.result;
  }
  return Array.from(rows, (line: CellValue[] | undefined) =>
    Array.from(line ?? [], (value) => value ?? null),
  );
}

function rowsBelow(rows: CellValue[][], title: string, count: number): CellValue[][] {
  const at = rows.map(([first]) => first).lastIndexOf(title);
  return rows.slice(at + 1, at + 1 + count);
}

test('of amounts that stand there once a year, those of the form’s year are added up', () => {
  const source = sourceOf(OFUNATO, ofunato);
  expect(source).toMatchObject({ period: '平成29年度（予算）', unit: '千円', methods: [] });
  // 平成29年度 is the fourth year-block: 事業費計, 人件費計, トータルコスト.
  const [first] = ofunatoRows(3).slice(FIRST_PROGRAM);
  const [project, staff, total] = [5, 8, 9].map((at) => first?.[FIRST_BLOCK + 30 + at]);
  expect(source.programs[0]?.cost).toEqual({ project, staff, total });
  expect(source.programs[0]).toMatchObject({
    policy: '安全なまち',
    policyName: '安全なまち',
    section: '防災管理室',
    heads: null,
    previous: null,
  });
  expect(sourceOf(SUITA, suita)).toMatchObject({ period: '平成26年度(2014年度)' });
  const first26 = withCells(ofunatoRows(3), [0, 0, '平成26年度 事務事業評価一覧']);
  const former = sourceOf(snapshotOf(first26), ofunato);
  expect(former.period).toBe('平成26年度（決算）');
  expect(former.programs[0]?.cost.total).toBe(first?.[FIRST_BLOCK + 9]);
});

test('a table of rows is summed up by 施策 and section, with the titles of its form', () => {
  const rows = sheetShown(OFUNATO, ofunato, 'hakaru.summary');
  const sum = sourceOf(OFUNATO, ofunato).programs.reduce(
    (all, { cost }) => all + (cost.total ?? 0),
    0,
  );
  const lead = '平成29年度（予算）';
  const [heads = [], group = [], total = []] = rowsBelow(rows, '施策別', 3);
  expect(heads.filter((head) => head !== null)).toEqual([
    '施策名',
    '事業数',
    `${lead}\n事業費計(A)`,
    `${lead}\n人件費計(B)`,
    `${lead}\nトータルコスト(A)+(B)`,
    `${lead}\n内訳の和`,
    '構成比',
    'エラー',
  ]);
  expect([group[0], group[3], group[6], group[7], group[8]]).toEqual([
    '安全なまち',
    3,
    sum,
    sum,
    1,
  ]);
  expect([total[0], total[6]]).toEqual(['計', sum]);
  expect(rows.some(([first]) => first === '改善・改革の手法別')).toBe(false);
  const list = rowsBelow(sheetShown(OFUNATO, ofunato, 'hakaru.summary.programs'), '事業一覧', 2);
  expect(list[0]?.slice(0, 4)).toEqual(['施策名', '事務事業名', '担当課', 'No.']);
  expect(list[1]?.slice(0, 4)).toEqual(['安全なまち', '防災行政無線の管理', '防災管理室', 1]);
  expect(
    rows.flat().filter((value) => typeof value === 'string' && value.includes('人と前年度決算額')),
  ).toEqual([]);
  expect(rows[7]?.[1]).toBe(
    '千円、金額は平成29年度（予算）の欄のものです。△は負の数、—は0か該当なしです。順位、構成比とグラフは内訳の和によります。',
  );
});

test('the list follows the cells of the form’s year', () => {
  const cells = plansOf(OFUNATO, ofunato).flatMap((plan) => [...plan.cells]);
  const formulas = cells.flatMap(({ content }) =>
    content.kind === 'formula' && /^='シート1'![A-Z]+5(?:&"")?$/.test(content.formula)
      ? [content.formula]
      : [],
  );
  const at = (offset: number) => toA1({ row: FIRST_PROGRAM, column: FIRST_BLOCK + 30 + offset });
  expect(formulas).toEqual([
    `='シート1'!B5&""`,
    `='シート1'!D5&""`,
    `='シート1'!A5`,
    ...[5, 8, 9].map((offset) => `='シート1'!${at(offset)}`),
  ]);
});

test('open findings of the form are listed', () => {
  const wrong = snapshotOf(withCells(ofunatoRows(3), [FIRST_PROGRAM, FIRST_BLOCK + 39, 1]));
  const rows = sheetShown(wrong, ofunato, 'hakaru.summary.findings');
  const [, finding = []] = rowsBelow(rows, '未対応の指摘', 2);
  expect(finding.slice(0, 2)).toEqual(['エラー', 'SUM-01']);
  expect(finding[2]).toBe('No.1 防災行政無線の管理');
});

test.each([
  ['rows', OFUNATO, ofunato],
  ['sheets', SUITA, suita],
] as const)('the summary of a form of %s is no more of that form', (_, snapshot, profile) => {
  const sheet = { visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  const sheets = plansOf(snapshot, profile).map((plan) => ({
    ...sheet,
    name: plan.name,
    values: shown(plan),
  }));
  expect(readLayout({ sheets }, profile).tables).toEqual([]);
});

test('what a summary looks like is found again on its sheets', () => {
  for (const [snapshot, profile] of [
    [OFUNATO, ofunato],
    [SUITA, suita],
  ] as const) {
    const plans = plansOf(snapshot, profile);
    expect(
      plans.at(-1)?.charts.map(({ key, series }) => [key, series.map(({ name }) => name)]),
    ).toEqual([
      ['hakaru.cost', [expect.stringContaining('事業費'), expect.stringContaining('人件費')]],
    ]);
    for (const plan of plans) {
      const { charts, print, autoFilter, owned } = plan;
      const width = (owned?.area.right ?? 0) + 1;
      const former = shown(plan).map((line) =>
        Array.from({ length: width }, (_, at) => line[at] ?? null),
      );
      expect(readFrame(former)).toEqual({ charts, print, autoFilter });
    }
  }
});
