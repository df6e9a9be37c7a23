import { PEOPLE_ROUNDING, peopleGap } from '../facts/staff';
import { difference } from '../collections/arithmetic';
import { pieceEdit, choiceFix } from '../fix/fixEdits';
import { likeFigure } from '../fix/figureFixes';
import { programOf } from '../fix/places';
import { hintForPeople } from '../hints/hints';
import { letters } from '../hints/slips';
import { headlineSpan, type PeopleReading, readPeople } from '../readers/people';
import { formatPeople } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

/** 人, but for the names of the kinds. */
interface Mismatch {
  readonly kinds: string;
  readonly sum: number;
  readonly headline: number;
  readonly difference: number;
}

/** Headline people = Σ of the kinds that carry a number. */
export const sum05 = defineRule({
  id: 'SUM-05',
  severity: 'error',
  source: 'broker',
  asks: {
    ja: '職員数は内訳の合計と同じですか',
    en: 'Do the kinds of staff add up to the headline?',
  },
  messages: {
    mismatch: sentence(
      (v: Mismatch) =>
        `内訳は${v.kinds}＝${formatPeople(v.sum)}ですが、職員数は${formatPeople(v.headline)}です（差 ${formatPeople(v.difference)}）。`,
      (v) =>
        `The kinds ${v.kinds} add up to ${v.sum.toFixed(2)}, but the headline is ${v.headline.toFixed(2)} (difference ${v.difference.toFixed(2)}).`,
    ),
  },

  checkProgram({ staff, fields }) {
    const gap = peopleGap(staff);
    const { cell, value } = fields.peopleText;
    if (gap === null || cell === null) return [];
    const { sum, headline } = gap;
    return [
      {
        cell,
        key: 'mismatch',
        values: { kinds: listOf(staff.kinds), sum, headline, difference: gap.difference },
        expected: sum,
        actual: headline,
        quantity: { kind: 'people' },
        hint: staff.lettersAsDigits ? letters(value) : hintForPeople(headline, sum),
      },
    ];
  },

  /** The headline becomes the sum of the kinds; every other character of the text stays. */
  fix(finding, book) {
    const { cell, expected } = finding;
    const text = programOf(finding, book)?.fields.peopleText.value;
    if (typeof text !== 'string' || typeof expected !== 'number') return null;
    const span = headlineSpan(text, book.profile);
    if (span === null) return null;
    const figure = likeFigure(expected, text.slice(span.start, span.end));
    const fixed = text.slice(0, span.start) + figure + text.slice(span.end);
    const { headline } = readPeople(fixed, book.profile);
    // A figure beyond what is written in digits is read as another.
    if (headline === null || Math.abs(difference(headline, expected)) > PEOPLE_ROUNDING)
      return null;
    return choiceFix(pieceEdit(book, cell, text, fixed));
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

function listOf(kinds: PeopleReading['kinds']): string {
  return kinds
    .flatMap(({ name, count }) => (count === null ? [] : [`${name} ${formatPeople(count)}`]))
    .join('＋');
}
