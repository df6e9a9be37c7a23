import { RULES } from '../../../src/core/rules';
import { rulesFor } from '../../../src/core/rules/checkBook';
import { ruleResults } from '../../../src/core/rules/ruleResults';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { bookOf } from '../../support/programs';

/** A total that does not fit, and a budget that was not understood. */
const { snapshot } = bookOf(
  { total: 90 },
  { moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 約7百万円から8百万円' },
);

test('each rule passed, found something, or could not verify all', () => {
  const check = checkWorkbook(snapshot, chiba);
  const results = ruleResults(check);
  expect(results.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
  const state = new Map(results.map((one) => [one.rule, one.state]));
  expect(state.get('SUM-01')).toBe('found');
  expect(state.get('SUM-04')).toBe('unverified');
  expect(state.get('SUM-05')).toBe('passed');
  expect(results.flatMap(({ findings }) => findings)).toHaveLength(check.findings.length);
  expect(results.flatMap(({ unverified }) => unverified)).toHaveLength(check.unverified.length);
});

test('what was waived is told, and hinders a rule no more', () => {
  const check = checkWorkbook(snapshot, chiba);
  const findings = check.findings.map((one) => ({ ...one, waived: { reason: '補正' } }));
  const sum = ruleResults({ ...check, findings }).find(({ rule }) => rule === 'SUM-01');
  expect(sum).toMatchObject({ state: 'passed', findings: [{ rule: 'SUM-01' }] });
});

test('a rule that is off, by the form or by the user, was not asked', () => {
  const own = { ...chiba, rules: { 'SUM-01': 'off', 'SUM-02': 'off' } } as const;
  const settings = { 'SUM-02': 'warning', 'SUM-03': 'off' } as const;
  const asked = ruleResults(checkWorkbook(snapshot, own, settings), settings);
  const ids = asked.map(({ rule }) => rule);
  expect(RULES.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual(['SUM-01', 'SUM-03']);
});

test('nor was one that has nothing to ask of the form', () => {
  const results = ruleResults(checkWorkbook(snapshot, ofunato));
  expect(results.map(({ rule }) => rule)).toEqual(rulesFor(ofunato).map(({ id }) => id));
});
