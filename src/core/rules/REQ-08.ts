import { cellText } from '../facts/cells';
import { pieceEdit, safeFix } from '../fix/fixEdits';
import { isNil } from '../readers/nil';
import { isBlank, isUnknown } from '../snapshot/CellValue';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Mark {
  readonly written: string;
  /** The form's own. */
  readonly mark: string;
}

/** 新規 is ●, nil or blank; any other single mark (○ ★ 新) is understood, and ● offered; a word is not. */
export const req08 = defineRule({
  id: 'REQ-08',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '新規の印は様式どおりですか',
    en: "Is the mark of a new program the form's own?",
  },
  messages: {
    lookalike: worded(
      (v: Mark) => `新規の印が「${quote(v.written)}」です。「${v.mark}」に直してください。`,
      (v) => `The mark is “${quote(v.written)}”. Please write ${v.mark}.`,
      (v) => `印が「${clip(v.written, 6)}」`,
      (v) => `marked ${clip(v.written, 6)}`,
    ),
    other: worded(
      (v: Mark) =>
        `新規の欄が「${quote(v.written)}」です。新規の事業なら「${v.mark}」、そうでなければ空欄にしてください。`,
      (v) =>
        `The mark is “${quote(v.written)}”. Please write ${v.mark} for a new program, and leave it blank for any other.`,
      (v) => `印でない「${clip(v.written, 5)}」`,
      (v) => `no mark: ${clip(v.written, 5)}`,
    ),
  },

  checkProgram({ fields, isNew }, { profile }) {
    const { cell, value } = fields.isNew;
    const [mark = ''] = profile.newMarks;
    const written = cellText(value).trim();
    if (cell === null || isBlank(value) || isUnknown(value)) return [];
    if (written === mark || isNil(written, profile)) return [];
    const values = { written, mark };
    return isNew
      ? [{ cell, key: 'lookalike', values, expected: mark, actual: written }]
      : [{ cell, key: 'other', values, actual: written }];
  },

  /** A mark becomes ●; what a word means (拡充, 継続) is unclear. */
  fix({ cell, message }, book) {
    if (message.key !== 'lookalike') return null;
    return safeFix(pieceEdit(book, cell, message.values.written, message.values.mark));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '新規の事業を抜き出すときに、印が「●」でないものは見落とされます。',
          en: 'When new programs are picked out, any mark other than ● is overlooked.',
        },
        good: [{ isNew: '●', previousYear: '—' }],
        bad: [{ isNew: '○', previousYear: '—' }],
      }
    : null,
});
