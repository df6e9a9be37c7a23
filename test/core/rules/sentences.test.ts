import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { briefOf, RULES } from '../../../src/core/rules';
import { checkBook } from '../../../src/core/rules/checkBook';
import { exampleSheet } from '../../../src/core/examples/exampleSheet';
import { readGolden } from '../../support/golden';
import { isBrief, RULE_BRIEFS, RULE_SENTENCES } from '../../support/testRule';

const RULES_WITH_PAGES = RULES.filter(({ about }) => about !== null);

test.each([
  ['golden file', RULE_SENTENCES],
  ['golden file of briefs', RULE_BRIEFS],
])('the %s has each message of each rule, and no other', (_name, file) => {
  const keys = RULES_WITH_PAGES.flatMap(({ id, messages }) =>
    Object.keys(messages).map((key) => `${id} ${key}`),
  );
  expect(Object.keys(readGolden(file)).sort()).toEqual(keys.sort());
});

test('what the bad example of each rule draws goes in brief onto a line', () => {
  const long = RULES_WITH_PAGES.flatMap(({ id, about }) => {
    const { snapshot, settings } = exampleSheet(about?.bad ?? [], about?.others ?? 0);
    const book = readBook(snapshot, chiba, settings);
    const own = checkBook(book).findings.filter(({ rule }) => rule === id);
    expect(own).not.toEqual([]);
    return own
      .filter((finding) => !isBrief(finding, book))
      .map(({ message }) => `${id} ${briefOf(message, 'ja')}`);
  });
  expect(long).toEqual([]);
});
