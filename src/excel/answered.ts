import { toExcelProblem } from './ExcelProblem';

/** What Excel answered before the batch failed; null where it did not come so far. */
export function answered<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (toExcelProblem(error).code === 'PropertyNotLoaded') return null;
    throw error;
  }
}
