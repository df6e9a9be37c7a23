import { isSameValue } from '../../core/snapshot/CellValue';
import { addressLists } from '../../core/address/a1';
import { BLANK, DEFAULT_STYLE, type Cell } from './model/Cell';
import type { Change } from './model/Change';
import type { Sheet, SheetName } from './model/Sheet';
import type { CustomXmlPart } from './model/Workbook';
import type { Operations } from './Operations';
import type { Variants } from './variants';
import { markSeverity, type SheetMark } from '../../core/plan/marks';
import {
  PatchProblem,
  type CellPatch,
  type CustomXmlPatch,
  type PlacedPlan,
  type WorkbookPatch,
} from '../../files/WorkbookPatch';
import { patchXlsx } from '../../files/patchXlsx';
import type { PlannedValidation } from '../../core/plan/SheetPlan';
import { contains, type Area } from '../../core/address/area';
import { toPlannedValidation, type Validation } from './model/Validation';
import { allOrNull, toSheetPlan } from './model/toSheetPlan';

const SHAPES = ['look', 'layout', 'validations', 'charts', 'names'] as const;

/** Sheets that came, or changed in more than their cells, since the file was opened. */
class SheetShapes {
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
    return !areas.some((area) => area && contains(area, { row, column }));
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

/** How the names that identify our sheets begin; other hidden names are somebody else's. */
const OURS = 'hakaru.';

/** A change that cannot be put into the file's own bytes; in words it is the caller's to say. */
export type UnsavableChange =
  | {
      readonly code: UnsavableCode;
      /** The sheet's name when it happened. */
      readonly sheet: string;
    }
  /** The file does not take it; `sheet` is the sheet, the cell or the part concerned. */
  | { readonly code: 'file'; readonly sheet: string; readonly problem: PatchProblem };

export type UnsavableCode =
  | 'sheetAdded'
  | 'sheetDeleted'
  | 'sheetRenamed'
  | 'sheetVisibility'
  | 'protection'
  | 'look'
  | 'conditionalFormats';

/** The workbook cannot be saved; `changes` says what stands against it. */
export class UnsavableError extends Error {
  override readonly name = 'UnsavableError';

  constructor(readonly changes: readonly UnsavableChange[]) {
    super(changes.map(messageOf).join(', '));
  }
}

function messageOf(change: UnsavableChange): string {
  return change.code === 'file' ? change.problem.message : `${change.code}: ${change.sheet}`;
}

const CODES: { readonly [K in Change['kind']]: UnsavableCode | null } = {
  cells: null,
  calculated: null,
  customXml: null,
  selection: null,
  activated: null,
  added: 'sheetAdded',
  deleted: 'sheetDeleted',
  renamed: 'sheetRenamed',
  visibility: 'sheetVisibility',
  protection: 'protection',
  numberFormats: null,
  rows: 'look',
  look: 'look',
  layout: 'look',
  validations: 'look',
  charts: 'look',
  names: 'look',
  moved: 'look',
  conditionalFormats: 'conditionalFormats',
};

/** Remembers what changed since the file was opened: what to save, and what stands against it. */
export class SaveJournal {
  private readonly obstacles = new Map<string, UnsavableChange>();
  private readonly marked = new Set<Sheet>();
  private readonly openedXml: readonly CustomXmlPart[];
  private readonly shapes: SheetShapes;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly operations: Operations,
    private readonly variants: Variants,
  ) {
    for (const sheet of operations.workbook.sheets) sheet.rememberCells();
    this.openedXml = operations.workbook.customXmlParts;
    this.shapes = new SheetShapes(operations.workbook.sheets);
    operations.onChange((change) => {
      this.note(change);
    });
  }

  unsavable(): readonly UnsavableChange[] {
    const outcome = this.trySave();
    return outcome instanceof UnsavableError ? outcome.changes : [];
  }

  /** @throws {UnsavableError} while `unsavable()` names something */
  save(): Uint8Array {
    const outcome = this.trySave();
    if (outcome instanceof UnsavableError) throw outcome;
    return outcome;
  }

  private trySave(): Uint8Array | UnsavableError {
    const obstacles = [...this.obstacles.values(), ...this.unplannable()];
    if (obstacles.length > 0) return new UnsavableError(obstacles);
    try {
      return patchXlsx(this.bytes, this.patch(), {
        customXml: this.customXmlPatch(),
        sheets: this.placedPlans(),
      });
    } catch (error) {
      if (!(error instanceof PatchProblem)) throw error;
      return new UnsavableError([{ code: 'file', sheet: error.place, problem: error }]);
    }
  }

  /** The changed cells and, on sheets where they changed, all our marks. */
  private patch(): WorkbookPatch {
    return this.operations.workbook.sheets.flatMap((sheet) => {
      if (this.shapes.isAdded(sheet)) return [];
      const cells = this.changedCells(sheet);
      const marks = this.marked.has(sheet) ? marksOn(sheet) : null;
      const shape = this.shapes.saved(sheet);
      const validations = shape?.kind === 'validations' ? shape.validations : [];
      const isChanged = cells.length > 0 || marks !== null || validations.length > 0;
      return isChanged ? [{ sheet: sheet.name, cells, marks, validations }] : [];
    });
  }

