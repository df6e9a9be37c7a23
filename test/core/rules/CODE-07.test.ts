import { seenBy } from '../../support/programs';

test('the later of two equal codes is reported, however it is written', () => {
  const methods = [
    ['⑥ ICT活用', '広げる。'],
    ['⑧ その他', '見直す。'],
    ['(6) ICTの活用', '続ける。'],
  ] as const;
  const [seen, ...more] = seenBy('CODE-07', { methods });
  expect(more).toEqual([]);
  expect(seen).toMatchObject({
    severity: 'warning',
    cell: 'L5',
    related: ['L3'],
    expected: null,
    actual: '⑥',
  });
  expect(seen?.ja).toContain('⑥ ICT活用');
  expect(seen?.en).toContain('⑥ ICT活用');
});

test('different codes, unknown ones and blanks are no repetition', () => {
  const methods = [
    ['⑨ 電算化', '広げる。'],
    ['⑨ 電算化', '広げる。'],
    ['—', null],
  ] as const;
  expect(seenBy('CODE-07', { methods })).toEqual([]);
  expect(seenBy('CODE-07', {})).toEqual([]);
});

test('another program may use the code', () => {
  expect(seenBy('CODE-07', {}, {})).toEqual([]);
});
