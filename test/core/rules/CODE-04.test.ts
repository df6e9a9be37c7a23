import { seenBy } from '../../support/programs';

const seen = (method: string) => seenBy('CODE-04', { methods: [[method, '見直す。']] });

test.each([
  ['⑤ 連携∙協働', '⑤ 連携・協働'],
  ['⑤ 連携･協働', '⑤ 連携・協働'],
  ['⑥ ＩＣＴ活用', '⑥ ICT活用'],
  ['⑥ ＩＣＴの活用', '⑥ ICTの活用'],
  ['⑥ICT活用', '⑥ ICT活用'],
  ['⑥', '⑥ ICT活用'],
  ['⑥ 電算化', '⑥ ICT活用'],
  ['(6) ＩＣＴ活用', '⑥ ICT活用'],
])('%s should be %s', (method, expected) => {
  expect(seen(method)).toMatchObject([
    { severity: 'warning', cell: 'L3', related: [], expected, actual: method },
  ]);
});

test('the sentence says what is missing or unknown', () => {
  expect(seen('⑥')[0]?.ja).toContain('名称がありません');
  expect(seen('⑥ 電算化')[0]?.ja).toContain('一覧にありません');
  expect(seen('⑥ＩＣＴ活用')[0]?.en).toContain('spelled');
});

test.each(['⑥ ICT活用', '⑥　ICT活用', '① 調達改革（一元化）', '6.ICT活用', '⑧ その他', '—'])(
  '%s is spelled as in the list',
  (method) => {
    expect(seen(method)).toEqual([]);
  },
);

test.each(['⑥ 整理統合', '整理統合', '⑨ 電算化', '① 調達改革\n② 課題抑制'])(
  '%s is another rule’s',
  (method) => {
    expect(seen(method)).toEqual([]);
  },
);
