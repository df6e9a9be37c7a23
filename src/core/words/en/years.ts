import { formatNumber, quote } from '../format';
import type { years as ja } from '../ja/years';

export const years: typeof ja = {
  'YEAR-01': {
    name: 'Is the fiscal year there?',
    messages: {
      missing: (v) => `There is no fiscal year. Enter it above the tables, like “${v.example}”.`,
      unreadable: (v) =>
        `The fiscal year “${quote(v.written)}” cannot be read. Write it like “${v.example}”.`,
    },
  },
  'YEAR-02': {
    name: 'Are the results of the year before?',
    messages: {
      later: (v) =>
        `The results speak of “${quote(v.written)}”, later than the sheet's year (${String(v.fiscalYear)}).`,
      notBefore: (v) =>
        `The latest year of the results is “${quote(v.written)}”. Check those of the year before the sheet's (${String(v.due)}).`,
    },
  },
  'YEAR-04': {
    name: 'Do as many years follow as “the past years” promise?',
    messages: {
      count: (v) => `It says “${v.written}”, but ${formatNumber(v.listed)} years are listed.`,
    },
  },
};
