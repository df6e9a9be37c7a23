import { cellText, lackOf } from '../facts/cells';
import { cellEdit, choiceFix, safeFix } from '../fix/fixEdits';
import { freeNumber } from '../fix/figureFixes';
import { programOf } from '../fix/places';
import { FreeNumbers } from '../records/numbers';
import { clip, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type Found, worded } from './Rule';

const NUMBER = { kind: 'number' } as const;

const messages = {
  blank: worded(
    (v: { next: number }) =>
      `No. が空欄です。この施策で空いている番号は${formatNumber(v.next)}です。`,
    (v) => `No. is blank. The next free number of this policy is ${formatNumber(v.next)}.`,
    (v) => `空欄（空き番号${formatNumber(v.next)}）`,
    (v) => `blank (free: ${formatNumber(v.next)})`,
  ),
  missing: worded(
    (v: { title: string }) => `「${v.title}」が空欄です。`,
    (v) => `“${v.title}” is blank.`,
    () => '空欄',
    () => 'blank',
  ),
  nil: worded(
    (v: { title: string; nil: string }) =>
      `「${v.title}」が「${quote(v.nil)}」（なしの印）です。番号を入力してください。`,
    (v) => `“${v.title}” holds “${quote(v.nil)}”, a mark for nothing. Please enter a number.`,
    (v) => `「${clip(v.nil, 5)}」（なしの印）`,
    (v) => `“${clip(v.nil, 5)}” (nothing)`,
  ),
  invalid: worded(
    (v: { written: string }) => `No.「${quote(v.written)}」は正の整数として読み取れません。`,
    (v) => `No. “${quote(v.written)}” cannot be read as a positive whole number.`,
    (v) => `番号でない「${clip(v.written, 8)}」`,
    (v) => `no number: ${clip(v.written, 8)}`,
  ),
  notation: worded(
    (v: { written: string; number: number }) =>
      `No.「${quote(v.written)}」は、数値の${String(v.number)}として入れてください。`,
    (v) => `Please enter No. “${quote(v.written)}” as the number ${String(v.number)}.`,
    (v) => `書き方「${clip(v.written, 6)}」`,
    (v) => `written ${clip(v.written, 6)}`,
  ),
};
type Said = Found<typeof messages>;

/** No. is a positive integer written as a number, and there where the form requires it. */
export const req03 = defineRule({
  id: 'REQ-03',
  severity: 'error',
  source: 'form',
  needs: ['no'],
  asks: {
    ja: 'No. に番号が入っていますか',
    en: 'Is there a number under No.?',
  },
  messages,

  check(book) {
    const { programs, profile } = book;
    const free = new FreeNumbers(programs, profile);
    return programs.flatMap((program, index): Said[] => {
      const { number, fields } = program;
      const { cell, value } = fields.no;
      if (cell === null) return [];
      const at = { cell, program: index, quantity: NUMBER };
      const written = cellText(value);
      if (number.kind === 'blank') {
        const lack = lackOf(program, 'no', book);
        if (lack === null) return [];
        const { title, nil } = lack;
        const actual = value === null ? null : written;
        const next = profile.numbering === 'policy' ? free.next(program) : null;
        if (nil !== null) {
          const values = { title, nil };
          return [{ ...at, expected: next, actual, key: 'nil', values }];
        }
        return next === null
          ? [{ ...at, actual, key: 'missing', values: { title } }]
          : [{ ...at, expected: next, actual, key: 'blank', values: { next } }];
      }
      if (number.kind === 'unknown') return [];
      if (number.kind === 'invalid') {
        return [{ ...at, actual: written, key: 'invalid', values: { written } }];
      }
      if (!number.notation) return [];
      const values = { written, number: number.value };
      const figures = { expected: number.value, actual: written };
      return [{ ...at, ...figures, key: 'notation', values }];
    });
  },

  /**
   * A No. that is no number becomes one (`１`, `1.`), by the user's choice where a letter stood for a
   * digit; a blank one is offered the next free number.
   */
  fix(finding, book) {
    const number = programOf(finding, book)?.number;
    if (number === undefined || number.kind === 'invalid' || number.kind === 'unknown') return null;
    if (number.kind === 'blank') {
      const free = freeNumber(finding, book);
      return free === null ? null : choiceFix(cellEdit(book, finding.cell, free));
    }
    const edit = cellEdit(book, finding.cell, number.value);
    return number.lettersAsDigits ? choiceFix(edit) : safeFix(edit);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'No. は事業を指し示すときに使います。数値でないと、並べ替えや照合ができません。',
          en: 'No. is how people refer to a program. Unless it is a number, programs cannot be sorted or matched.',
        },
        good: [{ no: 1 }],
        bad: [{ no: '１' }],
      }
    : null,
});
