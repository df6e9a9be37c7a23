import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { Profile } from '../profile/Profile';
import { numberingKey } from '../records/numberingKey';
import type { Program } from '../records/Program';
import type { Message } from '../words/Words';
import { cellText } from './cellText';
import type { BookRule } from './Rule';

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
    found.push({ rule: 'REQ-03', severity: 'error', ...place, message, expected, actual });
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

/** Numbers that a 施策 has not given yet. */
class FreeNumbers {
  private used: Map<string, Set<number>> | null = null;
  private readonly lastGiven = new Map<string, number>();

  constructor(
    private readonly programs: readonly Program[],
    private readonly profile: Profile,
  ) {}

  /** The lowest free number of the program's 施策; the next call gives the next. */
  next(program: Program): number {
    this.used ??= usedNumbers(this.programs, this.profile);
    const key = numberingKey(program, this.profile);
    const used = this.used.get(key);
    let number = (this.lastGiven.get(key) ?? 0) + 1;
    while (used?.has(number) === true) number++;
    this.lastGiven.set(key, number);
    return number;
  }
}

function usedNumbers(programs: readonly Program[], profile: Profile): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  for (const program of programs) {
    const key = numberingKey(program, profile);
    const numbers = used.get(key) ?? new Set();
    used.set(key, numbers);
    if (program.number.kind === 'number') numbers.add(program.number.value);
  }
  return used;
}

/** No. is present, and a positive integer written as a number. */
export const req03: BookRule = { id: 'REQ-03', severity: 'error', scope: 'policy', check };
