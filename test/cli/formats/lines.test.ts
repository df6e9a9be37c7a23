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

test('ndjson: nothing found is nothing written', () => {
  expect(written('ndjson', [report({})])).toBe('');
});

test.each([0, 1, 3])('json of %i files is one document, indented as a whole', (count) => {
  const text = written('json', two.slice(0, count));
  const all = reportSchema.parse(JSON.parse(text));
  expect(all.files).toEqual(two.slice(0, count));
  expect(all.summary.files).toBe(count);
  expect(text).toBe(`${JSON.stringify(all, null, 2)}\n`);
});
