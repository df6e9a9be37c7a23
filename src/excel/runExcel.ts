import { toExcelProblem } from './ExcelProblem';

/** Sends what is queued and waits for Excel's answer: one round trip. */
export type Sync = () => Promise<void>;

/** Excel answers a light first message well within this, unless a cell is being edited. */
const PATIENCE_MS = 1_000;

/**
 * Runs one batch against Excel, waiting while a cell is being edited.
 * @param onWaiting called once when Excel has not answered the first message within a second
 * @throws ExcelProblem
 */
export async function runExcel<T>(
  onWaiting: () => void,
  work: (context: Excel.RequestContext, sync: Sync) => Promise<T>,
): Promise<T> {
  const timer = setTimeout(onWaiting, PATIENCE_MS);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) =>
      work(context, async () => {
        await context.sync();
        clearTimeout(timer);
      }),
    );
  } catch (error) {
    throw toExcelProblem(error);
  } finally {
    clearTimeout(timer);
  }
}
