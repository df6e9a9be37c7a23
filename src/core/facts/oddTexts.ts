import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Header } from '../layout/Layout';
import { rowsOf } from '../layout/rows';
import { isUnusual } from '../text/dependent';
import { findLookalike } from '../text/lookalike';

/** A text inside a table that a rule on characters may object to: most programs have some. */
export class OddText {
  constructor(
    private readonly sheet: number,
    private readonly row: number,
    private readonly column: number,
    /** Index into the book's programs; null in a 施策 row. */
    readonly program: number | null,
    readonly text: string,
    /** In the columns of methods and of ヒト, モノ, カネ ① is right. */
    readonly isCoded: boolean,
  ) {}

  get cell(): CellRef {
    const { sheet, row, column } = this;
    return { sheet, row, column };
  }
}

export interface OddTexts {
  /** Holding characters beyond those of everyday texts. */
  readonly unusual: readonly OddText[];
  /** Holding a character where its look-alike is meant. */
  readonly lookalikes: readonly OddText[];
}

/** The odd texts of programs and 施策 rows; each text is looked at once for all rules. */
export function oddTexts(book: Book): OddTexts {
  return book.fact(searchOdd);
}

function searchOdd(book: Book): OddTexts {
  const search = new Search(book);
  search.run();
  return search;
}

class Search implements OddTexts {
  readonly unusual: OddText[] = [];
  readonly lookalikes: OddText[] = [];

  constructor(private readonly book: Book) {}

  run(): void {
    const seen = new Set(this.book.layout.tables.map(({ policy }) => policy));
    for (const [index, { sheet, header, block }] of this.book.programs.entries()) {
      const [left, right] = edgesOf(header);
      const coded = [header.columns.method, header.labelColumn];
      for (const row of rowsOf(block)) {
        this.searchRow(sheet, row, left, right, index, coded);
      }
    }
    for (const policy of seen) {
      if (policy === null || policy.lostAt !== undefined) continue;
      const { codeCell, nameCell } = policy;
      this.searchRow(codeCell.sheet, policy.row, codeCell.column, nameCell.column, null, []);
    }
  }

  private searchRow(
    sheet: number,
    row: number,
    left: number,
    right: number,
    program: number | null,
    coded: readonly (number | null | undefined)[],
  ): void {
    const page = this.book.snapshot.sheets[sheet];
    const values = page?.values[row - page.origin.row];
    if (page === undefined || values === undefined) return;
    const first = page.origin.column;
    const end = Math.min(values.length, right + 1 - first);
    for (let at = Math.max(0, left - first); at < end; at++) {
      const text = values[at];
      if (typeof text !== 'string') continue;
      const isOdd = isUnusual(text);
      const isAlike = findLookalike(text) >= 0;
      if (!isOdd && !isAlike) continue;
      const column = first + at;
      const odd = new OddText(sheet, row, column, program, text, coded.includes(column));
      if (isOdd) this.unusual.push(odd);
      if (isAlike) this.lookalikes.push(odd);
    }
  }
}

/** First and last column of a table. */
function edgesOf({ columns, labelColumn }: Header): readonly [left: number, right: number] {
  let left = labelColumn ?? Infinity;
  let right = labelColumn ?? -1;
  for (const column of Object.values(columns)) {
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return [left, right];
}
