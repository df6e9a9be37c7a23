import type { DatasetColumn, DatasetRow } from '../../core/dataset/datasetSchema';

/** Writes rows out as they come, in one format. */
export interface RowWriter {
  add(rows: readonly DatasetRow[]): void;
  end(): void;
}

/** A format of the data. `write` takes its bytes in their order and keeps none. */
export type DataFormat = (
  columns: readonly DatasetColumn[],
  write: (bytes: Uint8Array) => void,
) => RowWriter;
