import { sum04 } from '../../../src/core/rules/SUM-04';
import { testRule } from '../../support/testRule';

/** A budget of 10百万円 with items below it. */
function listing(...amounts: readonly number[]) {
  const lines = amounts.map((amount) => `・委託料 ${amount}百万円`);
  const moneyText = ['歳出予算額10百万円（うち一般財源10百万円）', '【主なもの】', ...lines].join(
    '\n',
  );
  return { moneyText, money: 10, total: 18 };
}

testRule(sum04, {
  'items within the budget are right': { cells: [listing(5, 5), listing(5)] },
  'items above it by rounding only are right': { cells: listing(5, 6) },
  'items above the budget are an error at the text': {
    cells: listing(5, 7),
    found: [
      {
        at: 'G5',
        key: 'exceeds',
        values: {
          items: [
            { name: '委託料', value: 5 },
            { name: '委託料', value: 7 },
          ],
          sum: 12,
          budget: 10,
          difference: 2,
          unit: '百万円',
        },
        expected: 10,
        actual: 12,
        quantity: 'amount',
      },
    ],
  },
  'each figure may be rounded by half a unit, no more': {
    cells: [listing(5.5, 6), listing(5.5, 6.1)],
    found: [
      {
        at: 'G8',
        key: 'exceeds',
        values: {
          items: [
            { name: '委託料', value: 5.5 },
            { name: '委託料', value: 6.1 },
          ],
          sum: 11.6,
          budget: 10,
          difference: 1.6,
          unit: '百万円',
        },
        expected: 10,
        actual: 11.6,
        quantity: 'amount',
        program: 1,
      },
    ],
  },
  'items under half of the budget are information': {
    cells: listing(2, 2),
    found: [
      {
        at: 'G5',
        key: 'underHalf',
        values: { sum: 4, budget: 10, unit: '百万円' },
        severity: 'info',
        expected: 10,
        actual: 4,
        quantity: 'amount',
      },
    ],
  },
  'no items, no budget or no text are nothing': {
    cells: [
      { moneyText: '歳出予算額10百万円' },
      { moneyText: '【主なもの】\n・委託料 99百万円' },
      { moneyText: null },
    ],
  },
  'a line equal to its parts counts once': {
    cells: {
      moneyText:
        '歳出予算額10百万円\n【主なもの】\n・委託料 8百万円\n　-保守 5百万円\n　-運用 3百万円\n・使用料 2百万円',
    },
  },
  'one that is not leaves the list open': {
    cells: {
      moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 8百万円\n　-保守 5百万円',
    },
    unverified: [
      {
        at: 'G5',
        key: 'notUnderstood',
        what: '歳出予算額10百万円 【主なもの】 ・委託料 8百万円 -保…',
      },
    ],
  },
  'so does a product without its result': {
    cells: { moneyText: '歳出予算額10百万円\n【主なもの】\n・補助金 2百万円×8団体' },
    unverified: [
      {
        at: 'G5',
        key: 'notUnderstood',
        what: '歳出予算額10百万円 【主なもの】 ・補助金 2百万円×8団…',
      },
    ],
  },
  'parts in a parenthesis, notes and what speaks of several years are no items': {
    cells: [
      '・委託料 9百万円\n（うち健診 5百万円、相談 4百万円）',
      '・委託料（A施設5百万円、B施設4百万円）9百万円',
      '・委託料 9百万円\n※債務負担行為 限度額 500百万円',
      '・委託料 9百万円\n（全体計画 総事業費900百万円）',
      '・補助金 3百万円×3団体＝9百万円',
      '・補助金 3団体×3百万円＝9百万円',
    ].map((list) => ({ moneyText: `歳出予算額10百万円\n【主なもの】\n${list}` })),
  },
  'several accounts are one whole': {
    cells: {
      moneyText:
        '歳出予算額5百万円\n【特別会計】歳出予算額8百万円\n【主なもの】\n・委託料 12百万円',
    },
  },
  'a part of an item and a sum of all are not added again': {
    cells: {
      moneyText:
        '歳出予算額10百万円\n【主なもの】\n・委託料 9百万円（うち保守 8百万円）\n計 9百万円',
    },
  },
  'what the city takes in is no expense': {
    cells: [
      '・委託料 9百万円\n【歳入】\n・使用料収入 5百万円',
      '・委託料 9百万円\n・国庫補助金 5百万円\n・入場料収入（5百万円）\n・諸収入 5百万円\n・県費 5百万円',
      '・委託料 9百万円\n・（歳入）使用料 5百万円\n・印刷費 1百万円',
      '・委託料 9百万円\n歳入：使用料 5百万円\n　　　手数料 5百万円',
      '・委託料 9百万円\n（歳入）\n・使用料 5百万円\n・手数料 5百万円',
      '（歳入）\n　使用料 5百万円\n（歳出）\n　委託料 9百万円',
      '・委託料 9百万円\n・使用料（歳入）5百万円\n・手数料 5百万円（歳入）',
      '・委託料 9百万円\n・使用料 5百万円を充当\n・基金繰入金充当 5百万円',
      '・委託料 9百万円\n財源内訳：国 5百万円、県 5百万円、市債 5百万円',
      '・委託料 9百万円\n財源内訳\n　国庫支出金 5百万円\n　その他 5百万円',
      '・委託料 9百万円\n（参考）全国 900百万円',
    ].map((list) => ({ moneyText: `歳出予算額10百万円\n【主なもの】\n${list}` })),
  },
  'what is paid back or paid on is one': {
    cells: {
      moneyText: '歳出予算額10百万円\n【主なもの】\n・国庫支出金返還金 5百万円\n・繰出金 7百万円',
    },
    found: [
      {
        at: 'G5',
        key: 'exceeds',
        values: {
          items: [
            { name: '国庫支出金返還金', value: 5 },
            { name: '繰出金', value: 7 },
          ],
          sum: 12,
          budget: 10,
          difference: 2,
          unit: '百万円',
        },
        expected: 10,
        actual: 12,
        quantity: 'amount',
      },
    ],
  },
  'an expense below what is taken in is an item again': {
    cells: {
      moneyText:
        '歳出予算額10百万円\n【主なもの】\n○歳入\n　・使用料 5百万円\n○委託料 9百万円\n○印刷費 4百万円',
    },
    found: [
      {
        at: 'G5',
        key: 'exceeds',
        values: {
          items: [
            { name: '委託料', value: 9 },
            { name: '印刷費', value: 4 },
          ],
          sum: 13,
          budget: 10,
          difference: 3,
          unit: '百万円',
        },
        expected: 10,
        actual: 13,
        quantity: 'amount',
      },
    ],
  },
  'parts need no bullet': {
    cells: [
      '\n・委託料 8百万円\n　　保守 5百万円\n　　運用 3百万円\n・使用料 2百万円',
      '\n委託料 8百万円\n 保守 5百万円\n 運用 3百万円',
      '・委託料 8百万円\n　保守 5百万円\n　運用 3百万円',
      '\n委託料\n　保守 5百万円\n　運用 3百万円\n使用料\n　端末 2百万円',
      '\n・委託料 8百万円\n　うち保守 5百万円\n　　　運用 2百万円',
      '\n・委託料 8百万円\n　内訳：保守 5百万円\n　　　　運用 3百万円',
      '\n・委託料 8百万円\n　├ 保守 5百万円\n　└ 運用 3百万円',
      '\n・委託料 8百万円 ほか\n　　保守 5百万円\n　　運用 3百万円',
    ].map((list) => ({ moneyText: `歳出予算額10百万円\n【主なもの】${list}` })),
  },
  'what may be of another year, of several, or the sum of others leaves it open': {
    cells: [
      '・委託料 9百万円\n・5か年計画 50百万円',
      '・委託料 9百万円\n・9月補正 5百万円',
      '・委託料 9百万円　R4 8百万円',
      '・委託料 8百万円→9百万円',
      '・保守 5百万円\n・運用 4百万円\n・委託料 9百万円',
      '・委託料9百万円程度\n・使用料3百万円弱',
    ].map((list) => ({ moneyText: `歳出予算額10百万円\n【主なもの】\n${list}` })),
    unverified: [
      '・委託料 9百万円 ・5…',
      '・委託料 9百万円 ・9…',
      '・委託料 9百万円 R4…',
      '・委託料 8百万円→9百…',
      '・保守 5百万円 ・運用…',
      '・委託料9百万円程度 ・…',
    ].map((start, program) => ({
      at: `G${5 + 3 * program}`,
      key: 'notUnderstood' as const,
      what: `歳出予算額10百万円 【主なもの】 ${start}`,
      program,
    })),
  },
});
