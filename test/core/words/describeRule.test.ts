import { RULES } from '../../../src/core/rules';
import { ruleSource, ruleWhy } from '../../../src/core/words/describeRule';

test.each(RULES.map(({ id }) => [id] as const))(
  '%s has a reason and a source in both languages',
  (id) => {
    expect(ruleWhy(id, 'ja')).toMatch(/^[^。]+。([^。]+。)?$/);
    expect(ruleWhy(id, 'en')).toMatch(/\.$/);
    expect(ruleSource(id, 'ja')).not.toBe(ruleSource(id, 'en'));
  },
);
