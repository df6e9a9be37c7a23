import type { SumTerms } from './costs';
import { formatAmount as amount } from '../words/format';
import type { Text } from '../words/sentence';

/** What the parts of a sum come to. */
export const SUM_OF_PARTS: Text = { ja: '内訳の和', en: 'Sum of parts' };

/** `平成28年度：国庫支出金 300千円＋地方債 0千円＝300千円` */
export function jaTerms(v: SumTerms): string {
  const listed = v.terms.map(({ title, value }) => `${title} ${amount(value, v.unit)}`).join('＋');
  const sum = v.terms.length > 1 ? `＝${amount(v.expected, v.unit)}` : '';
  return (v.period === null ? '' : `${v.period}：`) + listed + sum;
}

export function enTerms(v: SumTerms): string {
  const listed = v.terms.map(({ title, value }) => `${title} ${amount(value, v.unit)}`).join(' + ');
  const sum = v.terms.length > 1 ? ` = ${amount(v.expected, v.unit)}` : '';
  return (v.period === null ? '' : `${v.period}: `) + listed + sum;
}
