import { seenBy } from '../../support/programs';

const seen = (method: string) => seenBy('CODE-11', { methods: [[method, '見直す。']] });

test.each([
  ['① 調達改革\n② 課題抑制', '②'],
  ['①② 調達改革、課題抑制', '②'],
  ['① 調達改革、② 課題抑制', '②'],
  ['①、②', '②'],
  ['①・②', '②'],
  ['6、8', '8'],
  ['1 調達改革\n2 課題抑制', '2'],
])('%j holds two codes', (method, second) => {
  const [found] = seen(method);
  expect(found).toMatchObject({
    severity: 'error',
    cell: 'L3',
    related: [],
    expected: null,
    actual: method,
  });
  expect(found?.ja).toContain(`「${second}」`);
  expect(found?.en).toContain(second);
});

test.each([
  '⑥ ICT活用',
  '⑥ ICT活用（①の見直しを含む）',
  '⑥\nICT活用',
  '連携・協働',
  '⑥ 24時間受付',
  '⑨ 電算化',
  '—',
  '',
])('%j holds no second one', (method) => {
  expect(seen(method)).toEqual([]);
});

test('① in free text is no method code', () => {
  expect(seenBy('CODE-11', { name: '①女性の活躍②働き方', methods: [] })).toEqual([]);
});
