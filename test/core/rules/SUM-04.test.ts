import { seenBy } from '../../support/programs';

function listing(...amounts: number[]): { moneyText: string; money: number; total: number } {
  const lines = amounts.map((amount) => `・委託料 ${String(amount)}百万円`);
  const moneyText = ['歳出予算額10百万円（うち一般財源10百万円）', '【主なもの】', ...lines].join(
    '\n',
  );
  return { moneyText, money: 10, total: 18 };
}

test('items within the budget, or above it by rounding only, are right', () => {
  expect(seenBy('SUM-04', listing(5, 5))).toEqual([]);
  expect(seenBy('SUM-04', listing(5, 6))).toEqual([]);
  expect(seenBy('SUM-04', listing(5))).toEqual([]);
});

test('items above the budget are an error at the text', () => {
  const [seen] = seenBy('SUM-04', listing(6, 6));
  expect(seen).toMatchObject({ severity: 'error', cell: 'G5', expected: 10, actual: 12 });
  expect(seen?.ja).toContain('委託料 6百万円＋委託料 6百万円');
});

test('items under half of the budget are information', () => {
  expect(seenBy('SUM-04', listing(2, 2))).toMatchObject([
    { severity: 'info', cell: 'G5', expected: 10, actual: 4 },
  ]);
});

test('no items, no budget or no text are nothing', () => {
  expect(seenBy('SUM-04', { moneyText: '歳出予算額10百万円' })).toEqual([]);
  expect(seenBy('SUM-04', { moneyText: '【主なもの】\n・委託料 99百万円' })).toEqual([]);
  expect(seenBy('SUM-04', { moneyText: null })).toEqual([]);
});

test('a part of an item and a sum of all are not added again', () => {
  const text = '歳出予算額10百万円\n【主なもの】\n委託料 9百万円（うち保守 8百万円）\n計 9百万円';
  expect(seenBy('SUM-04', { moneyText: text })).toEqual([]);
});
