import { formatAmount, quote } from '../format';
import type { numbers as ja } from '../ja/numbers';

export const numbers: typeof ja = {
  'NUM-01': {
    name: 'Are amounts entered as numbers?',
    messages: {
      text: (v) =>
        `The amount “${quote(v.written)}” is text. It was read as ${formatAmount(v.value, v.unit)}; enter a number.`,
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
};
