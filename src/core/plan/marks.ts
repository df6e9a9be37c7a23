import { groupBy } from '../collections/collections';
import { addressLists } from '../address/a1';
import { joinAreas, positionKey } from '../address/area';
import type { Book } from '../book/Book';
import { type Finding, SEVERITIES, type Severity } from '../findings/Finding';

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

/**
 * What the sheets should show: each finding's cell once, in the severity of its gravest finding.
 * @param sheets indices of the sheets to plan for; all of the book's when left out
 */
export function planMarks(
  book: Pick<Book, 'snapshot'>,
  findings: readonly Finding[],
  sheets: readonly number[] = book.snapshot.sheets.map((_, index) => index),
): MarkPlan {
  const bySheet = groupBy(findings, ({ cell }) => cell.sheet);
  return {
    sheets: sheets.map((sheet) => ({ sheet, marks: sheetMarks(bySheet.get(sheet) ?? []) })),
  };
}

function sheetMarks(findings: readonly Finding[]): SheetMark[] {
  const marked = new Set<number>();
  return SEVERITIES.flatMap((severity) => {
    const own = findings
      .filter((finding) => finding.severity === severity && !marked.has(positionKey(finding.cell)))
      .map(({ cell }) => cell);
    for (const cell of own) marked.add(positionKey(cell));
    return addressLists(joinAreas(own)).map((areas) => ({ severity, areas }));
  });
}
