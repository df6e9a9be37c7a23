import { createColors } from 'picocolors';
import type { Severity } from '../../core/findings/Finding';
import type { Language } from '../../core/words/sentence';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import type { Summary, Unread } from '../../core/report/report';
import { printable } from '../../core/words/format';

type Paint = (text: string) => string;

/** Words and colours of the text output. */
export interface TextStyle {
  readonly words: CliWords['text'];
  readonly bold: Paint;
  readonly title: Paint;
  readonly severity: { readonly [S in Severity]: Paint };
}

export function textStyle(language: Language, color: boolean): TextStyle {
  const { bold, cyan, red, yellow, blue } = createColors(color);
  return {
    words: CLI_WORDS[language].text,
    bold,
    title: cyan,
    severity: { error: (text) => bold(red(text)), warning: yellow, info: blue },
  };
}

/** Characters that take two columns on a terminal with a Japanese font. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that stand on the character before them. */
const COMBINING = /[\u0300-\u036f\u200b-\u200d\u3099\u309a\ufe00-\ufe0f]/u;

/** Columns of a text on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character < '\u0300') width += 1;
    else if (!COMBINING.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Text filled up with spaces to so many columns. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Rows of texts as lines, each column as wide as its widest text; one without a place stands left. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  places: readonly ('left' | 'right')[],
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(text));
    });
  }
  return rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        if (places[column] !== 'right') return padColumns(text, width);
        return ' '.repeat(width - displayWidth(text)) + text;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** The last line: what was read and how much was found; only what is there is coloured. */
export function renderSummary(
  summary: Summary,
  unread: readonly Unread[],
  style: TextStyle,
): string {
  const count = (severity: Severity, found: number) => {
    const text = style.words.count(severity, found);
    return found === 0 ? text : style.severity[severity](text);
  };
  const { files, programs, errors, warnings, infos, waived, unverified } = summary;
  const counts = [
    count('error', errors),
    count('warning', warnings),
    count('info', infos),
  ] as const;
  const line = style.words.summary(files, programs, ...counts);
  const beside = [
    ...(waived === 0 ? [] : [style.words.waivedCount(waived)]),
    ...(unverified === 0 ? [] : [style.words.unverified(unverified)]),
    ...(unread.length === 0 ? [] : [style.severity.error(style.words.unreadCount(unread.length))]),
  ];
  return `${[line, ...beside].join(' · ')}\n`;
}

/** What was asked for and not read, a line each, with a blank line before; '' for nothing. */
export function renderUnread(unread: readonly Unread[], style: TextStyle): string {
  return renderNamed(style.words.unread, unread, style);
}

/** What was read and is not in the figures, in the same way. */
export function renderLeftOut(leftOut: readonly Unread[], style: TextStyle): string {
  return renderNamed(style.words.leftOut, leftOut, style);
}

function renderNamed(title: string, named: readonly Unread[], { bold }: TextStyle): string {
  if (named.length === 0) return '';
  const lines = named.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`);
  return ['', bold(title), ...lines, ''].join('\n');
}
