import { present } from '../facts/cells';
import { type HeadPrice, headPriceOf } from '../facts/staff';
import { formatAmount, formatPeople } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Amounts in `unit`. */
interface Far extends Omit<HeadPrice, 'isFar'> {
  readonly unit: string;
}

/** ヒト cost per head is within 80–120 % of the median of the workbook's others. */
export const sum06 = defineRule({
  id: 'SUM-06',
  severity: 'warning',
  source: 'broker',
  asks: {
    ja: 'ヒトのコストは職員数に見合っていますか',
    en: 'Does the cost of people fit their number?',
  },
  messages: {
    far: worded(
      (v: Far) =>
        `ヒトのコスト${formatAmount(v.cost, v.unit)}は、${formatPeople(v.people)}で割ると1人当たり${v.perHead.toFixed(1)}${v.unit}です。このブックのほかの事業の中央値は${v.median.toFixed(1)}${v.unit}（${v.lowest.toFixed(1)}～${v.highest.toFixed(1)}）です。`,
      (v) =>
        `The cost of people, ${formatAmount(v.cost, v.unit)} for ${v.people.toFixed(2)}, is ${v.perHead.toFixed(1)}${v.unit} a head. The median of the workbook's other programs is ${v.median.toFixed(1)}${v.unit} (${v.lowest.toFixed(1)}–${v.highest.toFixed(1)}).`,
      (v) =>
        `1人${v.perHead.toFixed(1)}${v.unit}（他${v.lowest.toFixed(1)}～${v.highest.toFixed(1)}）`,
      (v) => `${v.perHead.toFixed(1)} a head (${v.lowest.toFixed(1)}–${v.highest.toFixed(1)})`,
    ),
  },

  checkProgram(program, book) {
    const price = headPriceOf(program, book);
    const { people: field, peopleText } = program.fields;
    if (price?.isFar !== true || field.cell === null) return [];
    const { cost, people, perHead, median, lowest, highest } = price;
    const { unit } = book.profile;
    return [
      {
        cell: field.cell,
        related: present(peopleText.cell),
        key: 'far',
        values: { cost, people, perHead, median, lowest, highest, unit },
        expected: Math.round(median * people),
        actual: cost,
        quantity: { kind: 'amount', unit },
      },
    ];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '1人当たりのコストはどの事業もおおむね同じです。大きく外れるときは、人数かコストの入力の誤りが疑われます。',
          en: 'The cost per head is much the same everywhere. Far off it, the number of staff or the cost may be a slip.',
        },
        good: [{ peopleText: '職員2.00人', people: 16, total: 26 }],
        bad: [{ peopleText: '職員2.00人', people: 27, total: 37 }],
        others: 7,
      }
    : null,
});
