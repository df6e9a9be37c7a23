import { toA1 } from '../../../src/core/address/a1';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { planStatus } from '../../../src/core/submissions/planStatus';
import { submissionStatus } from '../../../src/core/submissions/status';
import type { Submission, SubmittedBureau } from '../../../src/core/submissions/Submission';
import { SUBMITTED } from './submitted';
import { readFrame } from '../../../src/core/summary/summaryFrame';

const FAULTY: SubmittedBureau = {
  ...SUBMITTED,
  errors: 2,
  unverified: 1,
  rules: [['SUM-01', 2]],
};
const SAVED = new Date(2026, 2, 10, 9, 5).getTime();

const came = (file: string, bureau: Partial<SubmittedBureau>): Submission => ({
  file,
  saved: SAVED,
  fiscalYear: 2017,
  bureaus: [{ ...FAULTY, ...bureau }],
});

function planOf(expected: readonly string[] | null): SheetPlan {
  const submissions = [
    came('01.xlsx', {}),
    came('02.xlsx', { outcome: 'double', double: '01.xlsx' }),
    came('市民局.xlsx', { bureau: '市民局', errors: 0, rules: [] }),
  ];
  const unread = [{ file: '緑区.xls', reason: '古い形式です。' }];
  const status = submissionStatus(submissions, unread, expected);
  return planStatus(status, '全庁集計_提出状況', '2026年4月1日 9:05');
}

function rowsOf({ cells, columnWidths, owned }: SheetPlan): (string | number | null)[][] {
  const rows = Array.from({ length: (owned?.area.bottom ?? 0) + 1 }, () =>
    columnWidths.map((): string | number | null => null),
  );
  for (const { row, column, content } of cells) {
    const value = content.kind === 'formula' ? content.formula : content.value;
    const line = rows[row];
    if (line !== undefined && typeof value !== 'boolean') line[column] = value;
  }
  return rows;
}

test('a row a bureau, worst first, with its files, figures and what is to be known', () => {
  const [title, head, ...rows] = rowsOf(planOf(['総務局', '市民局', '緑区', '都市局']));
  expect(title?.slice(0, 2)).toEqual([
    '提出状況',
    '平成29年度（2017年度）　提出済み 1 / 4　読めない 1　未提出 1　二重 1　2026年4月1日 9:05 作成',
  ]);
  expect(head?.[0]).toBe('局・区');
  const nothing = [null, null, null, null];
  expect(rows).toEqual([
    ['緑区', '読めない', ...nothing, null, null, '緑区.xls', '緑区.xls: 古い形式です。'],
    ['都市局', '未提出', ...nothing, null, null, null, null],
    [
      ...['総務局', '二重', 3, 2, 0, 1],
      expect.stringMatching(/ 2件（SUM-01）$/),
      ...['2026年3月10日 9:05', '01.xlsx\n02.xlsx'],
      '「02.xlsx」は「01.xlsx」と同じ事業のため、「01.xlsx」を数えました。',
    ],
    ['市民局', '提出済み', 3, 0, 0, 1, null, '2026年3月10日 9:05', '市民局.xlsx', null],
  ]);
});

test('where nobody said who has to submit, it says that nobody is known to be missing', () => {
  const [title] = rowsOf(planOf(null));
  expect(title?.[1]).toContain('未提出は分かりません');
});

test('stays in view, can be filtered, repeats its heads in print, and is known again', () => {
  const plan = planOf(null);
  const { frozen, autoFilter, print, owned } = plan;
  expect(frozen).toEqual({ rows: 2, columns: 0 });
  expect(autoFilter).toEqual({ top: 1, left: 0, bottom: 4, right: 9 });
  expect(print).toEqual({ paper: 'A4', titleRows: { first: 0, last: 1 }, breaks: [] });
  expect([owned?.name, toA1({ row: 4, column: 9 })]).toEqual(['hakaru.bureaus.status', 'J5']);
  expect(readFrame(rowsOf(plan))).toEqual({ charts: [], print, autoFilter });
});
