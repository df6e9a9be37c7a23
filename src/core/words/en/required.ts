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
  'REQ-05': {
    name: 'Do the numbers ascend without gaps?',
    messages: {
      gap: (v) =>
        `No. ${String(v.number)} follows, but No. ${String(v.missing)} is not found. Please see whether a program is missing.`,
      order: (v) =>
        `No. ${String(v.number)} stands behind No. ${String(v.highest)}. Please put the programs in order.`,
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
  'REQ-07': {
    name: 'Are text and cost of people both there?',
    messages: {
      noCost: (v) => `The text says "${quote(v.written)}", but the cost of people is blank.`,
      noText: (v) => `The cost of people is ${v.cost}${v.unit}, but the text for people is blank.`,
    },
  },
  'REQ-08': {
    name: "Is the mark of a new program the form's own?",
    messages: {
      lookalike: (v) => `The mark is "${quote(v.written)}". Please write ${v.mark}.`,
      other: (v) =>
        `The mark is "${quote(v.written)}". Please write ${v.mark} for a new program, and leave it blank for any other.`,
    },
  },
};
