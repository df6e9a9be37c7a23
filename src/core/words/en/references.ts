import { quote } from '../format';
import type { references as ja } from '../ja/references';

export const references: typeof ja = {
  'XREF-01': {
    name: 'Is no name of a program there twice?',
    messages: {
      repeated: (v) => `Another program of this workbook has the name "${quote(v.name)}" too.`,
      elsewhere: (v) =>
        `A program of another workbook (${v.where}) has the name "${quote(v.name)}" too.`,
    },
  },
  'XREF-03': {
    name: 'Does each policy have one name in the workbook?',
    messages: {
      differs: (v) =>
        `Policy ${v.code} is named "${quote(v.name)}" here, but "${quote(v.usual)}" elsewhere.`,
    },
  },
};
