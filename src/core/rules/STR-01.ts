import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding, BookRule } from './OldRule';
import type { Header } from '../layout/Layout';
import type { ColumnKey, Profile } from '../profile/Profile';
import type { Message } from '../words/Words';

type Str01 = Extract<Message, { rule: 'STR-01' }>;

function check({ layout, profile }: Book): Finding[] {
  const headers = new Set(layout.tables.map((table) => table.header));
  return [...headers].flatMap((header) => checkHeader(header, profile));
}

function checkHeader(header: Header, profile: Profile): Finding[] {
  const { missing, doubled, firstTitle } = header;
  const isLacking = missing.length > 0;
  const joined = doubled.filter(({ cell }) => isLacking && isSame(cell, firstTitle));
  const own = doubled.filter((title) => !joined.includes(title));
  const found = own.map(({ column, cell }) => {
    const values = { doubled: titles([column], profile) };
    return finding(cell, { rule: 'STR-01', key: 'doubled', values });
  });
  if (!isLacking) return found;
  const also = joined.map((title) => title.column);
  const message = missingMessage(titles(missing, profile), titles(also, profile));
  return [finding(firstTitle, message), ...found];
}

/** One finding a cell: a title doubled in the very cell where missing ones are reported joins them. */
function missingMessage(missing: string, doubled: string): Str01 {
  return doubled === ''
    ? { rule: 'STR-01', key: 'missing', values: { missing } }
    : { rule: 'STR-01', key: 'both', values: { missing, doubled } };
}

function finding(cell: CellRef, message: Str01): Finding {
  return {
    rule: 'STR-01',
    severity: 'error',
    cell,
    related: [],
    program: null,
    message,
    expected: 'missing' in message.values ? message.values.missing : null,
    actual: null,
  };
}

function titles(columns: readonly ColumnKey[], profile: Profile): string {
  return columns.map((column) => profile.titles[column][0] ?? column).join('、');
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Every column title stands once in each header. */
export const str01: BookRule = { id: 'STR-01', severity: 'error', scope: 'workbook', check };
