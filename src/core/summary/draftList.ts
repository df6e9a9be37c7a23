import { quoteSheet } from '../address/a1';
import type { Look } from '../plan/SheetPlan';
import { LONGEST_LITERAL, textLiteral } from './criterion';
import { type Draft, formula, rowHeight, type SheetDraft } from './SheetDraft';

/** A column of a list with an entry a row. */
export interface ListColumn<T> {
  /** In digits of the default font; together they fill A4 landscape. */
  readonly width: number;
  readonly look: Look;
  /** null leaves the cell out. */
  of(entry: T, index: number): Draft | null;
}

/** Draws a list's entries from row `top` on, each row as high as its longest text. */
export function draftEntries<T>(
  draft: SheetDraft,
  columns: readonly ListColumn<T>[],
  entries: readonly T[],
  top: number,
): void {
  draft.list(top, entries, (entry, index) =>
    columns.flatMap((column, at) => {
      const content = column.of(entry, index);
      return content === null ? [] : [[at, content] as const];
    }),
  );
  entries.forEach((entry, index) => {
    const fitted = columns.map(
      (column) => [textOf(column.of(entry, index) ?? ''), column.width] as const,
    );
    draft.heights.set(top + index, rowHeight(fitted));
  });
  if (entries.length === 0) return;
  columns.forEach(({ look }, at) => draft.look(look, top, at, top + entries.length - 1, at));
}

function textOf(content: Draft): string {
  if (typeof content !== 'object') return String(content);
  return String(content.kind === 'formula' ? content.result : content.value);
}

/**
 * A link to a cell; its text alone where Excel would take no formula of that length.
 * @param file where its workbook is, seen from the list; '' in the same one
 */
export function cellLink(
  file: string,
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
  text: string,
): Draft {
  const target = `${file}#${quoteSheet(sheet)}!${cell}`;
  if (Math.max(target.length, text.length) > LONGEST_LITERAL) return text;
  return formula(`HYPERLINK(${textLiteral(target)},${textLiteral(text)})`, text);
}
