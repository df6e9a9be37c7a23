import type { Check } from '../check';
import { countBy } from '../collections/collections';
import type { Program } from '../records/Program';
import { standing } from '../waivers/Waiver';
import { dataColumns, type DatasetRow } from './dataColumns';

/** The programs of a checked workbook that count, as data: the strategy sheet's amounts in 百万円, any other form's in its unit. */
export function toDatasetRows(file: string, { book, findings }: Check): DatasetRow[] {
  const { profile, programs } = book;
  const counts = countBy(standing(findings).map((one) => `${one.severity} ${String(one.program)}`));
  const columns = Object.entries(dataColumns(profile));
  return programs.flatMap((program, index) => {
    if (!program.isCounted) return [];
    const source = {
      file,
      program,
      record: program.toRecord(),
      errors: counts.get(`error ${String(index)}`) ?? 0,
      warnings: counts.get(`warning ${String(index)}`) ?? 0,
    };
    return rowPeriods(program).map((period) =>
      Object.fromEntries(columns.map(([key, { value }]) => [key, value({ ...source, period })])),
    );
  });
}

/** A row for each year-block with an amount, and one for amounts that stand there once. */
function rowPeriods({ periods, amounts }: Program): readonly (number | null)[] {
  const own = [null, ...periods.keys()].filter((period) =>
    amounts.some((amount) => amount.period === period),
  );
  return own.length === 0 ? [null] : own;
}
