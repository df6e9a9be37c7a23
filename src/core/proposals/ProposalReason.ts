import type { SumTerms } from '../facts/costs';
import { renderMessage } from '../rules';
import type { Message } from '../findings/Finding';
import { formatAmount as amount, formatPeople } from '../words/format';
import { type MessageOf, sentence, type Text, type Language } from '../words/sentence';
import { enTerms, jaTerms } from '../facts/sumTerms';

/** ヒト, モノ, カネ and their sum, in `unit`. */
interface Parts {
  readonly people: number;
  readonly things: number;
  readonly money: number;
  readonly sum: number;
  readonly unit: string;
}
interface Correction extends Parts {
  /** As it stands. */
  readonly total: number;
}
interface CorrectedTerms extends SumTerms {
  /** As it stands. */
  readonly total: number;
}
interface Named {
  readonly amount: number;
  readonly unit: string;
}
interface Estimate {
  readonly heads: number;
  /** Per head, the workbook's median, in `unit`. */
  readonly price: number;
  readonly unit: string;
}
interface Fixed {
  readonly message: Message;
}

/** Why a cell would change. */
const REASONS = {
  total: sentence(
    (v: Parts) =>
      `合計が空欄です。ヒト ${amount(v.people, v.unit)}＋モノ ${amount(v.things, v.unit)}＋カネ ${amount(v.money, v.unit)}＝${amount(v.sum, v.unit)}です。`,
    (v) =>
      `The total is blank. People ${amount(v.people, v.unit)} + things ${amount(v.things, v.unit)} + money ${amount(v.money, v.unit)} = ${amount(v.sum, v.unit)}.`,
  ),
  correction: sentence(
    (v: Correction) =>
      `ヒト ${amount(v.people, v.unit)}＋モノ ${amount(v.things, v.unit)}＋カネ ${amount(v.money, v.unit)}＝${amount(v.sum, v.unit)}ですが、合計は${amount(v.total, v.unit)}です。どのセルが違うのかを確かめてから選んでください。`,
    (v) =>
      `People ${amount(v.people, v.unit)} + things ${amount(v.things, v.unit)} + money ${amount(v.money, v.unit)} = ${amount(v.sum, v.unit)}, but the total is ${amount(v.total, v.unit)}. Find out which cell is wrong before you choose this.`,
  ),
  terms: sentence(
    (v: SumTerms) => `「${v.title}」が空欄です。${jaTerms(v)}です。`,
    (v) => `"${v.title}" is blank. ${enTerms(v)}.`,
  ),
  termsCorrection: sentence(
    (v: CorrectedTerms) =>
      `${jaTerms(v)}ですが、${v.title}は${amount(v.total, v.unit)}です。どのセルが違うのかを確かめてから選んでください。`,
    (v) =>
      `${enTerms(v)}, but ${v.title} is ${amount(v.total, v.unit)}. Find out which cell is wrong before you choose this.`,
  ),
  money: sentence(
    (v: Named) => `本文の歳出予算額は${amount(v.amount, v.unit)}です。`,
    (v) => `The text gives a budget (歳出予算額) of ${amount(v.amount, v.unit)}.`,
  ),
  people: sentence(
    (v: Estimate) =>
      `職員${formatPeople(v.heads)}に、このブックの1人当たりの中央値${v.price.toFixed(1)}${v.unit}を掛けた推計です。`,
    (v) =>
      `An estimate: ${formatPeople(v.heads)} at this workbook’s median of ${v.price.toFixed(1)}${v.unit} a head.`,
  ),
  /** What the rule's own finding says. */
  fix: sentence(
    (v: Fixed) => renderMessage(v.message, 'ja'),
    (v) => renderMessage(v.message, 'en'),
  ),
};

/** Stands behind the reason. */
const FOR_TABLE: Text = {
  ja: 'Excel のテーブルの列では数式が列全体に広がるため、値で入れます。',
  en: ' In a column of an Excel table a formula would fill the whole column, so the value goes in.',
};

/** Why a cell would change, as data. */
export type ProposalReason = MessageOf<typeof REASONS>;

/** Whether it is about a total: a blank one, or one that disagrees. */
export function isOfTotal({ key }: ProposalReason): boolean {
  return key === 'total' || key === 'terms' || isCorrection({ key });
}

export function isCorrection({ key }: Pick<ProposalReason, 'key'>): boolean {
  return key === 'correction' || key === 'termsCorrection';
}

/** Why a cell would change, and in this way. */
export function renderProposal(
  {
    reason: { key, values },
    isForTable,
  }: { readonly reason: ProposalReason; readonly isForTable: boolean },
  language: Language,
): string {
  // The type ties the values to their sentence.
  const why = REASONS[key][language](values as never);
  return isForTable ? why + FOR_TABLE[language] : why;
}
