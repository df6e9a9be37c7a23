import { areaAddress } from '../../core/address/areaAddress';
import { freeSheetName } from '../../core/plan/freeSheetName';
import type { SheetPlan } from '../../core/plan/sheet';
import { answered } from '../answered';
import { toExcelProblem } from '../ExcelProblem';
import { writeBatch, type Write } from '../writeBatch';
import type { Surroundings } from './askForSheets';
import { around, bodyWrites } from './contentWrites';
import { widthWrites } from './lookWrites';
import type { FilledSheet } from './niceties';
import type { SheetOutcome } from './SheetOutcome';
import { rangeOf } from './SheetTarget';

type NotFilled = Exclude<SheetOutcome, { kind: 'written' | 'refused' }>;

/**
 * Makes the sheet and its contents in one round trip; where that fails, it is deleted again. What
 * Excel refuses while another workbook is in front comes first, so that nothing is made then.
 */
export async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  surroundings: Surroundings,
  taken = surroundings.names,
): Promise<FilledSheet | NotFilled> {
  const { inView, names } = surroundings;
  const position = plan.owned !== null || inView === null ? names.length : inView + 1;
  const made = new MadeSheet(context, freeSheetName(plan.name, taken));
  const writes: Write[] = [
    () => {
      made.make(position);
      made.own(plan.owned);
    },
    ...bodyWrites(made, plan),
    ...widthWrites(made, plan, 0),
  ];
  try {
    await writeBatch(context, writes, () => []);
  } catch (error) {
    const problem = toExcelProblem(error);
    if (!made.isThere && problem.reason === 'exists') {
      // Chart sheets are not listed, and take up names as well.
      return addSheet(context, plan, surroundings, [...taken, made.name]);
    }
    return made.takeBack(plan, problem);
  }
  const { name } = made;
  const sheetId = made.sheet().id;
  const isNew = true;
  return {
    kind: 'filled',
    plan,
    sheetId,
    name,
    isNew,
    isHidden: false,
    charts: new Map(),
    former: null,
  };
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

  /** Excel had made it before anything failed. */
  get isThere(): boolean {
    return answered(() => this.sheet().id) !== null;
  }

  /** Deletes it; while another workbook is in front that is refused, and it is emptied. */
  async takeBack({ cells, owned }: SheetPlan, problem: NotFilled['problem']): Promise<NotFilled> {
    if (!this.isThere || (await this.attempt((sheet) => sheet.delete()))) {
      return { kind: 'rolledBack', problem };
    }
    const corners = cells.map(({ row, column }) => ({
      top: row,
      left: column,
      bottom: row,
      right: column,
    }));
    const all = corners.reduce(around, owned?.area ?? { top: 0, left: 0, bottom: 0, right: 0 });
    const isBlank = await this.attempt((sheet) => {
      const range = sheet.getRange(areaAddress(all));
      range.unmerge();
      range.clear('All');
      range.dataValidation.clear();
    });
    return { kind: 'leftHalf', problem, sheet: this.name, isBlank };
  }

  private async attempt(write: (sheet: Excel.Worksheet) => void): Promise<boolean> {
    const { id } = this.sheet();
    const { worksheets } = this.context.workbook;
    try {
      await writeBatch(this.context, [() => write(worksheets.getItem(id))], () => []);
      return true;
    } catch {
      // What stopped the writing is what the person is told.
      return false;
    }
  }
}
