import type { CellRef } from '../address/CellRef';
import type { Profile, ProfileField } from '../profile/Profile';
import { readFiscalYear } from '../readers/fiscalYear';
import type { Grid } from '../snapshot/Grid';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import type { Block, Header, Period, FieldPlace } from './Layout';

/** The fields of a form whose programs stand in rows or sheets. */
export interface FormFields {
  readonly all: ReadonlyMap<string, ProfileField>;
  /** Keys of amounts: the form counts on them. */
  readonly amounts: ReadonlySet<string>;
  readonly yearly: ReadonlySet<string>;
  /** What must stand in the form, once a year where it is yearly. */
  readonly needed: readonly ProfileField[];
}

export function formFields({ fields, sums }: Profile): FormFields {
  const summed = new Set(sums.flatMap(({ terms, total }) => [...terms, total]));
  const keys = (isMeant: (field: ProfileField) => boolean): ReadonlySet<string> =>
    new Set(fields.filter(isMeant).map(({ key }) => key));
  return {
    all: new Map(fields.map((field) => [field.key, field])),
    amounts: keys(({ kind }) => kind === 'amount'),
    yearly: keys(({ per }) => per === 'year'),
    needed: fields.filter(({ key, required }) => required || summed.has(key)),
  };
}

/** A cell that may title a year-block. */
export interface YearCell {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly year: number;
}

const LONGEST_YEAR = 40;

/** Cells that name a year, by row, then column. */
export function findYears({ values, origin }: SheetSnapshot): YearCell[] {
  return values.flatMap((cells, r) =>
    cells.flatMap((value, c) => {
      if (typeof value !== 'string' || value.length > LONGEST_YEAR || !value.includes('年')) {
        return [];
      }
      const year = readFiscalYear(value)?.year;
      if (year === undefined) return [];
      const name = value.replace(/\s+/g, '');
      return [{ row: origin.row + r, column: origin.column + c, name, year }];
    }),
  );
}

/** Where a field stands; `period` is null for what does not stand there once a year. */
export interface Spot {
  readonly key: string;
  readonly period: number | null;
  readonly row: number;
  readonly column: number;
}

/** In the order of the profile, those of a year after one another. */
export function inOrder<S extends Pick<Spot, 'key'>>(
  spots: readonly S[],
  { all }: FormFields,
): S[] {
  const keys = [...all.keys()];
  return [...spots].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}

/** The header of titles that were found, with those that the form needs and that were not. */
export function listedHeader(
  firstTitle: CellRef,
  lastRow: number,
  found: readonly Pick<Spot, 'key' | 'period'>[],
  periods: readonly Period[],
  { needed, yearly }: FormFields,
): Header {
  const has = new Set(found.map(({ key, period }) => `${String(period)} ${key}`));
  const missing = needed.flatMap(({ key, title }) => {
    if (!yearly.has(key)) return has.has(`null ${key}`) ? [] : [title];
    const lacking = periods.filter((_, i) => !has.has(`${String(i)} ${key}`));
    if (lacking.length === periods.length) return [title];
    return lacking.map(({ name }) => (name === null ? title : `${name} ${title}`));
  });
  return {
    sheet: firstTitle.sheet,
    firstRow: firstTitle.row,
    lastRow,
    firstTitle,
    columns: {},
    labelColumn: null,
    periods,
    missing,
    doubled: [],
    placed: [],
  };
}

/** One program whose fields stand there, in this order. */
export function listedBlock(
  firstRow: number,
  endRow: number,
  spots: readonly Spot[],
  { periods }: Header,
  grid: Grid,
  { all }: FormFields,
): Block {
  return {
    firstRow,
    endRow,
    skipped: [],
    beside: [],
    labels: { people: [], things: [], money: [] },
    otherCities: null,
    previousYear: null,
    isUnused: false,
    places: () =>
      spots.flatMap(({ key, period, row, column }): FieldPlace[] => {
        const field = all.get(key);
        if (field === undefined) return [];
        const year = period === null ? null : (periods[period]?.name ?? null);
        const name = year === null ? field.title : `${year} ${field.title}`;
        const cell = grid.ref(row, column);
        return [{ key, field, period, name, cell, value: grid.at(row, column) }];
      }),
  };
}
