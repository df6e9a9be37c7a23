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
  'PREV-03': {
    name: 'Does a new program have an amount for the previous year?',
    messages: {
      amount: (v) =>
        `The program is new (●), yet the previous year has an amount (${quote(v.written)}). Check which is right.`,
    },
  },
};
