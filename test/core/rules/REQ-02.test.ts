import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { req02 } from '../../../src/core/rules/REQ-02';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

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

testRule(req02, {
  'one spelling is right': { cells: [{ section: '総務課' }, { section: '総務課' }] },
  'a blank section is told': {
    cells: { section: null },
    found: [{ at: 'N3', key: 'blank', values: { title: '所管課' } }],
  },
  'another spelling is told, and a space taken out': {
    cells: [{ section: '業務改革推進課' }, { section: '業務改革推進 課' }],
    found: [
      {
        at: 'N6',
        key: 'spelling',
        values: { written: '業務改革推進 課', usual: '業務改革推進課' },
        severity: 'warning',
        related: ['N3'],
        program: 1,
        expected: '業務改革推進課',
        actual: '業務改革推進 課',
        safe: { N6: '業務改革推進課' },
      },
    ],
  },
  'so it is in a table of rows': {
    cells: rowsWith([FIRST_PROGRAM + 2, 3, '観光 交流課']),
    found: [
      {
        at: 'D7',
        key: 'spelling',
        values: { written: '観光 交流課', usual: '観光交流課' },
        severity: 'warning',
        related: ['D6'],
        program: 2,
        expected: '観光交流課',
        actual: '観光 交流課',
        safe: { D7: '観光交流課' },
      },
    ],
  },
});
