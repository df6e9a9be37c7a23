import { type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { cellAt, cellText } from '../facts/cells';
import { cellEdit, choicesFix } from '../fix/fixEdits';
import { programOf } from '../fix/places';
import type { CellEdit } from '../plan/edits';
import type { Profile } from '../profile/Profile';
import { secondCode } from '../readers/method';
import type { MethodLine } from '../records/Program';
import { clip } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A code, and the one that it stands behind. */
interface Descent {
  readonly code: string;
  readonly previous: string;
}

/** Codes ascend; the first that does not is named. */
export const code08 = defineRule({
  id: 'CODE-08',
  severity: 'info',
  source: 'form',
  asks: {
    ja: '手法は番号の順に並んでいますか',
    en: 'Do the method codes ascend?',
  },
  messages: {
    descends: worded(
      (v: Descent) => `「${v.code}」が「${v.previous}」の後にあります。番号の順に並べてください。`,
      (v) => `“${v.code}” stands behind “${v.previous}”. Put the codes in order.`,
      (v) => `${clip(v.code, 3)}が${clip(v.previous, 3)}の後`,
      (v) => `${clip(v.code, 3)} behind ${clip(v.previous, 3)}`,
    ),
  },

  checkProgram({ methods }, { profile }) {
    let before: MethodLine | null = null;
    for (const line of methods) {
      const place = placeOf(line, profile);
      if (place < 0) continue;
      if (before !== null && place < placeOf(before, profile)) {
        const { cell } = line;
        const values = { code: codeOf(line), previous: codeOf(before) };
        return [{ cell, key: 'descends', values, related: [before.cell], actual: values.code }];
      }
      before = line;
    }
    return [];
  },

  /**
   * The methods in the order of their codes, each with its own direction text; methods without a
   * known code stay where they are. null where a direction is missing, belongs to none or
   * goes on below: beside a blank cell it would be read as another's.
   */
  fix(finding, book) {
    const program = programOf(finding, book);
    if (program === null || program.strayDirections.length > 0) return null;
    const { profile } = book;
    const lines = program.methods.filter((line) => placeOf(line, profile) >= 0);
    if (lines.some((line) => hasSeveral(line, profile))) return null;
    const sorted = [...lines].sort((a, b) => placeOf(a, profile) - placeOf(b, profile));
    const moves = lines.map((line, i) => [line, sorted[i] ?? line] as const);
    const edits = moves.map(([line, source]) => put(book, line.cell, source.cell));
    if (!isShared(lines)) {
      for (const [{ direction }, source] of moves) {
        if (direction === null || source.direction === null) return null;
        if (direction.isContinued) return null;
        edits.push(put(book, direction.cell, source.direction.cell));
      }
    }
    const [first, ...others] = edits.filter((edit) => edit !== null);
    return first === undefined ? null : choicesFix([[first, ...others]]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '番号の順に並んでいると、記入もれや重なりを見つけやすくなります。',
          en: 'In the order of their codes, methods that are missing or doubled are easily seen.',
        },
        good: [
          { method: '③ 整理統合', method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' },
        ],
        bad: [{ method: '⑥ ICT活用', method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' }],
      }
    : null,
});

/** Place of its code in the profile's list; -1 without a known code. */
function placeOf(line: MethodLine, { methods }: Profile): number {
  const code = codeOf(line);
  return code === '' ? -1 : methods.findIndex((known) => known.code === code);
}

function codeOf({ reading }: MethodLine): string {
  return reading.kind === 'method' ? (reading.code ?? '') : '';
}

/** A second code, or another code's label: which code it is must be clear first. */
function hasSeveral({ reading }: MethodLine, profile: Profile): boolean {
  if (reading.kind === 'blank') return false;
  const isClash = reading.labelCode !== null && reading.labelCode !== reading.code;
  return isClash || secondCode(reading, profile) !== null;
}

/** Whether all lines have one direction text, or none has any. */
function isShared(lines: readonly MethodLine[]): boolean {
  const first = lines[0]?.direction ?? null;
  return lines.every(({ direction }) =>
    first === null ? direction === null : isSameCell(direction?.cell ?? null, first.cell),
  );
}

/** What stands in another cell, as it stands there. */
function put(book: Book, cell: CellRef, from: CellRef): CellEdit | null {
  const value = cellAt(book, from.sheet, from.row, from.column);
  return cellEdit(book, cell, typeof value === 'number' ? value : cellText(value));
}
