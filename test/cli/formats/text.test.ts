import { renderFile } from '../../../src/cli/formats/text';
import { textStyle } from '../../../src/cli/text/TextStyle';
import type { FindingReport } from '../../../src/core/report/report';
import { finding, report, written } from './reports';

const many = (count: number, change: Parameters<typeof finding>[0] = {}) =>
  Array.from({ length: count }, (_, index) => finding({ cell: `I${index + 1}`, ...change }));
const cells = (text: string) => [...text.matchAll(/ (I\d+) /g)].map(([, cell]) => cell);

test('up to eight alike are listed one by one', () => {
  const text = written('text', [report({ findings: many(8) })]);
  expect(cells(text)).toHaveLength(8);
  expect(text).not.toContain('ほか');
});

test('of more the first three, how many are left out, and how to see them', () => {
  const text = written('text', [report({ findings: many(12) })]);
  expect(cells(text)).toEqual(['I1', 'I2', 'I3']);
  expect(text).toMatch(/^ {6}エラー {2,}SUM-01 {3}ほか 9 件$/m);
  expect(text).toContain('--format html');
  expect(text).toContain('エラー 12、');
});

test('alike is one rule and one severity, in one file', () => {
  const mixed = [...many(6), ...many(6, { severity: 'info' }), ...many(6, { rule: 'SUM-02' })];
  const text = written('text', [report({ findings: mixed }), report({ findings: many(6) })]);
  expect(cells(text)).toHaveLength(24);
});

test('what is waived says why, is folded apart and counted apart', () => {
  const waived = many(2, { waived: { reason: '補正予算' } });
  const text = written('text', [report({ findings: [...many(7), ...waived] })]);
  expect(cells(text)).toHaveLength(9);
  expect(text).toContain('合計が違います。 無視（理由: 補正予算）');
  expect(text.trimEnd()).toMatch(/エラー 7、警告 0、情報 0 · 無視 2$/);
});

test('what was not read is named before the last line, which counts it', () => {
  const unread = [{ file: '提出/財政\u001b局.xls', reason: '古い形式です。' }];
  const text = written('text', [report({})], { unread });
  expect(text).toContain('\n\n読めなかったもの\n  提出/財政局.xls: 古い形式です。\n\n1 ファイル');
  expect(text.trimEnd().endsWith(' · 読めなかったもの 1')).toBe(true);
});

test('remarks on the file are shown', () => {
  expect(written('text', [report({ remarks: ['合わせて使いました。'] })])).toContain(
    '  合わせて使いました。\n',
  );
});

test.each(['text', 'csv', 'html', 'json', 'ndjson', 'sarif'] as const)(
  'findings beyond all number are written as %s',
  (format) => {
    // As arguments of one call so many once overflowed the stack.
    const all = written(format, [report({ findings: many(200_000) })]);
    expect(all).toContain('SUM-01');
  },
);

function linesOf(...findings: readonly FindingReport[]): string[] {
  const checked = { report: report({ findings: [...findings] }), owners: findings.map(() => null) };
  return renderFile(checked, textStyle('ja', false)).split('\n');
}

test('the second sentence stands on the next line, below the first', () => {
  const lines = linesOf(
    finding({ message: '合計が違います。', hint: 'ヒトが21なら\u001b合います。' }),
  );
  const at = lines.findIndex((line) => line.endsWith('合計が違います。'));
  expect(lines[at + 1]?.trim()).toBe('ヒトが21なら合います。');
  // エラー takes six columns and three characters.
  expect(lines[at + 1]?.search(/\S/)).toBe((lines[at] ?? '').indexOf('合計') + 3);
});

test('without one there is no line for it', () => {
  const [plain, hinted] = [linesOf(finding({})), linesOf(finding({ hint: '端数です。' }))];
  expect(hinted).toHaveLength(plain.length + 1);
});

test('what was not read and what could not be verified is named and counted, and fails nothing', () => {
  const notRead = [
    { sheet: '記入例', reason: '記入例のシートです。' },
    { sheet: null, reason: '二重提出です。' },
  ];
  const unverified = Array.from({ length: 9 }, (_, i) => ({
    rule: 'SUM-01',
    sheet: '総務局',
    cell: `I${String(i)}`,
    reason: '分かりません。',
  }));
  const forms = ['総務局', '市民局'].map((bureau) => ({ sheet: '表', bureau, fiscalYear: 2017 }));
  for (const format of ['text', 'html'] as const) {
    const out = written(format, [report({ notRead, unverified, forms })]);
    for (const text of ['記入例: 記入例のシートです。', '二重提出です。', '総務局、市民局']) {
      expect(out).toContain(text);
    }
    expect(out).toContain('確かめられなかったもの 9');
  }
  const text = written('text', [report({ notRead, unverified, forms })]);
  expect(text).toContain('    SUM-01  総務局 I2  分かりません。\n    SUM-01  ほか 6 件\n');
  expect(text).toMatch(/ · 確かめられなかったもの 9\n$/);
  for (const format of ['csv', 'ndjson', 'sarif'] as const) {
    expect(written(format, [report({ notRead })])).toContain('記入例のシートです。');
  }
});
