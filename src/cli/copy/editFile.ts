import type { CellRef } from '../../core/address/CellRef';
import type { FormBook } from '../../core/book/FormBook';
import { editsPatch } from '../../files/editsPatch';
import { patchXlsx } from '../../files/patchXlsx';
import { textStyle } from '../text/TextStyle';
import type { Terminal } from '../Terminal';
import { CLI_WORDS } from '../words/cliWords';
import type { CopyArguments } from './CopyArguments';
import { editReport, type WrittenCell } from './editReport';
import type { Copied, Original } from './runCopy';

/**
 * Puts edits into a copy of a file's bytes.
 * @param formulas cells left alone because a formula stands there
 * @throws {PatchProblem} where the file cannot take one; nothing is written then
 */
export function editFile(
  { bytes, book, facts }: Original,
  written: readonly WrittenCell[],
  formulas: readonly CellRef[],
  { output, language }: CopyArguments,
  { color }: Pick<Terminal, 'color'>,
): Copied {
  // What formulas elsewhere make of the new values, only Excel can say.
  const recalculated = written.length > 0 && facts.hasFormulas;
  const patch = editsPatch(
    written.map(({ edit }) => edit),
    book.snapshot,
  );
  const style = textStyle(language, color);
  const hidden = written
    .map(({ edit: { cell } }) => cell)
    .filter((cell) => facts.isHidden(cell) || isHiddenSheet(book, cell));
  const report = { written, formulas, hidden, recalculated, output };
  return {
    bytes: patchXlsx(bytes, patch, { recalculate: recalculated }),
    report: editReport(report, book, style, CLI_WORDS[language].copy),
  };
}

function isHiddenSheet({ snapshot }: FormBook, { sheet }: CellRef): boolean {
  return snapshot.sheets[sheet]?.visibility !== 'visible';
}
