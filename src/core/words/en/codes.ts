import { quote } from '../format';
import type { codes as ja } from '../ja/codes';

export const codes: typeof ja = {
  'CODE-01': {
    name: 'Is the method code in the list?',
    messages: {
      unknown: (v) => `The code “${quote(v.written)}” is not in the list (${v.codes}).`,
      unknownWithOffer: (v) =>
        `The code “${quote(v.written)}” is not in the list (${v.codes}). Is “${v.offer}” meant?`,
      noCode: (v) => `“${quote(v.written)}” has no method code (${v.codes}).`,
      notListed: (v) =>
        `"${quote(v.written)}" under "${v.title}" is none of this form's choices (${v.codes}).`,
      noCodeWithOffer: (v) => `“${quote(v.written)}” has no code. Is “${v.offer}” meant?`,
    },
  },
  'CODE-02': {
    name: 'Do method code and label agree?',
    messages: {
      clash: (v) =>
        `In “${quote(v.written)}” code and label do not agree. Is “${v.byCode}” or “${v.byLabel}” meant?`,
    },
  },
  'CODE-03': {
    name: 'Is the method code a circled number?',
    messages: {
      notation: (v) => `The code is written “${quote(v.written)}”. Write “${v.expected}”.`,
    },
  },
};
