import { reportSchema } from '../../../src/core/report/report';
import { finding, report, written } from './reports';

const two = [
  report({ file: 'a.xlsx', findings: [finding({}), finding({ message: '改行\nあり\u2028' })] }),
  report({ file: 'b.xlsx' }),
  report({ file: 'c.xlsx', findings: [finding({ severity: 'info' })] }),
];

test('ndjson: one finding a line with its file, and nothing else', () => {
  const text = written('ndjson', two);
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
    two.flatMap(({ file, findings }) => findings.map((one) => ({ file, ...one }))),
  );
});

test('ndjson: what was not read is a line each, behind the findings', () => {
  const unread = [{ file: 'x.xls', reason: '古い形式です。' }];
  const lines = written('ndjson', two, { unread }).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual(unread[0]);
});

test.each(['json', 'ndjson', 'sarif'] as const)(
  '%s escapes every control character, and loses none',
  (format) => {
    const message = '\u001b[31m\u009b\u202e\u061c\u007f';
    const text = written(format, [report({ findings: [finding({ message, hint: null })] })]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u202e]/);
    expect(text).toContain('\\u001b[31m\\u009b\\u202e\\u061c\\u007f');
  },
);

test('ndjson: nothing found is nothing written', () => {
  expect(written('ndjson', [report({})])).toBe('');
});

test.each([0, 1, 3])('json of %i files is one document, indented as a whole', (count) => {
  const unread = [{ file: 'x.xls', reason: '古い形式です。' }].slice(count % 2);
  const text = written('json', two.slice(0, count), { unread });
  const all = reportSchema.parse(JSON.parse(text));
  expect(all.files).toEqual(two.slice(0, count));
  expect(all.unread).toEqual(unread);
  expect(all.summary.files).toBe(count);
  expect(text).toBe(`${JSON.stringify(all, null, 2)}\n`);
});
