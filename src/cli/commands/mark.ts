import {
  runCopy,
  type Copied,
  type Original,
  type CopyArguments,
  copyCommand,
} from '../copy/runCopy';
import { type AddCommand, writingArguments, type WritingOptions } from './Command';
import { parseAreas } from '../../core/address/a1';
import type { SheetMark } from '../../core/plan/marks';
import { patchXlsx } from '../../files/patchXlsx';
import { marksOf, marksPatch } from '../../files/returnCopy';
import { printable } from '../../core/words/format';
import { textStyle, type TextStyle } from '../text/TextStyle';
import type { Terminal } from '../Terminal';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import { cellCount } from '../../core/address/area';
import { SEVERITIES } from '../../core/findings/Finding';

/** `hakaru mark IN -o OUT` */
export const addMark: AddCommand = (program, context) => {
  copyCommand('mark', program, context).action((input: string, options: WritingOptions) => {
    const wanted = { ...writingArguments(options, context), input };
    context.take((terminal) =>
      runCopy(wanted, (original) => markFile(original, wanted, terminal), terminal),
    );
  });
};

/** Marks the cells with findings, as the pane does: protected sheets are left as they are. */
export function markFile(
  original: Original,
  { output, language }: CopyArguments,
  { color }: Pick<Terminal, 'color'>,
): Copied {
  const { bytes, book, facts } = original;
  const { sheets } = book.snapshot;
  const plan = marksOf({ facts, check: original });
  const style = textStyle(language, color);
  const words = CLI_WORDS[language].copy;
  const bySheet = new Map(plan.sheets.map(({ sheet, marks }) => [sheet, marks]));
  const lines = sheets.map(({ name }, sheet) => {
    const marks = bySheet.get(sheet);
    const text = marks === undefined ? words.isProtected : markedText(marks, style, words);
    return `${style.bold(printable(name))}: ${text}`;
  });
  const all = plan.sheets.reduce((sum, { marks }) => sum + markedCells(marks), 0);
  lines.push('', words.markedAll(all, printable(output)), '');
  return { bytes: patchXlsx(bytes, marksPatch(plan, original)), report: lines.join('\n') };
}

function markedText(
  marks: readonly SheetMark[],
  { words }: TextStyle,
  copyWords: CliWords['copy'],
): string {
  const cells = markedCells(marks);
  if (cells === 0) return copyWords.unmarked;
  const counts = SEVERITIES.map((severity) =>
    words.count(severity, markedCells(marks.filter((mark) => mark.severity === severity))),
  );
  return copyWords.marked(cells, counts.join(copyWords.comma));
}

function markedCells(marks: readonly SheetMark[]): number {
  const areas = marks.flatMap((mark) => parseAreas(mark.areas));
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}
