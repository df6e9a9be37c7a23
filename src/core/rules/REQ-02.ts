import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { getOrInsert, groupBy } from '../collections/collections';
import { lackOf, present } from '../facts/cells';
import { foldSection } from '../text/names';
import { pieceEdit, choicesFix, safeFix } from '../fix/fixEdits';
import type { Program } from '../records/Program';
import { textOf } from '../snapshot/CellValue';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type Found, worded } from './Rule';

/** Spaces alone; a line break may stand between two sections. */
const SPACES = /[^\S\r\n]+/g;

const messages = {
  blank: worded(
    (v: { title: string }) => `「${v.title}」が空欄です。`,
    (v) => `${v.title} is blank.`,
    () => '空欄',
    () => 'blank',
  ),
  above: worded(
    (v: { title: string; above: string }) =>
      `「${v.title}」が空欄です。上の事業と結合したセルなら、そのままで「${quote(v.above)}」として扱います。そうでなければ入力してください。`,
    (v) =>
      `${v.title} is blank. If its cell is merged with that of the program above, it counts as “${quote(v.above)}”; otherwise please enter it.`,
    (v) => `空欄（上は${clip(v.above, 5)}）`,
    (v) => `blank (above: ${clip(v.above, 5)})`,
  ),
  nil: worded(
    (v: { title: string; nil: string }) =>
      `「${v.title}」が「${quote(v.nil)}」（なしの印）です。課の名称を入力してください。`,
    (v) => `${v.title} holds “${quote(v.nil)}”, a mark for nothing. Please enter the section.`,
    (v) => `「${clip(v.nil, 5)}」（なしの印）`,
    (v) => `“${clip(v.nil, 5)}” (nothing)`,
  ),
  spelling: worded(
    (v: { written: string; usual: string }) =>
      `「${quote(v.written)}」は、このブックのほかの箇所では「${v.usual}」と書かれています。`,
    (v) => `“${quote(v.written)}” is written “${v.usual}” elsewhere in this workbook.`,
    (v) => `ほかは「${clip(v.usual, 6)}」`,
    (v) => `elsewhere ${clip(v.usual, 7)}`,
  ),
  shape: worded(
    (v: { written: string; usual: string }) =>
      `「${quote(v.written)}」は、このブックのほかの箇所では「${v.usual}」と書かれています（異体字）。同じ課として扱います。`,
    (v) =>
      `“${quote(v.written)}” is written “${v.usual}” elsewhere in this workbook, with a character in another shape. Both count as one section.`,
    (v) => `異体字「${clip(v.written, 6)}」`,
    (v) => `other shape: ${clip(v.written, 6)}`,
  ),
  /** Seen only where several workbooks are checked together. */
  elsewhere: worded(
    (v: { written: string; usual: string; where: string }) =>
      `「${quote(v.written)}」は、同じ局・年度の別のブック（${quote(v.where)}）では「${quote(v.usual)}」と書かれています。`,
    (v) =>
      `“${quote(v.written)}” is written “${quote(v.usual)}” in another workbook of the same bureau and year (${quote(v.where)}).`,
    (v) => `別ブックは「${clip(v.usual, 7)}」`,
    (v) => `other book: ${clip(v.usual, 7)}`,
  ),
};
type Said = Found<typeof messages>;

