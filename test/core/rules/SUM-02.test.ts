import { seenBy } from '../../support/programs';

const staff = { peopleText: '職員5.34人\n（正規3.14人、非常勤1.8人、嘱託0.4人）', people: 31 };

test('a cost equal to the budget of its text is right', () => {
  expect(seenBy('SUM-02', {})).toEqual([]);
});

test('a cost that is not the budget is an error at the cost', () => {
  const [seen] = seenBy('SUM-02', { money: 12, total: 20 });
  expect(seen).toMatchObject({
    severity: 'error',
    cell: 'H5',
    related: ['G5'],
    expected: 10,
    actual: 12,
  });
  expect(seen?.ja).toContain('2百万円');
  expect(seenBy('SUM-02', { money: 11, total: 19 })).toHaveLength(1);
});

test('the budget is converted to the unit', () => {
  const cells = { money: 75, total: 83 };
  expect(seenBy('SUM-02', { ...cells, moneyText: '歳出予算額75,432千円' })).toEqual([]);
  expect(seenBy('SUM-02', { ...cells, moneyText: '歳出予算額77,432千円' })).toMatchObject([
    { expected: 77.432, actual: 75 },
  ]);
});

describe('non-regular staff', () => {
  const budget = { ...staff, moneyText: '歳出予算額75百万円' };

  test('whose pay is counted under ヒト make it information', () => {
    const [seen] = seenBy('SUM-02', { ...budget, money: 70, total: 101 });
    expect(seen).toMatchObject({
      severity: 'info',
      cell: 'H5',
      related: ['G5', 'G3'],
      expected: 75,
      actual: 70,
    });
    expect(seen?.ja).toContain('2.20人');
  });

  test('cannot explain more than their pay, nor a cost above the budget', () => {
    expect(seenBy('SUM-02', { ...budget, money: 66, total: 97 })).toMatchObject([
      { severity: 'error' },
    ]);
    expect(seenBy('SUM-02', { ...budget, money: 80, total: 111 })).toMatchObject([
      { severity: 'error' },
    ]);
  });

  test('named without a number are all of the staff', () => {
    const alone = { ...budget, peopleText: '職員2.00人（非常勤）' };
    expect(seenBy('SUM-02', { ...alone, money: 70, total: 101 })).toMatchObject([
      { severity: 'info' },
    ]);
  });
});

test('a blank or zero side is left to SUM-07', () => {
  expect(seenBy('SUM-02', { money: null, total: 18 })).toEqual([]);
  expect(seenBy('SUM-02', { money: 0, total: 8 })).toEqual([]);
  expect(seenBy('SUM-02', { moneyText: '—' })).toEqual([]);
  expect(seenBy('SUM-02', { moneyText: '歳出予算額O円' })).toEqual([]);
});

test('a thousandfold is left to UNIT-02', () => {
  expect(seenBy('SUM-02', { money: 10_000 })).toEqual([]);
  expect(seenBy('SUM-02', { moneyText: '歳出予算額75,432百万円', money: 75 })).toEqual([]);
});

test('a second amount that is no general fund does not count', () => {
  const aside = '歳出予算額10百万円\n（このほか、運用経費として3百万円）';
  expect(seenBy('SUM-02', { moneyText: aside })).toEqual([]);
});
