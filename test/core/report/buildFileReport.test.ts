import { checkBook } from '../../../src/core/rules/checkBook';
import { buildFileReport, listFileReport } from '../../../src/core/report/buildFileReport';
import {
  fileReportSchema,
  EMPTY_SUMMARY,
  reportSchema,
  withFile,
} from '../../../src/core/report/report';
import { readBook } from '../../../src/core/book/Book';
import { applyWaivers } from '../../../src/core/waivers/applyWaivers';
import type { CheckedFinding } from '../../../src/core/waivers/Waiver';
import { withWaiver } from '../../../src/core/waivers/editWaivers';
import { chiba } from '../../../src/core/profiles/chiba';
import { bookOf, checkOf } from '../../support/programs';

const book = bookOf({ no: 1, total: 99 }, { no: 2 }, { no: 2 });
const findings = applyWaivers(checkBook(book).findings, [], book);

test('a report is what its schema says, and survives JSON', () => {
  const file = buildFileReport('a.xlsx', { ...checkOf(book), findings: findings }, 'ja');
  const report = {
    version: 2,
    files: [file],
    unread: [],
    summary: withFile(EMPTY_SUMMARY, file),
  } as const;
  expect(file.findings.length).toBeGreaterThan(1);
  expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('of a listed report each program is made when it is asked for, and says the same', () => {
  const check = { ...checkOf(book), findings };
  const { programs, ...listed } = listFileReport('a.xlsx', check, 'ja');
  const { programs: whole, ...report } = buildFileReport('a.xlsx', check, 'ja');
  expect(listed).toEqual(report);
  expect(whole.map((_, index) => programs.at(index))).toEqual(whole);
  expect(programs).toHaveLength(whole.length);
  expect(programs.at(whole.length)).toBeUndefined();
  expect(programs.at(0)).not.toBe(programs.at(0));
});

test('findings keep the order of the check and name their program', () => {
  const report = buildFileReport('a.xlsx', { ...checkOf(book), findings: findings }, 'ja');
  expect(report.findings.map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule));
  expect(report.findings.find(({ rule }) => rule === 'SUM-01')).toMatchObject({
    sheet: '総務局',
    program: { policy: '4-3-4', no: 1 },
    expected: 18,
    actual: 99,
  });
});

test('a number says what it counts, and by how much it is off', () => {
  const people = '職員1.234人（正規1.234人）';
  const results = '過去5年間の件数 平成25年度 1件、平成26年度 1件';
  const odd = bookOf({ no: 2, isNew: '継続', peopleText: people, results, total: '９９' });
  const checked = applyWaivers(checkBook(odd).findings, [], odd);
  const reported = buildFileReport(
    'a.xlsx',
    { ...checkOf(odd), findings: checked },
    'en',
  ).findings.map((one) => [
    one.rule,
    ...[one.expected, one.actual, one.difference, one.quantity, one.unit],
  ]);
  expect(reported).toEqual([
    ['REQ-08', null, '継続', null, null, null],
    ['NUM-07', 1.23, 1.234, 0.004, 'people', '人'],
    ['NUM-01', 99, '９９', null, 'amount', '百万円'],
    ['SUM-01', 18, 99, 81, 'amount', '百万円'],
    ['YEAR-02', 2016, 2014, -2, 'fiscalYear', '年度'],
    ['YEAR-04', 5, 2, -3, 'years', '年'],
  ]);
});

test('related cells on another sheet carry its name, quotes doubled', () => {
  const [first] = findings;
  if (first === undefined) throw new Error('the book has findings');
  const sheet = { visibility: 'visible', origin: { row: 0, column: 0 }, values: [] } as const;
  const twoSheets = readBook(
    {
      sheets: [
        { ...sheet, name: '総務局' },
        { ...sheet, name: "局's" },
      ],
    },
    chiba,
  );
  const finding: CheckedFinding = {
    ...first,
    cell: { sheet: 0, row: 0, column: 0 },
    related: [
      { sheet: 0, row: 1, column: 1 },
      { sheet: 1, row: 2, column: 2 },
    ],
    program: null,
  };
  expect(
    buildFileReport('a.xlsx', { ...checkOf(twoSheets), findings: [finding] }, 'ja').findings[0],
  ).toMatchObject({
    sheet: '総務局',
    cell: 'A1',
    related: ['B2', "'局''s'!C3"],
    program: null,
  });
});

test('a book without a strategy sheet has a note in the language asked for', () => {
  const empty = readBook({ sheets: [] }, chiba);
  expect(buildFileReport('a.xlsx', { ...checkOf(empty), findings: [] }, 'ja').note).toBe(
    '戦略シートがありません。',
  );
  const english = buildFileReport('a.xlsx', { ...checkOf(empty), findings: [] }, 'en');
  expect(english.note).toBe('There is no strategy sheet.');
  expect(fileReportSchema.parse(english).programs).toEqual([]);
});

test('a waived finding says why and is counted apart', () => {
  const [first] = findings;
  if (first === undefined) throw new Error('the book has findings');
  const waivers = withWaiver([], first, book, { reason: '補正予算による', at: '2017-04-01' });
  const checked = applyWaivers(findings, waivers, book);
  const report = buildFileReport('a.xlsx', { ...checkOf(book), findings: checked }, 'ja');
  const before = withFile(
    EMPTY_SUMMARY,
    buildFileReport('a.xlsx', { ...checkOf(book), findings: findings }, 'ja'),
  );
  const after = withFile(EMPTY_SUMMARY, report);
  expect(report.findings[0]?.waived).toEqual({ reason: '補正予算による' });
  expect([before.waived, after.waived]).toEqual([0, 1]);
  const standing = ({ errors, warnings, infos }: typeof after): number => errors + warnings + infos;
  expect(standing(after)).toBe(standing(before) - 1);
});

test('parts that were united or could not be read are remarked upon', () => {
  const part = (id: string) => ({ id, xml: '' });
  const store = { waivers: [], parts: [part('1'), part('2')], unreadable: ['item3.xml'] };
  const { remarks } = buildFileReport(
    'a.xlsx',
    { ...checkOf(book), findings: [], waivers: store },
    'ja',
  );
  expect(remarks).toHaveLength(2);
  expect(remarks[0]).toContain('2か所');
  expect(remarks[1]).toContain('item3.xml');
  expect(buildFileReport('a.xlsx', { ...checkOf(book), findings: [] }, 'en').remarks).toEqual([]);
});

test('a report carries the second sentence in its language, and null where there is none', () => {
  const wrong = bookOf({ total: 81 }, { total: 53 });
  const both = applyWaivers(checkBook(wrong).findings, [], wrong);
  const hints = (language: 'ja' | 'en') =>
    buildFileReport('a.xlsx', { ...checkOf(wrong), findings: both }, language)
      .findings.filter(({ rule }) => rule === 'SUM-01')
      .map(({ hint }) => hint);
  expect(hints('ja')).toEqual([expect.stringContaining('入れ替わった'), null]);
  expect(hints('en')).toEqual([expect.stringContaining('swapped'), null]);
});
