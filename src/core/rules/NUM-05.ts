import type { Book } from '../book/Book';
import { FIGURE_FIELDS } from '../facts/figures';
import { pieceEdit, safeFix } from '../fix/fixEdits';
import { isNil } from '../readers/nil';
import type { CellValue } from '../snapshot/CellValue';
import { clip } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Mark {
  readonly written: string;
  /** The form's own. */
  readonly expected: string;
}

/** "Nothing" is written with the profile's mark: —. */
export const num05 = defineRule({
  id: 'NUM-05',
  severity: 'info',
  source: 'statistics',
  asks: {
    ja: '「なし」の印は様式どおりですか',
    en: 'Is “nothing” written with the form’s own mark?',
  },
  messages: {
    mark: worded(
      (v: Mark) => `「なし」の印が「${v.written}」です。この様式では「${v.expected}」を使います。`,
      (v) => `“Nothing” is written “${v.written}”. This form uses “${v.expected}”.`,
      (v) => `なしの印「${clip(v.written, 5)}」`,
      (v) => `nothing as “${clip(v.written, 5)}”`,
    ),
  },

  checkProgram(program, book) {
    const [expected = ''] = book.profile.nilMarks;
    return FIELDS.flatMap((key) => {
      const { cell, value } = program.fields[key];
      if (cell === null || !isOtherMark(value, book)) return [];
      const written = value.trim();
      return {
        cell,
        key: 'mark',
        values: { written, expected },
        expected,
        actual: written,
      } as const;
    });
  },

  /** Another mark becomes the profile's; a label in front of it stays. */
  fix({ cell, message: { values } }, book) {
    return safeFix(pieceEdit(book, cell, values.written, values.expected));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '「なし」の書き方が混ざると、記入もれなのか、金額がないのか区別できません。',
          en: 'With several marks for nothing, nobody can tell a blank that was forgotten from one that is meant.',
        },
        good: [{ thingsText: '—' }],
        bad: [{ thingsText: '-' }],
      }
    : null,
});

/** Where figures are due; a blank No. is another matter. */
const FIELDS = FIGURE_FIELDS.filter((key) => key !== 'no');
const LONGEST = 8;

function isOtherMark(value: CellValue, { profile }: Book): value is string {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const mark = value.trim();
  return mark !== profile.nilMarks[0] && isNil(mark, profile);
}
