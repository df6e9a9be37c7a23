import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { xref04 } from '../../../src/core/rules/XREF-04';
import { formBook, formProgram, formSheet } from '../../support/form';
import { testRule } from '../../support/testRule';

function sheet(name: string, ...names: readonly string[]) {
  const programs = names.map((one, i) => formProgram(i + 1, { name: one }));
  return formSheet(name, [{ row: ['施策', '1-1-1', 'x'], programs }]);
}

testRule(xref04, {
  'more than half of the smaller sheet is the same': {
    cells: readBook(
      formBook(
        sheet('総務局', '甲', '乙', '丙', '丁', '戊'),
        sheet('総務局 (2)', '甲', '丙', '己'),
      ),
      chiba,
    ),
    found: [
      {
        at: "'総務局 (2)'!A2",
        key: 'repeats',
        values: { alike: 2, programs: 3, sheet: '総務局' },
        program: null,
      },
    ],
  },
  'a third sheet repeats the one that counts': {
    cells: readBook(
      formBook(sheet('一 (2)', '甲'), sheet('一 (3)', '甲'), sheet('一', '甲')),
      chiba,
    ),
    found: [
      { at: 'A2', key: 'repeats', values: { alike: 1, programs: 1, sheet: '一' }, program: null },
      {
        at: "'一 (3)'!A2",
        key: 'repeats',
        values: { alike: 1, programs: 1, sheet: '一' },
        program: null,
      },
    ],
  },
  'half of them may be named alike': {
    cells: readBook(formBook(sheet('一', '甲', '乙'), sheet('一 (2)', '甲', '丙')), chiba),
  },
  'programs without a name are like no others': {
    cells: readBook(formBook(sheet('一', '', ''), sheet('一 (2)', '', '')), chiba),
  },
});
