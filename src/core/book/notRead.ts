import { groupBy } from '../collections/collections';
import type { Layout, PlacedTable } from '../layout/Layout';
import type { NotRead } from '../layout/NotRead';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { Copy } from './copies';
import type { Double } from './RunBook';

/**
 * What of a workbook was not read or counts for nothing, in the order of its sheets.
 * @param tables of the sheets that are checked
 */
export function notReadOf(
  whole: Layout,
  tables: readonly PlacedTable[],
  copies: readonly Copy[],
  { year, double }: { readonly year: number | null; readonly double: Double | undefined },
  { sheets }: WorkbookSnapshot,
): NotRead[] {
  const uncounted = [...whole.uncounted].map(([sheet, key]): NotRead => ({
    sheet,
    reason: { key, values: {} },
  }));
  const repeated = copies.map(({ sheet, of }): NotRead => ({
    sheet,
    reason: { key: 'copy', values: { sheet: sheets[of]?.name ?? '' } },
  }));
  const others = tables.filter(
    ({ fiscalYear, blocks }) =>
      year !== null &&
      fiscalYear !== null &&
      fiscalYear !== year &&
      blocks.some((block) => !block.isUnused),
  );
  const bySheet = groupBy(
    others,
    ({ header, fiscalYear }) => `${header.sheet} ${String(fiscalYear)}`,
  );
  const otherYears = [...bySheet.values()].flatMap(([table]): NotRead[] => {
    const own = table?.fiscalYear ?? null;
    if (table === undefined || own === null || year === null) return [];
    return [{ sheet: table.header.sheet, reason: { key: 'otherYear', values: { own, year } } }];
  });
  const replaced: NotRead[] =
    double === undefined
      ? []
      : [
          {
            sheet: null,
            reason: {
              key: double.isNameless ? 'same' : 'double',
              values: { file: double.file },
            },
          },
        ];
  return [...replaced, ...whole.notRead, ...uncounted, ...repeated, ...otherYears].sort(
    (a, b) => (a.sheet ?? -1) - (b.sheet ?? -1),
  );
}
