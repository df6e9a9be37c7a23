import { freeSheetName } from '../../core/plan/freeSheetName';
import type { SheetPlan } from '../../core/plan/sheet';
import { answered } from '../answered';
import { toExcelProblem } from '../ExcelProblem';
import { writeBatch, type Write } from '../writeBatch';
import type { Surroundings } from './askForSheet';
import { bodyWrites } from './bodyWrites';
import { widthWrites } from './lookWrites';
import { pageWrites } from './pageWrites';
import type { SheetOutcome } from './SheetOutcome';
import { rangeOf } from './SheetTarget';

/** Makes the sheet in one round trip; where that fails, it is deleted again. */
export async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  { active, names }: Surroundings,
): Promise<SheetOutcome> {
  const made = new MadeSheet(context, freeSheetName(plan.name, names));
  const { body } = bodyWrites(made, plan, new Map());
  const writes: Write[] = [
    () => {
      made.make(plan.owned === null ? active.position + 1 : names.length);
    },
    ...body,
    ...widthWrites(made, plan, 0),
    ...pageWrites(made, plan),
    () => {
      made.own(plan.owned);
      made.sheet().activate();
    },
  ];
  try {
    await writeBatch(context, writes, () => []);
  } catch (error) {
    const problem = toExcelProblem(error);
    const isGone = await made.remove(active.id);
    return isGone
      ? { kind: 'rolledBack', problem }
      : { kind: 'leftHalf', problem, sheet: made.name };
  }
  const sheetId = made.sheet().id;
  return { kind: 'written', sheetId, name: made.name, isNew: true, isHidden: false };
}

/** A sheet made by the batch that fills it. */
class MadeSheet {
  private made: Excel.Worksheet | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly name: string,
  ) {}

  make(position: number): void {
    this.made = this.context.workbook.worksheets.add(this.name);
    this.made.load('id');
    this.made.position = position;
  }

  sheet(): Excel.Worksheet {
    if (this.made === null) throw new Error('The sheet is made first.');
    return this.made;
  }

  own(owned: SheetPlan['owned']): void {
    if (owned === null) return;
    this.sheet().names.add(owned.name, rangeOf(this, owned.area)).visible = false;
  }

  /** Whether nothing is left of it. */
  async remove(activeId: string): Promise<boolean> {
    const id = answered(() => this.sheet().id);
    if (id === null) return true;
    const { worksheets } = this.context.workbook;
    const remove = (): void => {
      worksheets.getItem(activeId).activate();
      worksheets.getItem(id).delete();
    };
    try {
      await writeBatch(this.context, [remove], () => []);
      return true;
    } catch {
      // What stopped the writing is what the person is told.
      return false;
    }
  }
}
