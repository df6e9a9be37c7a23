import { formatAmount, formatNumber, quote } from '../format';
import type { numbers as ja } from '../ja/numbers';

export const numbers: typeof ja = {
  'NUM-01': {
    name: 'Are amounts entered as numbers?',
    messages: {
      text: (v) =>
        `The amount “${quote(v.written)}” is text. It was read as ${formatAmount(v.value, v.unit)}; enter a number.`,
      several: (v) =>
        `The amount cell “${quote(v.written)}” holds ${v.figures.length} figures (${v.figures.map((figure) => formatAmount(figure, v.unit)).join(', ')}). Which one is right cannot be told, so none was counted. Enter one alone.`,
      unreadable: (v) => `“${quote(v.written)}” cannot be read as an amount. Enter a number.`,
      errorValue: (v) => `The amount cell holds an error (${v.written}). Enter a number.`,
    },
  },
  'NUM-02': {
    name: 'Are there letters in place of digits?',
    messages: {
      letters: (v) =>
        `In “${quote(v.written)}” a letter (O, l, I, 〇 …) seems to stand for a digit. Write a digit.`,
    },
  },
  'NUM-04': {
    name: 'Are all amounts zero or more?',
    messages: {
      negative: (v) =>
        `The amount is negative (${formatAmount(v.value, v.unit)}). Numbers with △, ▲, - or brackets are read as negative.`,
    },
  },
  'NUM-07': {
    name: 'Are amounts whole, and people given to two decimals at most?',
    messages: {
      amount: (v) =>
        `The amount is ${formatAmount(v.value, v.unit)}. Enter a whole number; rounded it is ${formatAmount(v.rounded, v.unit)}.`,
      people: (v) =>
        `${formatNumber(v.count)} people has more than two decimals. Rounded it is ${v.rounded.toFixed(2)}.`,
    },
  },
};
