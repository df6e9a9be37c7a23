import { oddTexts } from '../facts/oddTexts';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

/**
 * Signs that not every system holds: circled, bracketed and Roman numerals, units and words in one
 * square, №, ℡, and a city's own characters.
 */
const DEPENDENT =
  /[\u2116\u2121\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3220-\u32fe\u3300-\u33ff\ue000-\uf8ff]/;

interface Dependent {
  readonly character: string;
}

/** No 機種依存文字 (①, ㈱, Ⅰ) outside the method column, whose codes they are. */
export const char01 = defineRule({
  id: 'CHAR-01',
  severity: 'info',
  source: 'readability',
  asks: {
    ja: '機種依存文字が使われていませんか',
    en: 'Are there no platform-dependent characters?',
  },
  messages: {
    dependent: sentence(
      (v: Dependent) =>
        `機種依存文字「${v.character}」があります。ほかのシステムで文字化けすることがあります。`,
      (v) =>
        `There is a platform-dependent character, ${v.character}. Other systems may garble it.`,
    ),
  },

  check(book) {
    return oddTexts(book).unusual.flatMap(({ cell, program, text, isMethod }) => {
      const [character] = isMethod ? [] : (DEPENDENT.exec(text) ?? []);
      if (character === undefined) return [];
      return [
        { cell, program, key: 'dependent' as const, values: { character }, actual: character },
      ];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '丸数字や「㈱」などは、別のシステムに移すと文字化けしたり、検索で見つからなかったりします。手法の番号（①〜⑧）は様式の決まりなので、そのままで差し支えありません。',
          en: 'Circled numbers, ㈱ and the like may be garbled in other systems or missed by searches. The method codes ① to ⑧ belong to the form and are fine.',
        },
        good: [{ content: '(1) 研修\n(2) 相談' }],
        bad: [{ content: '① 研修\n② 相談' }],
      }
    : null,
});
