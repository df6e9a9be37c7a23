import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import { convert, yenPer } from '../readers/units';
import type { Program } from '../records/Program';
import { peopleBudget } from '../rules/peopleBudget';
import { difference } from '../rules/sameAmount';
import { pieceEdit } from './cellEdit';
import type { FixMaker } from './FixMaker';
import { choiceFix, safeFix } from './makeFix';
import { isSameCell, programOf } from './programOf';

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
  if (isSafe) return safeFix(edit(own));
  return choiceFix(edit(own), ...OTHER_UNITS.filter((unit) => unit !== own).map(edit));
};

function cutText(
  { cell }: Finding,
  program: Program,
  { profile }: Book,
): { readonly text: string; readonly amounts: readonly NamedAmount[] } | null {
  const { fields } = program;
  const texts: [Program['fields']['moneyText'], BudgetReading | null][] = [
    [fields.peopleText, peopleBudget(program, profile)],
    [fields.thingsText, program.thingsBudget],
    [fields.moneyText, program.budget],
    [fields.previousYear, program.previous],
  ];
  for (const [field, reading] of texts) {
    const amounts = reading?.amounts ?? [];
    if (!isSameCell(field.cell, cell) || amounts.every(({ unitWhole }) => unitWhole)) continue;
    return typeof field.value === 'string' ? { text: field.value, amounts } : null;
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
