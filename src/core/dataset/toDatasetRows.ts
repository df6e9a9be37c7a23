import { toA1 } from '../address/a1';
import type { Book } from '../book/Book';
import type { Check } from '../check';
import { isOfBlocks } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import { namedAmountOf } from '../readers/namedAmountOf';
import { yenPer } from '../text/units';
import type { Program } from '../records/Program';
import { codeName } from '../readers/listedCode';
import { textOf } from '../snapshot/CellValue';
import { standing } from '../waivers/Waiver';
import { fiscalYearLabel } from '../words/format';
import {
  datasetColumns,
  type DatasetKey,
  type DatasetRow,
  type DatasetValue,
  methodKeys,
  ownKey,
} from './datasetSchema';

const MILLION_YEN = 1_000_000;

/** A checked workbook as data: the strategy sheet's amounts in 百万円, any other form's in its unit. */
export function toDatasetRows(file: string, { book, findings }: Check): DatasetRow[] {
  const counts = countBy(findings);
  return isOfBlocks(book.profile)
    ? strategyRows(file, book, counts)
    : book.programs.flatMap((program, index) => listedRows(file, program, index, book, counts));
}

type Counts = ReadonlyMap<string, number>;

/** A program of any other form: a row a year-block, and one for what stands there once. */
function listedRows(
  file: string,
  { record, places, periods, amounts, codes, fields, block }: Program,
  index: number,
  { layout, profile }: Book,
  counts: Counts,
): DatasetRow[] {
  const { fiscalYear, bureau } = layout.heading;
  const known = ['no', 'policy', 'name', 'section'];
  const own = new Map<string, DatasetValue>();
  for (const { key, field, value } of places) {
    if (!known.includes(key) && field.kind !== 'amount') own.set(ownKey(field), textOf(value));
  }
  for (const { field, reading } of codes) {
    own.set(ownKey(field), reading.kind === 'code' ? codeName(reading.code) : null);
  }
  const program: [string, DatasetValue][] = [
    ['file', file],
    ['sheet', record.sheet],
    ['cell', toA1(fields.name.cell ?? { row: block.firstRow, column: 0 })],
    ['fiscal_year', fiscalYear],
    ['fiscal_year_label', fiscalYear === null ? null : fiscalYearLabel(fiscalYear)],
    ['bureau', bureau],
    ['policy', record.policy.name],
    ['no', record.no],
    ['name', record.name],
    ['section', record.section],
    ...own,
  ];
  const years = [null, ...periods.keys()].filter((period) =>
    amounts.some((amount) => amount.period === period),
  );
  return (years.length === 0 ? [null] : years).map((period) => {
    const values: [string, DatasetValue][] = amounts
      .filter((amount) => amount.period === period)
      .map(({ field, reading }) => [ownKey(field), amountOf(reading)]);
    const year = period === null ? undefined : periods[period];
    const row = new Map([
      ...program,
      ['period', year?.name ?? null] as const,
      ['period_year', year?.year ?? null] as const,
      ...values,
      ['open_errors', counts.get(`error ${String(index)}`) ?? 0] as const,
      ['open_warnings', counts.get(`warning ${String(index)}`) ?? 0] as const,
    ]);
    // In the columns of the form, whatever this program lacks.
    return Object.fromEntries(
      datasetColumns(profile).map(({ key }) => [key, row.get(key) ?? null]),
    );
  });
}

function strategyRows(file: string, book: Book, counts: Counts): DatasetRow[] {
  const { heading } = book.layout;
  return book.programs.map((program, index) => {
    const { record, fields, block } = program;
    const year = heading.fiscalYear;
    const level = (number: 1 | 2 | 3): number | null => {
      const part = program.policy?.code?.split('-')[number - 1];
      return part === undefined ? null : Number(part);
    };
    const amount = (value: number | null): number | null =>
      value === null
        ? null
        : Number(((value * yenPer(book.profile.unit)) / MILLION_YEN).toFixed(6));
    const row: Record<DatasetKey, DatasetValue> = {
      file,
      sheet: record.sheet,
      cell: toA1(fields.name.cell ?? { row: block.firstRow, column: 0 }),
      fiscal_year: year,
      fiscal_year_label: year === null ? null : fiscalYearLabel(year),
      bureau: heading.bureau,
      policy: policyOf(program),
      policy_1: level(1),
      policy_2: level(2),
      policy_3: level(3),
      policy_name: record.policy.name,
      no: record.no,
      is_new: record.isNew,
      name: record.name,
      section: record.section,
      goal: record.goal,
      content: record.content,
      other_cities: record.otherCities,
      people_text: record.resources.people,
      things_text: record.resources.things,
      money_text: record.resources.money,
      previous_year_text: record.previousYear,
      staff_persons: program.staff.headline,
      cost_people_million_yen: amount(amountOf(program.costs.people)),
      cost_things_million_yen: amount(amountOf(program.costs.things)),
      cost_money_million_yen: amount(amountOf(program.costs.money)),
      cost_total_million_yen: amount(amountOf(program.costs.total)),
      budget_million_yen: amount(namedAmountOf(program.budget)),
      previous_settlement_million_yen: amount(namedAmountOf(program.previous)),
      results: record.results,
      analysis: record.analysis,
      open_errors: counts.get(`error ${String(index)}`) ?? 0,
      open_warnings: counts.get(`warning ${String(index)}`) ?? 0,
    };
    return { ...row, ...methodColumns(program, book) };
  });
}

/** With a word in place of a missing name, so that it is never a code alone. */
function policyOf({ policy }: Program): string | null {
  const code = policy?.code ?? policy?.writtenCode ?? null;
  const name = policy?.name ?? null;
  if (code === null) return name;
  return `${code} ${name ?? '（名称なし）'}`;
}

function countBy(findings: Check['findings']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, program } of standing(findings)) {
    const key = `${severity} ${String(program)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function methodColumns({ methods }: Program, { profile }: Book): Record<string, DatasetValue> {
  const columns: Record<string, DatasetValue> = {};
  profile.methods.forEach(({ code }, index) => {
    const { isUsed, direction } = methodKeys(index);
    const lines = methods.filter(
      ({ reading }) => reading.kind === 'method' && reading.code === code,
    );
    columns[isUsed] = lines.length > 0;
    columns[direction] = lines.find((line) => line.direction !== null)?.direction?.text ?? null;
  });
  return columns;
}
