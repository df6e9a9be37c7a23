import { type Book, readBook } from '../../../src/core/book/Book';
import { fiscalYearName } from '../../../src/core/words/format';
import type { Area } from '../../../src/core/address/area';
import { chiba } from '../../../src/core/profiles/chiba';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { planSnapshot } from '../../../src/core/form/planForm';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SheetSnapshot } from '../../../src/core/snapshot/Snapshot';

/** What a clerk writes into one block. */
export interface Entry {
  readonly name: string;
  readonly isNew: boolean;
  /** 百万円, カネ. */
  readonly budget: number;
  /** Of the profile's, by their position. */
  readonly methods: readonly number[];
}

export function bookOf(plan: SheetPlan): Book {
  return readBook({ sheets: [planSnapshot(plan)] }, chiba);
}

/** Position of a cell on the sheet, and what is written there. */
export type Written = readonly [row: number, column: number, value: CellValue];

/** What filling in the form's blocks, one entry each, writes; the totals as Excel computes them. */
export function writtenInto(plan: SheetPlan, entries: readonly Entry[], year: number): Written[] {
  return bookOf(plan)
    .whole.tables.flatMap(({ header, blocks }) => blocks.map((block) => ({ header, block })))
    .flatMap(({ header: { columns }, block: { firstRow } }, index): Written[] => {
      const entry = entries[index];
      if (entry === undefined) throw new Error('More blocks than entries');
      const at = (row: number, column: number | undefined, value: CellValue): Written => [
        firstRow + row,
        column ?? -1,
        value,
      ];
      const amount = `${entry.budget}百万円（うち一般財源${entry.budget}百万円）`;
      return [
        at(0, columns.isNew, entry.isNew ? '●' : null),
        at(0, columns.name, entry.name),
        at(0, columns.goal, '市民の安心を守る。'),
        at(0, columns.content, '・講座の開催\n・相談'),
        at(3, columns.goal, '政令市の半数が実施している。'),
        at(0, columns.resource, '職員1.00人（正規1.00人）'),
        at(1, columns.resource, '—'),
        at(2, columns.resource, `歳出予算額${amount}`),
        at(0, columns.cost, 8),
        at(2, columns.cost, entry.budget),
        at(0, columns.total, 8 + entry.budget),
        at(2, columns.total, entry.isNew ? '—' : `歳出決算額${amount}`),
        at(0, columns.results, entry.isNew ? '—' : `${fiscalYearName(year - 1)}実績 30件`),
        at(0, columns.analysis, '利用が増えている。'),
        ...entry.methods.flatMap((method, row): Written[] => {
          const { code = '', label = '' } = chiba.methods[method] ?? {};
          return [
            at(row, columns.method, `${code} ${label}`),
            at(row, columns.direction, '申請を電子化する。'),
          ];
        }),
        at(0, columns.section, '情報システム課'),
      ];
    });
}

/** The sheet with these cells written; none may lie hidden under a merge. */
export function written(plan: SheetPlan, cells: readonly Written[]): SheetSnapshot {
  const sheet = planSnapshot(plan);
  const values = sheet.values.map((row) => [...row]);
  const under =
    (row: number, column: number) =>
    ({ top, left, bottom, right }: Area) =>
      row >= top && row <= bottom && column >= left && column <= right;
  for (const [row, column, value] of cells) {
    const merge = plan.merges.find(under(row, column));
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
      throw new Error(`Row ${row}, column ${column} is hidden under a merge`);
    }
    const at = row - sheet.origin.row;
    while (values.length <= at) values.push([]);
    const line = values[at] ?? [];
    while (line.length < column - sheet.origin.column) line.push(null);
    line[column - sheet.origin.column] = value;
  }
  return { ...sheet, values };
}
