import type { SumTerms } from './costs';
import { formatAmount as amount } from '../words/format';

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
