import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { FreeNumbers } from '../records/FreeNumbers';
import type { Program } from '../records/Program';
import type { Message } from '../words/Words';
import { cellText } from '../facts/cellText';
import type { BookRule } from './OldRule';

type Req03 = Extract<Message, { rule: 'REQ-03' }>;

function check({ programs, profile }: Book): Finding[] {
  const found: Finding[] = [];
  const free = new FreeNumbers(programs, profile);
  for (const [index, program] of programs.entries()) {
    if (program.number.kind === 'number' && !program.number.notation) continue;
    const { cell, value } = program.fields.no;
    const message = cell === null ? null : messageOf(program, free);
    if (cell === null || message === null) continue;
    const actual = value === null ? null : cellText(value);
    const expected = expectedOf(message);
    const place = { cell, related: [], program: index };
    const figures = { expected, actual, quantity: { kind: 'number' } } as const;
    found.push({ rule: 'REQ-03', severity: 'error', ...place, message, ...figures });
  }
  return found;
}

function messageOf(program: Program, free: FreeNumbers): Req03 | null {
  const { number, fields } = program;
  if (number.kind === 'blank') {
    return { rule: 'REQ-03', key: 'blank', values: { next: free.next(program) } };
  }
  const written = cellText(fields.no.value);
  if (number.kind === 'invalid') return { rule: 'REQ-03', key: 'invalid', values: { written } };
  const { value, notation } = number;
  return notation ? { rule: 'REQ-03', key: 'notation', values: { written, number: value } } : null;
}

function expectedOf(message: Req03): number | null {
  if (message.key === 'blank') return message.values.next;
  return message.key === 'notation' ? message.values.number : null;
}

/** No. is present, and a positive integer written as a number. */
export const req03: BookRule = { id: 'REQ-03', severity: 'error', scope: 'policy', check };
