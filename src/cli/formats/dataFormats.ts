import { planDataset } from '../../core/dataset/planDataset';
import type { DatasetRow, DatasetValue } from '../../core/dataset/dataColumns';
import type { DatasetColumn, DatasetType } from '../../core/dataset/datasetSchema';
import type { Profile } from '../../core/profile/Profile';
import { newXlsx } from '../../files/newXlsx';
import { BOM, FORMULA, quoted } from './csv';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';

/** Writes rows out as they come, in one format. */
export interface RowWriter {
  add(rows: readonly DatasetRow[]): void;
  end(): void;
}

/** A format of the data. `write` takes its bytes in their order and keeps none. */
type DataFormat = (
  columns: readonly DatasetColumn[],
  write: (bytes: Uint8Array) => void,
  profile: Profile,
) => RowWriter;

/**
 * RFC 4180 with LF, as the cells' own line ends are, for Excel: with a byte order mark, and a ' before
 * each text that Excel would take for something else. The other formats are exact.
 */
const csvData: DataFormat = (columns, write) => {
  const line = (values: readonly DatasetValue[]): string => `${values.map(field).join(',')}\n`;
  write(Buffer.from(BOM + line(columns.map(({ key }) => key))));
  return {
    add(rows) {
      const lines = rows.map((row) => line(columns.map(({ key }) => row[key] ?? null)));
      write(Buffer.from(lines.join('')));
    },
    end: () => undefined,
  };
};

/** Blank for what is not there, "" for a text without a character. */
function field(value: DatasetValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  if (value === '') return '""';
  return quoted(isTakenAmiss(value) ? `'${value}` : value);
}

/** 007, 4-3-4, 1/2, 10:30, 1e5, 50%, ¥100, (1), 令和9年4月1日, H29.4.1, 3月 */
const NUMBER_OR_DATE =
  /^(?:(?:明治|大正|昭和|平成|令和|[MTSHR])(?=[\d元]))?[(¥$]*(?=.*\d)[\d元.,/:\-年月日時分秒E%+) ]+(?:[AP]M?)?$/;
/** Also in English, which Excel takes in every language: 1-Apr, Apr-1. */
const MONTH =
  /^(?:\d+[- /]?)?(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*(?:[- /]?\d+)*$/;

/** Whether Excel would take a text for a formula, a number, a date, TRUE or FALSE. */
function isTakenAmiss(text: string): boolean {
  if (FORMULA.test(text)) return true;
  const folded = text.normalize('NFKC').trim().toUpperCase();
  return (
    NUMBER_OR_DATE.test(folded) ||
    (MONTH.test(folded) && /\d/.test(folded)) ||
    folded === 'TRUE' ||
    folded === 'FALSE'
  );
}

/** One array with an object a line; null for what is not there. */
const jsonData: DataFormat = (_, write) => {
  let separator = '[\n';
  return {
    add(rows) {
      for (const row of rows) {
        write(Buffer.from(separator + JSON.stringify(row)));
        separator = ',\n';
      }
    },
    end() {
      write(Buffer.from(separator === '[\n' ? '[]\n' : '\n]\n'));
    },
  };
};

/** Rows in a row group: so many are in memory at a time. */
const GROUP = 10_000;

interface PhysicalType {
  readonly type: 'BYTE_ARRAY' | 'INT64' | 'DOUBLE' | 'BOOLEAN';
  readonly converted_type?: 'UTF8';
}

const TYPES: { readonly [T in DatasetType]: PhysicalType } = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  // A No. may be any whole number that a cell holds.
  whole: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** Typed columns, nullable where the schema says so, compressed with Snappy. */
const parquet: DataFormat = (columns, write) => {
  const buffer = new ByteWriter();
  const file = new ParquetWriter({
    writer: buffer,
    createdBy: 'Hakaru',
    schema: [{ name: 'program', num_children: columns.length }, ...columns.map(element)],
  });
  let waiting: DatasetRow[] = [];
  /** The writer counts on by itself; what is handed over is free to be written over. */
  const handOver = (): void => {
    write(buffer.getBytes());
    buffer.index = 0;
  };
  const writeGroup = (): void => {
    const columnData = columns.map(({ key, type }) => ({
      name: key,
      data: waiting.map((row) => physical(row[key] ?? null, type)),
    }));
    void file.write({ columnData, rowGroupSize: GROUP });
    waiting = [];
    handOver();
  };
  return {
    add(rows) {
      for (const row of rows) waiting.push(row);
      if (waiting.length >= GROUP) writeGroup();
    },
    end() {
      if (waiting.length > 0) writeGroup();
      void file.finish();
      handOver();
    },
  };
};

function element({ key, type, isNullable }: DatasetColumn) {
  const repetition_type = isNullable ? ('OPTIONAL' as const) : ('REQUIRED' as const);
  return { name: key, ...TYPES[type], repetition_type };
}

function physical(value: DatasetValue, type: DatasetType): DatasetValue | bigint {
  return type === 'whole' && typeof value === 'number' ? BigInt(value) : value;
}

/** Rows of a worksheet below its titles. */
export const MOST_ROWS = 2 ** 20 - 1;

/** There are more rows than a worksheet has. */
export class TooManyRows extends Error {
  override readonly name = 'TooManyRows';
}

/** The worksheets 機械判読用データ and コード表, as the pane writes them. */
const xlsx: DataFormat = (_, write, profile) => {
  const all: DatasetRow[] = [];
  return {
    add(rows) {
      if (all.length + rows.length > MOST_ROWS) throw new TooManyRows();
      for (const row of rows) all.push(row);
    },
    end: () => write(newXlsx(planDataset(all, profile))),
  };
};

/** Every format of the data, by the name that `--format` takes. */
export const DATA_FORMATS = { xlsx, csv: csvData, json: jsonData, parquet } satisfies {
  readonly [name: string]: DataFormat;
};
export type DataFormatName = keyof typeof DATA_FORMATS;
