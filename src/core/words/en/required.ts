import { formatNumber, quote } from '../format';
import type { required as ja } from '../ja/required';

export const required: typeof ja = {
  'REQ-01': {
    name: 'Is the name of the program there?',
    messages: {
      blank: (v) => `${v.title} is blank.`,
    },
  },
  'REQ-02': {
    name: 'Is the section in charge there?',
    messages: {
      blank: (v) => `${v.title} is blank.`,
      spelling: (v) => `"${quote(v.written)}" is written ${v.usual} elsewhere in this workbook.`,
    },
  },
  'REQ-03': {
    name: 'Is No. a positive whole number?',
    messages: {
      blank: (v) => `No. is blank. The next free number of this policy is ${formatNumber(v.next)}.`,
      missing: (v) => `"${v.title}" is blank.`,
      invalid: (v) => `No. "${quote(v.written)}" cannot be read as a positive whole number.`,
      notation: (v) => `Please enter No. "${quote(v.written)}" as the number ${String(v.number)}.`,
    },
  },
  'REQ-04': {
    name: 'Is No. given only once in its policy?',
    messages: {
      repeated: (v) =>
        `Another program of ${v.policy === '' ? 'this table' : `policy ${v.policy}`} has No. ${String(v.number)} too.`,
    },
  },
  'REQ-06': {
    name: 'Are goal, content, results and analysis there?',
    messages: {
      blank: (v) => `${v.title} is blank.`,
      blankNew: (v) =>
        `${v.title} is blank. Where a new program has no results yet, please enter ${v.nil}.`,
    },
  },
};
