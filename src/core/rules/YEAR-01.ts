import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { isBlank } from '../snapshot/CellValue';
import { yearCellWithoutEra } from '../readers/fiscalYear';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

const EXAMPLE = '令和8年度';

interface Missing {
  readonly example: string;
}

interface Unreadable extends Missing {
  readonly written: string;
}

/** 年度 is present and readable: 平成29年度, H29, 令和元年度, 2017年度. */
export const year01 = defineRule({
  id: 'YEAR-01',
  severity: 'error',
  source: 'form',
  asks: {
    ja: '年度が書いてありますか',
    en: 'Is the fiscal year there?',
  },
  messages: {
    missing: sentence(
      (v: Missing) => `年度が見つかりません。「${v.example}」のように、表の上に入れてください。`,
      (v) => `There is no fiscal year. Enter it above the tables, like “${v.example}”.`,
    ),
    noEra: sentence(
      (v: Unreadable) =>
        `年度「${quote(v.written)}」には元号がないため、どの年度か決まりません。「${v.example}」のように、元号を付けて書いてください。`,
      (v) =>
        `The fiscal year “${quote(v.written)}” lacks its era, so which year it is cannot be told. Write it with its era, like “${v.example}”.`,
    ),
    unreadable: sentence(
      (v: Unreadable) =>
        `年度「${quote(v.written)}」を読み取れません。「${v.example}」のように書いてください。`,
      (v) => `The fiscal year “${quote(v.written)}” cannot be read. Write it like “${v.example}”.`,
    ),
  },

  check(book) {
    const { heading, tables } = book.layout;
    const [table] = tables;
    if (table === undefined || heading.fiscalYear !== null) return [];
    const cell = heading.cells.fiscalYear ?? firstUsed(book, table.header.sheet);
    const written = heading.fiscalYearText;
    if (written === null) return [{ cell, key: 'missing', values: { example: EXAMPLE } }];
    const values = { written, example: EXAMPLE };
    const found = { cell, values, actual: written };
    const hasEra = yearCellWithoutEra(written) === null;
    return [hasEra ? { ...found, key: 'unreadable' } : { ...found, key: 'noEra' }];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '年度が分からないと、前年度との比較も、ほかの局のシートとの集計もできません。',
          en: "Without its year a sheet can be compared with neither last year's nor other bureaus'.",
        },
        good: [{ year: '平成29年度' }],
        bad: [{ year: null }],
      }
    : null,
});

/** The first cell of a sheet that holds something. */
function firstUsed({ snapshot }: Book, sheet: number): CellRef {
  const page = snapshot.sheets[sheet];
  const origin = page?.origin ?? { row: 0, column: 0 };
  for (const [row, values] of (page?.values ?? []).entries()) {
    const column = values.findIndex((value) => !isBlank(value));
    if (column >= 0) return { sheet, row: origin.row + row, column: origin.column + column };
  }
  return { sheet, ...origin };
}
