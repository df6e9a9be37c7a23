const MIB = 1024 * 1024;

/** What a workbook may weigh. Far above any real one, far below what would exhaust a machine. */
export const LIMITS = {
  /** Entries of the zip. */
  entries: 20_000,
  /** Bytes of one entry, inflated. */
  entryBytes: 512 * MIB,
  /** Bytes of all entries, inflated. */
  totalBytes: 1024 * MIB,
  /** Inflated bytes a compressed byte, once an entry is larger than `ratioFrom`. Sheets reach 100. */
  ratio: 300,
  ratioFrom: 16 * MIB,
  /** Elements inside one another. */
  depth: 256,
  /** Cells of the workbook, the blank ones between them included. */
  cells: 20_000_000,
  /** Characters of all cells, a shared text counted at each cell that shows it. */
  characters: 512 * MIB,
  /** Excel's own. */
  rows: 1_048_576,
  columns: 16_384,
} as const;
