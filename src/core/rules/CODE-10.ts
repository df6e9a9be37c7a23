import { cellAt, hasUnknown } from '../facts/cells';
import { codeRange } from '../facts/methodNames';
import { titleOf } from '../profile/Profile';
import { textOf } from '../snapshot/CellValue';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** The title of the method column, and the codes to choose from. */
interface Missing {
  readonly title: string;
  readonly codes: string;
}

/** A program has a method. */
export const code10 = defineRule({
  id: 'CODE-10',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '改善・改革の手法が入っていますか',
    en: 'Does the program have a method?',
  },
  messages: {
    none: worded(
      (v: Missing) => `「${v.title}」が空欄です。${v.codes}から選んで入力してください。`,
      (v) => `“${v.title}” is blank. Choose from ${v.codes}.`,
      () => '空欄',
      () => 'blank',
    ),
    nil: worded(
      (v: Missing & { readonly nil: string }) =>
        `「${v.title}」が「${quote(v.nil)}」（なしの印）です。${v.codes}から選んで入力してください。`,
      (v) => `“${v.title}” holds “${quote(v.nil)}”, a mark for nothing. Choose from ${v.codes}.`,
      (v) => `「${clip(v.nil, 5)}」（なしの印）`,
      (v) => `“${clip(v.nil, 5)}” (nothing)`,
    ),
  },

  checkProgram(program, book) {
    const { methods, methodAnchor } = program;
    const { profile } = book;
    if (methods.length > 0 || methodAnchor === null) return [];
    if (hasUnknown(program, 'method', book)) return [];
    const values = { title: titleOf(profile, 'method'), codes: codeRange(profile) };
    const { sheet, row, column } = methodAnchor;
    const nil = textOf(cellAt(book, sheet, row, column));
    if (nil === null) return [{ cell: methodAnchor, key: 'none', values }];
    return [{ cell: methodAnchor, key: 'nil', values: { ...values, nil }, actual: nil }];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'この様式は、事業をどう改善・改革するかを示すためのものです。手法がないと、見直しの方針が伝わりません。',
          en: 'The form is there to say how programs will be reformed. Without a method it does not.',
        },
        good: [{ method: '⑥ ICT活用', direction: '申請を電子化する。' }],
        bad: [{ method: null, direction: null }],
      }
    : null,
});
