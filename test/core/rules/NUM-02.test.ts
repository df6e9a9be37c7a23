import { seenBy } from '../../support/programs';

test('digits are right', () => {
  expect(seenBy('NUM-02', {})).toEqual([]);
});

test('a letter for a digit is an error at its cell', () => {
  expect(seenBy('NUM-02', { moneyText: '歳出予算額 O円\n（このほか3百万円）' })).toMatchObject([
    { severity: 'error', cell: 'G5', actual: 'O円' },
  ]);
  expect(seenBy('NUM-02', { no: 'l2' })).toMatchObject([{ cell: 'A3', actual: 'l2' }]);
  expect(seenBy('NUM-02', { money: '1O' })).toMatchObject([{ cell: 'H5', actual: '1O' }]);
  expect(seenBy('NUM-02', { total: '〇' })).toMatchObject([{ cell: 'I3' }]);
  expect(seenBy('NUM-02', { peopleText: '職員l.04人' })).toMatchObject([{ cell: 'G3' }]);
  expect(seenBy('NUM-02', { thingsText: '備蓄倉庫 l2か所' })).toMatchObject([{ cell: 'G4' }]);
  expect(seenBy('NUM-02', { previousYear: '歳出決算額7O百万円' })).toMatchObject([{ cell: 'I5' }]);
});

test('two letters in one cell are one finding', () => {
  const moneyText = '歳出予算額 O円（うち一般財源 O円）';
  expect(seenBy('NUM-02', { moneyText })).toHaveLength(1);
});

test.each(['O157対策', '〇備蓄品', '○3か所の倉庫', 'H2Oの運搬', '飲料水 2l', 'ICT機器', null])(
  '%s holds no digit that is a letter',
  (thingsText) => {
    expect(seenBy('NUM-02', { thingsText })).toEqual([]);
  },
);

test('other columns are not looked at', () => {
  expect(seenBy('NUM-02', { name: 'l2号線', section: '1O課' })).toEqual([]);
});
