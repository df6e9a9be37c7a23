import { formatAmount, quote } from '../format';
import type { units as ja } from '../ja/units';

export const units: typeof ja = {
  'UNIT-01': {
    name: 'Is the unit of each amount written out?',
    messages: {
      cut: (v) => `The unit of “${quote(v.written)}” is cut off. Write it as “${v.expected}”.`,
    },
  },
  'UNIT-02': {
    name: 'Are thousands and millions of yen kept apart?',
    messages: {
      costLarger: (v) =>
        `The text's amount is ${formatAmount(v.named, v.unit)}, but the cost is ${formatAmount(v.cost, v.unit)}, about 1,000 times as much. Check the unit of both.`,
      costSmaller: (v) =>
        `The text's amount is ${formatAmount(v.named, v.unit)}, about 1,000 times the cost of ${formatAmount(v.cost, v.unit)}. Check the unit of both.`,
    },
  },
  'UNIT-03': {
    name: 'Is one unit used throughout a cell?',
    messages: {
      mixed: (v) =>
        `The cell holds “${quote(v.first)}” and “${quote(v.other)}”, which are in different units.`,
    },
  },
};
