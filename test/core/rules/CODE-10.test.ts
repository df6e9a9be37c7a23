import { code10 } from '../../../src/core/rules/CODE-10';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { type ProgramCells, withoutTitle } from '../../support/programs';
import { testRule } from '../../support/testRule';

function method(cell: CellValue): ProgramCells {
  return { methods: [[cell, null]] };
}

const NONE = { key: 'none', values: { title: '改善・改革の手法', codes: '①～⑧' } } as const;
const nil = (mark: string) =>
  ({ key: 'nil', values: { ...NONE.values, nil: mark }, actual: mark }) as const;

testRule(code10, {
  'a program without a method is reported in its first row': {
    cells: [{}, { methods: [] }],
    found: [{ ...NONE, at: 'L6', program: 1 }],
  },
  'a dash is told as one': { cells: method('—'), found: [{ ...nil('—'), at: 'L3' }] },
  'so is a hyphen': { cells: method('-'), found: [{ ...nil('-'), at: 'L3' }] },
  'an empty text': { cells: method(''), found: [{ ...NONE, at: 'L3' }] },
  'white space': { cells: method(' '), found: [{ ...NONE, at: 'L3' }] },
  'a method': { cells: method('⑥ ICT活用') },
  'an unknown code': { cells: method('⑨ 電算化') },
  'a label without a code': { cells: method('整理統合') },
  'a sheet without the column': { cells: withoutTitle('改善・改革の手法', { methods: [] }) },
  'a method may stand in any row': {
    cells: {
      methods: [
        [null, null],
        [null, null],
        ['⑧ その他', '見直す。'],
      ],
    },
  },
});
