import { quote } from '../format';
import type { characters as ja } from '../ja/characters';

function behind(before: string): string {
  const seen = quote(before);
  return seen === '' ? 'at the start of the text' : `behind "${seen}"`;
}

export const characters: typeof ja = {
  'CHAR-01': {
    name: 'Are there no platform-dependent characters?',
    why: 'Circled numbers, ㈱ and the like may be garbled in other systems or missed by searches. The method codes ① to ⑧ belong to the form and are fine.',
    messages: {
      dependent: (v) =>
        `There is a platform-dependent character, ${v.character}. Other systems may garble it.`,
    },
  },
  'CHAR-02': {
    name: 'Is no character taken for one of the same shape?',
    why: 'Characters such as 一 (one) and ー (long vowel) are hard to tell apart by eye, but searches and tables take them for different words.',
    messages: {
      lookalike: (v) =>
        `Should "${v.written}" be "${v.meant}"? A character of the same shape seems to stand there.`,
    },
  },
  'CHAR-05': {
    name: 'Are there no invisible characters?',
    why: 'With invisible characters inside, equal words no longer match in searches and comparisons, and other systems may fail to read the text.',
    messages: {
      noBreakSpace: (v) =>
        `There is a no-break space (U+00A0) ${behind(v.before)}. Please make it a plain space.`,
      lost: (v) =>
        `There is a character that was lost (U+FFFD) ${behind(v.before)}. Please enter it again.`,
      carriageReturn: (v) =>
        `There is a needless carriage return (U+000D) ${behind(v.before)}. Please remove it.`,
      apart: (v) =>
        `The voicing mark of "${v.written}" is a character of its own. Please write both as one.`,
      invisible: (v) =>
        `There is an invisible character (${v.code}) ${behind(v.before)}. Please remove it.`,
    },
  },
};
