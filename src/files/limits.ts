import { MAX_ROWS, MAX_COLUMNS } from '../core/address/area';

const MIB = 1024 * 1024;

/** How large a workbook may be. Far above any real one, far below what would exhaust a machine. */
export const LIMITS = {
  /** Entries of the zip. */
  entries: 20_000,
  /** Bytes of one entry, inflated. */
  entryBytes: 512 * MIB,
  /** Bytes of all entries, inflated. */
  totalBytes: 1024 * MIB,
  /** Inflated bytes a compressed byte. Sheets of real books reach 121. */
  ratio: 200,
  /** Size of an entry from which the ratio counts: of one that is read, and of any other. */
  ratioFrom: 100_000,
  unreadRatioFrom: 16 * MIB,
  /**
   * Bytes that are unpacked in all, a part counted each time it is read, and likewise characters of
   * all cells, a shared text counted at each cell that shows it: so many are always free.
   */
  readBytes: 64 * MIB,
  /** Beyond that so many a byte of the file. Real books reach 70, those of 300,000 rows 17. */
  readRatio: 80,
  /** Characters of a start tag. */
  tag: 4 * MIB,
  /** Elements inside one another. */
  depth: 256,
  /** Elements of a part that are held in memory at once: the rows of the largest sheet. */
  outlined: 1_048_576,
  /** Worksheets. */
  sheets: 10_000,
  /** Cells of the workbook, the blank ones between them included. */
  cells: 20_000_000,
  /**
   * Cells that hold something: so many are always free, beyond that so many a byte of the file.
   * Real books reach 0.12, 300,000 rows of zeros 0.48.
   */
  values: 500_000,
  valueRatio: 0.6,
  /** Excel's own. */
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
} as const;

/** Bytes that a file of a size may unpack to in all. */
export function bearableBytes(size: number): number {
  const { readBytes, readRatio, totalBytes } = LIMITS;
  return Math.min(Math.max(readBytes, size * readRatio), totalBytes);
}
