import { seenBy } from '../../support/programs';

const TEXT = '3つの方向性（①女性のキャリア形成支援、②仕事と家庭生活の両立支援）';

test('everyday signs and the method codes are right', () => {
  const name = '○●→※…—「」（）％℃×□△★〒〜・ＡＢ１２ｱﾞ〇々〆ヶ';
  expect(seenBy('CHAR-01', { name, methods: [['⑥ ICT活用', '減らす。']] })).toEqual([]);
});

test('① in free text is information, reported once', () => {
  const found = seenBy('CHAR-01', { name: TEXT });
  expect(found).toMatchObject([{ severity: 'info', cell: 'C3', program: 0, actual: '①' }]);
  expect(found[0]?.ja).toContain('「①」');
});

test.each(['㈱', 'Ⅰ', 'ⅳ', '㍻', '㌔', '№', '℡', '⑴', '❶', '㊤', '㎡', '\ue000'])(
  '%s depends on the machine',
  (sign) => {
    expect(seenBy('CHAR-01', { section: `A${sign}B` })).toMatchObject([{ cell: 'N3' }]);
  },
);

test('in a direction ① is free text', () => {
  const methods = [['⑥ ICT活用', '①電子化する。']] as const;
  expect(seenBy('CHAR-01', { methods })).toMatchObject([{ cell: 'M3', actual: '①' }]);
});

test('blank and numbers hold no character', () => {
  expect(seenBy('CHAR-01', { name: null, section: 12 })).toEqual([]);
});
