import type { DatasetValue } from '../../core/dataset/datasetSchema';
import type { DataFormat } from './RowWriter';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * RFC 4180 with LF, as the cells' own line ends are. No byte order mark: to Spark and pandas it would
 * be part of the first column's name. Values are exact; whoever opens data in a spreadsheet takes
 * what begins with = for a formula, so people get the worksheet instead.
 */
export const csvData: DataFormat = (columns, write) => {
  const line = (values: readonly DatasetValue[]): string => `${values.map(field).join(',')}\n`;
  write(Buffer.from(line(columns.map(({ key }) => key))));
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
  const isQuoted = value === '' || NEEDS_QUOTES.test(value);
  return isQuoted ? `"${value.replaceAll('"', '""')}"` : value;
}
