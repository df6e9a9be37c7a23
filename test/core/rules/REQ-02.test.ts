import { seenBy } from '../../support/programs';

test('sections spelled one way are right, however often', () => {
  expect(seenBy('REQ-02', {}, {}, { section: '人事課' })).toEqual([]);
  expect(seenBy('REQ-02', { section: '業務改革推進 課' })).toEqual([]);
});

test('a blank section is an error', () => {
  expect(seenBy('REQ-02', { section: ' ' })).toMatchObject([
    { severity: 'error', cell: 'N3', program: 0 },
  ]);
});

test.each([['業務改革推進 課'], ['業務改革推進\n課'], ['業務　改革推進課']])(
  '%j beside 業務改革推進課 is a warning',
  (section) => {
    const found = seenBy('REQ-02', { section }, { section: '業務改革推進課' });
    expect(found).toMatchObject([
      {
        severity: 'warning',
        cell: 'N3',
        related: ['N6'],
        program: 0,
        expected: '業務改革推進課',
        actual: section,
      },
    ]);
  },
);

test('of widths the more frequent is usual', () => {
  const found = seenBy(
    'REQ-02',
    { section: 'ＩＣＴ課' },
    { section: 'ICT課' },
    { section: 'ICT課' },
  );
  expect(found).toMatchObject([{ cell: 'N3', expected: 'ICT課' }]);
});