  /** Sheets added since, and those of ours that were written anew. */
  private placedPlans(): PlacedPlan[] {
    return this.operations.workbook.sheets.flatMap((sheet) => {
      const shape = this.shapes.saved(sheet);
      return shape?.kind === 'placed' ? [shape.placed] : [];
    });
  }

  private unplannable(): UnsavableChange[] {
    return this.operations.workbook.sheets.flatMap((sheet) => {
      if (this.shapes.saved(sheet) !== null) return [];
      const code = this.shapes.isAdded(sheet) ? 'sheetAdded' : 'look';
      return [{ code, sheet: sheet.name }];
    });
  }

  /** Parts are never changed in place: what is another object has changed. */
  private customXmlPatch(): CustomXmlPatch[] {
    const now = this.variants.has('xml-lost') ? [] : this.operations.workbook.customXmlParts;
    const added = now.flatMap(({ id, part, xml }) =>
      part === null ? [{ part, xml, itemId: id }] : [],
    );
    const changed = this.openedXml.flatMap((before): CustomXmlPatch[] => {
      const after = now.find(({ id }) => id === before.id);
      if (before.part === null || after === before) return [];
      return [{ part: before.part, xml: after?.xml ?? null }];
    });
    return [...changed, ...added];
  }

  private changedCells(sheet: Sheet): CellPatch[] {
    return [...sheet.overwritten()].flatMap(({ row, column, before }) => {
      if (!this.shapes.isCellSaved(sheet, row, column)) return [];
      const opened = savedOf(before);
      const { numberFormat, ...content } = savedOf(sheet.cell(row, column));
      const patch = { row, column, ...content };
      if (opened.numberFormat !== numberFormat) return [{ ...patch, numberFormat }];
      return isSame(opened, content) ? [] : [patch];
    });
  }

  private note(change: Change): void {
    if (this.shapes.note(change)) return;
    if (change.kind === 'conditionalFormats') this.marked.add(change.sheet);
    if (change.kind === 'conditionalFormats' && change.onlyOurs) return;
    const code = CODES[change.kind];
    if (code === null) return;
    const sheet = change.kind === 'renamed' ? change.before : change.sheet.name;
    this.obstacles.set(`${code} ${change.sheet.id}`, { code, sheet });
  }
}

type SavedCell = Required<Omit<CellPatch, 'row' | 'column'>>;

/** What of a cell can be put into the file. */
function savedOf(cell: Cell | undefined): SavedCell {
  const { formula, value, style } = cell ?? { ...BLANK, style: DEFAULT_STYLE };
  return { formula, value, numberFormat: style.numberFormat };
}

type Content = Pick<CellPatch, 'formula' | 'value'>;

function isSame(a: Content, b: Content): boolean {
  if (a.formula !== b.formula) return false;
  return isSameValue(a.value, b.value);
}

/** Our marks as a plan gives them: lists of areas that fit into one call. */
function marksOn(sheet: Sheet): SheetMark[] {
  return sheet.conditionalFormats.flatMap((format) => {
    const severity = markSeverity(format.formula);
    if (format.type !== 'Custom' || severity === null) return [];
    return addressLists(format.areas).map((areas) => ({ severity, areas }));
  });
}

type Shape = (typeof SHAPES)[number];

interface OpenedSheet {
  /** The name that marks the sheet as ours; null where it is the user's. */
  readonly own: SheetName | null;
  readonly validations: readonly Validation[];
  readonly changed: Set<Shape>;
}

/** What a changed sheet comes to in a file; null where a file cannot say it. */
type SavedShape =
  | { readonly kind: 'placed'; readonly placed: PlacedPlan }
  | { readonly kind: 'validations'; readonly validations: readonly PlannedValidation[] };

function placed(sheet: Sheet, own: SheetName | null, at: PlacedPlan['at']): SavedShape | null {
  const isBare =
    sheet.conditionalFormats.length === 0 &&
    sheet.protection === null &&
    sheet.visibility === 'visible';
  const names = own === null ? 0 : 1;
  if (at === 'end' && !(isBare && sheet.names.length === names)) return null;
  const area: Area | null = own?.area ?? null;
  const owned =
    own && area ? { name: own.name, area, heading: { ...area, bottom: area.top } } : null;
  const plan = toSheetPlan(sheet, owned);
  return plan && { kind: 'placed', placed: { plan, at } };
}

/** Those of the file must be there as they were. */
function addedValidations(sheet: Sheet, before: readonly Validation[]): SavedShape | null {
  if (!before.every((one) => sheet.validations.includes(one))) return null;
  const added = sheet.validations.filter((one) => !before.includes(one));
  const validations = allOrNull(added.map(toPlannedValidation));
  return validations && { kind: 'validations', validations };
}

function ownName({ names }: Sheet): SheetName | null {
  return (
    names.find(({ name, on, visible }) => on === null && !visible && name.startsWith(OURS)) ?? null
  );
}
