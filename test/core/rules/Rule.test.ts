import { defineRule, worded } from '../../../src/core/rules/Rule';
import { textOf } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';

const unverified = { key: 'partUnknown', values: { what: 'モノ' } } as const;

test('what a rule could not understand stands beside its findings, with the rule and the program', () => {
  const rule = defineRule({
    id: 'SUM-99',
    severity: 'error',
    source: 'form',
    asks: { ja: '問い', en: 'Question' },
    messages: {
      wrong: worded(
        (v: { readonly name: string }) => v.name,
        (v) => v.name,
        (v) => v.name,
        (v) => v.name,
      ),
    },
    checkProgram({ methodAnchor: cell, fields }) {
      const name = textOf(fields.name.value);
      if (cell === null) return [];
      return name === null
        ? [{ cell, unverified }]
        : [{ cell, key: 'wrong', values: { name } } as const];
    },
    about: null,
  });
  const { findings, unverified: doubts } = rule.check(bookOf({}, { name: null }));
  expect(findings.map(({ rule: id, program }) => [id, program])).toEqual([['SUM-99', 0]]);
  const cell = { sheet: 0, row: 5, column: 11 };
  expect(doubts).toEqual([{ rule: 'SUM-99', cell, program: 1, reason: unverified }]);
});
