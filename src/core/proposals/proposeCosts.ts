import type { Book } from '../book/Book';
import type { Program } from '../records/Program';
import { isAbsent } from '../facts/costParts';
import { medianHeadPrice } from '../facts/headPrices';
import type { Proposal } from './Proposal';

/** カネ from the 歳出予算額 that its text names, in whole units; null where it names none. */
export function proposeMoney(program: Program, index: number, book: Book): Proposal | null {
  const { cell, value: before } = program.fields.money;
  const named = program.budget.amount;
  if (cell === null || named === null || !isAbsent(program.costs.money)) return null;
  const amount = Math.round(named.value);
  if (amount <= 0) return null;
  return {
    kind: 'money',
    program: index,
    cell,
    before,
    after: { kind: 'value', value: amount },
    isTicked: false,
    isEstimate: false,
    isForTable: false,
    reason: { key: 'money', values: { amount: named.value, unit: book.profile.unit } },
  };
}

/** ヒト from the people its text names, at the workbook's median cost per head: an estimate. */
export function proposePeople(program: Program, index: number, book: Book): Proposal | null {
  const { cell, value: before } = program.fields.people;
  const heads = program.staff.headline;
  if (cell === null || heads === null || !isAbsent(program.costs.people)) return null;
  const price = medianHeadPrice(book);
  const amount = price === null ? 0 : Math.round(price * heads);
  if (price === null || amount <= 0) return null;
  return {
    kind: 'people',
    program: index,
    cell,
    before,
    after: { kind: 'value', value: amount },
    isTicked: false,
    isEstimate: true,
    isForTable: false,
    reason: { key: 'people', values: { heads, price, unit: book.profile.unit } },
  };
}
