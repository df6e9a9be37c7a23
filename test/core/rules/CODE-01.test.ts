import { type ProgramCells, seenBy } from '../../support/programs';

function method(...cells: readonly string[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

test('a code of the list, a nil mark and a blank are right', () => {
  expect(seenBy('CODE-01', method('⑥ ICT活用', '③', '⑹整理統合'))).toEqual([]);
  expect(seenBy('CODE-01', { methods: [['—', null]] })).toEqual([]);
  expect(seenBy('CODE-01', { methods: [] })).toEqual([]);
});

test.each(['⑨', '9', '⑩ 新手法', '0', '12'])('%s is not in the list', (text) => {
  expect(seenBy('CODE-01', method(text))).toMatchObject([
    { severity: 'error', cell: 'L3', expected: null, actual: text },
  ]);
});

test('a label alone offers its code', () => {
  expect(seenBy('CODE-01', method('整理統合'))).toMatchObject([
    { severity: 'error', cell: 'L3', expected: '③ 整理統合', actual: '整理統合' },
  ]);
  expect(seenBy('CODE-01', method('⑨ ＩＣＴ活用'))).toMatchObject([{ expected: '⑥ ICT活用' }]);
  expect(seenBy('CODE-01', method('検討中'))).toMatchObject([{ expected: null }]);
});
