import { seenBy } from '../../support/programs';

test('a name is right', () => {
  expect(seenBy('REQ-01', {})).toEqual([]);
});

test.each([[null], ['　\n '], [{ error: '#N/A' }]])('%j is no name', (name) => {
  const found = seenBy('REQ-01', {}, { name });
  expect(found).toMatchObject([{ severity: 'error', cell: 'C6', program: 1 }]);
  expect(found[0]?.ja).toContain('「事務事業（業務）名」が空欄');
  expect(found[0]?.en).toContain('is blank');
});
