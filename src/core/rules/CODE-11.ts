import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { cellAt, cellText } from '../facts/cells';
import { cellEdit, type FixChoice, choicesFix } from '../fix/fixEdits';
import { fullName } from '../facts/methodNames';
import { methodText } from '../fix/methods';
import { methodOf, programOf } from '../fix/places';
import type { Profile } from '../profile/Profile';
import { readMethod, findSecondCode, secondCode, withoutSeparator } from '../readers/method';
import type { Program } from '../records/Program';
import { isBlank } from '../snapshot/CellValue';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A cell as written, and two codes of it. */
interface Several {
  readonly written: string;
  readonly first: string;
  readonly second: string;
}

/** One code per cell. */
export const code11 = defineRule({
  id: 'CODE-11',
  severity: 'error',
  source: 'readability',
  asks: {
    ja: '1つのセルに手法は1つですか',
    en: 'Does every cell hold one method?',
  },
  messages: {
    several: worded(
      (v: Several) =>
        `「${quote(v.written)}」には「${v.first}」と「${v.second}」があります。手法は1つのセルに1つずつ入力してください。`,
      (v) =>
        `“${quote(v.written)}” holds “${v.first}” and “${v.second}”. Enter one method per cell.`,
      (v) => `${clip(v.first, 3)}と${clip(v.second, 3)}が同じ欄`,
      (v) => `${clip(v.first, 3)} and ${clip(v.second, 3)} in one`,
    ),
  },

  checkProgram({ methods }, { profile }) {
    return methods.flatMap(({ cell, value, reading }) => {
      const second = secondCode(reading, profile);
      if (second === null || reading.kind === 'blank') return [];
      const first = reading.writtenCode ?? '';
      const written = cellText(value);
      const values = { written, first, second };
      return { cell, key: 'several', values, actual: written } as const;
    });
  },

  /** One method a cell, where the block has cells free for all of them: none may be lost. */
  fix(finding, book) {
    const line = methodOf(finding, book);
    const program = programOf(finding, book);
    const parts = line === null ? null : splitMethods(cellText(line.value), book.profile);
    if (program === null || parts === null) return null;
    if (parts.some(({ isKnown }) => !isKnown)) return null;
    const cells = [finding.cell, ...freeCells(finding.cell, program, book)];
    const texts = parts.map(({ text }) => text);
    const spread = spreadOver(cells, texts, book);
    return spread === null ? null : choicesFix([spread]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '1つのセルに2つの番号があると、あとの手法が集計から漏れてしまいます。',
          en: 'With two codes in one cell, the second is left out of the count.',
        },
        good: [
          { method: '③ 整理統合', method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' },
        ],
        bad: [{ method: '③ 整理統合 ⑤ 連携・協働' }],
      }
    : null,
});

/** One of several methods in a cell. */
interface Part {
  readonly text: string;
  /** Its code is in the list. */
  readonly isKnown: boolean;
}

const MOST = 8;
/** ①～③ does not say whether ② is meant. */
const RANGE = /[～〜~‐‑–—―−－-]\s*$/;

/**
 * The methods that stand in one cell, each as the form writes it; null where they cannot be
 * separated, and for a range.
 */
function splitMethods(text: string, profile: Profile): readonly Part[] | null {
  const parts: Part[] = [];
  let rest = text.trim();
  while (parts.length < MOST) {
    const reading = readMethod(rest, profile);
    if (reading.kind === 'blank' || reading.writtenCode === null) return null;
    const second = findSecondCode(reading, profile);
    const label = reading.label ?? '';
    if (second === null) return [...parts, partOf(rest, profile)];
    const own = label.slice(0, second.start);
    if (RANGE.test(own)) return null;
    const part = partOf(`${reading.writtenCode} ${withoutSeparator(own)}`.trim(), profile);
    if (secondCode(readMethod(part.text, profile), profile) !== null) return null;
    parts.push(part);
    rest = label.slice(second.start).trim();
  }
  return null;
}

/** A code alone gets its label; an unknown code stays as it is. */
function partOf(text: string, profile: Profile): Part {
  const known = methodText(text, profile);
  if (known === null) return { text, isKnown: false };
  const method = profile.methods.find(({ code }) => code === known);
  return { text: method === undefined ? known : fullName(method), isKnown: true };
}

/**
 * Blank method cells below, beside a direction text. Other blank cells may lie under a merge, where what
 * is written cannot be seen.
 */
function freeCells({ sheet, row: from }: CellRef, program: Program, book: Book): CellRef[] {
  const { header, block } = program;
  const { method, direction } = header.columns;
  const cells: CellRef[] = [];
  if (method === undefined || direction === undefined) return cells;
  for (let row = from + 1; row < block.endRow && cells.length < MOST; row++) {
    const isFree = isBlank(cellAt(book, sheet, row, method));
    if (!isFree) break;
    if (!isBlank(cellAt(book, sheet, row, direction))) cells.push({ sheet, row, column: method });
  }
  return cells;
}

/** A part a cell; null where the cells do not suffice, or one cannot take its part. */
function spreadOver(
  cells: readonly CellRef[],
  parts: readonly string[],
  book: Book,
): FixChoice | null {
  const edits = parts.map((part, i) => {
    const cell = cells[i];
    return cell === undefined ? null : cellEdit(book, cell, part);
  });
  const [first, ...others] = edits.filter((edit) => edit !== null);
  return first === undefined || others.length + 1 < parts.length ? null : [first, ...others];
}
