import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { str05 } from '../../../src/core/rules/STR-05';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';
import { testRule } from '../../support/testRule';

const SOUND = formSheet('総務課', [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }]);

/** The sound sheet, and one of these rows. */
function beside(...values: readonly (readonly CellValue[])[]) {
  return readBook(formBook(SOUND, { ...SOUND, name: '人事課', values }), chiba);
}

testRule(str05, {
  'labels below titles of the form are read': { cells: readBook(formBook(SOUND), chiba) },
  'labels without a header are told at the first one': {
    cells: beside(...SOUND.values.slice(2)),
    found: [{ at: "'人事課'!F1", key: 'noHeader', values: {}, program: null }],
  },
  'so are 人, 物 and 金': {
    cells: beside(['職員', '人'], ['備品', '物'], ['予算', '金']),
    found: [{ at: "'人事課'!B1", key: 'noHeader', values: {}, program: null }],
  },
  'beside each other they are titles of another table': {
    cells: beside(['課', 'ヒト', 'モノ', 'カネ'], ['人事課', 1, 2, 3]),
  },
  'one alone is no label': { cells: beside(['ヒト'], ['職員'], ['人']) },
  'a hidden sheet is not asked for': {
    cells: readBook(
      formBook(SOUND, { ...SOUND, visibility: 'hidden', values: SOUND.values.slice(2) }),
      chiba,
    ),
  },
});
