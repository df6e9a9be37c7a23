import { cellEdit, choiceFix } from '../fix/fixEdits';
import { freeNumberAbove } from '../fix/figureFixes';
import type { Profile } from '../profile/Profile';
import { numberingKey } from '../records/numbers';
import type { Program } from '../records/Program';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Gap {
  readonly number: number;
  readonly missing: number;
}
interface Order {
  readonly number: number;
  readonly highest: number;
}

/** No. ascends without gaps as far as the profile numbers: within its 施策. */
export const req05 = defineRule({
  id: 'REQ-05',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: 'No. は順番どおりに並んでいますか',
    en: 'Do the numbers ascend without gaps?',
  },
  messages: {
    gap: worded(
      (v: Gap) =>
        `No. ${String(v.missing)}が見つからないまま、No. ${String(v.number)}になっています。事業の記入もれがないか確かめてください。`,
      (v) =>
        `No. ${String(v.number)} follows, but No. ${String(v.missing)} is not found. Please see whether a program is missing.`,
      (v) => `${String(v.missing)}が抜けて${String(v.number)}`,
      (v) => `${String(v.number)} without ${String(v.missing)}`,
    ),
    order: worded(
      (v: Order) =>
        `No. ${String(v.number)}が、No. ${String(v.highest)}より後ろにあります。番号の順に並べてください。`,
      (v) =>
        `No. ${String(v.number)} stands behind No. ${String(v.highest)}. Please put the programs in order.`,
      (v) => `${String(v.highest)}の後に${String(v.number)}`,
      (v) => `${String(v.number)} behind ${String(v.highest)}`,
    ),
  },

  /** The first No. is taken as it is: its 施策 may begin on a sheet that was not read. */
  check({ programs, profile }) {
    if (profile.numbering === 'none') return [];
    const rows = rowsOf(programs, profile);
    return programs.flatMap((program, index) => {
      const row = rows.get(numberingKey(program, profile));
      if (row === undefined || program.number.kind !== 'number' || !program.isCounted) return [];
      const { value: number } = program.number;
      const { highest } = row;
      row.highest = Math.max(highest ?? number, number);
      const { cell } = program.fields.no;
      const message = highest === null ? null : messageOf(number, highest, row);
      if (cell === null || message === null) return [];
      return {
        cell,
        program: index,
        ...message,
        expected: message.key === 'gap' ? message.values.missing : null,
        actual: number,
        quantity: { kind: 'number' },
      };
    });
  },

  /** Behind a gap: the missing number. Out of order: the next free number above the others. */
  fix(finding, book) {
    const { message, cell } = finding;
    if (message.key === 'gap') return choiceFix(cellEdit(book, cell, message.values.missing));
    const free = freeNumberAbove(message.values.highest, finding, book);
    return free === null ? null : choiceFix(cellEdit(book, cell, free));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '番号が抜けていると、事業の記入もれや、ページの抜けが疑われるためです。',
          en: 'A gap may mean that a program or a page was left out.',
        },
        good: [{ no: 1 }, { no: 2 }, { no: 3 }],
        bad: [{ no: 1 }, { no: 2 }, { no: 4 }],
      }
    : null,
});

/** A 施策 on the way through its programs. */
interface Row {
  readonly used: Set<number>;
  /** Programs whose No. is not known: each may be one that is missing. */
  unknown: number;
  highest: number | null;
}

function rowsOf(programs: readonly Program[], profile: Profile): Map<string, Row> {
  const rows = new Map<string, Row>();
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
function messageOf(number: number, highest: number, { used, unknown }: Row) {
  if (number === highest) return null;
  if (number < highest) return { key: 'order', values: { number, highest } } as const;
  let missing = highest + 1;
  while (used.has(missing) && missing < number) missing++;
  if (missing === number || number - highest - 1 <= unknown) return null;
  return { key: 'gap', values: { number, missing } } as const;
}
