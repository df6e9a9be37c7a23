import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { PolicyRow } from '../layout/Layout';
import { foldName } from './foldName';
import type { BookRule } from './Rule';

interface Mention {
  readonly code: string;
  readonly name: string;
  readonly row: PolicyRow;
}

function check({ layout }: Book): Finding[] {
  /** By code, then by name. */
  const codes = new Map<string, Map<string, Mention[]>>();
  for (const row of new Set(layout.tables.map(({ policy }) => policy))) {
    if (row === null) continue;
    const { code, name } = row;
    if (code !== null && name !== null) add(codes, { code, name, row });
  }
  return [...codes.values()].flatMap((names) => (names.size > 1 ? differing(names) : []));
}

function add(codes: Map<string, Map<string, Mention[]>>, mention: Mention): void {
  const names = codes.get(mention.code) ?? new Map<string, Mention[]>();
  codes.set(mention.code, names);
  const key = foldName(mention.name);
  const mentions = names.get(key);
  if (mentions === undefined) names.set(key, [mention]);
  else mentions.push(mention);
}

/** All names but the most frequent, of equally frequent ones the first. */
function differing(names: ReadonlyMap<string, readonly Mention[]>): Finding[] {
  const [usual, ...others] = [...names.values()].sort((a, b) => b.length - a.length);
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
