import { checkBook } from '../../../src/core/findings/checkBook';
import { renderHint } from '../../../src/core/hints/renderHint';
import type { RuleId } from '../../../src/core/rules/Finding';
import { bookOf, type ProgramCells } from '../../support/programs';

/** The hint of a rule's only finding in these programs, in both languages. */
function hintOf(rule: RuleId, ...programs: readonly ProgramCells[]) {
  const [finding, ...more] = checkBook(bookOf(...programs)).filter((found) => found.rule === rule);
  expect(finding).toBeDefined();
  expect(more).toEqual([]);
  const hint = finding?.hint;
  if (hint === undefined) return null;
  return { key: hint.key, ja: renderHint(hint, 'ja'), en: renderHint(hint, 'en') };
}

/** Beside which a head costs 7 to 9. */
const others: readonly ProgramCells[] = [7, 8, 8, 8, 8, 8, 9].map((people) => ({
  people,
  total: people + 10,
}));

describe('a total that is not the sum', () => {
  test('shows both ways out where ヒト is far off what a head costs', () => {
    const moneyText = '歳出予算額69百万円（うち一般財源69百万円）';
    const cells = { peopleText: '職員2.10人', people: 27, moneyText, money: 69, total: 90 };
    const hint = hintOf('SUM-01', cells, ...others);
    for (const figure of ['21百万円', '96百万円', '12.9', '7.0', '9.0']) {
      expect(hint?.ja).toContain(figure);
      expect(hint?.en).toContain(figure);
    }
  });

  test('says nothing of heads where ヒト would have to be yet further off', () => {
    const cells = { people: 12, total: 40 };
    expect(hintOf('SUM-01', cells, ...others)).toBeNull();
  });

  test('quotes the budget where that fits the total', () => {
    const hint = hintOf('SUM-01', { money: 13 });
    expect(hint?.key).toBe('budgetFits');
    expect(hint?.ja).toContain('歳出予算額は10百万円');
  });

  test.each([
    [{ total: 81 }, 'swapped'],
    [{ total: 1 }, 'missing'],
    [{ total: 128 }, 'extra'],
    [{ people: 71, total: 21 }, 'oneSeven'],
    [{ total: 18_000 }, 'thousandfold'],
  ] as const)('names the one slip that explains it: %j', (cells, key) => {
    expect(hintOf('SUM-01', cells)?.key).toBe(key);
  });

  test('names none where several cells could have slipped, or none', () => {
    // 21 for 27 in ヒト, or 31 for 37 in 合計.
    expect(hintOf('SUM-01', { people: 21, total: 37 })).toBeNull();
    expect(hintOf('SUM-01', { total: 53 })).toBeNull();
  });

  test('points to letters that were read as digits', () => {
    const hint = hintOf('SUM-01', { money: '1O', total: 25 });
    expect(hint?.key).toBe('letters');
    expect(hint?.ja).toContain('1O');
    expect(hint?.en).toContain('1O');
  });

  test('needs none for a rounding or a blank', () => {
    expect(hintOf('SUM-01', { total: 19 })).toBeNull();
    expect(hintOf('SUM-01', { total: null })).toBeNull();
  });
});

describe('a cost that is not the budget', () => {
  test('is weighed by the total', () => {
    expect(hintOf('SUM-02', { money: 13 })?.key).toBe('totalFitsBudget');
    const fits = hintOf('SUM-02', { money: 13, total: 21 });
    expect(fits?.key).toBe('totalFitsCost');
    expect(fits?.ja).toContain('13百万円');
  });

  test('may be one slip away', () => {
    const cells = { moneyText: '歳出予算額96百万円', money: 69, total: null };
    expect(hintOf('SUM-02', cells)?.key).toBe('swapped');
    expect(hintOf('SUM-02', { ...cells, moneyText: '歳出予算額7O百万円' })?.key).toBe('letters');
    expect(hintOf('SUM-02', { ...cells, moneyText: '歳出予算額55百万円' })).toBeNull();
  });

  test('or be missing where the total counts it', () => {
    expect(hintOf('SUM-07', { money: null })?.key).toBe('totalFitsBudget');
    expect(hintOf('SUM-07', { money: null, total: 99 })).toBeNull();
  });
});

describe('people that are not the sum of their kinds', () => {
  test.each([
    ['職員5.43人（正規3.14人、非常勤1.8人、嘱託0.4人）', 'headSwapped'],
    ['職員5.34人（正規3.14人、非常勤1.8人、嘱託10.4人）', 'headMissing'],
    ['職員7.04人（正規1.04人）', 'headOneSeven'],
    ['職員l.04人（正規2.04人）', 'letters'],
  ])('%s: %s', (peopleText, key) => {
    expect(hintOf('SUM-05', { peopleText })?.key).toBe(key);
  });

  test('say nothing more where they are just different', () => {
    expect(hintOf('SUM-05', { peopleText: '職員5.34人（正規2.22人）' })).toBeNull();
  });
});
