import { isRequestTooLarge } from './ExcelProblem';
import type { Sync } from './runExcel';

/** Queues one write. */
export type Write = () => void;

/**
 * Carries out writes in one round trip, without flicker and without events of our own; halves the
 * batch while Excel finds it too large (nothing of a refused request is carried out).
 */
export async function writeBatch(
  context: Excel.RequestContext,
  sync: Sync,
  writes: readonly Write[],
): Promise<void> {
  if (writes.length === 0) return;
  context.runtime.enableEvents = false;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const write of writes) write();
  context.runtime.enableEvents = true;
  try {
    await sync();
  } catch (error) {
    if (isRequestTooLarge(error) && writes.length > 1) {
      const middle = Math.ceil(writes.length / 2);
      await writeBatch(context, sync, writes.slice(0, middle));
      return writeBatch(context, sync, writes.slice(middle));
    }
    await allowEvents(context, sync);
    throw error;
  }
}

/** The batch stopped before its end; what stopped it is what the person is told. */
async function allowEvents(context: Excel.RequestContext, sync: Sync): Promise<void> {
  context.runtime.enableEvents = true;
  await sync().catch(() => undefined);
}
