import { RULES } from '../../../src/core/rules';
import { readGolden } from '../../support/golden';
import { RULE_SENTENCES } from '../../support/testRule';

test('the golden file has each message of each rule, and no other', () => {
  const rules = RULES.filter(({ about }) => about !== null);
  const keys = rules.flatMap(({ id, messages }) =>
    Object.keys(messages).map((key) => `${id} ${key}`),
  );
  expect(Object.keys(readGolden(RULE_SENTENCES)).sort()).toEqual(keys.sort());
});
