import type { Finding } from '../../../src/core/findings/Finding';
import { checkBook } from '../../../src/core/findings/checkBook';
import { buildFileReport } from '../../../src/core/report/buildFileReport';
import { fileReportSchema } from '../../../src/core/report/fileReport';
import { buildReport, reportSchema } from '../../../src/core/report/report';
import { readBook } from '../../../src/core/book/readBook';
import { chiba } from '../../../src/core/profile/chiba';
import { bookOf } from '../../support/programs';

const book = bookOf({ no: 1, total: 99 }, { no: 2 }, { no: 2 });
const findings = checkBook(book);

test('a report is what its schema says, and survives JSON', () => {
  const report = buildReport([buildFileReport('a.xlsx', book, findings, 'ja')]);
  expect(report.files[0]?.findings.length).toBeGreaterThan(1);
  expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('findings keep the order of the check and name their program', () => {
  const report = buildFileReport('a.xlsx', book, findings, 'ja');
  expect(report.findings.map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule));
  expect(report.findings.find(({ rule }) => rule === 'SUM-01')).toMatchObject({
    sheet: '総務局',
    program: { policy: '4-3-4', no: 1 },
    expected: 18,
    actual: 99,
  });
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
  const finding: Finding = {
    ...first,
    cell: { sheet: 0, row: 0, column: 0 },
    related: [
      { sheet: 0, row: 1, column: 1 },
      { sheet: 1, row: 2, column: 2 },
    ],
    program: null,
  };
  expect(buildFileReport('a.xlsx', twoSheets, [finding], 'ja').findings[0]).toMatchObject({
    sheet: '総務局',
    cell: 'A1',
    related: ['B2', "'局''s'!C3"],
    program: null,
  });
});

test('a book without a strategy sheet has a note in the language asked for', () => {
  const empty = readBook({ sheets: [] }, chiba);
  expect(buildFileReport('a.xlsx', empty, [], 'ja').note).toBe('戦略シートがありません。');
  const english = buildFileReport('a.xlsx', empty, [], 'en');
  expect(english.note).toBe('There is no strategy sheet.');
  expect(fileReportSchema.parse(english).programs).toEqual([]);
});
