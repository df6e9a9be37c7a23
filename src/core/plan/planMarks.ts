import { addressLists } from '../address/addressLists';
import type { CellRef } from '../address/CellRef';
import { joinAreas } from '../address/joinAreas';
import type { FormBook } from '../book/FormBook';
import type { Finding, Severity } from '../rules/Finding';
import type { MarkPlan, SheetMark } from './marks';

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
