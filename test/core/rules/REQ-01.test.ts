import { seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { readBook } from '../../../src/core/book/Book';
import { FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { req01 } from '../../../src/core/rules/REQ-01';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

test('a name is right', () => {
  expect(seenBy('REQ-01', {})).toEqual([]);
});

test.each([[null], ['　\n ']])('%j is no name', (name) => {
  const found = seenBy('REQ-01', {}, { name });
  expect(found).toMatchObject([{ severity: 'error', cell: 'C6', program: 1 }]);
  expect(found[0]?.ja).toContain('「事務事業（業務）名」が空欄');
  expect(found[0]?.en).toContain('is blank');
});

testRule(req01, {
  'a name is right': { cells: { name: '職員研修' } },
  'an error is told as such': { cells: { name: { error: '#N/A' } } },
  'a nil mark for a name is told as such': {
    cells: { name: ' － ' },
    found: [
      {
        at: 'C3',
        key: 'nil',
        values: { title: '事務事業（業務）名', nil: '－' },
        actual: '－',
      },
    ],
  },
  'a blank name is told': {
    cells: { name: '　' },
    found: [{ at: 'C3', key: 'blank', values: { title: '事務事業（業務）名' } }],
  },
  'so it is in a table of rows, by the title of its form': {
    cells: rowsWith([FIRST_PROGRAM + 1, 2, null]),
    found: [{ at: 'C6', key: 'blank', values: { title: '事務事業名' }, program: 1 }],
  },
});
