import { quote } from '../format';
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
  'STR-02': {
    name: 'Does the program have one row each for people, things and money?',
    messages: {
      missing: (v) =>
        `No row ${v.missing} is found in this program. Please look at the labels left of the rows.`,
      doubled: (v) =>
        `This program has more than one row ${v.doubled}. Please look at the labels left of the rows.`,
      both: (v) =>
        `No row ${v.missing} is found in this program, and more than one row ${v.doubled}.`,
    },
  },
  'STR-03': {
    name: 'Is there a policy row above the table?',
    messages: {
      noRow: (v) =>
        `There is no policy row above the table. Please enter the policy's code (such as ${v.example}) and name.`,
      noCode: (v) => `The policy's code is blank. Please enter it in the form ${v.example}.`,
      unreadable: (v) =>
        `The policy's code "${quote(v.written)}" cannot be read. Please enter it in the form ${v.example}.`,
      notation: (v) => `The policy's code is written ${v.code}, not "${quote(v.written)}".`,
    },
  },
  'STR-04': {
    name: 'Is every value inside the table read?',
    messages: {
      unread: (v) =>
        `"${quote(v.written)}" inside the table belongs to no column and was not read. It may have been left under merged cells.`,
    },
  },
};
