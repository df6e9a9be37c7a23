import { seenBy } from '../../support/programs';

test('budget and cost both there, or neither, are right', () => {
  expect(seenBy('SUM-07', {})).toEqual([]);
  expect(seenBy('SUM-07', { money: null, moneyText: '—', total: 8 })).toEqual([]);
  expect(seenBy('SUM-07', { money: 0, moneyText: null, total: 8 })).toEqual([]);
  expect(seenBy('SUM-07', { money: 0, moneyText: '歳出予算額 —', total: 8 })).toEqual([]);
  expect(seenBy('SUM-07', { money: '—', moneyText: '歳出予算額0円', total: 8 })).toEqual([]);
});

test('a budget without a cost is an error at the cost, and silences SUM-02', () => {
  for (const money of [null, 0, '—']) {
    expect(seenBy('SUM-07', { money, total: 8 })).toMatchObject([
      { severity: 'error', cell: 'H5', related: ['G5'], expected: 10 },
    ]);
    expect(seenBy('SUM-02', { money, total: 8 })).toEqual([]);
  }
});

test('a cost without a budget is an error at the cost', () => {
  for (const moneyText of [null, '—', '歳出予算額 —', '歳出予算額0円']) {
    expect(seenBy('SUM-07', { moneyText })).toMatchObject([
      { severity: 'error', cell: 'H5', expected: 0, actual: 10 },
    ]);
  }
});

test('`O円` is read as 0', () => {
  expect(seenBy('SUM-07', { money: 0, moneyText: '歳出予算額 O円', total: 8 })).toEqual([]);
  expect(seenBy('SUM-07', { moneyText: '歳出予算額 O円' })).toHaveLength(1);
});

test('less than the unit may stand as 0', () => {
  expect(seenBy('SUM-07', { money: 0, moneyText: '歳出予算額400千円', total: 8 })).toEqual([]);
});

test('prose without 歳出予算額, and a cost that cannot be read, leave it open', () => {
  expect(seenBy('SUM-07', { moneyText: '他課の予算で執行' })).toEqual([]);
  expect(seenBy('SUM-07', { money: null, moneyText: '他課の予算で執行' })).toEqual([]);
  expect(seenBy('SUM-07', { money: '調整中' })).toEqual([]);
});
