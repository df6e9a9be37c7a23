import { isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { present } from '../facts/cells';
import { sameAmount } from '../collections/arithmetic';
import { type Thousandfold, thousandfoldOf } from '../facts/costs';
import { pieceEdit, choicesFix } from '../fix/fixEdits';
import { costChoice, inDecimals, totalFits } from '../fix/figureFixes';
import { programOf } from '../fix/places';
import type { CellEdit } from '../plan/edits';
import { readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Program } from '../records/Program';
import { formatAmount } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

/** Amounts in `unit`. */
interface Clash {
  readonly named: number;
  readonly cost: number;
  readonly unit: string;
}

const PARTS = ['things', 'money'] as const;
const TEXTS = { things: 'thingsText', money: 'moneyText' } as const;
const BUDGETS = { things: 'thingsBudget', money: 'budget' } as const;
/** Each unit is a thousand of the one before. */
const UNITS = ['円', '千円', '百万円'];

/** Text and cell differ by ×1000 or ÷1000: 千円 and 百万円 were mixed up. */
export const unit02 = defineRule({
  id: 'UNIT-02',
  severity: 'error',
  source: 'form',
  asks: {
    ja: '千円と百万円を取り違えていませんか',
    en: 'Are thousands and millions of yen kept apart?',
  },
  messages: {
    costLarger: sentence(
      (v: Clash) =>
        `本文の金額は${formatAmount(v.named, v.unit)}ですが、コストは${formatAmount(v.cost, v.unit)}で約1,000倍です。どちらかの単位を確かめてください。`,
      (v) =>
        `The text's amount is ${formatAmount(v.named, v.unit)}, but the cost is ${formatAmount(v.cost, v.unit)}, about 1,000 times as much. Check the unit of both.`,
    ),
    costSmaller: sentence(
      (v: Clash) =>
        `本文の金額は${formatAmount(v.named, v.unit)}で、コスト${formatAmount(v.cost, v.unit)}の約1,000倍です。どちらかの単位を確かめてください。`,
      (v) =>
        `The text's amount is ${formatAmount(v.named, v.unit)}, about 1,000 times the cost of ${formatAmount(v.cost, v.unit)}. Check the unit of both.`,
    ),
  },

  checkProgram(program, { profile: { unit } }) {
    return PARTS.flatMap((part) => {
      const clash = thousandfoldOf(program, part);
      const { cell } = program.fields[part];
      if (clash === null || cell === null) return [];
      const { named, cost } = clash;
      const key = cost > named ? 'costLarger' : 'costSmaller';
      return [
        {
          cell,
          related: present(program.fields[TEXTS[part]].cell),
          key,
          values: { named, cost, unit },
          expected: named,
          actual: cost,
          quantity: { kind: 'amount', unit },
        } as const,
      ];
    });
  },

  /**
   * The cost as its text says; where the total holds the cost as it is, also the text's amounts in
   * the unit that makes them fit.
   */
  fix(finding, book) {
    const program = programOf(finding, book);
    const part = PARTS.find((one) => isSameCell(program?.fields[one].cell ?? null, finding.cell));
    const clash = program === null || part === undefined ? null : thousandfoldOf(program, part);
    if (program === null || clash === null) return null;
    const named = inDecimals(clash.named, book);
    const cost = named === 0 ? null : costChoice(book, program, clash.key, named);
    const text = totalFits(program, book) ? textEdit(program, clash, book) : null;
    return choicesFix([
      ...(cost === null ? [] : [cost]),
      ...(text === null ? [] : [[text] as const]),
    ]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '千円と百万円を取り違えると、金額が1,000倍違ってしまいます。集計でいちばん影響の大きい誤りです。',
          en: 'Taking thousands for millions makes an amount wrong by a factor of 1,000, the gravest slip in any sum.',
        },
        good: [{ moneyText: '歳出予算額10百万円', money: 10, total: 18 }],
        bad: [{ moneyText: '歳出予算額10百万円', money: 10000, total: 10008 }],
      }
    : null,
});

/** The text with its one unit made another; null where its amounts have several. */
function textEdit(
  program: Program,
  { key, named, cost }: Thousandfold,
  book: Book,
): CellEdit | null {
  const { cell, value } = program.fields[TEXTS[key]];
  const { amount, amounts } = program[BUDGETS[key]];
  if (cell === null || typeof value !== 'string' || amount === null) return null;
  const unit = amount.unit ?? '';
  const other = nextUnit(unit, cost > named ? 1 : -1);
  if (other === null || amounts.some((one) => one.unit !== unit)) return null;
  const fixed = withUnit(value, amounts, unit, other);
  const read = fixed === null ? null : readBudget(fixed, book.profile).amount;
  const fits = read !== null && sameAmount(read.value, cost, book.profile);
  return fixed !== null && fits ? pieceEdit(book, cell, value, fixed) : null;
}

function nextUnit(unit: string, step: 1 | -1): string | null {
  const at = UNITS.indexOf(unit);
  return at < 0 ? null : (UNITS[at + step] ?? null);
}

/** null where a unit is written otherwise, such as with a space inside. */
function withUnit(
  text: string,
  amounts: readonly NamedAmount[],
  unit: string,
  other: string,
): string | null {
  let fixed = text;
  for (const { span } of [...amounts].reverse()) {
    if (!text.slice(span.start, span.end).endsWith(unit)) return null;
    fixed = fixed.slice(0, span.end - unit.length) + other + fixed.slice(span.end);
  }
  return fixed;
}
