import { present } from '../facts/cells';
import { cellEdit, choiceFix } from '../fix/fixEdits';
import { freeNumber } from '../fix/figureFixes';
import { numberingKey } from '../records/numbers';
import { policyCodeOf, type Program } from '../records/Program';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

const NUMBER = { kind: 'number' } as const;

/** No. is unique as far as the form numbers: within its 施策, over all pages and sheets of the book. */
export const req04 = defineRule({
  id: 'REQ-04',
  severity: 'error',
  source: 'form',
  needs: ['no'],
  asks: {
    ja: 'No. は施策の中で重なっていませんか',
    en: 'Is No. given only once in its policy?',
  },
  messages: {
    repeated: worded(
      (v: { number: number; policy: string }) =>
        `No. ${String(v.number)}は、${v.policy === '' ? 'この表' : `施策 ${v.policy}`}の別の事業にも付いています。`,
      (v) =>
        `Another program of ${v.policy === '' ? 'this table' : `policy ${v.policy}`} has No. ${String(v.number)} too.`,
      (v) => `${String(v.number)}が重複${v.policy === '' ? '' : `（${clip(v.policy, 5)}）`}`,
      (v) => `${String(v.number)} twice${v.policy === '' ? '' : ` in ${clip(v.policy, 5)}`}`,
    ),
    /** Seen only where several workbooks are checked together. */
    elsewhere: worded(
      (v: { number: number; policy: string; where: string }) =>
        `No. ${String(v.number)}は、同じ局・年度の別のブック（${quote(v.where)}）の施策 ${v.policy}の事業にも付いています。`,
      (v) =>
        `A program of policy ${v.policy} in another workbook of the same bureau and year (${quote(v.where)}) has No. ${String(v.number)} too.`,
      (v) => `${String(v.number)}が重複（${clip(v.where, 8)}）`,
      (v) => `${String(v.number)} also in ${clip(v.where, 8)}`,
    ),
  },

  check({ programs, profile }) {
    if (profile.numbering === 'none') return [];
    const first = new Map<string, Program>();
    return programs.flatMap((program, index) => {
      if (program.number.kind !== 'number' || !program.isCounted) return [];
      const number = program.number.value;
      const key = JSON.stringify([numberingKey(program, profile), number]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, program);
        return [];
      }
      const { cell } = program.fields.no;
      if (cell === null) return [];
      const policy = profile.numbering === 'policy' ? policyName(program) : '';
      return [
        {
          cell,
          related: present(earlier.fields.no.cell),
          program: index,
          key: 'repeated',
          values: { number, policy },
          actual: number,
          quantity: NUMBER,
        } as const,
      ];
    });
  },

  /** The next free number of its 施策. */
  fix(finding, book) {
    const free = freeNumber(finding, book);
    return free === null ? null : choiceFix(cellEdit(book, finding.cell, free));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '同じ No. が2つあると、どちらの事業を指すのか分からず、集計や修正で取り違えます。',
          en: 'With one No. given twice nobody knows which program is meant, and corrections go to the wrong one.',
        },
        good: [{ no: 1 }, { no: 2 }],
        bad: [{ no: 1 }, { no: 1 }],
      }
    : null,
});

function policyName({ policy }: Program): string {
  return policyCodeOf(policy) ?? policy?.name ?? '';
}
