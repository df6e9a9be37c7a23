import { formBook, formProgram, formSheet } from '../../support/form';
import { seenBy } from '../../support/programs';
import { seenIn } from '../../support/seenIn';

test('different names are right, blank ones are REQ-01', () => {
  expect(seenBy('XREF-01', { name: '職員研修' }, { name: '職員研修2' })).toEqual([]);
  expect(seenBy('XREF-01', { name: null }, { name: ' ' })).toEqual([]);
});

test('the later name is reported, with the first beside it', () => {
  const name = 'ICT研修';
  const found = seenBy('XREF-01', { name }, { name: 'ＩＣＴ 研修' }, { name: 'ICT\n研修' });
  expect(found).toMatchObject([
    { severity: 'warning', cell: 'C6', related: ['C3'], program: 1, actual: 'ＩＣＴ 研修' },
    { severity: 'warning', cell: 'C9', related: ['C3'], program: 2 },
  ]);
});

test('names are compared over sheets', () => {
  const sheet = (name: string, code: string) =>
    formSheet(name, [{ row: ['施策', code, code], programs: [formProgram(1)] }]);
  const found = seenIn('XREF-01', formBook(sheet('甲', '1-1-1'), sheet('乙', '2-2-2')));
  expect(found).toMatchObject([{ sheet: 1, cell: 'C3' }]);
});
