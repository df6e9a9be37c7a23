import type { PlannedValidation } from '../core/plan/sheet';
import type { PlacedPlan } from '../files/WorkbookPatch';
import { contains, type Area } from './model/Area';
import type { Change } from './model/Change';
import { toCoreArea } from './model/coreArea';
import type { Sheet } from './model/Sheet';
import type { SheetName } from './model/SheetName';
import { toPlannedValidation } from './model/toPlannedValidation';
import { toSheetPlan } from './model/toSheetPlan';
import type { Validation } from './model/Validation';

const SHAPES = ['look', 'layout', 'validations', 'charts', 'names'] as const;
type Shape = (typeof SHAPES)[number];

interface OpenedSheet {
  /** The name by which the sheet is known as ours; null where it is the user's. */
  readonly own: SheetName | null;
  readonly validations: readonly Validation[];
  readonly changed: Set<Shape>;
}

/** What a changed sheet comes to in a file; null where a file cannot say it. */
export type SavedShape =
  | { readonly kind: 'placed'; readonly placed: PlacedPlan }
  | { readonly kind: 'validations'; readonly validations: readonly PlannedValidation[] };

/** Sheets that came, or changed in more than their cells, since the file was opened. */
export class SheetShapes {
  private readonly opened: ReadonlyMap<Sheet, OpenedSheet>;

  constructor(sheets: readonly Sheet[]) {
    this.opened = new Map(
      sheets.map((sheet) => [
        sheet,
        { own: ownName(sheet), validations: sheet.validations, changed: new Set() },
      ]),
    );
  }

  /** Whether the change is judged when saving. */
  note({ kind, sheet }: Change): boolean {
    const opened = this.opened.get(sheet);
    if (opened === undefined) return true;
    const shape = SHAPES.find((one) => one === kind);
    if (shape === undefined) return false;
    opened.changed.add(shape);
    return true;
  }

  isAdded(sheet: Sheet): boolean {
    return !this.opened.has(sheet);
  }

  /** Whether a cell goes into the file by itself, not with the sheet or the part that is ours. */
  isCellSaved(sheet: Sheet, row: number, column: number): boolean {
    const opened = this.opened.get(sheet);
    if (opened === undefined) return false;
    if (opened.changed.size === 0) return true;
    const areas = [opened.own?.area, ownName(sheet)?.area];
    return !areas.some((area) => area && contains(area, row, column));
  }

  /** undefined where only cells changed, if anything. */
  saved(sheet: Sheet): SavedShape | null | undefined {
    const opened = this.opened.get(sheet);
    if (opened === undefined) return placed(sheet, ownName(sheet), 'end');
    if (opened.changed.size === 0) return undefined;
    const own = ownName(sheet);
    if (opened.own !== null && own !== null) return placed(sheet, own, { replace: sheet.name });
    const onlyValidations = [...opened.changed].every((shape) => shape === 'validations');
    return onlyValidations ? addedValidations(sheet, opened.validations) : null;
  }
}

function placed(sheet: Sheet, own: SheetName | null, at: PlacedPlan['at']): SavedShape | null {
  const isBare =
    sheet.conditionalFormats.length === 0 &&
    sheet.protection === null &&
    sheet.visibility === 'visible';
  const names = own === null ? 0 : 1;
  if (at === 'end' && !(isBare && sheet.names.length === names)) return null;
  const area: Area | null = own?.area ?? null;
  const owned =
    own && area
      ? { name: own.name, area: toCoreArea(area), heading: toCoreArea({ ...area, rows: 1 }) }
      : null;
  const plan = toSheetPlan(sheet, owned);
  return plan && { kind: 'placed', placed: { plan, at } };
}

/** Those of the file must be there as they were. */
function addedValidations(sheet: Sheet, before: readonly Validation[]): SavedShape | null {
  if (!before.every((one) => sheet.validations.includes(one))) return null;
  const added = sheet.validations.filter((one) => !before.includes(one)).map(toPlannedValidation);
  const validations = added.filter((one) => one !== null);
  return validations.length === added.length ? { kind: 'validations', validations } : null;
}

/** How the names begin by which our sheets are known; other hidden names are somebody else's. */
const OURS = 'hakaru.';

function ownName({ names }: Sheet): SheetName | null {
  return (
    names.find(({ name, on, visible }) => on === null && !visible && name.startsWith(OURS)) ?? null
  );
}
