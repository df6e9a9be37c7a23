import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { pageScript } from '../../../src/cli/formats/htmlScript';
import { finding, report, written } from './reports';

const EVIL = `<script>alert("1")</script><img src=x onerror='a()'>&amp;`;
const evil = report({
  file: EVIL,
  bureau: EVIL,
  remarks: [EVIL],
  findings: [
    finding({
      message: EVIL,
      sheet: EVIL,
      rule: EVIL,
      related: [EVIL],
      cell: EVIL,
      waived: { reason: EVIL },
    }),
  ],
});

const pageOf = (...args: Parameters<typeof written> extends [unknown, ...infer R] ? R : never) =>
  new JSDOM(written('html', ...args)).window.document;

test('whatever the cells hold is shown as text, and no script but its own is in the page', () => {
  const document = pageOf([evil], { unread: [{ file: EVIL, reason: EVIL }] });
  expect(document.querySelector('img, iframe, link, [onerror], [src]')).toBeNull();
  expect([...document.scripts].map(({ text }) => text)).toEqual([pageScript().source.source]);
  expect(document.querySelector('.message')?.textContent).toContain(EVIL);
  expect(document.querySelector('.file h2')?.textContent).toBe(EVIL);
  expect(document.querySelector('.unread')?.textContent).toContain(EVIL);
});

test('characters that turn text around are left out', () => {
  const document = pageOf([report({ findings: [finding({ message: 'a\u202eb\u0007\u061cc' })] })]);
  expect(document.querySelector('.message')?.textContent).toMatch(/^abc/);
});

test('the page needs nothing beside it and may load nothing', () => {
  const text = written('html', [report({ findings: [finding({})] })]);
  const { documentElement } = new JSDOM(text).window.document;
  expect(text.startsWith('<!doctype html>')).toBe(true);
  expect(documentElement.lang).toBe('ja');
  expect(text).not.toMatch(/https?:|url\(|@import/);
  expect(
    documentElement.querySelector('[http-equiv=Content-Security-Policy]')?.getAttribute('content'),
  ).toBe(`default-src 'none'; style-src 'unsafe-inline'; script-src '${pageScript().hash}'`);
  const [own] = documentElement.querySelectorAll('script');
  const hash = createHash('sha256')
    .update(own?.text ?? '')
    .digest('base64');
  expect(pageScript().hash).toBe(`sha256-${hash}`);
});

test('counts by file and by rule, what is waived apart', () => {
  const findings = [
    finding({}),
    finding({ rule: 'PREV-01', severity: 'warning' }),
    finding({ waived: { reason: '補正' } }),
  ];
  const document = pageOf([
    report({ findings }),
    report({ file: 'b.xlsx', findings: [finding({})] }),
  ]);
  const rows = [...document.querySelectorAll('.overview tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['局.xlsx', '総務局', '2017', '0', '1', '1', '0'],
    ['b.xlsx', '総務局', '2017', '0', '1', '0', '0'],
    ['SUM-01', '合計はヒト・モノ・カネの和になっていますか', '2', '0', '0'],
    ['PREV-01', expect.stringContaining('前年度'), '0', '1', '0'],
  ]);
  expect([...document.querySelectorAll('.tile')].map((tile) => tile.textContent)).toEqual([
    'エラー2',
    '警告1',
    '情報0',
    '無視1',
  ]);
  expect(document.querySelector('header')?.textContent).toContain(
    '2026年4月1日 9:05 · 2 ファイル · 0 事業 · 無視 1',
  );
  expect(document.querySelector('.finding.waived')?.textContent).toContain('補正');
});

test('each file of the table leads to its findings', () => {
  const document = pageOf([
    report({}),
    report({ file: 'b.xlsx', note: '戦略シートがありません。' }),
  ]);
  const links = [...document.querySelectorAll('.overview a')];
  expect(
    links.map((a) => document.querySelector(a.getAttribute('href') ?? '')?.textContent),
  ).toEqual([
    expect.stringContaining('指摘はありません。'),
    expect.stringContaining('戦略シートがありません。'),
  ]);
});

test('what could not be read stands in the page', () => {
  const unread = [{ file: 'x.xls', reason: '読めません。' }];
  expect(pageOf([], { unread }).querySelector('.unread')?.textContent).toContain(
    'x.xls 読めません。',
  );
  expect(pageOf([]).querySelector('.unread')).toBeNull();
});

test('in English', () => {
  const document = pageOf([report({ findings: [finding({})] })], { language: 'en' });
  expect(document.title).toBe('Check of strategy sheets');
  expect(document.documentElement.lang).toBe('en');
});

test.each<[string, string[], string[], string]>([
  ['one', ['/home/役所/提出/総務局.xlsx'], ['総務局.xlsx'], '/home/役所/提出/旧.xls'],
  [
    'several',
    ['/home/役所/提出/a/総務局.xlsx', '/home/役所/提出/b/総務局.xlsx'],
    ['a/総務局.xlsx', 'b/総務局.xlsx'],
    '/home/役所/提出/旧.xls',
  ],
  [
    'of Windows',
    ['C:\\役所\\提出\\総務局.xlsx', 'C:\\役所\\提出\\総務局2.xlsx'],
    ['総務局.xlsx', '総務局2.xlsx'],
    'C:\\役所\\提出\\旧.xls',
  ],
  ['in the folder', ['提出/総務局.xlsx', '局.xlsx'], ['提出/総務局.xlsx', '局.xlsx'], '旧.xls'],
])('a page names no folder that is not the reader’s: %s', (_name, files, shown, old) => {
  const reports = files.map((file) => report({ file, findings: [finding({})] }));
  const document = pageOf(reports, { unread: [{ file: old, reason: '古い形式です。' }] });
  expect([...document.querySelectorAll('.file h2')].map((h2) => h2.textContent)).toEqual(shown);
  expect(document.querySelector('.unread b')?.textContent).toBe('旧.xls');
  expect(document.body.textContent).not.toMatch(/役所/);
});

test('a few files are open, of many each is closed', () => {
  const open = (count: number) =>
    pageOf(Array.from({ length: count }, (_, i) => report({ file: `${i}.xlsx` }))).querySelectorAll(
      '.file[open]',
    ).length;
  expect(open(3)).toBe(3);
  expect(open(4)).toBe(0);
});

test('where nothing was found there is nothing to filter', () => {
  expect(pageOf([report({})]).querySelector('.bar')).toBeNull();
});
