import { displayWidth } from './TextStyle';

/** Runs without a space, with those before them; what is not ASCII stands apart. */
const RUN = /\s*(?:[\u0021-\u007e]+|[^\s\u0021-\u007e]+)/g;
/** What no line begins with. */
const CLOSING = /^[、。，．・：；？！ー）」』】〉々ぁぃぅぇぉっゃゅょァィゥェォッャュョ),.:;\]}]/;
/** What no line ends with. */
const OPENING = /[（「『【〈([{]$/;

/**
 * Text in lines of so many columns at most. Japanese is broken between its words, for it has no spaces:
 * broken at spaces alone, a line is as long as its sentence, and the terminal breaks it anywhere.
 */
export function wrapColumns(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(line)) {
    if (current === '' || displayWidth(current + piece) <= columns) current += piece;
    else {
      lines.push(current);
      current = piece.trimStart();
    }
  }
  return [...lines, current].join('\n');
}

/** A line as what may stand on one line and the next. */
function piecesOf(line: string): string[] {
  const words = new Intl.Segmenter('ja', { granularity: 'word' });
  const runs = line.match(RUN) ?? [];
  const pieces: string[] = [];
  for (const run of runs) {
    const bare = run.trimStart();
    const space = run.slice(0, run.length - bare.length);
    const isAscii = bare < '\u007f';
    const parts = isAscii ? [bare] : [...words.segment(bare)].map(({ segment }) => segment);
    for (const [index, part] of parts.entries()) {
      const piece = index === 0 ? space + part : part;
      const before = pieces.at(-1);
      if (before !== undefined && staysWith(before, piece)) {
        pieces[pieces.length - 1] = before + piece;
      } else pieces.push(piece);
    }
  }
  return pieces;
}

function staysWith(before: string, piece: string): boolean {
  // 「1 つ」 is one thing.
  const isCounted = /\d$/.test(before) && /^ [^\u0021-\u007e]/.test(piece);
  return isCounted || CLOSING.test(piece) || OPENING.test(before);
}
