import { cellText } from '../facts/cells';
import { listedName } from '../facts/methodNames';
import { cellEdit, choiceFix, safeFix } from '../fix/fixEdits';
import { likeNames, nameWithWords } from '../fix/methods';
import { methodOf } from '../fix/places';
import type { Method, Profile } from '../profile/Profile';
import { skipSpaces } from '../text/notation';
import { secondCode } from '../readers/method';
import type { MethodLine } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** The cell as written, and code and label as the list has them. */
interface Spelling {
  readonly written: string;
  readonly expected: string;
}

/** Spelling of the label: the code's label or alias as in the list, with a space before it. */
export const code04 = defineRule({
  id: 'CODE-04',
  severity: 'warning',
  source: 'readability',
  asks: {
    ja: '手法の名称は一覧のとおりですか',
    en: 'Is the method label spelled as in the list?',
  },
  messages: {
    codeAlone: worded(
      (v: Spelling) =>
        `「${quote(v.written)}」に手法の名称がありません。「${v.expected}」と書いてください。`,
      (v) => `“${quote(v.written)}” has no label. Write “${v.expected}”.`,
      (v) => `名称なし「${clip(v.written, 5)}」`,
      (v) => `no label: ${clip(v.written, 5)}`,
    ),
    spelling: worded(
      (v: Spelling) => `「${quote(v.written)}」は、一覧では「${v.expected}」と書きます。`,
      (v) => `“${quote(v.written)}” is spelled “${v.expected}” in the list.`,
      () => '一覧と表記がちがう',
      () => 'spelled otherwise',
    ),
    unknown: worded(
      (v: Spelling) =>
        `「${quote(v.written)}」の名称は一覧にありません。この番号の手法は「${v.expected}」です。`,
      (v) =>
        `The label of “${quote(v.written)}” is not in the list. The method of this code is “${v.expected}”.`,
      () => '名称が一覧にない',
      () => 'label not in the list',
    ),
  },

  checkProgram({ methods }, { profile }) {
    return methods.flatMap((line) => {
      const message = messageOf(line, profile);
      if (message === null) return [];
      const { written, expected } = message.values;
      return { cell: line.cell, ...message, expected, actual: written };
    });
  },

  /**
   * The label as the list has it. Safe where only its spelling differs; a code alone and a label that
   * is not in the list are for the user to say: the code may be wrong instead. The clerk's words stay.
   */
  fix(finding, book) {
    const { cell, message } = finding;
    const edit = cellEdit(book, cell, message.values.expected);
    if (message.key === 'spelling') return safeFix(edit);
    const reading = methodOf(finding, book)?.reading;
    if (reading?.kind !== 'method' || reading.label === null) return choiceFix(edit);
    const { code, label } = reading;
    const own = book.profile.methods.filter((known) => known.code === code);
    const names = [
      ...own.map((method) => nameWithWords(method, label)),
      ...likeNames(label, book.profile),
    ];
    return choiceFix(...names.map((name) => cellEdit(book, cell, name)));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '名称の書き方が混ざると、検索や並べ替えで同じ手法がまとまりません。',
          en: 'With labels written in several ways, one method is not found or sorted together.',
        },
        good: [{ method: '⑤ 連携・協働' }],
        bad: [{ method: '⑤ 連携∙協働' }],
      }
    : null,
});

/** What is wrong with a method's label; null where nothing is. */
function messageOf({ value, reading }: MethodLine, profile: Profile) {
  if (reading.kind === 'blank' || reading.code === null) return null;
  const { code, writtenCode, label, labelCode, aside } = reading;
  // Another code's label is CODE-02's.
  if (labelCode !== null && labelCode !== code) return null;
  const method = profile.methods.find((known) => known.code === code);
  if (method === undefined) return null;
  const asListed = (name: string): Spelling => ({
    written: cellText(value),
    expected: `${code} ${name}${aside}`,
  });
  if (label === null) return { key: 'codeAlone', values: asListed(method.label) } as const;
  if (isName(method, label)) {
    // Behind a code in another notation the space is CODE-03's.
    const isFault = writtenCode === code && isJoined(value, code);
    return isFault ? ({ key: 'spelling', values: asListed(label) } as const) : null;
  }
  if (labelCode !== null) {
    return { key: 'spelling', values: asListed(listedName(method, label)) } as const;
  }
  if (secondCode(reading, profile) !== null) return null;
  return { key: 'unknown', values: asListed(method.label) } as const;
}

/** Whether no white space stands behind the code. */
function isJoined(value: CellValue, code: string): boolean {
  if (typeof value !== 'string') return false;
  const at = value.indexOf(code) + code.length;
  return skipSpaces(value, at) === at;
}

function isName(method: Method, label: string): boolean {
  return method.label === label || method.aliases.includes(label);
}
