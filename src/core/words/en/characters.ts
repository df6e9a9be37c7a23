import { quote } from '../format';
import type { characters as ja } from '../ja/characters';

function behind(before: string): string {
  const seen = quote(before);
  return seen === '' ? 'at the start of the text' : `behind "${seen}"`;
}

export const characters: typeof ja = {
  'CHAR-01': {
    name: 'Are there no platform-dependent characters?',
    messages: {
      dependent: (v) =>
        `There is a platform-dependent character, ${v.character}. Other systems may garble it.`,
    },
  },
  'CHAR-02': {
    name: 'Is no character taken for one of the same shape?',
    messages: {
      lookalike: (v) =>
        `Should "${v.written}" be "${v.meant}"? A character of the same shape seems to stand there.`,
    },
  },
  'CHAR-05': {
    name: 'Are there no invisible characters?',
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
