import { cellAt } from '../facts/cells';
import { oddTexts } from '../facts/oddTexts';
import { alikeEdits, choicesFix } from '../fix/fixEdits';
import { type Lookalike, readLookalike, withoutLookalikes } from '../text/lookalike';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** No look-alike between characters of the other kind: ー for 一, へ/ヘ, く/〈. */
export const char02 = defineRule({
  id: 'CHAR-02',
  severity: 'info',
  source: 'readability',
  asks: {
    ja: '形の似た別の文字が混ざっていませんか',
    en: 'Is every character the one that is meant?',
  },
  messages: {
    lookalike: worded(
      (v: Lookalike) => `「${v.written}」は「${v.meant}」でしょうか。形の似た別の文字のようです。`,
      (v) =>
        `Should “${v.written}” be “${v.meant}”? A character of the same shape seems to stand there.`,
      (v) => `似た別の文字「${oddOne(v)}」？`,
      (v) => `“${oddOne(v)}” for one alike?`,
    ),
  },

  check(book) {
    return oddTexts(book).lookalikes.flatMap(({ cell, program, text }) => {
      const alike = readLookalike(text);
      if (alike === null) return [];
      const { written, meant } = alike;
      return [
        {
          cell,
          program,
          key: 'lookalike' as const,
          values: alike,
          expected: meant,
          actual: written,
        },
      ];
    });
  },

  /** Every look-alike of the cell replaced by the character that can be meant. */
  fix(finding, book) {
    const { sheet, row, column } = finding.cell;
    const text = cellAt(book, sheet, row, column);
    if (typeof text !== 'string') return null;
    const edits = alikeEdits(finding, book, withoutLookalikes(text));
    return edits === null ? null : choicesFix([edits]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '「一」（漢数字）と「ー」（長音）のような取り違えは目では見分けにくく、検索や集計で別の語として扱われます。',
          en: 'Characters such as 一 (one) and ー (long vowel) are hard to tell apart by eye, but searches and tables take them for different words.',
        },
        good: [{ moneyText: '歳出予算額10百万円（うち一般財源10百万円）' }],
        bad: [{ moneyText: '歳出予算額10百万円（うちー般財源10百万円）' }],
      }
    : null,
});

/** The character that seems to be another one. */
function oddOne({ written, meant }: Lookalike): string {
  const expected = [...meant];
  return [...written].find((one, index) => one !== expected[index]) ?? written;
}
