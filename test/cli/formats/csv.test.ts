import fc from 'fast-check';
import { finding, report, written } from './reports';

/** Rows of fields, read as RFC 4180 says. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.matchAll(
    /((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/gy,
  )) {
    const fields = [...(line[1] ?? '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
    rows.push(fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}

const rowsOf = (findings: readonly Parameters<typeof finding>[0][]) => {
  const text = written('csv', [report({ findings: findings.map(finding) })]);
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse(text.slice(1));
};

test('a title row and a row a finding, with a byte order mark and CRLF', () => {
  const program = { policy: '4-3-4', no: 2 };
  expect(
    written('csv', [
      report({ findings: [finding({ program, actual: -90.5, hint: '十の位と一の位が逆です。' })] }),
    ]),
  ).toBe(
    '\ufeffファイル,シート,セル,規則,種類,施策,No.,事務事業名,内容,手がかり,本来,記入,関連するセル,無視の理由,単位\r\n' +
      "局.xlsx,総務局,I29,SUM-01,エラー,4-3-4,2,,合計が違います。,十の位と一の位が逆です。,96,-90.5,H29 '別''紙'!H30,,百万円\r\n",
  );
});

test('titles in English', () => {
  const [titles] = written('csv', [], { language: 'en' }).slice(1).split('\r\n');
  expect(titles).toMatch(/^file,sheet,cell,rule,severity,/);
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '＝1', '＠x', '-', ' =1', '\u3000+1'])(
  'text %j is no formula',
  (text) => {
    const [, row] = rowsOf([
      { message: text, actual: text, waived: { reason: text }, sheet: text },
    ]);
    expect([row?.[1], row?.[8], row?.[11], row?.[13]]).toEqual(Array(4).fill(`'${text}`));
  },
);

test('quotes, commas and line breaks stay within their field', () => {
  const message = 'a "b", c\r\nd';
  const [, row, ...others] = rowsOf([{ message }]);
  expect(row?.[8]).toBe(message);
  expect(others).toEqual([]);
});

/** All but tab and line ends. */
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

test('a row for each that was not read: its name, the word for it, and why', () => {
  const text = written('csv', [], { unread: [{ file: '=x.xls', reason: '古い形式です。' }] });
  expect(parse(text.slice(1))[1]).toEqual([
    ...["'=x.xls", '', '', '', '読めなかったもの', '', '', ''],
    ...['古い形式です。', '', '', '', '', ''],
  ]);
});

test('whatever a cell holds, it comes back whole but for control characters, and begins no formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const messages = texts.map((text) => text.replace(CONTROLS, ''));
      const rows = rowsOf(texts.map((message) => ({ message, file: 'x' }))).slice(1);
      expect(rows.map((row) => row[8]?.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))).toEqual(
        messages,
      );
      for (const row of rows)
        for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
    }),
  );
});
