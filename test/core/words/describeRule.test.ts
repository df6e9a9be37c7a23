import { RULES, ruleOf } from '../../../src/core/rules';
import { ruleSource, ruleWhy } from '../../../src/core/rules/describeRule';

test.each(RULES.map(({ id }) => [id] as const))(
  '%s has a reason and a source in both languages',
  (id) => {
    expect(ruleWhy(ruleOf(id), 'ja')).toMatch(/^[^。]+。([^。]+。)?$/);
    expect(ruleWhy(ruleOf(id), 'en')).toMatch(/\.$/);
    expect(ruleSource(ruleOf(id), 'ja')).not.toBe(ruleSource(ruleOf(id), 'en'));
  },
);
