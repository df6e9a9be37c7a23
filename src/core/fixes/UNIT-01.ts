import { isSameCell } from '../address/isSameCell';
import type { Book } from '../book/Book';
import type { Finding } from '../rules/OldRule';
import { amountOf } from '../readers/amount';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import { convert, yenPer } from '../readers/units';
import type { Field, Program } from '../records/Program';
import { namedBy } from '../facts/costParts';
import { peopleBudget } from '../facts/peopleBudget';
import { difference, isThousandfold, sameAmount } from '../facts/sameAmount';
import { pieceEdit } from '../fix/cellEdit';
import type { FixMaker } from '../rules/OldRule';
import { choiceFix, safeFix } from '../fix/makeFix';
import { programOf } from '../fix/programOf';

/** Also known where the form's own unit is another. */
const OTHER_UNITS = ['百万円', '千円'];

/**
 * Every cut unit of the text is made whole. Where only 円 is missing that is safe; a number without
 * any unit is the form's only if the user says so.
 */
export const fixUnit01: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  const found = program === null ? null : cutText(finding, program, book);
  if (found === null) return null;
  const { text, amounts } = found;
  const own = book.profile.unit;
  const edit = (unit: string) => {
    const mended = madeWhole(text, amounts, unit, book);
    return mended === null ? null : pieceEdit(book, finding.cell, text, mended);
  };
  const isSafe = amounts.every(({ unit, unitWhole }) => unitWhole || unit !== null);
  return isSafe ? safeFix(edit(own)) : choiceFix(edit(unitFor(found, book)));
};

/** The unit of a number without one: the form's, or another where only that fits its cost. */
function unitFor({ text, amounts, cost }: CutText, book: Book): string {
  const { profile } = book;
  const named = (unit: string) => {
    const mended = madeWhole(text, amounts, unit, book);
    return mended === null ? null : namedBy(readBudget(mended, profile));
  };
  const own = named(profile.unit);
  if (cost === null || own === null || !isThousandfold(cost, own)) return profile.unit;
  const fitting = OTHER_UNITS.find((unit) => {
    const other = named(unit);
    return other !== null && sameAmount(other, cost, profile);
  });
  return fitting ?? profile.unit;
}

interface CutText {
  readonly text: string;
  readonly amounts: readonly NamedAmount[];
  /** What the text's amount is the cost of; null where there is none. */
  readonly cost: number | null;
}

function cutText({ cell }: Finding, program: Program, { profile }: Book): CutText | null {
  const { fields, costs } = program;
  const texts: [Field, BudgetReading | null, number | null][] = [
    [fields.peopleText, peopleBudget(program, profile), null],
    [fields.thingsText, program.thingsBudget, amountOf(costs.things)],
    [fields.moneyText, program.budget, amountOf(costs.money)],
    [fields.previousYear, program.previous, null],
  ];
  for (const [field, reading, cost] of texts) {
    const amounts = reading?.amounts ?? [];
    if (!isSameCell(field.cell, cell) || amounts.every(({ unitWhole }) => unitWhole)) continue;
    return typeof field.value === 'string' ? { text: field.value, amounts, cost } : null;
  }
  return null;
}

/**
 * @param unit of the numbers that have none
 * @returns null where the text would then be read otherwise than meant
 */
function madeWhole(
  text: string,
  amounts: readonly NamedAmount[],
  unit: string,
  { profile }: Book,
): string | null {
  const meant = (amount: NamedAmount) =>
    amount.unit === null ? convert(amount.value, yenPer(unit), yenPer(profile.unit)) : amount.value;
  let mended = text;
  for (const { span, unitWhole, unit: known } of [...amounts].reverse()) {
    if (unitWhole) continue;
    const rest = known === null ? missingEnd(text.slice(span.start, span.end), unit) : '円';
    mended = mended.slice(0, span.end) + rest + mended.slice(span.end);
  }
  const read = readBudget(mended, profile).amounts;
  const isRead =
    read.length === amounts.length &&
    amounts.every((amount, i) => {
      const now = read[i];
      return now?.unitWhole === true && difference(now.value, meant(amount)) === 0;
    });
  return isRead ? mended : null;
}

/** What of a unit is missing behind `83百`. */
function missingEnd(written: string, unit: string): string {
  for (let known = unit.length - 1; known > 0; known--) {
    if (written.endsWith(unit.slice(0, known))) return unit.slice(known);
  }
  return unit;
}
