import { type Book, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { xref03 } from '../../../src/core/rules/XREF-03';
import { toMessage } from '../../../src/core/rules/Rule';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';
import { testRule } from '../../support/testRule';

/** Sheets of a program each, 甲, 乙 and 丙, below these 施策 rows. */
function bookWith(...rows: readonly (readonly CellValue[])[]): Book {
  const sheets = rows.map((row, i) =>
    formSheet('甲乙丙'.charAt(i), [{ row: ['施策', ...row], programs: [formProgram(i + 1)] }]),
  );
  return readBook(formBook(...sheets), chiba);
}

function differs(at: string, code: string, name: string, usual: string, usualAt: string) {
  return {
    at,
    key: 'differs',
    values: { code, name, usual },
    related: [usualAt],
    program: null,
    expected: usual,
    actual: name,
  };
}

testRule(
  xref03,
  {
    'one name a code is right, whatever its width, spaces and the code’s dashes': {
      cells: bookWith(['4-3-4', 'ICT活用'], ['４－３－４', 'ＩＣＴ 活用'], ['9-9-9', 'その他']),
    },
    '（続き） and （再掲） are none of it': {
      cells: bookWith(['1-1-1', '甲'], ['1-1-1', '甲（続き）'], ['1-1-1', '甲 (再掲)']),
    },
    'a space in front of it is none of it': { cells: bookWith(['1-1-1', '甲'], ['1-1-1', ' 甲']) },
    'the less frequent name is reported; each is a choice, which all rows take': {
      cells: bookWith(
        ['4-3-4', '利便性の低下'],
        ['4-3-4', '利便性の向上'],
        ['4-3-4', '利便性の向上'],
      ),
      found: [
        {
          ...differs('E1', '4-3-4', '利便性の低下', '利便性の向上', "'乙'!E1"),
          choices: [
            { E1: '利便性の向上' },
            { "'乙'!E1": '利便性の低下', "'丙'!E1": '利便性の低下' },
          ],
        },
      ],
    },
    'of two names the later is reported': {
      cells: bookWith(['1-1-1', '甲'], ['1-1-1', '乙']),
      found: [
        {
          ...differs("'乙'!E1", '1-1-1', '乙', '甲', 'E1'),
          choices: [{ "'乙'!E1": '甲' }, { E1: '乙' }],
        },
      ],
    },
    'rows of other codes are left alone': {
      cells: bookWith(['1-1-1', '甲'], ['1-1-1', '乙'], ['2-2-2', '丙']),
      found: [
        {
          ...differs("'乙'!E1", '1-1-1', '乙', '甲', 'E1'),
          choices: [{ "'乙'!E1": '甲' }, { E1: '乙' }],
        },
      ],
    },
    'a code in the same cell stays': {
      cells: bookWith(['4-3-4 向上'], ['4-3-4', '低下']),
      found: [
        {
          ...differs("'乙'!E1", '4-3-4', '低下', '向上', 'D1'),
          choices: [{ "'乙'!E1": '向上' }, { D1: '4-3-4 低下' }],
        },
      ],
    },
    'a blank name or code says nothing': {
      cells: bookWith(['1-1-1', '甲'], ['1-1-1', null], [null, '乙']),
    },
    'nor does an error for a name': {
      cells: bookWith(['1-1-1', '甲'], ['1-1-1', { error: '#REF!' }]),
    },
    'a 施策 over several pages is one': {
      cells: readBook(
        formBook(
          formSheet(
            '局',
            [{ row: ['施策', '1-1-1', '甲'], programs: [formProgram(1), formProgram(2)] }],
            { page: { programs: 1, withPolicy: true } },
          ),
        ),
        chiba,
      ),
    },
  },
  [
    toMessage(xref03, {
      key: 'elsewhere',
      values: { code: '1-1-1', name: '乙', usual: '甲', where: '総務局.xlsx' },
    }),
  ],
);
