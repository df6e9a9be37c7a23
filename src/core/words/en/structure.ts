import type { structure as ja } from '../ja/structure';

export const structure: typeof ja = {
  'STR-01': {
    name: 'Are all column titles there?',
    messages: {
      missing: (v) =>
        `The title ${v.missing} is not found. With the form's own titles these columns can be checked too.`,
      doubled: (v) =>
        `The title ${v.doubled} is there more than once. Only the column that holds values was read.`,
      both: (v) => `The title ${v.missing} is not found, and ${v.doubled} is there more than once.`,
    },
  },
};
