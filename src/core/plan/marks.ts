import { addressLists } from '../address/a1';
import type { CellRef } from '../address/cell';
import { joinAreas } from '../address/area';
import type { FormBook } from '../book/FormBook';
import type { Finding, Severity } from '../rules/Finding';

/** How a mark looks: the severities differ in fill, in border line and in the face of the text. */
export interface MarkStyle {
  readonly fill: string;
  readonly color: string;
  readonly border: 'Continuous' | 'Dash' | 'Dot';
  readonly font: 'bold' | 'underline' | 'italic';
}

export const MARK_STYLES: { readonly [S in Severity]: MarkStyle } = {
  error: { fill: '#FDE7E9', color: '#B10E1C', border: 'Continuous', font: 'bold' },
  warning: { fill: '#FFF4CE', color: '#8A3707', border: 'Dash', font: 'underline' },
  info: { fill: '#EBF3FC', color: '#0C3B5E', border: 'Dot', font: 'italic' },
};

/**
 * The rule of a mark's conditional format: always true and without a cell reference, so that it
 * names its owner and survives save, copied rows and copied sheets.
 */
export function markFormula(severity: Severity): string {
  return `=LEN("hakaru:${severity}")>0`;
}

const MARK = /^=?\s*LEN\("hakaru:(error|warning|info)"\)\s*>\s*0$/i;

/** The severity that a conditional format's formula stands for; null when it is not one of ours. */
export function markSeverity(formula: string): Severity | null {
  const found = MARK.exec(formula.trim())?.[1]?.toLowerCase();
  return found === 'error' || found === 'warning' || found === 'info' ? found : null;
}

/** Marks of one severity on one sheet; each address list is short enough for one call. */
export interface SheetMark {
  readonly severity: Severity;
  /** Comma-separated A1 areas without sheet name, at most 8,000 characters. */
  readonly areas: string;
}

/** What the sheets should show; a sheet without findings is listed with no marks. */
export interface MarkPlan {
  readonly sheets: readonly { readonly sheet: number; readonly marks: readonly SheetMark[] }[];
}

/** Gravest first. */
const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * What the sheets should show: each finding's cell once, in the severity of its gravest finding.
 * @param sheets indices of the sheets to plan for; all of the book's when left out
 */
export function planMarks(
  book: FormBook,
  findings: readonly Finding[],
  sheets: readonly number[] = book.snapshot.sheets.map((_, index) => index),
): MarkPlan {
  const marked = gravestBySheet(findings);
  return {
    sheets: sheets.map((sheet) => ({
      sheet,
      marks: sheetMarks([...(marked.get(sheet)?.values() ?? [])]),
    })),
  };
}

interface MarkedCell {
  readonly cell: CellRef;
  readonly severity: Severity;
}

function gravestBySheet(findings: readonly Finding[]): Map<number, Map<string, MarkedCell>> {
  const bySheet = new Map<number, Map<string, MarkedCell>>();
  for (const { cell, severity } of findings) {
    const cells = bySheet.get(cell.sheet) ?? new Map<string, MarkedCell>();
    bySheet.set(cell.sheet, cells);
    const key = `${String(cell.row)}:${String(cell.column)}`;
    const known = cells.get(key);
    if (known === undefined || GRAVITY.indexOf(severity) < GRAVITY.indexOf(known.severity)) {
      cells.set(key, { cell, severity });
    }
  }
  return bySheet;
}

function sheetMarks(cells: readonly MarkedCell[]): SheetMark[] {
  return GRAVITY.flatMap((severity) => {
    const own = cells.filter((marked) => marked.severity === severity);
    return addressLists(joinAreas(own.map((marked) => marked.cell))).map((areas) => ({
      severity,
      areas,
    }));
  });
}
