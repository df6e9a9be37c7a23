import { type ProgramCells, seenBy } from '../../support/programs';

function method(...cells: readonly string[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

test('a label or alias of the code is right, an unknown label is not this rule’s', () => {
  const right = ['⑥ ICT活用', '⑥ ICTの活用', '⑥ＩＣＴ活用', '⑥', '⑥ デジタル化'];
  for (const text of right) expect(seenBy('CODE-02', method(text))).toEqual([]);
});

test('another code’s label offers both', () => {
  const [seen] = seenBy('CODE-02', method('⑥ 整理統合'));
  expect(seen).toMatchObject({ severity: 'error', cell: 'L3', actual: '⑥ 整理統合' });
  for (const offer of ['⑥ ICT活用', '③ 整理統合']) {
    expect(seen?.expected).toContain(offer);
    expect(seen?.ja).toContain(offer);
    expect(seen?.en).toContain(offer);
  }
});
