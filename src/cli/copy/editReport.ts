import { toA1 } from '../../core/address/a1';
import type { CellRef } from '../../core/address/CellRef';
import type { FormBook } from '../../core/book/FormBook';
import type { CellEdit } from '../../core/plan/edits';
import { groupTitle } from '../formats/groupTitle';
import { printable } from '../../core/words/printable';
import type { TextStyle } from '../text/TextStyle';
import type { CliWords } from '../words/cliWords';
import { changeText } from './contentText';

/** A cell that was written, and why. */
export interface WrittenCell {
  readonly edit: CellEdit;
  /** Index into the book's programs; null for a cell of none. */
  readonly program: number | null;
  /** Sentences. */
  readonly why: readonly string[];
}

export interface EditReport {
  /** In the order of the sheets. */
  readonly written: readonly WrittenCell[];
  /** Cells left alone because a formula stands there. */
  readonly formulas: readonly CellRef[];
  /** Cells among the written ones that nobody sees until they are shown again. */
  readonly hidden: readonly CellRef[];
  /** Whether results of other formulas may have gone out of date. */
  readonly recalculated: boolean;
  /** The copy, as the user named it. */
  readonly output: string;
}

/** What was written, by sheet and program; every line ends with a line feed. */
export function editReport(
  { written, formulas, hidden, recalculated, output }: EditReport,
  book: FormBook,
  style: TextStyle,
  words: CliWords['copy'],
): string {
  const file = printable(output);
  const lines = [
    ...written.flatMap((cell, at) => [
      ...headings(cell, written[at - 1] ?? null, book, style),
      ...cellLines(cell, words),
    ]),
    ...(written.length === 0 ? [] : ['']),
    ...listed(words.leftFormulas, formulas, book),
    ...listed(words.wroteHidden, hidden, book),
    written.length === 0 ? words.unchanged(file) : words.changed(written.length, file),
    ...(recalculated ? [words.recalculated] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(heading: string, cells: readonly CellRef[], book: FormBook): string[] {
  return cells.length === 0 ? [] : [heading, ...cells.map(addressIn(book)), ''];
}

/** The sheet and the program of a cell, where they are other ones than those before it. */
function headings(
  { edit, program }: WrittenCell,
  last: WrittenCell | null,
  book: FormBook,
  style: TextStyle,
): string[] {
  const { sheet } = edit.cell;
  const name = style.bold(printable(book.snapshot.sheets[sheet]?.name ?? ''));
  if (last?.edit.cell.sheet !== sheet) return [name, programLine(program, book, style)];
  return last.program === program ? [] : [programLine(program, book, style)];
}

function cellLines({ edit, why }: WrittenCell, words: CliWords['copy']): string[] {
  const change = changeText(edit.before, edit.after, words);
  return [
    `    ${toA1(edit.cell)}  ${change}`,
    ...why.map((sentence) => `        ${printable(sentence)}`),
  ];
}

function programLine(program: number | null, { programs }: FormBook, style: TextStyle): string {
  const record = program === null ? null : (programs[program]?.record ?? null);
  return `  ${style.title(printable(groupTitle(record, style.words)))}`;
}

function addressIn({ snapshot }: FormBook): (cell: CellRef) => string {
  return (cell) => `  ${printable(snapshot.sheets[cell.sheet]?.name ?? '')} ${toA1(cell)}`;
}
