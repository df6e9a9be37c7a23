import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profile/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SummaryTerms } from '../../../src/core/summary/SummarySource';
import { toSummarySource } from '../../../src/core/summary/toSummarySource';
import { formBook, formProgram, formSheet, type FormProgram } from '../../support/form';

function termsOf(row: readonly CellValue[], more: Partial<FormProgram> = {}): SummaryTerms {
  const sheet = formSheet('局', [{ row, programs: [formProgram(1, more)] }]);
  const [program] = toSummarySource('a.xlsx', checkWorkbook(formBook(sheet), chiba)).programs;
  if (program === undefined) throw new Error('no program was read');
  return program.terms;
}

const PLAIN = ['施策', '3-4-1', '防災'];

test('cells that stand as they are read are referred to', () => {
  expect(termsOf(PLAIN)).toMatchObject({
    policy: `'局'!D1&" "&'局'!E1`,
    name: `'局'!C3&""`,
    section: `'局'!N3&""`,
    total: `'局'!I3`,
  });
});

test.each([
  ['a code in brackets', ['施策', '(3-4-1)', '防災']],
  ['a code in full width', ['施策', '３-４-１', '防災']],
  ['spaces around the name', ['施策', '3-4-1', ' 防災 ']],
  ['code and name in one cell', ['施策', '3-4-1 防災']],
])('a 施策 is not referred to with %s: it is shown otherwise', (_, row) => {
  expect(termsOf(row).policy).toBeNull();
});

test('a nil mark is referred to as the 0 that it counts for, a text amount not at all', () => {
  expect(termsOf(PLAIN, { total: '—' }).total).toBe(`N('局'!I3)`);
  expect(termsOf(PLAIN, { total: '1,539' }).total).toBeNull();
  expect(termsOf(PLAIN, { total: null }).total).toBe(`'局'!I3`);
});
