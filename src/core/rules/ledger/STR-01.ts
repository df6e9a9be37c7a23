import type { LedgerBook } from '../../book/LedgerBook';
import type { BookRule } from '../OldRule';

/** Every title that the form needs stands there, in each year-block where it is yearly. */
export const ledgerStr01: BookRule<LedgerBook> = {
  id: 'STR-01',
  severity: 'error',
  scope: 'workbook',
  check: ({ layout }) =>
    layout.tables.flatMap((table) => {
      if (table.missing.length === 0) return [];
      const missing = table.missing.join('、');
      return [
        {
          rule: 'STR-01',
          severity: 'error',
          cell: table.firstTitle,
          related: [],
          program: null,
          message: { rule: 'STR-01', key: 'missing', values: { missing } },
          expected: missing,
          actual: null,
        },
      ];
    }),
};
