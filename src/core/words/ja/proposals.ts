import { formatAmount as amount, formatPeople } from '../format';
import type { CostParts } from './sums';

function parts(v: CostParts): string {
  const [people, things, money] = [v.people, v.things, v.money].map((part) =>
    amount(part ?? 0, v.unit),
  );
  return `ヒト ${people ?? ''}＋モノ ${things ?? ''}＋カネ ${money ?? ''}`;
}

/** Why a cell would be filled. */
export const proposals = {
  total: (v: CostParts & { sum: number }) =>
    `合計が空欄です。${parts(v)}＝${amount(v.sum, v.unit)}です。`,
  correction: (v: CostParts & { sum: number; total: number }) =>
    `${parts(v)}＝${amount(v.sum, v.unit)}ですが、合計は${amount(v.total, v.unit)}です。どのセルが違うのかを確かめてから選んでください。`,
  money: (v: { amount: number; unit: string }) =>
    `本文の歳出予算額は${amount(v.amount, v.unit)}です。`,
  people: (v: { heads: number; price: number; unit: string }) =>
    `職員${formatPeople(v.heads)}に、このブックの1人当たりの中央値${v.price.toFixed(1)}${v.unit}を掛けた推計です。`,
  between: '',
  forTable: 'Excel のテーブルの列では数式が列全体に広がるため、値で入れます。',
};
