import { type ProgramCells, seenBy } from '../../support/programs';

function method(...cells: readonly string[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

test('a direction with a code, even an unknown one, is right', () => {
  expect(seenBy('CODE-06', method('⑥ ICT活用', '⑨', '(6)'), { methods: [] })).toEqual([]);
});

test('a direction without a code is an error at the direction', () => {
  const [seen] = seenBy('CODE-06', { methods: [[null, '見直しを進める。']] });
  expect(seen).toMatchObject({ severity: 'error', cell: 'M3' });
  expect(seen?.ja).toContain('見直しを進める。');
});
