import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { cellAt } from '../facts/cells';
import { pieceEdit, safeFix } from '../fix/fixEdits';
import { rowsOf } from '../layout/rows';
import { isNil } from '../readers/nil';
import { FIELD_KEYS } from '../profile/blockFields';
import type { Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

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
    mark: sentence(
      (v: Mark) => `「なし」の印が「${v.written}」です。この様式では「${v.expected}」を使います。`,
      (v) => `“Nothing” is written “${v.written}”. This form uses “${v.expected}”.`,
    ),
  },

  checkProgram(program, book) {
    const [expected = ''] = book.profile.nilMarks;
    return marksOf(program, book).flatMap(({ cell, value }) => {
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

/** Where a program may say that it has nothing; a blank name, section or No. is another matter. */
const FIELDS = FIELD_KEYS.filter((key) => !['no', 'isNew', 'name', 'section'].includes(key));
/** Methods and directions stand one in a row, and those that are nil are in no reading. */
const COLUMNS = ['method', 'direction'] as const;
const LONGEST = 8;

interface MarkPlace {
  readonly cell: CellRef | null;
  readonly value: CellValue;
}

/** The cells where a mark may stand. */
function marksOf({ sheet, block, header, fields }: Program, book: Book): MarkPlace[] {
  const places: MarkPlace[] = FIELDS.map((key) => fields[key]);
  for (const key of COLUMNS) {
    const column = header.columns[key];
    if (column === undefined) continue;
    for (const row of rowsOf(block)) {
      const value = cellAt(book, sheet, row, column);
      if (value !== null) places.push({ cell: { sheet, row, column }, value });
    }
  }
  return places;
}

function isOtherMark(value: CellValue, { profile }: Book): value is string {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const mark = value.trim();
  return mark !== profile.nilMarks[0] && isNil(mark, profile);
}
