import type { FileReport } from '../core/report/report';

/** A workbook that was read and checked. Plain data: it may come from a worker. */
export interface CheckedFile {
  readonly report: FileReport;
  /** For each finding, the index of its program in the report; null for one of the sheet or book. */
  readonly owners: readonly (number | null)[];
}
