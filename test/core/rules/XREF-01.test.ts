import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { toMessage } from '../../../src/core/rules/Rule';
import { xref01 } from '../../../src/core/rules/XREF-01';
import { formBook, formProgram, formSheet } from '../../support/form';
import { testRule } from '../../support/testRule';

function repeated(at: string, name: string, program: number) {
  return { at, key: 'repeated', values: { name }, related: ['C3'], program, actual: name };
}

const sheet = (name: string, code: string) =>
  formSheet(name, [{ row: ['施策', code, code], programs: [formProgram(1)] }]);

testRule(
  xref01,
  {
    'different names are right': { cells: [{ name: '職員研修' }, { name: '職員研修2' }] },
    'blank ones are REQ-01': { cells: [{ name: null }, { name: ' ' }] },
    'the later name is reported, with the first beside it': {
      cells: [{ name: 'ICT研修' }, { name: 'ＩＣＴ 研修' }, { name: 'ICT\n研修' }],
      found: [repeated('C6', 'ＩＣＴ 研修', 1), repeated('C9', 'ICT\n研修', 2)],
    },
    'names are compared over sheets': {
      cells: readBook(formBook(sheet('甲', '1-1-1'), sheet('乙', '2-2-2')), chiba),
      found: [repeated("'乙'!C3", '事業1', 1)],
    },
  },
  [toMessage(xref01, { key: 'elsewhere', values: { name: 'ＩＣＴ 推進', where: '総務局' } })],
);
