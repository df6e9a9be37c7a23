import fc from 'fast-check';
import { HostError } from '../../../src/host/HostError';
import { enterText } from '../../../src/host/model/enterText';

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
    expect(enterText(text, 'General')).toEqual({ value, formula: null });
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
