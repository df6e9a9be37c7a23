import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { type PolicyName, policyNames } from '../facts/policyNames';
import type { BookRule } from './OldRule';

function check({ layout }: Book): Finding[] {
  return [...policyNames(layout).values()].flatMap(differing);
}

/** All names but the most frequent, of equally frequent ones the first. */
function differing([usual, ...others]: readonly PolicyName[][]): Finding[] {
  const example = usual?.[0];
  if (example === undefined) return [];
  return others.flat().map(({ code, name, row }) => ({
    rule: 'XREF-03',
    severity: 'error',
    cell: row.nameCell,
    related: [example.row.nameCell],
    program: null,
    message: {
      rule: 'XREF-03',
      key: 'differs',
      values: { code, name, usual: example.name },
    },
    expected: example.name,
    actual: name,
  }));
}

/** One 施策 code has one name in the whole workbook. */
export const xref03: BookRule = { id: 'XREF-03', severity: 'error', scope: 'workbook', check };
