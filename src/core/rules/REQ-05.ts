import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { numberingKey } from '../records/numberingKey';
import type { Profile } from '../profile/Profile';
import type { Program } from '../records/Program';
import type { Message } from '../words/Words';
import type { BookRule } from './OldRule';

/** A 施策 on the way through its programs. */
interface Row {
  readonly used: ReadonlySet<number>;
  /** Programs whose No. is not known: each may be one that is missing. */
  readonly unknown: number;
  highest: number | null;
}

/** The first No. is taken as it is: its 施策 may begin on a sheet that was not read. */
function check({ programs, profile }: Book): Finding[] {
  const found: Finding[] = [];
  if (profile.numbering === 'none') return found;
  const rows = rowsOf(programs, profile);
  for (const [index, program] of programs.entries()) {
    const row = rows.get(numberingKey(program, profile));
    if (row === undefined || program.number.kind !== 'number') continue;
    const { value: number } = program.number;
    const { highest } = row;
    row.highest = Math.max(highest ?? number, number);
    const { cell } = program.fields.no;
    const message = highest === null ? null : messageOf(number, highest, row);
    if (cell === null || message === null) continue;
    found.push({
      rule: 'REQ-05',
      severity: 'warning',
      cell,
      related: [],
      program: index,
      message,
      expected: message.key === 'gap' ? message.values.missing : null,
      actual: number,
      quantity: { kind: 'number' },
    });
  }
  return found;
}

function rowsOf(programs: readonly Program[], profile: Profile): Map<string, Row> {
  const rows = new Map<string, { used: Set<number>; unknown: number; highest: null }>();
  for (const program of programs) {
    const key = numberingKey(program, profile);
    const row = rows.get(key) ?? { used: new Set(), unknown: 0, highest: null };
    rows.set(key, row);
    if (program.number.kind === 'number') row.used.add(program.number.value);
    else row.unknown++;
  }
  return rows;
}

/** The same No. again is REQ-04's alone. */
function messageOf(
  number: number,
  highest: number,
  { used, unknown }: Row,
): Extract<Message, { rule: 'REQ-05' }> | null {
  if (number === highest) return null;
  if (number < highest) return { rule: 'REQ-05', key: 'order', values: { number, highest } };
  let missing = highest + 1;
  while (used.has(missing) && missing < number) missing++;
  if (missing === number || number - highest - 1 <= unknown) return null;
  return { rule: 'REQ-05', key: 'gap', values: { number, missing } };
}

/** No. ascends without gaps as far as the profile numbers: within its 施策. */
export const req05: BookRule = { id: 'REQ-05', severity: 'warning', scope: 'policy', check };
