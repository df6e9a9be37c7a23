import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { numberingKey } from '../records/numberingKey';
import type { Program } from '../records/Program';
import { present } from '../facts/cellText';
import type { BookRule } from './OldRule';

function check({ programs, profile }: Book): Finding[] {
  const found: Finding[] = [];
  if (profile.numbering === 'none') return found;
  const first = new Map<string, Map<number, Program>>();
  for (const [index, program] of programs.entries()) {
    if (program.number.kind !== 'number') continue;
    const { value: number } = program.number;
    const key = numberingKey(program, profile);
    const numbers = first.get(key) ?? new Map<number, Program>();
    first.set(key, numbers);
    const earlier = numbers.get(number);
    if (earlier === undefined) {
      numbers.set(number, program);
      continue;
    }
    const { cell } = program.fields.no;
    if (cell === null) continue;
    const policy = program.policy?.code ?? program.policy?.writtenCode ?? '';
    found.push({
      rule: 'REQ-04',
      severity: 'error',
      cell,
      related: present(earlier.fields.no.cell),
      program: index,
      message: { rule: 'REQ-04', key: 'repeated', values: { number, policy } },
      expected: null,
      actual: number,
      quantity: { kind: 'number' },
    });
  }
  return found;
}

/** No. is unique as far as the profile numbers: within its 施策, over all pages and sheets. */
export const req04: BookRule = { id: 'REQ-04', severity: 'error', scope: 'workbook', check };
