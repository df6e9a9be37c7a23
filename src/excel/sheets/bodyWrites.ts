import { joinAreas } from '../../core/address/joinAreas';
import type { SheetPlan } from '../../core/plan/sheet';
import type { Write } from '../writeBatch';
import { ChartWrites } from './chartWrites';
import { contentWrites, plannedEntries } from './contentWrites';
import { heightWrites, lookWrites, numberFormatWrite } from './lookWrites';
import type { SheetTarget } from './SheetTarget';
import { validationWrites } from './validationWrites';

/** What every writing of a sheet puts in: contents first, then how they look. */
export function bodyWrites(
  target: SheetTarget,
  plan: SheetPlan,
  knownCharts: ReadonlyMap<string, number>,
): { readonly body: Write[]; readonly charts: ChartWrites } {
  const charts = new ChartWrites(target, plan.charts, knownCharts);
  return {
    body: [
      ...contentWrites(target, plannedEntries(plan.cells)),
      // A formula takes over the format of what it refers to, such as the user's cells.
      ...joinAreas(plan.cells.filter(({ content }) => content.kind === 'formula')).map((area) =>
        numberFormatWrite(target, area, 'General'),
      ),
      ...lookWrites(target, plan),
      ...heightWrites(target, plan),
      ...validationWrites(target, plan.validations),
      ...charts.writes(),
    ],
    charts,
  };
}
