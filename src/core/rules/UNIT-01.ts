import { isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { type AmountText, amountTexts } from '../facts/figures';
import { difference, isThousandfold, sameAmount } from '../collections/arithmetic';
import { namedThings, ownBudget } from '../facts/costs';
import { pieceEdit, choiceFix, safeFix } from '../fix/fixEdits';
import { programOf } from '../fix/places';
import type { Profile } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import { readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import { convert, yenPer } from '../text/units';
import type { Program } from '../records/Program';
import { clip, formatAmount, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Cut {
  readonly written: string;
  readonly expected: string;
}

/** An amount in a text carries its unit whole; white space or a line break before 円 is no fault. */
export const unit01 = defineRule({
  id: 'UNIT-01',
  severity: 'error',
  source: 'statistics',
  asks: {
    ja: '金額の単位は最後まで書いてありますか',
    en: 'Is the unit of each amount written out?',
  },
  messages: {
    cut: worded(
      (v: Cut) =>
        `「${quote(v.written)}」の単位が途中で切れています。「${v.expected}」のように書いてください。`,
      (v) => `The unit of “${quote(v.written)}” is cut off. Write it as “${v.expected}”.`,
      (v) => `単位が途中「${clip(v.written, 4)}」`,
      (v) => `unit cut: ${clip(v.written, 6)}`,
    ),
    bare: worded(
      (v: Cut) =>
        `「${quote(v.written)}」に単位がありません。金額であれば「${v.expected}」のように書いてください。`,
      (v) =>
        `“${quote(v.written)}” has no unit. If it is an amount, write it like “${v.expected}”.`,
      (v) => `単位なし「${clip(v.written, 5)}」`,
      (v) => `no unit: ${clip(v.written, 6)}`,
    ),
  },

  /** One finding a cell, for the first of its amounts that is cut off. */
  checkProgram(program, { profile }) {
    const said = amountTexts(program, profile).map(({ cell, text, amounts }) => {
      const listAt = text.indexOf('主なもの');
      const isListed = ({ unit, span }: NamedAmount) =>
        unit === null && listAt >= 0 && span.start > listAt;
      const all = amounts.filter(({ unitWhole }) => !unitWhole);
      const cut = all.find((amount) => !isListed(amount)) ?? all[0];
      if (cut === undefined) return null;
      const written = text.slice(cut.span.start, cut.span.end);
      const expected = withUnit(cut, written, profile);
      const values = { written, expected };
      // Whether a bare figure of a list is an amount is its neighbours' word alone.
      const severity = isListed(cut) ? 'warning' : 'error';
      const found = { cell, severity, values, expected, actual: written } as const;
      return isBare(cut, written)
        ? ({ ...found, key: 'bare' } as const)
        : ({ ...found, key: 'cut' } as const);
    });
    return said.filter((one) => one !== null);
  },

  /**
   * Every cut unit of the text is made whole. Where only 円 is missing that is safe; a number without
   * any unit is the form's only if the user says so.
   */
  fix(finding, book) {
    const program = programOf(finding, book);
    if (program === null) return null;
    const cut = amountTexts(program, book.profile).find(
      ({ cell, amounts }) =>
        isSameCell(cell, finding.cell) && amounts.some(({ unitWhole }) => !unitWhole),
    );
    if (cut === undefined) return null;
    const edit = (unit: string) => {
      const fixed = madeWhole(cut, unit, book);
      return fixed === null ? null : pieceEdit(book, cut.cell, cut.text, fixed);
    };
    const isSafe = cut.amounts.every(({ unit, unitWhole }) => unitWhole || unit !== null);
    return isSafe
      ? safeFix(edit(book.profile.unit))
      : choiceFix(edit(unitFor(cut, costOf(cut, program), book)));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '「83百万」のように単位が途切れると、83百万円なのか83百万人なのか、文だけでは決まりません。',
          en: 'With its unit cut short, an amount such as 83百万 can be taken for something else.',
        },
        good: [{ previousYear: '歳出決算額9百万円' }],
        bad: [{ previousYear: '歳出決算額9百万' }],
      }
    : null,
});

/** No unit at all, not even the beginning of one (83百). */
function isBare({ unit }: NamedAmount, written: string): boolean {
  return unit === null && !/[百千万億]\s*$/.test(written);
}

/** The amount as it should stand: 83百万円. */
function withUnit(amount: NamedAmount, written: string, profile: Profile): string {
  return amount.unit === null ? formatAmount(amount.value, profile.unit) : `${written.trim()}円`;
}

/** Also known where the form's own unit is another. */
const OTHER_UNITS = ['百万円', '千円'];

/** The unit of a number without one: the form's, or another where only that fits its cost. */
function unitFor(cut: AmountText, cost: number | null, book: Book): string {
  const { profile } = book;
  const named = (unit: string) => {
    const fixed = madeWhole(cut, unit, book);
    if (fixed === null) return null;
    const read = readBudget(fixed, profile);
    return cut.key === 'thingsText' ? namedThings(fixed, read) : ownBudget(read);
  };
  const own = named(profile.unit);
  if (cost === null || own === null || !isThousandfold(cost, own)) return profile.unit;
  const fitting = OTHER_UNITS.find((unit) => {
    const other = named(unit);
    return other !== null && sameAmount(other, cost, profile);
  });
  return fitting ?? profile.unit;
}

/** What the text's amount is the cost of; null where there is none. */
function costOf({ key }: AmountText, { costs }: Program): number | null {
  if (key === 'thingsText') return amountOf(costs.things);
  return key === 'moneyText' ? amountOf(costs.money) : null;
}

/**
 * @param unit of the numbers that have none
 * @returns null where the text would then be read otherwise than meant
 */
function madeWhole({ text, amounts }: AmountText, unit: string, { profile }: Book): string | null {
  const meant = (amount: NamedAmount) =>
    amount.unit === null ? convert(amount.value, yenPer(unit), yenPer(profile.unit)) : amount.value;
  let fixed = text;
  for (const { span, unitWhole, unit: known } of [...amounts].reverse()) {
    if (unitWhole) continue;
    const rest = known === null ? missingEnd(text.slice(span.start, span.end), unit) : '円';
    fixed = fixed.slice(0, span.end) + rest + fixed.slice(span.end);
  }
  const read = readBudget(fixed, profile).amounts;
  const isRead =
    read.length === amounts.length &&
    amounts.every((amount, i) => {
      const now = read[i];
      return now?.unitWhole === true && difference(now.value, meant(amount)) === 0;
    });
  return isRead ? fixed : null;
}

/** What of a unit is missing behind `83百`. */
function missingEnd(written: string, unit: string): string {
  for (let known = unit.length - 1; known > 0; known--) {
    if (written.endsWith(unit.slice(0, known))) return unit.slice(known);
  }
  return unit;
}
