import { seenBy } from '../../support/programs';

test.each(['-', '－', '―', '‐', 'ー', '_', '——', ' - '])('%j is another mark than —', (things) => {
  const [seen] = seenBy('NUM-05', { things });
  expect(seen).toMatchObject({
    severity: 'info',
    cell: 'H4',
    related: [],
    expected: '—',
    actual: things.trim(),
  });
  expect(seen?.ja).toContain('—');
  expect(seen?.en).toContain('—');
});

test('texts, methods and directions are looked at', () => {
  const cells = { thingsText: '-', previousYear: '－', methods: [['ー', '_']] as const };
  expect(seenBy('NUM-05', cells).map(({ cell }) => cell)).toEqual(['L3', 'M3', 'G4', 'I5']);
});

test.each(['—', ' — ', '', null, 0, 'なし', 'サーバー'])('%j is fine', (thingsText) => {
  expect(seenBy('NUM-05', { thingsText })).toEqual([]);
});

test('a mark for No., 新規, name or section is no matter of notation', () => {
  expect(seenBy('NUM-05', { no: '-', isNew: '-', name: '-', section: '-' })).toEqual([]);
});
