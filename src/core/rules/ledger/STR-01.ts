import type { Book } from '../../book/Book';
import type { BookRule } from '../OldRule';

/** Every title that the form needs stands there, in each year-block where it is yearly. */
export const ledgerStr01: BookRule = {
  id: 'STR-01',
  severity: 'error',
  scope: 'workbook',
  check: ({ layout }: Book) =>
    layout.tables.flatMap(({ header }) => {
      if (header.missing.length === 0) return [];
      const missing = header.missing.join('、');
      return [
        {
          rule: 'STR-01',
          severity: 'error',
          cell: header.firstTitle,
          related: [],
          program: null,
          message: { rule: 'STR-01', key: 'missing', values: { missing } },
          expected: missing,
          actual: null,
        },
      ];
    }),
};
