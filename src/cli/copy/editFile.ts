import type { CellRef } from '../../core/address/CellRef';
import type { Book } from '../../core/book/Book';
import { editsPatch } from '../../files/WorkbookPatch';
import { patchXlsx } from '../../files/patchXlsx';
import { textStyle, type TextStyle } from '../text/TextStyle';
import type { Terminal } from '../Terminal';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import type { Copied, CopyArguments, Original } from './runCopy';
import { toA1 } from '../../core/address/a1';
import type { CellEdit, CellContent } from '../../core/plan/edits';
import { programTitle } from '../formats/ReportWriter';
import { printable } from '../../core/words/format';
import { type CellValue, isError } from '../../core/snapshot/CellValue';
import { differingParts } from '../../core/text/similarity';

/** Characters of a long text that are shown on either side of what changes in it. */
const AROUND = 12;
const LONG = 40;

/**
 * Puts edits into a copy of a file's bytes.
 * @param formulas cells left alone because a formula stands there
 * @throws {PatchProblem} where the file cannot take one; nothing is written then
 */
export function editFile(
  { bytes, book, facts }: Original,
  written: readonly ReportedEdit[],
  formulas: readonly CellRef[],
  { output, language }: CopyArguments,
  { color }: Pick<Terminal, 'color'>,
): Copied {
  // What formulas elsewhere make of the new values, only Excel can say.
  const recalculated = written.length > 0 && facts.hasFormulas;
  const patch = editsPatch(written, book.snapshot);
  const style = textStyle(language, color);
  const hidden = written
    .map(({ cell }) => cell)
    .filter((cell) => facts.isHidden(cell) || isHiddenSheet(book, cell));
  const report = { written, formulas, hidden, recalculated, output };
  return {
    bytes: patchXlsx(bytes, patch, { recalculate: recalculated }),
    report: editReport(report, book, style, CLI_WORDS[language].copy),
  };
}

function isHiddenSheet({ snapshot }: Book, { sheet }: CellRef): boolean {
  return snapshot.sheets[sheet]?.visibility !== 'visible';
}

/** An edit that was made, and why. */
interface ReportedEdit extends CellEdit {
  /** Index into the book's programs; null for a cell of none. */
  readonly program: number | null;
  /** Sentences. */
  readonly why: readonly string[];
}

interface EditReport {
  /** In the order of the sheets. */
  readonly written: readonly ReportedEdit[];
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
function editReport(
  { written, formulas, hidden, recalculated, output }: EditReport,
  book: Book,
  style: TextStyle,
  words: CliWords['copy'],
): string {
  const file = printable(output);
  const lines = [
    ...written.flatMap((edit, at) => [
      ...headings(edit, written[at - 1] ?? null, book, style),
      ...editLines(edit, words),
    ]),
    ...(written.length === 0 ? [] : ['']),
    ...listed(words.leftFormulas, formulas, book),
    ...listed(words.wroteHidden, hidden, book),
    written.length === 0 ? words.unchanged(file) : words.changed(written.length, file),
    ...(recalculated ? [words.recalculated] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function listed(heading: string, cells: readonly CellRef[], book: Book): string[] {
  return cells.length === 0 ? [] : [heading, ...cells.map(addressIn(book)), ''];
}

/** The sheet and the program of a cell, where they are other ones than those before it. */
function headings(
  { cell: { sheet }, program }: ReportedEdit,
  last: ReportedEdit | null,
  book: Book,
  style: TextStyle,
): string[] {
  const name = style.bold(printable(book.snapshot.sheets[sheet]?.name ?? ''));
  if (last?.cell.sheet !== sheet) return [name, programLine(program, book, style)];
  return last.program === program ? [] : [programLine(program, book, style)];
}

function editLines({ cell, before, after, why }: ReportedEdit, words: CliWords['copy']): string[] {
  return [
    `    ${toA1(cell)}  ${changeText(before, after, words)}`,
    ...why.map((sentence) => `        ${printable(sentence)}`),
  ];
}

function programLine(program: number | null, { programs }: Book, style: TextStyle): string {
  const record = program === null ? null : (programs[program]?.toRecord() ?? null);
  return `  ${style.title(printable(programTitle(record, style.words)))}`;
}

function addressIn({ snapshot }: Book): (cell: CellRef) => string {
  return (cell) => `  ${printable(snapshot.sheets[cell.sheet]?.name ?? '')} ${toA1(cell)}`;
}

/** What stood in a cell and what stands there now, on one line. */
function changeText(before: CellValue, after: CellContent, words: CliWords['copy']): string {
  if (after.kind === 'formula') {
    const then = words.formula(printable(after.formula), valueText(after.result, words));
    return words.change(valueText(before, words), then);
  }
  const [now, then] = cutAlike(before, after.value);
  return words.change(valueText(now, words), valueText(then, words));
}

/** Of two long texts only what differs, with a little around it. */
function cutAlike(before: CellValue, after: CellValue): readonly [CellValue, CellValue] {
  if (typeof before !== 'string' || typeof after !== 'string') return [before, after];
  const [now, then] = differingParts(before, after, AROUND);
  return [isLong(before) ? now : before, isLong(after) ? then : after];
}

function isLong(text: string): boolean {
  return [...text].length > LONG;
}

function valueText(value: CellValue, words: CliWords['copy']): string {
  if (value === null) return words.blank;
  if (typeof value === 'string') return words.text(printable(value));
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'number') return String(value);
  return isError(value) ? printable(value.error) : words.blank;
}
