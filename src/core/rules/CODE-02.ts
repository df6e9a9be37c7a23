import { cellText } from '../facts/cells';
import { methodName } from '../facts/methodNames';
import { cellEdit, choiceFix } from '../fix/fixEdits';
import { codeName } from '../readers/listedCode';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** The label is not another code's: both the code's label and the label's code are offered. */
export const code02 = defineRule({
  id: 'CODE-02',
  severity: 'error',
  source: 'form',
  needs: [],
  asks: {
    ja: '手法の番号と名称は合っていますか',
    en: 'Do method code and label agree?',
  },
  messages: {
    clash: worded(
      (v: { written: string; byCode: string; byLabel: string }) =>
        `「${quote(v.written)}」は番号と名称が合いません。「${v.byCode}」か「${v.byLabel}」でしょうか。`,
      (v) =>
        `In “${quote(v.written)}” code and label do not agree. Is “${v.byCode}” or “${v.byLabel}” meant?`,
      () => '番号と名称が合わない',
      () => 'code and label differ',
    ),
  },

  checkProgram({ methods, codes }, { profile }) {
    const clashes = [
      ...methods.map(({ cell, value, reading }) => {
        const isClash = reading.kind === 'method' && reading.labelCode !== reading.code;
        const named = (code: string | null): string | null => {
          const name = methodName(code, profile);
          return name === null || reading.kind === 'blank' ? null : name + reading.aside;
        };
        const byCode = isClash ? named(reading.code) : null;
        const byLabel = isClash ? named(reading.labelCode) : null;
        return { cell, value, byCode, byLabel };
      }),
      ...codes.map(({ cell, value, reading }) => {
        const isClash = reading.kind === 'clash';
        const byCode = isClash ? codeName(reading.byCode) : null;
        const byLabel = isClash ? codeName(reading.byLabel) : null;
        return { cell, value, byCode, byLabel };
      }),
    ];
    return clashes.flatMap(({ cell, value, byCode, byLabel }) => {
      if (byCode === null || byLabel === null) return [];
      const written = cellText(value);
      const figures = { expected: `${byCode} / ${byLabel}`, actual: written };
      return [{ cell, key: 'clash', values: { written, byCode, byLabel }, ...figures } as const];
    });
  },

  /** Either the code's label or the label's code is meant. */
  fix({ cell, message }, book) {
    const { byCode, byLabel } = message.values;
    return choiceFix(cellEdit(book, cell, byCode), cellEdit(book, cell, byLabel));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '番号と名称が食い違うと、どちらの手法のつもりか分からず、集計が誤ります。',
          en: 'Where code and label disagree, nobody knows which method is meant, and the count goes wrong.',
        },
        good: [{ method: '⑥ ICT活用' }],
        bad: [{ method: '⑥ 整理統合' }],
      }
    : null,
});
