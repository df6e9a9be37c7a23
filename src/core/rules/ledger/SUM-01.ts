import { type Profile, type ProfileSum, titleOf } from '../../profile/Profile';
import { amountOf, type AmountReading } from '../../readers/amount';
import type { AmountPlace, Program } from '../../records/Program';
import type { LedgerSumParts } from '../../words/ja/sums';
import type { MessageOf } from '../../words/Words';
import { isAbsent } from '../../facts/costParts';
import type { BookRule } from '../OldRule';
import { difference } from '../../facts/sameAmount';
import { eachLedgerProgram, type LedgerCheck } from './eachLedgerProgram';

type Found = ReturnType<LedgerCheck>[number];

const check: LedgerCheck = (program, { profile }) => {
  const blocks = blocksOf(program);
  return profile.sums.flatMap((sum) =>
    blocks.flatMap((block) => {
      const found = checkSum(sum, block, profile);
      return found === null ? [] : [found];
    }),
  );
};

interface Block {
  readonly period: string | null;
  readonly amounts: ReadonlyMap<string, AmountPlace>;
}

/** The program's amounts by title: those of each year-block, and those outside. */
function blocksOf({ periods, amounts }: Program): Block[] {
  const blocks = new Map<number | null, Map<string, AmountPlace>>();
  for (const amount of amounts) {
    const own = blocks.get(amount.period) ?? new Map<string, AmountPlace>();
    blocks.set(amount.period, own);
    // Of a title that comes twice, the first counts.
    if (!own.has(amount.key)) own.set(amount.key, amount);
  }
  return [...blocks].map(([period, own]) => ({
    period: period === null ? null : (periods[period]?.name ?? null),
    amounts: own,
  }));
}

/** One sum in one block; null where it holds, its titles are missing, or a term cannot be read. */
function checkSum(sum: ProfileSum, { period, amounts }: Block, profile: Profile): Found | null {
  const total = amounts.get(sum.total);
  const cells = sum.terms.map((key) => amounts.get(key)).filter((one) => one !== undefined);
  if (total === undefined || cells.length < sum.terms.length) return null;
  const terms = cells.map(({ field, reading }) => ({
    title: field.title,
    value: valueOf(reading),
  }));
  if (!terms.every(isKnown)) return null;
  const expected = difference(
    terms.reduce((all, { value }) => all + value, 0),
    0,
  );
  const { unit } = profile;
  const parts = { period, terms, title: titleOf(profile, sum.total), expected, unit };
  const message = isAbsent(total.reading)
    ? blankMessage(parts, cells)
    : messageOf(parts, amountOf(total.reading), sum.tolerance);
  if (message === null) return null;
  return {
    rule: 'SUM-01',
    severity: message.key === 'termsRounding' ? 'info' : sum.severity,
    cell: total.cell,
    related: cells.map(({ cell }) => cell),
    message,
    expected,
    actual: amountOf(total.reading),
    quantity: { kind: 'amount', unit },
  };
}

/** A blank term counts as 0; null where it holds something else than an amount. */
function valueOf(reading: AmountReading): number | null {
  return isAbsent(reading) ? 0 : amountOf(reading);
}

function isKnown(term: {
  readonly title: string;
  readonly value: number | null;
}): term is { readonly title: string; readonly value: number } {
  return term.value !== null;
}

/** A total may be blank, or nil, where all its terms are. */
function blankMessage(
  parts: LedgerSumParts,
  cells: readonly AmountPlace[],
): MessageOf<'SUM-01'> | null {
  const isNothing = parts.expected === 0 || cells.every(({ reading }) => isAbsent(reading));
  return isNothing ? null : { rule: 'SUM-01', key: 'termsBlank', values: parts };
}

function messageOf(
  parts: LedgerSumParts,
  total: number | null,
  tolerance: number,
): MessageOf<'SUM-01'> | null {
  if (total === null) return null;
  const apart = Math.abs(difference(parts.expected, total));
  if (apart === 0) return null;
  const values = { ...parts, total, difference: apart };
  return { rule: 'SUM-01', key: apart <= tolerance ? 'termsRounding' : 'termsMismatch', values };
}

/** Every sum of the form, in every year-block. Accuses no cell. */
export const ledgerSum01: BookRule = {
  id: 'SUM-01',
  severity: 'error',
  scope: 'program',
  check: (book) => eachLedgerProgram(book, check),
};
