import { formatNumber, quote } from '../format';

export const years = {
  'YEAR-01': {
    name: '年度が書いてありますか',
    messages: {
      missing: (v: { example: string }) =>
        `年度が見つかりません。「${v.example}」のように、表の上に入れてください。`,
      unreadable: (v: { written: string; example: string }) =>
        `年度「${quote(v.written)}」を読み取れません。「${v.example}」のように書いてください。`,
    },
  },
  'YEAR-02': {
    name: '実績は前年度のものですか',
    messages: {
      later: (v: { written: string; fiscalYear: number; due: number }) =>
        `実績に「${quote(v.written)}」とあります。このシートの年度（${String(v.fiscalYear)}年度）より後です。`,
      notBefore: (v: { written: string; fiscalYear: number; due: number }) =>
        `実績の最も新しい年は「${quote(v.written)}」です。前年度（${String(v.due)}年度）の実績を確かめてください。`,
    },
  },
  'YEAR-04': {
    name: '「過去○年間」と並べた年の数は合っていますか',
    messages: {
      count: (v: { written: string; promised: number; listed: number }) =>
        `「${v.written}」とありますが、並んでいるのは${formatNumber(v.listed)}年分です。`,
    },
  },
};
