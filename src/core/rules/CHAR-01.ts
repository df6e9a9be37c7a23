import { oddTexts } from '../facts/oddTexts';
import { dependentIn } from '../text/dependent';
import { clip } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Dependent {
  /** 「①」「㈱」. */
  readonly characters: readonly string[];
}

/** Nobody can see a city's own character, nor which shape is asked for, without its code. */
const UNSEEN = /[\ue000-\uf8ff\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u{f0000}-\u{10ffff}]/u;

function named(characters: string): string {
  if (!UNSEEN.test(characters)) return characters;
  const codes = Array.from(characters, (one) => (one.codePointAt(0) ?? 0).toString(16));
  return `${characters} ${codes.map((code) => `U+${code.toUpperCase().padStart(4, '0')}`).join(' ')}`;
}

/** No 機種依存文字 (①, ㈱, 髙) outside the columns of methods and labels, whose codes they are. */
export const char01 = defineRule({
  id: 'CHAR-01',
  severity: 'info',
  source: 'readability',
  asks: {
    ja: '機種依存文字が使われていませんか',
    en: 'Are texts free of platform-dependent characters?',
  },
  messages: {
    dependent: worded(
      (v: Dependent) =>
        `機種依存文字${v.characters.map((one) => `「${named(one)}」`).join('')}があります。ほかのシステムで文字化けすることがあります。`,
      (v) =>
        `Platform-dependent characters: ${v.characters.map((one) => `“${named(one)}”`).join(', ')}. Other systems may garble them.`,
      (v) => `機種依存文字「${clip(v.characters.map(named).join(''), 5)}」`,
      (v) => `platform-dependent: ${clip(v.characters.map(named).join(''), 5)}`,
    ),
  },

  check(book) {
    return oddTexts(book).unusual.flatMap(({ cell, program, text, isCoded }) => {
      const characters = isCoded ? [] : dependentIn(text);
      if (characters.length === 0) return [];
      const actual = characters.join('');
      return [{ cell, program, key: 'dependent' as const, values: { characters }, actual }];
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