/** A section is there where the form requires one, and each is spelled one way in the workbook. */
export const req02 = defineRule({
  id: 'REQ-02',
  severity: 'error',
  source: 'form',
  needs: ['section'],
  asks: {
    ja: '所管課が入っていますか',
    en: 'Is the section in charge there?',
  },
  messages,

  check(book) {
    const { programs } = book;
    const lacking = programs.flatMap((program, index): Said[] => {
      const lack = lackOf(program, 'section', book);
      if (lack === null) return [];
      const { cell, title, nil } = lack;
      const at = { cell, program: index };
      if (nil !== null) return [{ ...at, key: 'nil', values: { title, nil }, actual: nil }];
      const above = textOf(program.section.value);
      if (above === null) return [{ ...at, key: 'blank', values: { title } }];
      const related = present(program.section.cell);
      return [{ ...at, related, severity: 'warning', key: 'above', values: { title, above } }];
    });
    const unusual = sectionsOf(programs).flatMap(([usual, ...others]) => {
      const [first] = usual ?? [];
      return first === undefined ? [] : others.flat().map((mention) => otherThan(first, mention));
    });
    return [...lacking, ...unusual];
  },

  /**
   * The section as it is usually spelled: safe where that takes out spaces and no more. A space is
   * never put in for the user: where the usual spelling has one, that may as well go everywhere. A blank
   * section cannot be guessed.
   */
  fix({ cell, related, message }, book) {
    if (message.key !== 'spelling' && message.key !== 'shape') return null;
    const { written, usual } = message.values;
    const edit = pieceEdit(book, cell, written, usual);
    if (written.replace(SPACES, '') === usual) return safeFix(edit);
    const [first] = related;
    const own = edit === null ? [] : [[edit] as const];
    if (first === undefined || usual.replace(SPACES, '') !== written) return choicesFix(own);
    const all = mentionsOf(usual, book).map((one) => pieceEdit(book, one, usual, written));
    const [edited, ...rest] = all.filter((one) => one !== null);
    return choicesFix(edited === undefined ? own : [[edited, ...rest], ...own]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '問い合わせ先が分からなくなるためです。同じ課の書き方が分かれると、検索や並べ替えで別の課として扱われます。',
          en: 'Otherwise nobody knows whom to ask. A section spelled in two ways is found and sorted as two.',
        },
        good: [{ section: '業務改革推進課' }, { section: '業務改革推進課' }],
        bad: [{ section: '業務改革推進課' }, { section: '業務改革推進 課' }],
      }
    : null,
});

interface Mention {
  readonly program: number;
  readonly cell: CellRef;
  readonly written: string;
}

function otherThan(usual: Mention, { program, cell, written }: Mention): Said {
  const values = { written, usual: usual.written };
  const isSame = inOneWidth(written) === inOneWidth(usual.written);
  return {
    cell,
    related: [usual.cell],
    severity: 'warning',
    program,
    ...(isSame ? { key: 'spelling', values } : { key: 'shape', values }),
    expected: usual.written,
    actual: written,
  };
}

/** Without what differs but for the shape of a character. */
function inOneWidth(text: string): string {
  return text.replace(/\s+/g, '').replace(/[\uff00-\uffef]/g, (one) => one.normalize('NFKC'));
}

/** The cells that spell a section so. */
function mentionsOf(spelling: string, { programs }: Book): CellRef[] {
  return programs.flatMap(({ fields: { section } }) =>
    textOf(section.value) === spelling ? present(section.cell) : [],
  );
}

/**
 * The spellings of each section, with all mentions of each: the most frequent first, of equally
 * frequent ones the earlier. Many programs share one: it is folded once.
 */
function sectionsOf(programs: readonly Program[]): Mention[][][] {
  const spellings = new Map<string, Mention[]>();
  for (const [program, { fields, section, scope, isCounted }] of programs.entries()) {
    const { cell, value } = section;
    const written = textOf(value);
    // That of the program above is its own.
    if (written === null || cell === null || section !== fields.section || !isCounted) continue;
    getOrInsert(spellings, `${scope}\n${written}`, () => []).push({ program, cell, written });
  }
  const sections = groupBy([...spellings], ([key, [mention]]) => {
    const scope = key.slice(0, key.indexOf('\n'));
    return `${scope}\n${foldSection(mention?.written ?? '')}`;
  });
  return [...sections.values()].map((section) =>
    section.map(([, mentions]) => mentions).sort((a, b) => b.length - a.length),
  );
}
