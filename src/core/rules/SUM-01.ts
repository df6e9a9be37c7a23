import type { Finding } from './OldRule';
import type { Hint } from '../hints/Hint';
import { hintForTotal } from '../hints/hintForTotal';
import type { Program } from '../records/Program';
import { amountOf } from '../readers/amount';
import type { CostParts } from '../words/ja/sums';
import type { Message } from '../words/Words';
import { present } from '../facts/cellText';
import { isAbsent, partOf } from '../facts/costParts';
import type { ProgramCheck, ProgramRule } from './OldRule';
import { difference } from '../facts/sameAmount';
import { hasThousandfoldPart } from '../facts/thousandfold';

type Sum01 = Extract<Message, { rule: 'SUM-01' }>;

const check: ProgramCheck = (program, index, book, found) => {
  const { costs } = program;
  if (hasThousandfoldPart(program)) return;
  const parts: CostParts = {
    people: partOf(program, 'people', book.profile),
    things: partOf(program, 'things', book.profile),
    money: partOf(program, 'money', book.profile),
    unit: book.profile.unit,
  };
  const expected = sumOf(parts);
  const total = amountOf(costs.total);
  if (total !== null) {
    if (expected === null) return;
    const apart = Math.abs(difference(expected, total));
    if (apart === 0) return;
    const isRounding = apart <= book.profile.tolerance;
    const values = { ...parts, total, expected, difference: apart };
    const key = isRounding ? 'rounding' : 'mismatch';
    const wrong = { program, parts, expected, total };
    const hint = isRounding ? null : hintForTotal(wrong, book);
    add(found, program, index, { rule: 'SUM-01', key, values }, expected, total, hint);
  } else if (
    isAbsent(costs.total) &&
    hasPart(program) &&
    !(costs.total.kind === 'nil' && expected === 0)
  ) {
    const message: Sum01 =
      expected === null
        ? { rule: 'SUM-01', key: 'blankUnknown', values: parts }
        : { rule: 'SUM-01', key: 'blank', values: { ...parts, expected } };
    add(found, program, index, message, expected, null, null);
  }
};

function sumOf({ people, things, money }: CostParts): number | null {
  if (people === null || things === null || money === null) return null;
  return difference(people + things + money, 0);
}

function hasPart({ costs }: Program): boolean {
  return (
    amountOf(costs.people) !== null ||
    amountOf(costs.things) !== null ||
    amountOf(costs.money) !== null
  );
}

function add(
  found: Finding[],
  program: Program,
  index: number,
  message: Sum01,
  expected: number | null,
  actual: number | null,
  hint: Hint | null,
): void {
  const { people, things, money, total } = program.fields;
  if (total.cell === null) return;
  found.push({
    rule: 'SUM-01',
    severity: message.key === 'rounding' ? 'info' : 'error',
    cell: total.cell,
    related: present(people.cell, things.cell, money.cell),
    program: index,
    message,
    expected,
    actual,
    quantity: { kind: 'amount', unit: message.values.unit },
    ...(hint === null ? {} : { hint }),
  });
}

/** 合計 = ヒト + モノ + カネ; what a blank part counts as is costParts' to say. Accuses no cell. */
export const sum01: ProgramRule = {
  id: 'SUM-01',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
