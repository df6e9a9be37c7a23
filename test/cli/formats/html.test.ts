import { JSDOM } from 'jsdom';
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

test('whatever the cells hold is shown as text, and no script is in the page', () => {
  const document = pageOf([evil], { unread: [{ file: EVIL, reason: EVIL }] });
  expect(document.querySelector('script, img, iframe, link, [onerror], [src]')).toBeNull();
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
  ).toBe("default-src 'none'; style-src 'unsafe-inline'");
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
  expect([...document.querySelectorAll('.tile b')].map((b) => b.textContent)).toEqual([
    '2',
    '1',
    '0',
  ]);
  expect(document.querySelector('header')?.textContent).toContain(
    '2026年4月1日 9:05 · 2 ファイル · 0 事業 · 無視 1',
  );
  expect(document.querySelector('.waived')?.textContent).toContain('補正');
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
