import { isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { present, shownAt } from '../facts/cells';
import { isUnitApart, sameAmount } from '../collections/arithmetic';
import { type Thousandfold, thousandfoldOf } from '../facts/costs';
import { pieceEdit, choicesFix } from '../fix/fixEdits';
import { costChoice, inDecimals, totalFits } from '../fix/figureFixes';
import { programOf } from '../fix/places';
import type { CellEdit } from '../plan/edits';
import type { Profile } from '../profile/Profile';
import { amountOf, readAmount } from '../readers/amount';
import { readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Program } from '../records/Program';
import type { ShownCell } from '../snapshot/Snapshot';
import { clip, formatAmount, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Amounts in `unit`. */
interface Clash {
  readonly named: number;
  readonly cost: number;
  readonly unit: string;
  /** How often the larger holds the smaller: as 千円 and 百万円 do, or 円 and 百万円. */
  readonly times: 1_000 | 1_000_000;
}

interface ShownClash extends Omit<Clash, 'times'> {
  /** What the cost's cell shows of it. */
  readonly shown: string;
}

const PARTS = ['things', 'money'] as const;
const TEXTS = { things: 'thingsText', money: 'moneyText' } as const;
const BUDGETS = { things: 'thingsBudget', money: 'budget' } as const;
/** Each unit is a thousand of the one before. */
const UNITS = ['円', '千円', '百万円'];

/** Text and cell differ by ×1000 or ×1,000,000: 円, 千円 and 百万円 were mixed up. */
export const unit02 = defineRule({
  id: 'UNIT-02',
  severity: 'error',
  source: 'form',
  asks: {
    ja: '千円と百万円を取り違えていませんか',
    en: 'Are thousands and millions of yen kept apart?',
  },
  messages: {
    costLarger: worded(
      (v: Clash) =>
        `本文の金額は${formatAmount(v.named, v.unit)}ですが、コストは${formatAmount(v.cost, v.unit)}で約${formatNumber(v.times)}倍です。どちらかの単位を確かめてください。`,
      (v) =>
        `The text's amount is ${formatAmount(v.named, v.unit)}, but the cost is ${formatAmount(v.cost, v.unit)}, about ${formatNumber(v.times)} times as much. Check the unit of both.`,
      (v) => `${formatNumber(v.cost)}、本文の${formatNumber(v.times)}倍`,
      (v) => `${formatNumber(v.cost)}, ${formatNumber(v.times)} × text`,
    ),
    costSmaller: worded(
      (v: Clash) =>
        `本文の金額は${formatAmount(v.named, v.unit)}で、コスト${formatAmount(v.cost, v.unit)}の約${formatNumber(v.times)}倍です。どちらかの単位を確かめてください。`,
      (v) =>
        `The text's amount is ${formatAmount(v.named, v.unit)}, about ${formatNumber(v.times)} times the cost of ${formatAmount(v.cost, v.unit)}. Check the unit of both.`,
      (v) => `${formatNumber(v.cost)}、本文は${formatNumber(v.times)}倍`,
      (v) => `${formatNumber(v.cost)}, text ${formatNumber(v.times)} ×`,
    ),
    shownOtherwise: worded(
      (v: ShownClash) =>
        `コストのセルには「${quote(v.shown)}」と表示されていますが、表示形式によるもので、実際の値は${formatNumber(v.cost)}です。この表では${formatAmount(v.cost, v.unit)}と読むため、本文の${formatAmount(v.named, v.unit)}と合いません。表示形式を元に戻し、${v.unit}の単位で入力してください。`,
      (v) =>
        `The cost's cell shows “${quote(v.shown)}”, but only by its number format: it holds ${formatNumber(v.cost)}. In this table that is ${formatAmount(v.cost, v.unit)}, not the text's ${formatAmount(v.named, v.unit)}. Reset the number format and enter the figure in ${v.unit}.`,
      (v) => `表示${clip(v.shown, 4)}、値${formatNumber(v.cost)}`,
      (v) => `shows ${clip(v.shown, 4)}, holds ${formatNumber(v.cost)}`,
    ),
  },

  checkProgram(program, book) {
    const { unit } = book.profile;
    return PARTS.flatMap((part) => {
      const clash = thousandfoldOf(program, part);
      const { cell } = program.fields[part];
      if (clash === null || cell === null) return [];
      const { named, cost } = clash;
      const found = {
        cell,
        related: present(program.fields[TEXTS[part]].cell),
        expected: named,
        actual: cost,
        quantity: { kind: 'amount', unit },
      } as const;
      const shown = otherUnit(shownAt(book, cell), cost, book.profile);
      if (shown !== null) {
        return { ...found, key: 'shownOtherwise', values: { named, cost, unit, shown } } as const;
      }
      const key = cost > named ? 'costLarger' : 'costSmaller';
      return { ...found, key, values: { named, cost, unit, times: timesOf(clash) } } as const;
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
    // A figure in the right unit would be shown as a thousandth of it.
    if (program === null || clash === null || finding.message.key === 'shownOtherwise') return null;
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

/** Between a thousand and a million. */
const MANY = 30_000;

function timesOf({ named, cost }: Thousandfold): Clash['times'] {
  const ratio = Math.abs(cost / named);
  return ratio > MANY || ratio < 1 / MANY ? 1_000_000 : 1_000;
}

/** What a cell shows, where that is an amount in another unit than it holds; null otherwise. */
function otherUnit(shown: ShownCell | null, cost: number, profile: Profile): string | null {
  if (shown === null) return null;
  const read = amountOf(readAmount(shown.text, profile));
  return read !== null && isUnitApart(read, cost) ? shown.text : null;
}

/** The text with its one unit made another; null where its amounts have several. */
function textEdit(program: Program, clash: Thousandfold, book: Book): CellEdit | null {
  const { key, cost } = clash;
  const { cell, value } = program.fields[TEXTS[key]];
  const { amount, amounts } = program[BUDGETS[key]];
  if (cell === null || typeof value !== 'string' || amount === null) return null;
  const unit = amount.unit ?? '';
  const other = otherUnitOf(unit, clash);
  if (other === null || amounts.some((one) => one.unit !== unit)) return null;
  const fixed = withUnit(value, amounts, unit, other);
  const read = fixed === null ? null : readBudget(fixed, book.profile).amount;
  const fits = read !== null && sameAmount(read.value, cost, book.profile);
  return fixed !== null && fits ? pieceEdit(book, cell, value, fixed) : null;
}

/** The unit in which a text's figures are the cost's. */
function otherUnitOf(unit: string, clash: Thousandfold): string | null {
  const at = UNITS.indexOf(unit);
  const steps = timesOf(clash) === 1_000 ? 1 : 2;
  const other = clash.cost > clash.named ? at + steps : at - steps;
  return at < 0 ? null : (UNITS[other] ?? null);
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
