import { isRuleId, ruleOf } from '../../../src/core/rules';

test('an id that is written like a rule’s but names none is refused', () => {
  expect(isRuleId('SUM-01')).toBe(true);
  expect(isRuleId('SUM-99')).toBe(false);
  expect(ruleOf('SUM-01').id).toBe('SUM-01');
  expect(() => ruleOf('SUM-99')).toThrow('no rule SUM-99');
});
