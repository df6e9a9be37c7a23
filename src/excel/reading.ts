import type { CellRef } from '../core/address/CellRef';
import type { CellValue } from '../core/snapshot/CellValue';
import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';
import type { StoredPart } from '../core/waivers/readWaivers';

/** The whole workbook, or the worksheet in view. */
export type Scope = 'workbook' | 'sheet';

/** A worksheet that was read. */
export interface SheetReading {
  readonly id: string;
  readonly name: string;
  /** The used area is too large to be read; only A1:CV5000 was. */
  readonly isCut: boolean;
}

/** What stands against keeping anything in the workbook itself. */
export type Locked = 'readOnly' | 'protected' | null;

/** The custom XML parts of our namespace, and whether they may be changed. */
export interface StoreReading {
  readonly parts: readonly StoredPart[];
  readonly locked: Locked;
}

/** What was read; `sheets` stand in the order of the snapshot's. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly SheetReading[];
  readonly store: StoreReading;
}

/** Asks how cells show their numbers. */
export type Look = (
  reading: WorkbookReading,
  cells: readonly CellRef[],
) => Promise<WorkbookReading>;

/** Cells of large sheets, or files: read and in all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Who wants to hear what while Excel is at work. */
export interface Listeners {
  /** Excel has not answered for a second: most likely a cell is being edited. */
  readonly onWaiting: () => void;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Excel's values as the core knows them: `""` is blank, and an error is distinct from a text that
 * looks like one by its type.
 */
export function toCellValues(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): CellValue[][] {
  return values.map((row, r) => row.map((value, c) => toCellValue(value, types[r]?.[c])));
}

function toCellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
