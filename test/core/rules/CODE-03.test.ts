import { type ProgramCells, seenBy } from '../../support/programs';

function method(...cells: readonly string[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

test('a circled number is right; a code outside the list and a blank are not this rule’s', () => {
  expect(seenBy('CODE-03', method('⑥ ICT活用', '⑨', '整理統合'))).toEqual([]);
  expect(seenBy('CODE-03', { methods: [] })).toEqual([]);
});

test.each(['6', '６', '(6)', '（６）', '6)', '⑹', '６．', '六', 'Ⅵ', '❻'])(
  '%s is another notation of ⑥',
  (written) => {
    expect(seenBy('CODE-03', method(`${written} ICT活用`))).toMatchObject([
      { severity: 'warning', cell: 'L3', expected: '⑥', actual: written },
    ]);
  },
);

test('a number cell is a notation too', () => {
  expect(seenBy('CODE-03', { methods: [[6, '進める。']] })).toMatchObject([
    { expected: '⑥', actual: '6' },
  ]);
});
