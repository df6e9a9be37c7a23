import type { AreaValues } from '../../core/snapshot/Snapshot';
import { askBatch } from '../batch';
import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import type { PlacedArea } from '../slices';
import { askAreas } from './questions';

/** An area as it reads now; null where its worksheet was deleted. */
export type AreaReading = PlacedArea & { readonly values: AreaValues | null };

/**
 * Reads areas again, values as in a snapshot: one round trip, several where they are too large.
 * @throws ExcelProblem
 */
export function readAreas(
  areas: readonly PlacedArea[],
  { onWaiting }: Pick<Listeners, 'onWaiting'>,
): Promise<readonly AreaReading[]> {
  return runExcel(onWaiting, async (context) => {
    const asked = askAreas(areas);
    await askBatch(context, asked.steps);
    const values = asked.read();
    return areas.map((area, index) => ({ ...area, values: values[index] ?? null }));
  });
}
