import { isRequestTooLarge } from './ExcelProblem';

/** Queues one write. */
export type Write = () => void;

/**
 * Carries out writes in one round trip, without flicker and without events of our own; halves the
 * batch while Excel finds it too large (nothing of a refused request is carried out).
 * @param undo says, after a failure, what to take back of what was done until then
 */
export async function writeBatch(
  context: Excel.RequestContext,
  writes: readonly Write[],
  undo: () => readonly Write[],
): Promise<void> {
  if (writes.length === 0) return;
  try {
    await writeHalving(context, writes);
  } catch (error) {
    await takeBack(context, undo());
    throw error;
  }
}

async function writeHalving(
  context: Excel.RequestContext,
  writes: readonly Write[],
): Promise<void> {
  context.runtime.enableEvents = false;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const write of writes) write();
  context.runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (error) {
    if (!isRequestTooLarge(error) || writes.length === 1) throw error;
    const middle = Math.ceil(writes.length / 2);
    await writeHalving(context, writes.slice(0, middle));
    await writeHalving(context, writes.slice(middle));
  }
}

/** Lets events through again and undoes; what stopped the batch is what the person is told. */
async function takeBack(context: Excel.RequestContext, undo: readonly Write[]): Promise<void> {
  context.runtime.enableEvents = true;
  for (const write of undo) write();
  await context.sync().catch(() => undefined);
}
