import { seenBy } from '../../support/programs';

test('a program without a method is reported in its first row', () => {
  const [seen] = seenBy('CODE-10', {}, { methods: [] });
  expect(seen).toMatchObject({
    severity: 'warning',
    cell: 'L6',
    related: [],
    program: 1,
    expected: null,
    actual: null,
  });
  expect(seen?.ja).toContain('改善・改革の手法');
  expect(seen?.en).toContain('①～⑧');
});

test.each(['—', '-', '', ' '])('nil counts as blank: %j', (method) => {
  expect(seenBy('CODE-10', { methods: [[method, null]] })).toHaveLength(1);
});

test.each(['⑥ ICT活用', '⑨ 電算化', '整理統合'])('%s is a method, be it a wrong one', (method) => {
  expect(seenBy('CODE-10', { methods: [[method, null]] })).toEqual([]);
});

test('a method may stand in any row', () => {
  const methods = [
    [null, null],
    [null, null],
    ['⑧ その他', '見直す。'],
  ] as const;
  expect(seenBy('CODE-10', { methods })).toEqual([]);
});
