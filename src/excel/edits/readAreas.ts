import type { Listeners } from '../reading';
import { runExcel } from '../runExcel';
import { askAreas } from './askAreas';
import type { AreaValues } from '../../core/snapshot/replaceArea';
import type { PlacedArea } from './groupAreas';
import { askSteps } from './sendSteps';

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
    await askSteps(context, asked.steps);
    const values = asked.read();
    return areas.map((area, index) => ({ ...area, values: values[index] ?? null }));
  });
}
