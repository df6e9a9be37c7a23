import { columnName, quoteSheet } from '../../core/address/a1';
import type { Area } from '../../core/address/Area';
import { joinAreas } from '../../core/address/joinAreas';
import type { SheetPlan } from '../../core/plan/sheet';
import { toExcelProblem } from '../ExcelProblem';
import { writeBatch, type Write } from '../writeBatch';
import type { OwnSheet } from './askForSheet';
import { bodyWrites } from './bodyWrites';
import { around } from './contentWrites';
import { cellsWithin, clearWrites, fitRows, formerWrites } from './formerWrites';
import { widthWrites } from './lookWrites';
import { pagingWrites } from './pageWrites';
import type { SheetOutcome } from './SheetOutcome';
import type { SheetTarget } from './SheetTarget';

/** Cells of the user's that the new content would cover. */
export function coveredAreas({ owned }: SheetPlan, own: OwnSheet): Area[] {
  return owned === null ? [] : joinAreas(cellsWithin(own.used, owned.area, own.owned));
}

/**
 * Writes our sheet anew in one round trip; where that fails, its contents are put back. The name
 * of what is ours grows first and shrinks last, so that nothing of ours is ever taken for the user's.
 */
export async function rewriteSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  own: OwnSheet,
): Promise<SheetOutcome> {
  const target: SheetTarget = { sheet: () => context.workbook.worksheets.getItem(own.id) };
  const wanted = plan.owned?.area ?? own.owned;
  const all = around(own.owned, wanted);
  const name = (area: Area): Write => nameWrite(target, plan, own, area);
  const { body, charts } = bodyWrites(target, plan, own.charts);
  const writes: Write[] = [
    name(all),
    ...clearWrites(target, own.owned),
    fitRows(target, own.owned),
    ...body,
    ...widthWrites(target, plan, own.owned.right + 1),
    ...pagingWrites(target, plan),
    name(wanted),
    () => {
      if (!own.isHidden) target.sheet().activate();
    },
  ];
  try {
    await writeBatch(context, writes, () => []);
  } catch (error) {
    const problem = toExcelProblem(error);
    const former = formerWrites(target, own.used, { owned: own.owned, all });
    const isBack = await attempt(context, [...former, name(own.owned), ...charts.undo()]);
    return isBack
      ? { kind: 'rolledBack', problem }
      : { kind: 'leftHalf', problem, sheet: own.name };
  }
  const { id: sheetId, isHidden } = own;
  return { kind: 'written', sheetId, name: own.name, isNew: false, isHidden };
}

async function attempt(context: Excel.RequestContext, writes: readonly Write[]): Promise<boolean> {
  try {
    await writeBatch(context, writes, () => []);
    return true;
  } catch {
    // What stopped the writing is what the person is told.
    return false;
  }
}

function nameWrite(target: SheetTarget, plan: SheetPlan, own: OwnSheet, area: Area): Write {
  return () => {
    const item = target.sheet().names.getItem(plan.owned?.name ?? '');
    item.formula = `=${quoteSheet(own.name)}!${absolute(area)}`;
  };
}

function absolute({ top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string =>
    `$${columnName(column)}$${String(row + 1)}`;
  return `${corner(top, left)}:${corner(bottom, right)}`;
}
