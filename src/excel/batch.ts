import { areaAddress } from '../core/address/a1';
import {
  type ExcelProblem,
  isAnswerTooLarge,
  isRequestTooLarge,
  toExcelProblem,
} from './ExcelProblem';
import type { PlacedArea } from './slices';

/** One message to Excel in the making; each worksheet is named in it once. */
export class BatchMessage {
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
export type Step = (message: BatchMessage) => void;

/** Questions to be sent, and what they were answered, to be read after they were sent. */
export interface Asked<T> {
  readonly steps: readonly Step[];
  read(): readonly T[];
}

/**
 * Asks in one round trip, by halves while the message or its answer is larger than Excel takes.
 */
export function askBatch(context: Excel.RequestContext, questions: readonly Step[]): Promise<void> {
  return send(context, [], questions);
}

/**
 * Writes in one round trip, without flicker and without events of our own, by halves while the
 * message is too large: nothing of a refused one is carried out. Where it fails, events are let
 * through again.
 * @param undo says, after a failure, what to take back of what was done until then
 */
export async function writeBatch(
  context: Excel.RequestContext,
  writes: readonly Step[],
  undo: () => readonly Step[] = () => [],
): Promise<void> {
  if (writes.length === 0) return;
  try {
    await send(context, writes, []);
  } catch (error) {
    await letEventsThrough(context, undo());
    throw error;
  }
}

/**
 * Writes, then asks, in the same round trip. Where that fails, the caller finds out what was written
 * and lets events through again.
 */
export function writeAndAsk(
  context: Excel.RequestContext,
  writes: readonly Step[],
  questions: readonly Step[],
): Promise<void> {
  return send(context, writes, questions);
}

/**
 * Lets events through, which a failed message leaves off, and takes back. Where this fails too, Excel
 * does not answer any more: what is reported is what stopped the writing.
 */
export async function letEventsThrough(
  context: Excel.RequestContext,
  undo: readonly Step[] = [],
): Promise<void> {
  context.runtime.enableEvents = true;
  const message = new BatchMessage(context);
  for (const step of undo) step(message);
  await context.sync().catch(() => undefined);
}

async function send(
  context: Excel.RequestContext,
  writes: readonly Step[],
  questions: readonly Step[],
): Promise<void> {
  queue(context, writes, questions);
  try {
    await context.sync();
  } catch (error) {
    const isSmallest = writes.length === 0 && questions.length < 2;
    if (isAnswerTooLarge(error) && questions.length > 0 && !isSmallest) {
      // Excel has carried it out and cannot say so: to write again might do harm.
      await sendHalves(context, [], questions);
    } else if (isRequestTooLarge(error) && writes.length + questions.length > 1) {
      await sendHalves(context, writes, questions);
    } else throw error;
  }
}

async function sendHalves(
  context: Excel.RequestContext,
  writes: readonly Step[],
  questions: readonly Step[],
): Promise<void> {
  const middle = Math.ceil((writes.length + questions.length) / 2);
  const rest = Math.max(0, middle - writes.length);
  await send(context, writes.slice(0, middle), questions.slice(0, rest));
  if (middle === writes.length + questions.length) return;
  await send(context, writes.slice(middle), questions.slice(rest));
}

function queue(
  context: Excel.RequestContext,
  writes: readonly Step[],
  questions: readonly Step[],
): void {
  const message = new BatchMessage(context);
  if (writes.length > 0) {
    context.runtime.enableEvents = false;
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const step of writes) step(message);
    context.runtime.enableEvents = true;
  }
  for (const step of questions) step(message);
}

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

/**
 * What became of something that is written as a whole. Either nothing, or all of it is in the
 * workbook, or we say what is.
 */
export type Outcome<Refusal, Written, Left> =
  /** What stands against it was noticed before anything was written. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | (Written & { readonly kind: 'written' })
  /** Writing failed, and what was there stands again. */
  | { readonly kind: 'rolledBack'; readonly problem: ExcelProblem }
  /** Taking it back failed too. */
  | (Left & { readonly kind: 'leftHalf'; readonly problem: ExcelProblem });
