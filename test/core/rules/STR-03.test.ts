import { type Book, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { str03 } from '../../../src/core/rules/STR-03';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { showing } from '../../support/programs';
import {
  formBook,
  type FormLayout,
  type FormProgram,
  formProgram,
  formSheet,
  unusedProgram,
} from '../../support/form';
import { testRule } from '../../support/testRule';

/** Programs below a 施策 row that holds these cells from C1 on; null leaves it out. */
function book(
  row: readonly CellValue[] | null,
  programs: readonly FormProgram[] = [formProgram(1)],
  layout: FormLayout = {},
): Book {
  return readBook(formBook(formSheet('局', [{ row, programs }], layout)), chiba);
}

const two = [formProgram(1), formProgram(2)];
const example = '4-3-4';

/** A code in another notation, with what stands in its cell after the fix. */
function notation(at: string, written: string, code: string, fixed = code) {
  const values = { written, code };
  const safe = { [at]: fixed };
  return { at, key: 'notation', values, program: null, expected: code, actual: written, safe };
}

function unreadable(written: string) {
  const values = { written, example };
  return { at: 'D1', key: 'unreadable', values, program: null, actual: written };
}

const noCode = { at: 'D1', key: 'noCode', values: { example }, program: null };

testRule(str03, {
  'a code in its form': { cells: book(['施策', '4-3-4', '名称']) },
  'some cells further': { cells: book(['施策', null, '10-2-1', null, '名称']) },
  'in one cell with label and name': { cells: book(['施策 4-3-4 名称']) },
  ...Object.fromEntries(
    ['４－３－４', '4‐3‐4', '4ー3ー4', '4 - 3 - 4', '4−3–4'].map((written) => [
      `${written} is understood, and becomes 4-3-4`,
      { cells: book(['施策', written, '名称']), found: [notation('D1', written, '4-3-4')] },
    ]),
  ),
  'brackets around a code stay': {
    cells: book(['施策', '【４‐３‐１２】', '名称']),
    found: [notation('D1', '４‐３‐１２', '4-3-12', '【4-3-12】')],
  },
  'label and name in the same cell stay, a name that repeats the code too': {
    cells: book(['施策：４－３－４ 旧４－３－４の継承']),
    found: [notation('C1', '４－３－４', '4-3-4', '施策：4-3-4 旧４－３－４の継承')],
  },
  'full-width letters in a name stay': {
    cells: book(['施策 ４－３－４ ＩＣＴの活用']),
    found: [notation('C1', '４－３－４', '4-3-4', '施策 4-3-4 ＩＣＴの活用')],
  },
  'of what Excel made a date the code is known, and offered as text': {
    cells: book(['施策', 38050, '名称']),
    found: [
      {
        at: 'D1',
        key: 'date',
        values: { date: { ja: '2004年3月4日', en: '2004-03-04' }, code: '4-3-4' },
        expected: '4-3-4',
        actual: '2004-03-04',
        program: null,
        choices: [{ D1: '4-3-4' }],
      },
    ],
  },
  'it is named in one wording, whatever its cell is known to show': {
    cells: showing(book(['施策', 38050, '名称']), { D1: '2004/3/4' }),
    found: [
      {
        at: 'D1',
        key: 'date',
        values: { date: { ja: '2004年3月4日', en: '2004-03-04' }, code: '4-3-4' },
        expected: '4-3-4',
        actual: '2004-03-04',
        program: null,
        choices: [{ D1: '4-3-4' }],
      },
    ],
  },
  'an error value, or a formula without result, is no blank': {
    cells: book(['施策', { error: '#REF!' }, '名称']),
  },
  'a number that is shown as a code is one': {
    cells: showing(book(['施策', 434, '名称']), { D1: '4-3-4' }),
  },
  'a number that is no such date cannot be read': {
    cells: book(['施策', 434, '名称']),
    found: [unreadable('434')],
  },
  'something may stand left of the label': {
    cells: book([null, null, '施策', '1-4-2', '観光'], [formProgram(1)], { left: 0 }),
  },
  'nor can two numbers': { cells: book(['施策', '4-3', '名称']), found: [unreadable('4-3')] },
  'nor other characters': { cells: book(['施策', '4の3', '名称']), found: [unreadable('4の3')] },
  'a blank code is reported beside its label': {
    cells: book(['施策', null, '名称だけ']),
    found: [noCode],
  },
  'a sheet without a 施策 row is reported once, at its first title': {
    cells: book(null, two, { page: { programs: 1, withPolicy: true } }),
    found: [{ at: 'A1', key: 'noRow', values: { example }, program: null }],
  },
  'a page that repeats its header alone stays under its 施策': {
    cells: book(['施策', '1-1-1', 'x'], two, { page: { programs: 1, withPolicy: false } }),
  },
  'a 施策 row may be blank as long as no program stands under it': {
    cells: book(['施策'], [unusedProgram(1), unusedProgram(2)]),
  },
  'with one under it, it may not': {
    cells: book(['施策'], [unusedProgram(1), formProgram(2)]),
    found: [noCode],
  },
  'a sheet without any program is not looked at': {
    cells: book(['施策', '4-3'], [unusedProgram(1)]),
  },
});
