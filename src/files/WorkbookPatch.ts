import type { CellEdit } from '../core/plan/edits';
import { groupBy } from '../core/collections/collections';
import type { SheetMark } from '../core/plan/marks';
import type { PlannedValidation, SheetPlan } from '../core/plan/SheetPlan';
import type { CellValue } from '../core/snapshot/CellValue';
import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';

/** New content of a cell; its style stays. A formula stands without its `=`. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  /** The value, or the formula's result. */
  readonly value: CellValue;
  /** Excel's number format, where it changes; everything else of the style stays. */
  readonly numberFormat?: string;
}

/** What changes on one sheet. */
export interface SheetPatch {
  readonly sheet: string;
  readonly cells: readonly CellPatch[];
  /** All our marks as they should be; null leaves those in the file alone. */
  readonly marks: readonly SheetMark[] | null;
  /** Added to those of the sheet; ranges that have one already are the caller's to leave out. */
  readonly validations?: readonly PlannedValidation[];
}

/** What changes in a file; every other part of it is copied byte for byte. */
export type WorkbookPatch = readonly SheetPatch[];

/** What becomes of a custom XML part: `part` is its name, null for a new one; `xml` null drops it. */
export type CustomXmlPatch =
  | { readonly part: string; readonly xml: string | null }
  | {
      readonly part: null;
      readonly xml: string;
      /** `{GUID}` that identifies it to Excel; null for one made of what it holds. */
      readonly itemId: string | null;
    };

/** A whole sheet: a new one behind the others, or the one of ours of that name written anew. */
export interface PlacedPlan {
  readonly plan: SheetPlan;
  readonly at: 'end' | { readonly replace: string };
}

/** What changes in a file beside cells, marks and validations of its sheets. */
export interface PackagePatch {
  readonly customXml?: readonly CustomXmlPatch[];
  /** Whether Excel shall calculate all formulas on opening, as their results may be out of date. */
  readonly recalculate?: boolean;
  /** In this order, after the sheets' own changes; each is done before the next one is asked for. */
  readonly sheets?: Iterable<PlacedPlan>;
}

/** Edits as they are written into a file; a formula carries its result. */
export function editsPatch(
  edits: readonly CellEdit[],
  { sheets }: WorkbookSnapshot,
): WorkbookPatch {
  return [...groupBy(edits, ({ cell }) => cell.sheet)].map(([sheet, own]) => ({
    sheet: sheets[sheet]?.name ?? '',
    cells: own.map(cellPatch),
    marks: null,
  }));
}

function cellPatch({ cell: { row, column }, after }: CellEdit): CellPatch {
  if (after.kind === 'value') return { row, column, formula: null, value: after.value };
  return { row, column, formula: after.formula.replace(/^=/, ''), value: after.result };
}

/** Why a change is not written into a file. */
export type PatchProblemReason =
  | 'sheetMissing'
  | 'outsideSheet'
  | 'arrayFormula'
  | 'dataTable'
  | 'mergedCell'
  | 'tableHeader'
  | 'textTooLong'
  | 'notFinite'
  | 'partMissing'
  /** シートの保護: the cell is locked, or the sheet takes no marks. */
  | 'protectedSheet'
  /** Any change would break the electronic signature. */
  | 'signed'
  /** ブックの保護: no sheet may come. */
  | 'structureProtected'
  /** A name that Excel does not take for a sheet. */
  | 'sheetName'
  | 'sheetExists'
  /** To be written anew, but it does not carry our name. */
  | 'notOurSheet'
  /** Cells of the user's stand where the sheet would grow. */
  | 'areaTaken'
  /** Cells that shall get a 入力規則 have one of the user's. */
  | 'validationTaken'
  /** The entries of a list in a 入力規則 come to more than 255 characters, or hold a comma. */
  | 'listEntries';

/** A change that the file cannot take; `place` is the sheet, the cell (`'Sheet'!A1`) or the part. */
export class PatchProblem extends Error {
  override readonly name = 'PatchProblem';

  constructor(
    readonly reason: PatchProblemReason,
    readonly place: string,
  ) {
    super(`${reason}: ${place}`);
  }
}
