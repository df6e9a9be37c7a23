import type { Finding } from '../../../src/core/findings/Finding';
import { waiverKey } from '../../../src/core/waivers/waiverKey';
import { bookOf } from '../../support/programs';

test('a finding on the form or a 施策 row is known by what stands there, else by its column', () => {
  const book = bookOf({});
  const columnOf = (sheet: number, row: number, column: number) => {
    const finding: Finding = {
      rule: 'STR-03',
      severity: 'error',
      cell: { sheet, row, column },
      related: [],
      program: null,
      message: { rule: 'STR-03', key: '', values: {} },
      expected: null,
      actual: null,
    };
    return waiverKey(finding, book).column;
  };
  expect(columnOf(0, 0, 1)).toBe('policyCode');
  expect(columnOf(0, 0, 2)).toBe('policyName');
  expect(columnOf(1, 0, 0)).toBe('fiscalYear');
  expect(columnOf(0, 1, 27)).toBe('AB');
});
