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
  'CODE-04': {
    name: 'Is the method label spelled as in the list?',
    messages: {
      codeAlone: (v) => `“${quote(v.written)}” has no label. Write “${v.expected}”.`,
      spelling: (v) => `“${quote(v.written)}” is spelled “${v.expected}” in the list.`,
      unknown: (v) =>
        `The label of “${quote(v.written)}” is not in the list. The method of this code is “${v.expected}”.`,
    },
  },
  'CODE-05': {
    name: 'Does every method have a direction?',
    messages: {
      noDirection: (v) => `The method “${quote(v.written)}” has no direction text.`,
    },
  },
  'CODE-06': {
    name: 'Does every direction have a method?',
    messages: {
      noCode: (v) => `The direction “${quote(v.written)}” has no method. Enter its code.`,
    },
  },
  'CODE-07': {
    name: 'Is every method given once?',
    messages: {
      repeated: (v) => `This program already has “${v.method}”.`,
    },
  },
  'CODE-08': {
    name: 'Do the method codes ascend?',
    messages: {
      descends: (v) => `“${v.code}” stands behind “${v.previous}”. Put the codes in order.`,
    },
  },
  'CODE-10': {
    name: 'Does the program have a method?',
    messages: {
      none: (v) => `“${v.title}” is blank. Choose from ${v.codes}.`,
    },
  },
  'CODE-11': {
    name: 'Does every cell hold one method?',
    messages: {
      several: (v) =>
        `“${quote(v.written)}” holds “${v.first}” and “${v.second}”. Enter one method per cell.`,
    },
  },
};
