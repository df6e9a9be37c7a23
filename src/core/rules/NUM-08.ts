import { groupBy } from '../collections/collections';
import { unknownCells } from '../facts/cells';
import { NO_RESULT, isNoResult } from '../snapshot/CellValue';
import { formatNumber } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Uncalculated {
  readonly count: number;
}

/** A formula without a stored result: said once a sheet, for what it is worth is not known. */
export const num08 = defineRule({
  id: 'NUM-08',
  severity: 'warning',
  source: 'readability',
  needs: [],
  asks: {
    ja: '数式の計算結果が保存されていますか',
    en: 'Were formulas saved with their results?',
  },
  messages: {
    noResult: worded(
      (v: Uncalculated) =>
        `このシートには、計算結果が保存されていない数式が${formatNumber(v.count)}個あります。値が分からないため、空欄や0とはみなさず、これらを使う計算は確かめていません。Excelで開いて保存し直すと、結果が保存されます。`,
      (v) =>
        `On this sheet ${formatNumber(v.count)} ${v.count === 1 ? 'formula was' : 'formulas were'} saved without a result. What they are worth is not known: they count neither as blank nor as 0, and no calculation with them was verified. Open the file in Excel and save it to store the results.`,
      (v) => `結果のない数式${formatNumber(v.count)}個`,
      (v) => `no result: ${formatNumber(v.count)} formulas`,
    ),
  },

  /** Of sheets that hold the form, at the first such cell. */
  check(book) {
    const uncalculated = unknownCells(book).filter(({ value }) => isNoResult(value));
    return [...groupBy(uncalculated, ({ cell }) => cell.sheet).values()].flatMap((cells) => {
      const [first] = cells;
      if (first === undefined) return [];
      return [{ cell: first.cell, key: 'noResult', values: { count: cells.length } } as const];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'Excel以外のソフトで作ったファイルには、数式だけがあって結果がないことがあります。ほかのソフトや集計からは、空欄に見えます。',
          en: 'Files made by other programs may hold formulas without results. To other readers and to sums such cells look blank.',
        },
        good: [{ total: 18 }],
        bad: [{ total: NO_RESULT }],
      }
    : null,
});
