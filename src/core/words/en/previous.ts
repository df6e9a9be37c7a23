import { quote } from '../format';
import type { previous as ja } from '../ja/previous';

export const previous: typeof ja = {
  'PREV-01': {
    name: 'Does the previous year state 歳出決算額?',
    messages: {
      budget: (v) =>
        `Under the previous year's settlement stands “${v.written}”. Is “${v.expected}” meant?`,
      noPhrase: (v) =>
        `The previous year's text “${quote(v.written)}” does not say “${v.expected}”. Write it in front of the amount.`,
    },
  },
  'PREV-02': {
    name: 'Does the money text give the budget (歳出予算額)?',
    messages: {
      settlement: (v) => `The money text says “${v.written}”. Is “${v.expected}” meant?`,
      noPhrase: (v) =>
        `The money text “${quote(v.written)}” does not say “${v.expected}”. Write it like “${v.expected}10百万円”.`,
    },
  },
};
