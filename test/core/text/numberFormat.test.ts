import fc from 'fast-check';
import { numberFormat, shownText } from '../../../src/core/text/numberFormat';

const show = (value: number, code: string, date1904 = false): string =>
  numberFormat(code).show(value, date1904);

test.each([
  ['General', 1539, '1539'],
  ['General', -0.5, '-0.5'],
  ['General', 51.428571428571, '51.42857143'],
  ['0', 19.6, '20'],
  ['0.0', 19.65, '19.7'],
  ['0.00', 1.005, '1.01'],
  ['0.##', 1.5, '1.5'],
  ['#,##0', 1234567, '1,234,567'],
  ['#,##0', 0, '0'],
  ['#,###', 0, ''],
  ['#,##0_ ', 12, '12 '],
  ['#,##0,', 1234567, '1,235'],
  ['#,##0,,', 675000000, '675'],
  ['#,##0.0,,', 1550000, '1.6'],
  ['#,##0,,"百万円"', 675000000, '675百万円'],
  ['#,##0;"△ "#,##0', -1539, '△ 1,539'],
  ['#,##0;▲#,##0;"—"', 0, '—'],
  ['#,##0;[Red](#,##0)', -8, '(8)'],
  ['#,##0_);[Red]\\(#,##0\\)', -8, '(8)'],
  ['[$¥-411]#,##0', -12, '-¥12'],
  ['#,##0', -0.3, '0'],
  ['0%', 0.256, '26%'],
  ['"平成"0"年度"', 29, '平成29年度'],
  ['"H"00', 7, 'H07'],
  ['0"-"0"-"0', 434, '4-3-4'],
  ['0-0-0', 12434, '124-3-4'],
  ['@', 5, '@'],
])('%s shows %d as %s', (code, value, text) => {
  expect(show(value, code)).toBe(text);
});

test.each([
  ['[$-411]ggge"年度"', 42826, '平成29年度'],
  ['[$-411]ggge"年"m"月"d"日";@', 42826, '平成29年4月1日'],
  ['[$-ja-JP-x-gannen]ggge"年度"', 43586, '令和元年度'],
  ['[$-411]ggge"年度"', 43586, '令和1年度'],
  ['[$-411]ggge"年度"', 43585, '平成31年度'],
  ['[$-411]gee', 45383, 'R06'],
  ['gge.m.d', 32515, '昭64.1.7'],
  ['yyyy"年度"', 42826, '2017年度'],
  ['yyyy/m/d', 42826, '2017/4/1'],
  ['yyyy-mm-dd h:mm:ss', 42826.5, '2017-04-01 12:00:00'],
  ['d-mmm-yy', 42828, '3-Apr-17'],
  ['m"月"d"日"(aaa)', 42826, '4月1日(土)'],
  ['[h]:mm', 1.5, '36:00'],
  ['yyyy/m/d', -1, '########'],
  ['yyyy/m/d', 1, '1900/1/1'],
])('%s shows day %d as %s', (code, value, text) => {
  expect(show(value, code)).toBe(text);
});

test('days of a workbook may count from 1904', () => {
  expect(show(41364, 'yyyy/m/d', true)).toBe('2017/4/1');
});

const TYPED = { isFormula: false, date1904: false };
const CALCULATED = { isFormula: true, date1904: false };

test('what a cell shows is worth knowing where it says more than the number', () => {
  expect(shownText(75, 'General', TYPED)).toBeNull();
  expect(shownText(1539, '#,##0', TYPED)).toBeNull();
  expect(shownText(1539, '#,##0', CALCULATED)).toBeNull();
  expect(shownText(-1539, '#,##0_);(#,##0)', TYPED)).toBeNull();
  expect(shownText(675000000, '#,##0,,', TYPED)).toBe('675');
  expect(shownText(19.6, '#,##0', TYPED)).toBe('20');
  expect(shownText(19.6, 'General', TYPED)).toBeNull();
  expect(shownText(19.6, 'General', CALCULATED)).toBe('19.6');
  expect(shownText(42826, '[$-411]ggge"年度"', TYPED)).toBe('平成29年度');
});

test('no code throws, or takes long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.double({ noNaN: true }), (code, value) => {
      expect(typeof show(value, code)).toBe('string');
    }),
  );
});
