import type { Unread } from '../../../src/core/report/report';
import { isComplete, renderRemark, submissionStatus } from '../../../src/core/submissions/status';
import type { Submission, SubmittedBureau } from '../../../src/core/submissions/Submission';
import { SUBMITTED } from './submitted';
import { BureauNames } from '../../../src/core/submissions/bureauNames';

function came(file: string, ...bureaus: readonly Partial<SubmittedBureau>[]): Submission {
  const own = bureaus.map((one) => ({ ...SUBMITTED, ...one }));
  return { file, saved: file.length, fiscalYear: 2017, bureaus: own };
}

function status(
  submissions: readonly Submission[],
  expected: readonly string[] | null,
  unread: readonly Unread[] = [],
) {
  return submissionStatus(submissions, unread, expected);
}

function states(...of: Parameters<typeof status>): string[] {
  return status(...of).bureaus.map(({ bureau, state }) => `${bureau} ${state}`);
}

function remarks(...of: Parameters<typeof status>): string[] {
  return status(...of).bureaus.flatMap(({ bureau, remarks: own }) =>
    own.map((one) => `${bureau}: ${renderRemark(one, 'ja')}`),
  );
}

test('worst first: unread, missing, unfilled, of another year, double, then by errors and warnings', () => {
  const submissions = [
    came('a.xlsx', { bureau: '甲局', warnings: 1 }),
    came('b.xlsx', { bureau: '乙局', errors: 2 }),
    came('c.xlsx', { bureau: '丙局', outcome: 'double', double: 'd.xlsx' }),
    came('d.xlsx', { bureau: '丙局' }),
    came('e.xlsx', { bureau: '丁局', outcome: 'otherYear', year: 2016 }),
    came('f.xlsx', { bureau: '戊局', outcome: 'unfilled' }),
    came('g.xlsx', { bureau: '己局', outcome: 'chosenDouble', double: 'h.xlsx' }),
    came('h.xlsx', { bureau: '己局' }),
  ];
  const expected = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局'];
  const unread = [{ file: 'in/辛局.xls', reason: '古い形式です。' }];
  expect(states(submissions, expected, unread)).toEqual([
    '辛局 unread',
    '庚局 missing',
    '戊局 unfilled',
    '丁局 otherYear',
    '丙局 double',
    '乙局 submitted',
    '甲局 submitted',
    '己局 submitted',
  ]);
  const { counts, expected: of, fiscalYear } = status(submissions, expected, unread);
  expect([counts.submitted, counts.missing, of, fiscalYear]).toEqual([3, 1, 8, 2017]);
  expect(isComplete(status(submissions, expected, unread))).toBe(false);
  expect(isComplete(status(submissions.slice(-2), ['己局']))).toBe(true);
  expect(isComplete(status(submissions.slice(1, 2), ['乙局']))).toBe(false);
});

test('counts are of what counts, the most frequent rule of all workbooks together', () => {
  const submissions = [
    came('1.xlsx', { errors: 2, unverified: 1, rules: [['SUM-01', 2]] }),
    came('22.xlsx', {
      programs: 4,
      warnings: 3,
      rules: [
        ['REQ-06', 2],
        ['SUM-01', 1],
      ],
    }),
    came('333.xlsx', { outcome: 'double', double: '22.xlsx', errors: 9, rules: [['NUM-01', 9]] }),
  ];
  expect(status(submissions, null).bureaus).toMatchObject([
    {
      ...{ programs: 7, errors: 2, warnings: 3, unverified: 1, saved: '22.xlsx'.length },
      mostFrequent: { rule: 'SUM-01', count: 3 },
    },
  ]);
});

describe('names', () => {
  test('are the same in any width and shape, and with what stands around them; only then it is said', () => {
    const expected = ['総務局', '高齢局', '教育委員会事務局'];
    const submissions = [
      came('a.xlsx', { bureau: '総務　局' }),
      came('b.xlsx', { bureau: '髙齢局' }),
      came('c.xlsx', { bureau: '千葉市総務局' }),
      came('d.xlsx', { bureau: '教育委員会' }),
    ];
    expect(status(submissions, expected).bureaus.map(({ bureau }) => bureau)).toEqual(expected);
    expect(remarks(submissions, expected)).toEqual([
      '総務局: 「c.xlsx」の局・区「千葉市総務局」は、「総務局」としました。',
      '教育委員会事務局: 「d.xlsx」の局・区「教育委員会」は、「教育委員会事務局」としました。',
    ]);
  });

  test('of which two may be meant are none', () => {
    const names = new BureauNames(['市民局', '市民病院', '都市局', '局']);
    expect(names.match('市民')).toBeNull();
    expect(names.match('市民局')).toEqual({ bureau: '市民局', by: 'same' });
    expect(names.inFile('x/03_都市局（提出）.xlsx')).toEqual({ bureau: '都市局', by: 'part' });
    expect(names.inFile('市民局・都市局.xlsx')).toBeNull();
  });

  test('of files say whose a workbook is that names none, and where they contradict its form', () => {
    const submissions = [
      came('in/02_財政局.xlsx', { bureau: null }),
      came('in/都市局.xlsx', { bureau: '総務局' }),
      came('in/x.xlsx', { bureau: null }),
    ];
    expect(remarks(submissions, ['総務局', '財政局', '都市局'])).toEqual([
      '総務局: 「in/都市局.xlsx」は、ファイル名では「都市局」ですが、表では「総務局」です。',
      '財政局: 「in/02_財政局.xlsx」は、ファイル名から「財政局」のものとしました。',
      'x: 「in/x.xlsx」からは、どの局・区のものか分かりません。',
      'x: 提出する局・区の一覧にありません。',
    ]);
  });

  test('that nobody expects are lines of their own', () => {
    expect(states([came('a.xlsx', { bureau: '議会' })], ['総務局'])).toEqual([
      '総務局 missing',
      '議会 submitted',
    ]);
    expect(states([came('a.xlsx', {})], null)).toEqual(['総務局 submitted']);
  });
});
