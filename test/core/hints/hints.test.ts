import path from 'node:path';
import { checkBook } from '../../../src/core/rules/checkBook';
import { type Hint, HINTS, renderHint, type Slip } from '../../../src/core/hints/Hint';
import type { RuleId } from '../../../src/core/findings/Finding';
import { expectGolden, inBoth } from '../../support/golden';
import { bookOf, type ProgramCells } from '../../support/programs';

/** The first program, whose finding it is of, and what the finding says besides; null: nothing. */
interface HintCase {
  readonly cells: ProgramCells;
  readonly others?: readonly ProgramCells[];
  readonly hint: Hint | null;
}

const unit = '百万円';

/** Beside which a head costs 7 to 9. */
const others: readonly ProgramCells[] = [7, 8, 8, 8, 8, 8, 9].map((people) => ({
  people,
  total: people + 10,
}));

function slip(
  key: 'thousandfold' | 'swapped' | 'missing' | 'extra' | 'oneSeven',
  part: Slip['part'],
  written: number,
  meant: number,
): Hint {
  return { key, values: { part, written, meant, unit } };
}

function letters(written: string): Hint {
  return { key: 'letters', values: { written } };
}

const said = new Map<string, Hint>();

function testHints(rule: RuleId, cases: { readonly [name: string]: HintCase }): void {
  describe(rule, () => {
    test.each(Object.entries(cases))('%s', (_name, { cells, others = [], hint }) => {
      const found = checkBook(bookOf(cells, ...others)).findings.filter((one) => one.rule === rule);
      expect(found.map((one) => one.hint ?? null)).toEqual([hint]);
      if (hint !== null && !said.has(hint.key)) said.set(hint.key, hint);
    });
  });
}

testHints('SUM-01', {
  'where ヒト is far off what a head costs, both ways out are shown': {
    cells: {
      peopleText: '職員2.10人',
      people: 27,
      moneyText: '歳出予算額69百万円（うち一般財源69百万円）',
      money: 69,
      total: 90,
    },
    others,
    hint: {
      key: 'costPerHead',
      values: { people: 21, total: 96, cost: 27, perHead: 27 / 2.1, lowest: 7, highest: 9, unit },
    },
  },
  'nothing is said of heads where ヒト would have to be yet further off': {
    cells: { people: 12, total: 40 },
    others,
    hint: null,
  },
  'the budget is quoted where that fits the total': {
    cells: { money: 13 },
    hint: { key: 'budgetFits', values: { budget: 10, unit } },
  },
  'two digits swapped': { cells: { total: 81 }, hint: slip('swapped', 'total', 81, 18) },
  'a digit missing in モノ': {
    cells: { things: 3, total: 48 },
    hint: slip('missing', 'things', 3, 30),
  },
  'a digit missing': { cells: { total: 1 }, hint: slip('missing', 'total', 1, 18) },
  'a digit too many in カネ, where its text names no budget': {
    cells: { moneyText: null, money: 216, total: 29 },
    hint: slip('extra', 'money', 216, 21),
  },
  'a digit too many': { cells: { total: 128 }, hint: slip('extra', 'total', 128, 18) },
  '7 for 1': { cells: { people: 71, total: 21 }, hint: slip('oneSeven', 'people', 71, 11) },
  'thousands for millions': {
    cells: { total: 18_000 },
    hint: slip('thousandfold', 'total', 18_000, 18),
  },
  // 21 for 27 in ヒト, or 31 for 37 in 合計.
  'none is named where several cells could have slipped': {
    cells: { people: 21, total: 37 },
    hint: null,
  },
  'nor where none could': { cells: { total: 53 }, hint: null },
  'letters that were read as digits': { cells: { money: '1O', total: 25 }, hint: letters('1O') },
  'a rounding needs none': { cells: { total: 19 }, hint: null },
  'nor does a blank': { cells: { total: null }, hint: null },
});

const reversed = { moneyText: '歳出予算額96百万円', money: 69, total: null };

testHints('SUM-02', {
  'a total that counts the budget': {
    cells: { money: 13 },
    hint: { key: 'totalFitsBudget', values: { budget: 10, total: 18, unit } },
  },
  'a total that counts the cost': {
    cells: { money: 13, total: 21 },
    hint: { key: 'totalFitsCost', values: { cost: 13, total: 21, unit } },
  },
  'one slip away': { cells: reversed, hint: slip('swapped', 'money', 69, 96) },
  'letters in the text': {
    cells: { ...reversed, moneyText: '歳出予算額9O百万円' },
    hint: letters('9O百万円'),
  },
  'nothing stands out': { cells: { ...reversed, moneyText: '歳出予算額55百万円' }, hint: null },
});

testHints('SUM-07', {
  'a cost may be missing where the total counts it': {
    cells: { money: null },
    hint: { key: 'totalFitsBudget', values: { budget: 10, total: 18, unit } },
  },
  'or nothing stands out': { cells: { money: null, total: 99 }, hint: null },
});

testHints('SUM-05', {
  'two digits swapped': {
    cells: { peopleText: '職員5.43人（正規3.14人、非常勤1.8人、嘱託0.4人）' },
    hint: { key: 'headSwapped', values: { headline: 5.43, sum: 5.34 } },
  },
  'a digit too many': {
    cells: { peopleText: '職員5.34人（正規3.14人、非常勤1.8人、嘱託10.4人）' },
    hint: { key: 'headMissing', values: { headline: 5.34, sum: 15.34 } },
  },
  '7 for 1': {
    cells: { peopleText: '職員7.04人（正規1.04人）' },
    hint: { key: 'headOneSeven', values: { headline: 7.04, sum: 1.04 } },
  },
  'a letter': {
    cells: { peopleText: '職員l.04人（正規2.04人）' },
    hint: letters('職員l.04人（正規2.04人）'),
  },
  'just different': { cells: { peopleText: '職員5.34人（正規2.22人）' }, hint: null },
});

testHints('REQ-07', {
  'what people would cost at the price of the others': {
    cells: { people: null, peopleText: '職員2.00人' },
    others: [...others, {}],
    hint: { key: 'headEstimate', values: { people: 2, price: 8, amount: 16, unit } },
  },
  'too few say what a head costs': { cells: { people: null }, hint: null },
});

test('each says its sentence as the golden file has it', () => {
  expectGolden(
    path.join(__dirname, 'sentences.txt'),
    Object.keys(HINTS),
    [...said].map(([key, hint]) => [key, inBoth((language) => renderHint(hint, language))]),
  );
});
