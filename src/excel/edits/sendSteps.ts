import { areaAddress } from '../../core/address/areaAddress';
import { isAnswerTooLarge, isRequestTooLarge } from '../ExcelProblem';
import type { PlacedArea } from './groupAreas';

/** One message to Excel in the making; each worksheet is named in it once. */
export class Message {
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(readonly context: Excel.RequestContext) {}

  /** A null object where the worksheet was deleted. */
  sheet(id: string): Excel.Worksheet {
    const known = this.sheets.get(id);
    if (known !== undefined) return known;
    const sheet = this.context.workbook.worksheets.getItemOrNullObject(id);
    this.sheets.set(id, sheet);
    return sheet;
  }

  range({ sheetId, area }: PlacedArea): Excel.Range {
    return this.sheet(sheetId).getRange(areaAddress(area));
  }
}

/** Queues a question or a write; may be called again for another message. */
export type Step = (message: Message) => void;

/**
 * Carries out steps in order, in one round trip; halves them while the message or its answer is
 * larger than Excel takes. What was done is then done again, which changes nothing.
 */
export function askSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  return sendHalving(context, steps, (message, own) => {
    for (const step of own) step(message);
  });
}

/** Writes, then asks, likewise: without flicker, and without events of our own writes. */
export function writeSteps(
  context: Excel.RequestContext,
  writes: readonly Step[],
  questions: readonly Step[],
): Promise<void> {
  const isWrite = new Set(writes);
  return sendHalving(context, [...writes, ...questions], (message, own) => {
    context.runtime.enableEvents = false;
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const step of own) if (isWrite.has(step)) step(message);
    context.runtime.enableEvents = true;
    for (const step of own) if (!isWrite.has(step)) step(message);
  });
}

async function sendHalving(
  context: Excel.RequestContext,
  steps: readonly Step[],
  queue: (message: Message, steps: readonly Step[]) => void,
): Promise<void> {
  queue(new Message(context), steps);
  try {
    await context.sync();
  } catch (error) {
    if (!(isAnswerTooLarge(error) || isRequestTooLarge(error)) || steps.length < 2) throw error;
    const middle = Math.ceil(steps.length / 2);
    await sendHalving(context, steps.slice(0, middle), queue);
    await sendHalving(context, steps.slice(middle), queue);
  }
}
