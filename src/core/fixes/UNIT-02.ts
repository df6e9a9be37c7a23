import { isSameCell } from '../address/isSameCell';
import type { Book } from '../book/Book';
import type { CellEdit } from '../plan/edits';
import { type BudgetReading, readBudget } from '../readers/budget';
import type { NamedAmount } from '../readers/namedAmount';
import type { Field } from '../records/Program';
import { sameAmount } from '../facts/sameAmount';
import { type Thousandfold, thousandfoldOf } from '../facts/thousandfold';
import { pieceEdit } from '../fix/cellEdit';
import { costChoice, inDecimals, totalFits } from '../fix/costChoice';
import type { FixMaker } from '../rules/OldRule';
import { choicesFix } from '../fix/makeFix';
import { programOf } from '../fix/programOf';

const KEYS = ['things', 'money'] as const;
const TEXTS = { things: 'thingsText', money: 'moneyText' } as const;
const BUDGETS = { things: 'thingsBudget', money: 'budget' } as const;
/** Each unit is a thousand of the one before. */
const UNITS = ['円', '千円', '百万円'];

/**
 * The cost as its text says; where the total holds the cost as it is, also the text's amounts in the
 * unit that makes them fit.
 */
export const fixUnit02: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  const key = KEYS.find((one) => isSameCell(program?.fields[one].cell ?? null, finding.cell));
  const clash = program === null || key === undefined ? null : thousandfoldOf(program, key);
  if (program === null || clash === null) return null;
  const named = inDecimals(clash.named, book);
  const cost = named === 0 ? null : costChoice(book, program, clash.key, named);
  const text = totalFits(program, book)
    ? textEdit(program.fields[TEXTS[clash.key]], program[BUDGETS[clash.key]], clash, book)
    : null;
  return choicesFix([
    ...(cost === null ? [] : [cost]),
    ...(text === null ? [] : [[text] as const]),
  ]);
};

/** The text with its one unit made another; null where its amounts have several. */
function textEdit(
  { cell, value }: Field,
  { amount, amounts }: BudgetReading,
  { named, cost }: Thousandfold,
  book: Book,
): CellEdit | null {
  if (cell === null || typeof value !== 'string' || amount === null) return null;
  const unit = amount.unit ?? '';
  const other = cost > named ? nextUnit(unit, 1) : nextUnit(unit, -1);
  if (other === null || amounts.some((one) => one.unit !== unit)) return null;
  const mended = withUnit(value, amounts, unit, other);
  const read = mended === null ? null : readBudget(mended, book.profile).amount;
  const fits = read !== null && sameAmount(read.value, cost, book.profile);
  return mended !== null && fits ? pieceEdit(book, cell, value, mended) : null;
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
  let mended = text;
  for (const { span } of [...amounts].reverse()) {
    if (!text.slice(span.start, span.end).endsWith(unit)) return null;
    mended = mended.slice(0, span.end - unit.length) + other + mended.slice(span.end);
  }
  return mended;
}
