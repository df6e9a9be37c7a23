import { seenBy } from '../../support/programs';

const inOrder = (...methods: string[]) =>
  seenBy('CODE-08', { methods: methods.map((method) => [method, '見直す。'] as const) });

test('the first code out of order is information', () => {
  const [seen, ...more] = inOrder('④ アウトソーシング', '② 課題抑制', '① 調達改革');
  expect(more).toEqual([]);
  expect(seen).toMatchObject({
    severity: 'info',
    cell: 'L4',
    related: ['L3'],
    expected: null,
    actual: '②',
  });
  expect(seen?.ja).toContain('「②」が「④」の後');
  expect(seen?.en).toContain('②');
});

test('ascending codes, gaps and repetitions are fine', () => {
  expect(inOrder('① 調達改革', '② 課題抑制', '④ アウトソーシング')).toEqual([]);
  expect(inOrder('⑥ ICT活用', '⑥ ICT活用')).toEqual([]);
});

test('an unknown code has no place', () => {
  expect(inOrder('② 課題抑制', '⑨ 電算化', '③ 整理統合')).toEqual([]);
  expect(inOrder('② 課題抑制', '整理統合', '① 調達改革')).toMatchObject([
    { cell: 'L5', related: ['L3'] },
  ]);
});
