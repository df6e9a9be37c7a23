import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { num05 } from '../../../src/core/rules/NUM-05';
import { formBook, formProgram, formSheet } from '../../support/form';
import { testRule } from '../../support/testRule';

/** A mark that becomes the form's. */
function mark(at: string, written: string, fixed = '—') {
  return {
    at,
    key: 'mark',
    values: { written, expected: '—' },
    expected: '—',
    actual: written,
    safe: { [at]: fixed },
  };
}

const labelled = formSheet(
  '局',
  [{ row: ['施策', '1-1-1', '甲'], programs: [formProgram(1, { otherCities: 'ー' })] }],
  { otherCitiesInOne: true },
);

testRule(num05, {
  ...Object.fromEntries(
    ['-', '－', '―', '‐', 'ー', '_', '−', '--', '——', '———'].map((written) => [
      `${written} becomes the mark of the form`,
      { cells: { things: written }, found: [mark('H4', written)] },
    ]),
  ),
  'spaces around it stay': { cells: { things: ' - ' }, found: [mark('H4', '-', ' — ')] },
  'texts, methods and directions are looked at': {
    cells: { thingsText: '-', previousYear: '－', methods: [['ー', '_']] },
    found: [mark('L3', 'ー'), mark('M3', '_'), mark('G4', '-'), mark('I5', '－')],
  },
  'so are words': {
    cells: { thingsText: '該当なし', things: 'なし' },
    found: [mark('G4', '該当なし'), mark('H4', 'なし')],
  },
  'a label in the same cell stays': {
    cells: readBook(formBook(labelled), chiba),
    found: [mark('D5', 'ー', '他都市等の状況\n—')],
  },
  ...Object.fromEntries(
    ['—', ' — ', '', null, 0, 'サーバー'].map((thingsText) => [
      `${JSON.stringify(thingsText)} is fine`,
      { cells: { thingsText } },
    ]),
  ),
  ...Object.fromEntries(
    ['—', null, 0, { error: '#N/A' }].map((things) => [
      `a cost of ${JSON.stringify(things)} is fine`,
      { cells: { things } },
    ]),
  ),
  'a mark for No., 新規, name or section is no matter of notation': {
    cells: { no: '-', isNew: '-', name: '-', section: '-' },
  },
});
