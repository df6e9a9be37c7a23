import { num05 } from '../../../src/core/rules/NUM-05';
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

testRule(num05, {
  ...Object.fromEntries(
    ['-', '－', '―', '‐', 'ー', '_', '−', '--', '——', '———'].map((written) => [
      `${written} becomes the mark of the form`,
      { cells: { things: written }, found: [mark('H4', written)] },
    ]),
  ),
  'spaces around it stay': { cells: { things: ' - ' }, found: [mark('H4', '-', ' — ')] },
  'only where figures are due: not in other texts, methods and directions': {
    cells: { thingsText: '-', previousYear: '－', results: 'なし', methods: [['ー', '_']] },
    found: [mark('G4', '-'), mark('I5', '－')],
  },
  'so are words': {
    cells: { thingsText: '該当なし', things: 'なし' },
    found: [mark('G4', '該当なし'), mark('H4', 'なし')],
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
