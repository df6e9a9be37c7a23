import fc from 'fast-check';
import { HostError } from '../../../../src/stage/host/HostError';
import { enterText } from '../../../../src/stage/host/model/enterText';

describe('what Excel makes of a typed text', () => {
  it.each([
    ['1539', 1539],
    ['1,539', 1539],
    ['-0.5', -0.5],
    ['+3', 3],
    ['12%', 0.12],
    ['1e3', 1000],
    ['TRUE', true],
    ['#n/a', { error: '#N/A' }],
    ["'=1+1", '=1+1'],
    ["'007", '007'],
    ['９,３６', '９,３６'],
    ['1,53', '1,53'],
    ['=', '='],
    ['-', '-'],
    ['計る', '計る'],
    ['', null],
  ])('%p is %p', (text, value) => {
    expect(enterText(text, 'General')).toMatchObject({ value, formula: null });
  });

  /** Serials: 2004-03-04 is 38050, 2017-04-01 is 42826, 2019-05-01 is 43586. */
  it.each([
    ['4-3-4', 38_050, 'yyyy/m/d'],
    ['４－３－４', 38_050, 'yyyy/m/d'],
    ['2017/4/1', 42_826, 'yyyy/m/d'],
    ['17-4-1', 42_826, 'yyyy/m/d'],
    ['2017/4', 42_826, 'mmm-yy'],
    ['H29.4.1', 42_826, '[$-411]ge.m.d'],
    ['Ｈ２９．４．１', 42_826, '[$-411]ge.m.d'],
    ['r1/5/1', 43_586, '[$-411]ge.m.d'],
    ['平成29年4月1日', 42_826, '[$-411]ggge"年"m"月"d"日"'],
    ['令和元年5月1日', 43_586, '[$-411]ggge"年"m"月"d"日"'],
    ['2017年4月1日', 42_826, 'yyyy"年"m"月"d"日"'],
    ['１２', 12, undefined],
    ['5%', 0.05, '0%'],
    ['５．５％', 0.055, '0.00%'],
    ['1e3', 1000, '0.00E+00'],
    ['1,539', 1539, '#,##0'],
    ['¥5', 5, '"¥"#,##0;"¥"-#,##0'],
    ['￥1,000', 1000, '"¥"#,##0;"¥"-#,##0'],
    ['(5)', -5, undefined],
    ['12:30', 12.5 / 24, 'h:mm'],
    ['9:30 PM', 21.5 / 24, 'h:mm AM/PM'],
    ['午後3時00分', 15 / 24, 'h"時"mm"分"'],
    ['2017/4/1 12:00', 42_826.5, 'yyyy/m/d h:mm'],
    ['1 1/2', 1.5, '# ?/?'],
  ])('%p is %p, shown as %p', (text, value, numberFormat) => {
    const entered = enterText(text, 'General');
    expect(entered.value).toBeCloseTo(value, 9);
    expect(entered.numberFormat).toBe(numberFormat);
  });

  it.each(['1/2', '1-2', '4月1日', '1-Apr'])('%p is a day of this year', (text) => {
    const { value, numberFormat } = enterText(text, 'General');
    expect(typeof value).toBe('number');
    expect(numberFormat).toMatch(/d/);
  });

  it.each([
    '13-13-13',
    '2017/2/30',
    'H29.13.1',
    '25:70',
    '①',
    '4‐3‐4',
    '10百万円',
    '3-4-1-2',
    '(−5)',
  ])('%p stays a text', (text) => {
    expect(enterText(text, 'General')).toEqual({ value: text, formula: null });
  });

  it('reads a formula that begins in full width', () => {
    expect(enterText('＝１＋Ａ１', 'General')).toEqual({ value: null, formula: '1+A1' });
  });

  it.each([
    ['=A1+1', 'A1+1'],
    ['+A1', 'A1'],
    ['-A1', '-A1'],
    ['@A1', '@A1'],
  ])('%p is the formula %p', (text, formula) => {
    expect(enterText(text, 'General')).toEqual({ value: null, formula });
  });

  it('takes anything as it stands in a cell formatted as text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(enterText(text, '@')).toEqual({ value: text, formula: null });
      }),
    );
  });

  it.each(['=SUM(', '=1+', '=)', `x${'あ'.repeat(32_767)}`])('refuses %#', (text) => {
    expect(() => enterText(text, 'General')).toThrow(HostError);
  });
});
