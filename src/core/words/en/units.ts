import { quote } from '../format';
import type { units as ja } from '../ja/units';

export const units: typeof ja = {
  'UNIT-01': {
    name: 'Is the unit of each amount written out?',
    messages: {
      cut: (v) => `The unit of “${quote(v.written)}” is cut off. Write it as “${v.expected}”.`,
    },
  },
};
