import { seenBy } from '../../support/programs';

test('a direction of its own, or one that all share, is right', () => {
  const own = {
    methods: [
      ['③ 整理統合', '統合する。'],
      ['⑤ 連携・協働', '連携する。'],
    ],
  } as const;
  const shared = {
    methods: [
      ['③ 整理統合', '進める。'],
      ['⑤ 連携・協働', null],
    ],
  } as const;
  expect(seenBy('CODE-05', own, shared, { methods: [] })).toEqual([]);
});

test('each method without a direction is a warning', () => {
  const cells = {
    methods: [
      ['③ 整理統合', '統合する。'],
      ['⑤ 連携・協働', null],
      ['⑧ その他', '続ける。'],
    ],
  } as const;
  expect(seenBy('CODE-05', cells)).toMatchObject([{ severity: 'warning', cell: 'L4' }]);
  expect(seenBy('CODE-05', { methods: [['⑥ ICT活用', null]] })).toMatchObject([{ cell: 'L3' }]);
});
