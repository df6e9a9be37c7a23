import type { Area } from '../../core/address/area';
import type { SheetPlan } from '../../core/plan/SheetPlan';
import type { Outcome } from '../batch';
import type { FormerSheet } from './FormerSheet';

/** Why nothing was written: noticed beforehand. */
export type SheetRefusal =
  /** The workbook was opened read-only. */
  | { readonly reason: 'readOnly' }
  /** ブックの保護: no sheet can be added. */
  | { readonly reason: 'protectedWorkbook' }
  | { readonly reason: 'protectedSheet' | 'filtered'; readonly sheet: string }
  /** Cells of the user's stand where the sheet's new content would go. */
  | { readonly reason: 'covered'; readonly sheet: string; readonly areas: readonly Area[] };

/** What a sheet can do without, each apart from the others; in the order in which they are asked for. */
export type Nicety =
  /** It comes in view. */
  | 'front'
  /** Frozen panes and gridlines. */
  | 'window'
  | 'heights'
  /** Orientation and centring. */
  | 'page'
  | 'paper'
  /** Fitted to the page's width. */
  | 'zoom'
  | 'titles'
  | 'breaks'
  | 'footer'
  /** Rows that can be filtered. */
  | 'filter'
  | 'charts';

/** A sheet that holds all that was planned for it, but for niceties that Excel refused. */
export interface WrittenSheet extends FinishedSheet {
  /** null where it cannot be taken back: it is too large, or Excel does not say how it reads. */
  readonly undo: SheetStep | null;
}

/** A sheet with its niceties. */
export interface FinishedSheet {
  readonly sheetId: string;
  /** As its tab reads. */
  readonly name: string;
  readonly isNew: boolean;
  /** It is ours, but the user has hidden it: it was written and stays hidden. */
  readonly isHidden: boolean;
  readonly paper: SheetPlan['print']['paper'];
  readonly missing: readonly Nicety[];
}

/**
 * What became of a planned sheet. Rolled back, it is gone again or holds its former contents (its
 * formats may differ); left half, it is there, blank or half written.
 */
export type SheetOutcome = Outcome<
  SheetRefusal,
  WrittenSheet,
  { readonly sheet: string; readonly isBlank: boolean }
>;

/** A sheet that we wrote, and what takes that back. */
export interface SheetStep {
  readonly sheetId: string;
  /** As its tab read. */
  readonly sheetName: string;
  /** Our name on it; '' where it has none: it is the user's from now on. */
  readonly owner: string;
  /** The cells that our name stands for, or all that we wrote. */
  readonly area: Area;
  /** What we wrote: for each row the prints of its cells, one after the other. */
  readonly prints: readonly string[];
  /** Keys of its charts. */
  readonly charts: readonly string[];
  /** null where the sheet was not there. */
  readonly former: FormerSheet | null;
}

/** Characters of the print of a cell. */
const PRINT = 7;

/** One short text for each row's contents and number formats; what differs has other prints. */
export function printsOf(
  formulas: readonly (readonly unknown[])[],
  formats: readonly (readonly unknown[])[],
): string[] {
  return formulas.map((line, row) =>
    line
      .map((content, column) => {
        const text = `${typeof content} ${String(content)}\n${String(formats[row]?.[column])}`;
        return hash(text).toString(36).padStart(PRINT, '0');
      })
      .join(''),
  );
}

/** Cells of a step's area that hold something else by now. */
export function changedCells(
  { area, prints }: SheetStep,
  now: readonly string[],
): { readonly row: number; readonly column: number }[] {
  return prints.flatMap((line, row) =>
    line === now[row]
      ? []
      : Array.from({ length: area.right - area.left + 1 }, (_, column) => column)
          .filter((column) => {
            const at = column * PRINT;
            return line.slice(at, at + PRINT) !== now[row]?.slice(at, at + PRINT);
          })
          .map((column) => ({ row: area.top + row, column: area.left + column })),
  );
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
