import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type {
  DatasetColumn,
  DatasetRow,
  DatasetType,
  DatasetValue,
} from '../../core/dataset/datasetSchema';
import type { DataFormat } from './RowWriter';

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
export const parquet: DataFormat = (columns, write) => {
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
