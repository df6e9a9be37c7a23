import { cellText, hasUnknown } from '../facts/cells';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A method as written. */
interface Written {
  readonly written: string;
}

/** A code has a direction text: its own, or the one that all share. */
export const code05 = defineRule({
  id: 'CODE-05',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '手法ごとに今後の方向性がありますか',
    en: 'Does every method have a direction?',
  },
  messages: {
    noDirection: worded(
      (v: Written) => `手法「${quote(v.written)}」の今後の方向性が空欄です。`,
      (v) => `The method “${quote(v.written)}” has no direction text.`,
      (v) => `空欄（${clip(v.written, 8)}）`,
      (v) => `blank (${clip(v.written, 8)})`,
    ),
  },

  checkProgram(program, book) {
    const { header, methods } = program;
    if (header.columns.direction === undefined || hasUnknown(program, 'direction', book)) return [];
    return methods
      .filter(({ direction }) => direction === null)
      .map(({ cell, value }) => {
        const written = cellText(value).trim();
        return { cell, key: 'noDirection', values: { written } } as const;
      });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '手法だけでは、これから何をするのか分かりません。手法ごとに今後の方向性を書く様式です。',
          en: 'A method alone does not say what will be done. The form asks for a direction for each.',
        },
        good: [
          {
            method: '③ 整理統合',
            direction: '窓口を統合する。',
            method2: '⑤ 連携・協働',
            direction2: '関係機関と連携する。',
          },
        ],
        bad: [
          {
            method: '③ 整理統合',
            direction: null,
            method2: '⑤ 連携・協働',
            direction2: '関係機関と連携する。',
          },
        ],
      }
    : null,
});
