import type { CodeList } from '../../../src/core/profile/Profile';
import { readListedCode } from '../../../src/core/readers/listedCode';

const keep = { code: '1', label: '現状維持', aliases: ['継続'] };
const widen = { code: '2', label: '拡大', aliases: [] };
const LIST: CodeList = [keep, widen];

const read = (written: string) => readListedCode(written, LIST, { nilMarks: ['—'] });

test.each(['１．現状維持', '1 継続', '現状維持', '１'])('%s is a code', (written) => {
  expect(read(written)).toEqual({ kind: 'code', code: keep, isExact: false });
});

test('as the form writes it a code is exact', () => {
  expect(read('2拡大')).toEqual({ kind: 'code', code: widen, isExact: true });
});

test('a code with the label of another is a clash of the two', () => {
  expect(read('1 拡大')).toEqual({ kind: 'clash', byCode: keep, byLabel: widen });
});

test.each(['1 縮小', '3 拡大', '12', '縮小'])('%s is of no code', (written) => {
  expect(read(written)).toEqual({ kind: 'unknown', written });
});

test.each(['', ' ', '—'])('%j is blank', (written) => {
  expect(read(written)).toEqual({ kind: 'blank' });
});
