import { formatPeople, quote } from '../words/format';
import { pieceEdit, choiceFix } from '../fix/fixEdits';
import { likeFigure } from '../fix/figureFixes';
import { programOf } from '../fix/places';
import { hintForPeople } from '../hints/hints';
import { letters } from '../hints/slips';
import { readPeople, type StaffKind } from '../readers/people';
import { difference } from '../collections/arithmetic';
import { cellText } from '../facts/cells';
import { SUM_OF_PARTS } from '../facts/sumTerms';
import { toBill } from '../findings/Bill';
import type { Text } from '../words/sentence';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** 人. */
interface Mismatch {
  readonly kinds: readonly StaffKind[];
  readonly sum: number;
  readonly headline: number;
  readonly difference: number;
}

const STAFF: Text = { ja: '職員数', en: 'Staff' };

/** Headline people = Σ of the kinds, where every figure is one of these. */
export const sum05 = defineRule({
  id: 'SUM-05',
  severity: 'error',
  source: 'broker',
  asks: {
    ja: '職員数は内訳の合計と同じですか',
    en: 'Do the kinds of staff add up to the headline?',
  },
  messages: {
    mismatch: worded(
      (v: Mismatch) =>
        `内訳は${v.kinds.map(jaKind).join('＋')}＝${formatPeople(v.sum)}ですが、職員数は${formatPeople(v.headline)}です（差 ${formatPeople(v.difference)}）。`,
      (v) =>
        `The kinds ${v.kinds.map(enKind).join(' + ')} add up to ${v.sum.toFixed(2)}, but the headline is ${v.headline.toFixed(2)} (difference ${v.difference.toFixed(2)}).`,
      (v) => `${formatPeople(v.headline)}、内訳${formatPeople(v.sum)}`,
      (v) => `${v.headline.toFixed(2)}, kinds ${v.sum.toFixed(2)}`,
    ),
  },

  checkProgram({ staff, fields }) {
    const { cell, value } = fields.peopleText;
    if (cell === null) return [];
    if (staff.doubt !== null) {
      return [{ cell, unverified: { key: staff.doubt, values: { what: quote(cellText(value)) } } }];
    }
    if (staff.gap === null) return [];
    const { kinds, sum, headline } = staff.gap;
    return [
      {
        cell,
        key: 'mismatch',
        values: { kinds, sum, headline, difference: Math.abs(difference(sum, headline)) },
        expected: sum,
        actual: headline,
        quantity: { kind: 'people' },
        hint: staff.lettersAsDigits ? letters(value) : hintForPeople(headline, sum),
      },
    ];
  },

  /** The headline becomes the sum of the kinds; every other character of the text stays. */
  fix(finding, book) {
    const program = programOf(finding, book);
    const text = program?.fields.peopleText.value;
    if (typeof text !== 'string' || !program?.staff.gap) return null;
    const { span, sum } = program.staff.gap;
    const figure = likeFigure(sum, text.slice(span.start, span.end));
    const fixed = text.slice(0, span.start) + figure + text.slice(span.end);
    // A figure beyond what is written in digits is read as another.
    const { gap, doubt } = readPeople(fixed, book.profile);
    if (gap !== null || doubt !== null) return null;
    return choiceFix(pieceEdit(book, finding.cell, text, fixed));
  },

  bill({ cell, message: { values } }, _book, language) {
    const { kinds, sum, headline } = values;
    return toBill({
      unit: '人',
      parts: kinds.map(({ name, count }) => ({ label: name, cell, value: count })),
      sum: { label: SUM_OF_PARTS[language], value: sum },
      stated: { label: STAFF[language], cell, value: headline },
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '職員数は内訳の合計です。食い違うと、人件費の計算のもとが定まりません。',
          en: 'The number of staff is the sum of its kinds. Where it is not, the cost of people has no firm ground.',
        },
        good: [{ peopleText: '職員1.00人（正規0.80人、非常勤0.20人）' }],
        bad: [{ peopleText: '職員1.00人（正規0.80人、非常勤0.40人）' }],
      }
    : null,
});

function jaKind({ name, count }: StaffKind): string {
  return count === null ? name : `${name} ${formatPeople(count)}`;
}

function enKind({ name, count }: StaffKind): string {
  return count === null ? name : `${name} ${count.toFixed(2)}`;
}
