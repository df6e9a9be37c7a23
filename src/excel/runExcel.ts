import { toExcelProblem } from './ExcelProblem';

/** Excel answers a light first message well within this, unless a cell is being edited. */
const PATIENCE_MS = 1_000;

/**
 * Runs one batch against Excel, waiting while a cell is being edited.
 * @param onWaiting called once when Excel has not answered the first message within a second
 * @throws ExcelProblem
 */
export async function runExcel<T>(
  onWaiting: () => void,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const timer = setTimeout(onWaiting, PATIENCE_MS);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => {
      onFirstAnswer(context, () => {
        clearTimeout(timer);
      });
      return work(context);
    });
  } catch (error) {
    throw toExcelProblem(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Does a later part of a run that should be answered as fast as a first message. */
export async function patiently<T>(onWaiting: () => void, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(onWaiting, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** Office.js has no event for an answer; the batch's own context is ours to listen in on. */
function onFirstAnswer(context: Excel.RequestContext, listener: () => void): void {
  const sync = context.sync.bind(context);
  context.sync = async (value) => {
    const answer = await sync(value);
    listener();
    return answer;
  };
}

/** The first set with areas of several ranges and conditional formats on them. */
const BASE = '1.9';

/** Whether this Excel has everything the add-in needs. */
export function isExcelRecentEnough(): boolean {
  return supports(BASE);
}

/** Whether this Excel has a requirement set of the ExcelApi. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
