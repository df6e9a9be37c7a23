import { FOR_PAGES } from './forPages';
import { scopeOf } from '../records/readProgram';
import { clip, quote } from '../words/format';
import { defineRule, worded } from './Rule';

interface Submitted {
  readonly alike: number;
  readonly programs: number;
  /** The workbook that counts. */
  readonly file: string;
}

/** A workbook that another one of the run repeats or replaces is reported. */
export const xref05 = defineRule({
  id: 'XREF-05',
  severity: 'error',
  source: 'form',
  needs: [],
  asks: {
    ja: '同じ局のブックが二重に提出されていませんか',
    en: 'Is every workbook of a bureau there once?',
  },
  messages: {
    saved: worded(
      (v: Submitted) =>
        `このブックの${String(v.programs)}事業のうち${String(v.alike)}事業が、同じ局・年度の「${quote(v.file)}」にもあります。後に保存された「${quote(v.file)}」を数え、このブックは集計に入れていません。`,
      (v) =>
        `${String(v.alike)} of this workbook's ${String(v.programs)} programs are in “${quote(v.file)}” of the same bureau and year too. That one was saved later and is counted; this one is not.`,
      (v) => `「${clip(v.file, 8)}」と二重提出`,
      (v) => `also in ${clip(v.file, 9)}`,
    ),
    order: worded(
      (v: Submitted) =>
        `このブックの${String(v.programs)}事業のうち${String(v.alike)}事業が、同じ局・年度の「${quote(v.file)}」にもあります。保存した時刻では決められないため、順番が後の「${quote(v.file)}」を数え、このブックは集計に入れていません。`,
      (v) =>
        `${String(v.alike)} of this workbook's ${String(v.programs)} programs are in “${quote(v.file)}” of the same bureau and year too. When they were saved does not decide, so the later one in order is counted; this one is not.`,
      (v) => `「${clip(v.file, 8)}」と二重提出`,
      (v) => `also in ${clip(v.file, 9)}`,
    ),
    chosen: worded(
      (v: Submitted) =>
        `このブックの${String(v.programs)}事業のうち${String(v.alike)}事業が、同じ局・年度の「${quote(v.file)}」にもあります。指定のとおり「${quote(v.file)}」を数え、このブックは集計に入れていません。`,
      (v) =>
        `${String(v.alike)} of this workbook's ${String(v.programs)} programs are in “${quote(v.file)}” of the same bureau and year too. That one is counted, as asked; this one is not.`,
      (v) => `「${clip(v.file, 8)}」と二重提出`,
      (v) => `also in ${clip(v.file, 9)}`,
    ),
    same: worded(
      (v: Pick<Submitted, 'file'>) =>
        `このブックは「${quote(v.file)}」と内容が同じです。「${quote(v.file)}」を数え、このブックは集計に入れていません。`,
      (v) =>
        `This workbook holds the same as “${quote(v.file)}”. That one is counted; this one is not.`,
      (v) => `「${clip(v.file, 8)}」と二重提出`,
      (v) => `also in ${clip(v.file, 9)}`,
    ),
  },

  check({ settings, layout }) {
    const double = settings.run?.double;
    const table = layout.tables.find((one) => double?.scopes.includes(scopeOf(one)));
    if (double === undefined || table === undefined) return [];
    const { file, alike, programs, by, isNameless } = double;
    const values = { file, alike, programs };
    const cell = table.header.firstTitle;
    // Whoever chose knows of it.
    const known = by === 'chosen' ? ({ severity: 'info' } as const) : {};
    if (isNameless) return [{ cell, key: 'same', values: { file }, ...known }];
    if (by === 'saved') return [{ cell, key: 'saved', values }];
    if (by === 'order') return [{ cell, key: 'order', values }];
    return [{ cell, key: 'chosen', values, ...known }];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '修正前と修正後のブックが両方あると、同じ事業が二重に集計されます。',
          en: 'With a workbook and its revision both there, the same programs are counted twice.',
        },
        good: [{ file: '総務局.xlsx' }],
        bad: [{ file: '総務局（修正前）.xlsx' }],
      }
    : null,
});
