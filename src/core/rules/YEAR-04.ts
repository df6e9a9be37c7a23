import { type PastYears, readPastYears } from '../readers/resultYears';
import { clip, formatNumber } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

const TEXTS = ['results', 'analysis'] as const;

/** 過去N年間 is followed by N years. */
export const year04 = defineRule({
  id: 'YEAR-04',
  severity: 'info',
  source: 'form',
  asks: {
    ja: '「過去○年間」と並べた年の数は合っていますか',
    en: 'Do as many years follow as “the past years” promise?',
  },
  messages: {
    count: worded(
      (v: PastYears) =>
        `「${v.written}」とありますが、並んでいるのは${formatNumber(v.listed)}年分です。`,
      (v) => `It says “${v.written}”, but ${formatNumber(v.listed)} years are listed.`,
      (v) => `「${clip(v.written, 6)}」に${formatNumber(v.listed)}年分`,
      (v) => `${clip(v.written, 6)}: ${formatNumber(v.listed)} listed`,
    ),
  },

  checkProgram({ fields }) {
    return TEXTS.flatMap((text) => {
      const { cell, value } = fields[text];
      if (cell === null || typeof value !== 'string' || !value.includes('過去')) return [];
      const clash = readPastYears(value).find(({ promised, listed }) => promised !== listed);
      if (clash === undefined) return [];
      return [
        {
          cell,
          key: 'count' as const,
          values: clash,
          expected: clash.promised,
          actual: clash.listed,
          quantity: { kind: 'years' },
        },
      ];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '「過去5年間」とあって6年分が並ぶと、どの年までを数えたのか読む人が迷います。',
          en: 'Where five years are promised and six are listed, readers cannot tell which ones count.',
        },
        good: [{ results: '過去3年間の利用者\n平成28年度 30人\n平成27年度 28人\n平成26年度 25人' }],
        bad: [{ results: '過去2年間の利用者\n平成28年度 30人\n平成27年度 28人\n平成26年度 25人' }],
      }
    : null,
});
