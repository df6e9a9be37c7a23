import { csvData } from './csvData';
import { jsonData } from './jsonData';
import { parquet } from './parquet';
import type { DataFormat } from './RowWriter';

/** Every format of the data, by the name that `--format` takes. */
export const DATA_FORMATS = { csv: csvData, json: jsonData, parquet } satisfies {
  readonly [name: string]: DataFormat;
};
export type DataFormatName = keyof typeof DATA_FORMATS;
