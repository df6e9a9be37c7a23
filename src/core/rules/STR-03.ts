import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import type { PolicyRow } from '../layout/Layout';
import type { Message } from '../words/Words';
import type { BookRule } from './OldRule';

type Str03 = Extract<Message, { rule: 'STR-03' }>;

const EXAMPLE = '4-3-4';

/**
 * Each 施策 row is looked at once; it may be blank as long as there is no program under it. Of
 * headers without one the first of their sheet is reported: those below it repeat it on further
 * pages.
 */
function check({ layout, programs }: Book): Finding[] {
  const found: Finding[] = [];
  const used = new Set(programs.map(({ policy }) => policy));
  const sheets = new Set<number>();
  const policies = new Set<PolicyRow>();
  for (const { header, policy } of layout.tables) {
    if (policy === null) {
      if (!sheets.has(header.sheet)) found.push(missingRow(header.firstTitle));
      sheets.add(header.sheet);
    } else if (!policies.has(policy)) {
      policies.add(policy);
      if (isBlankRow(policy) && !used.has(policy)) continue;
      const message = messageOf(policy);
      if (message !== null) {
        found.push(finding(policy.codeCell, message, policy.code, policy.writtenCode));
      }
    }
  }
  return found;
}

function isBlankRow({ writtenCode, name }: PolicyRow): boolean {
  return writtenCode === null && name === null;
}

function missingRow(cell: CellRef): Finding {
  const message: Str03 = { rule: 'STR-03', key: 'noRow', values: { example: EXAMPLE } };
  return finding(cell, message, null, null);
}

function messageOf({ code, writtenCode: written }: PolicyRow): Str03 | null {
  if (written === null) return { rule: 'STR-03', key: 'noCode', values: { example: EXAMPLE } };
  if (code === null) {
    return { rule: 'STR-03', key: 'unreadable', values: { written, example: EXAMPLE } };
  }
  return code === written ? null : { rule: 'STR-03', key: 'notation', values: { written, code } };
}

function finding(
  cell: CellRef,
  message: Str03,
  expected: string | null,
  actual: string | null,
): Finding {
  const place = { cell, related: [], program: null };
  return { rule: 'STR-03', severity: 'warning', ...place, message, expected, actual };
}

/** A 施策 row precedes each table, its code in the form n-n-n. */
export const str03: BookRule = { id: 'STR-03', severity: 'warning', scope: 'policy', check };
