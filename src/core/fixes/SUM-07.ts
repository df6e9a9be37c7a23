import type { Book } from '../book/Book';
import type { CellEdit } from '../plan/edits';
import { readBudget } from '../readers/budget';
import type { Program } from '../records/Program';
import { sameAmount } from '../facts/sameAmount';
import { formatAmount } from '../words/format';
import { pieceEdit } from '../fix/cellEdit';
import { costChoice, inDecimals } from '../fix/costChoice';
import { fieldEdit } from '../fix/fieldEdit';
import type { FixChoice } from '../fix/Fix';
import type { FixMaker } from '../rules/OldRule';
import { choicesFix } from '../fix/makeFix';
import { programOf } from '../fix/programOf';

/** The cost from its text; where the text has none, the text from the cost, or no cost either. */
export const fixSum07: FixMaker = (finding, book) => {
  const program = programOf(finding, book);
  const { message } = finding;
  if (program === null || message.rule !== 'SUM-07') return null;
  if (message.key === 'noCost' || message.key === 'zeroCost') {
    const cost = costOf(message.values.budget, book);
    return choicesFix(present(costChoice(book, program, 'money', cost)));
  }
  const text = textEdit(program, message.values.cost, book);
  const none = costChoice(book, program, 'money', 0);
  return choicesFix(present(text === null ? null : [text], none));
};

function costOf(budget: number, book: Book): number {
  const cost = inDecimals(budget, book);
  return sameAmount(cost, budget, book.profile) ? cost : budget;
}

/** 歳出予算額 as the cost says, where the text is nil or names 0. */
function textEdit(program: Program, cost: number, book: Book): CellEdit | null {
  const { cell, value } = program.fields.moneyText;
  const { kind, amount, amountIsNil } = program.budget;
  if (cell === null || cost < 0) return null;
  const written = formatAmount(cost, book.profile.unit);
  if (kind !== 'text') return fieldEdit(book, program.fields.moneyText, `歳出予算額${written}`);
  if (amount === null || amountIsNil || typeof value !== 'string') return null;
  const mended = value.slice(0, amount.span.start) + written + value.slice(amount.span.end);
  const read = readBudget(mended, book.profile).amount;
  if (read === null || !sameAmount(read.value, cost, book.profile)) return null;
  return pieceEdit(book, cell, value, mended);
}

function present(...choices: readonly (FixChoice | null)[]): FixChoice[] {
  return choices.filter((choice) => choice !== null);
}
