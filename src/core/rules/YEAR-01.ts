import { cellKey, type CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { isBlank } from '../snapshot/CellValue';
import { yearCellWithoutEra } from '../readers/fiscalYear';
import { clip, fiscalYearLabel, fiscalYearName, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Where no year of the workbook can be read. */
const EXAMPLE = '令和8年度';

interface Missing {
  readonly example: string;
}

interface Unreadable extends Missing {
  readonly written: string;
}

interface FarAhead {
  readonly written: string;
  /** That of the run. */
  readonly year: number | null;
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
    missing: worded(
      (v: Missing) => `年度が見つかりません。「${v.example}」のように、表の上に入れてください。`,
      (v) => `There is no fiscal year. Enter it above the tables, like “${v.example}”.`,
      () => '年度が見つからない',
      () => 'no fiscal year',
    ),
    noEra: worded(
      (v: Unreadable) =>
        `年度「${quote(v.written)}」には元号がないため、どの年度か決まりません。「${v.example}」のように、元号を付けて書いてください。`,
      (v) =>
        `The fiscal year “${quote(v.written)}” lacks its era, so which year it is cannot be told. Write it with its era, like “${v.example}”.`,
      (v) => `元号なし「${clip(v.written, 8)}」`,
      (v) => `no era: ${clip(v.written, 8)}`,
    ),
    unreadable: worded(
      (v: Unreadable) =>
        `年度「${quote(v.written)}」を読み取れません。「${v.example}」のように書いてください。`,
      (v) => `The fiscal year “${quote(v.written)}” cannot be read. Write it like “${v.example}”.`,
      (v) => `読めない「${clip(v.written, 8)}」`,
      (v) => `unreadable: ${clip(v.written, 8)}`,
    ),
    /** Seen only in a run of several workbooks. */
    farAhead: worded(
      (v: FarAhead) =>
        `年度「${quote(v.written)}」は、ほかのブックの年度${v.year === null ? '' : `（${fiscalYearLabel(v.year)}）`}より2年以上後です。入力の誤りがないか確かめてください。この年度は集計に使っていません。`,
      (v) =>
        `The fiscal year “${quote(v.written)}” is two years or more after those of the other workbooks${v.year === null ? '' : ` (${String(v.year)})`}. Check it for a slip; it is not used for adding up.`,
      (v) => `2年以上先「${clip(v.written, 7)}」`,
      (v) => `2 years ahead: ${clip(v.written, 7)}`,
    ),
  },

  check(book) {
    const { layout, settings } = book;
    const [table] = layout.tables;
    if (table === undefined) return [];
    const example = exampleOf(book);
    const { wrongYear = null, year = null } = settings.run ?? {};
    const said = new Set<string>();
    const found = layout.tables.flatMap(({ heading, header }) => {
      const { fiscalYear, fiscalYearText: written } = heading;
      const cell = heading.cells.fiscalYear ?? firstUsed(book, header.sheet);
      const isFar = fiscalYear !== null && fiscalYear === wrongYear;
      if (written === null || (fiscalYear !== null && !isFar) || said.has(cellKey(cell))) return [];
      said.add(cellKey(cell));
      const message = isFar
        ? ({ key: 'farAhead', values: { written, year } } as const)
        : unreadable(written, example);
      return [{ cell, ...message, actual: written }];
    });
    if (found.length > 0 || layout.heading.fiscalYear !== null) return found;
    const cell = firstUsed(book, table.header.sheet);
    return [{ cell, key: 'missing', values: { example } }];
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

function unreadable(written: string, example: string) {
  const values = { written, example };
  const hasEra = yearCellWithoutEra(written) === null;
  return hasEra ? ({ key: 'unreadable', values } as const) : ({ key: 'noEra', values } as const);
}

/** The workbook's own year as it is written best. */
function exampleOf({ fiscalYear }: Book): string {
  return fiscalYear === null ? EXAMPLE : fiscalYearName(fiscalYear);
}

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
