import { toExcelProblem } from './ExcelProblem';

/** What office.js throws where a property, or the result of a method, has not come. */
const NOT_ANSWERED: ReadonlySet<string> = new Set(['PropertyNotLoaded', 'ValueNotLoaded']);

/** What Excel answered before the batch failed; null where it did not come so far. */
export function answered<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (NOT_ANSWERED.has(toExcelProblem(error).code)) return null;
    throw error;
  }
}
