import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { cellAt, cellText } from '../facts/cells';
import { cellEdit, type FixChoice, choicesFix } from '../fix/fixEdits';
import { fullName, methodText } from '../fix/methods';
import { methodOf, programOf } from '../fix/places';
import type { Profile } from '../profile/Profile';
import { readMethod, findSecondCode, secondCode } from '../readers/method';
import { isSpace } from '../text/notation';
import type { Program } from '../records/Program';
import { isBlank } from '../snapshot/CellValue';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

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
    several: sentence(
      (v: Several) =>
        `「${quote(v.written)}」には「${v.first}」と「${v.second}」があります。手法は1つのセルに1つずつ入力してください。`,
      (v) =>
        `“${quote(v.written)}” holds “${v.first}” and “${v.second}”. Enter one method per cell.`,
    ),
  },

  checkProgram({ methods }) {
    return methods.flatMap(({ cell, value, reading }) => {
      const second = secondCode(reading);
      if (second === null || reading.kind === 'blank') return [];
      const first = reading.writtenCode ?? '';
      const written = cellText(value);
      const values = { written, first, second };
      return { cell, key: 'several', values, actual: written } as const;
    });
  },

  /** One method a cell, where the block has cells free for them; or one of them alone. */
  fix(finding, book) {
    const line = methodOf(finding, book);
    const program = programOf(finding, book);
    const parts = line === null ? null : splitMethods(cellText(line.value), book.profile);
    if (program === null || parts === null) return null;
    const known = parts.filter(({ isKnown }) => isKnown).map(({ text }) => text);
    const cells = [finding.cell, ...freeCells(program, book)];
    const spread = known.length === parts.length ? spreadOver(cells, known, book) : null;
    const alone = known.map((text) => spreadOver([finding.cell], [text], book));
    return choicesFix([spread, ...alone].filter((choice) => choice !== null));
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
const SEPARATORS = '、，,・･／/＋+&＆';
/** ①～③ does not say whether ② is meant. */
const RANGE = /[～〜~]/;

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
    const second = findSecondCode(reading);
    const label = reading.label ?? '';
    if (second === null) return [...parts, partOf(rest, profile)];
    const own = label.slice(0, second.start);
    if (RANGE.test(own)) return null;
    const part = partOf(`${reading.writtenCode} ${own}`, profile);
    if (secondCode(readMethod(part.text, profile)) !== null) return null;
    parts.push(part);
    rest = label.slice(second.start).trim();
  }
  return null;
}

/** A code alone gets its label; an unknown code stays as it is. */
function partOf(text: string, profile: Profile): Part {
  const trimmed = withoutEnd(text);
  const known = methodText(trimmed, profile);
  if (known === null) return { text: trimmed, isKnown: false };
  const method = profile.methods.find(({ code }) => code === known);
  return { text: method === undefined ? known : fullName(method), isKnown: true };
}

/** Without the separators and white space at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (
    end > 0 &&
    (isSpace(text.charCodeAt(end - 1)) || SEPARATORS.includes(text.charAt(end - 1)))
  )
    end--;
  return text.slice(0, end);
}

/**
 * Method cells beside a direction text that no method claims. Other blank cells may lie under a
 * merge, where what is written cannot be seen.
 */
function freeCells({ strayDirections, header }: Program, book: Book): CellRef[] {
  const column = header.columns.method;
  if (column === undefined) return [];
  return strayDirections
    .map(({ sheet, row }) => ({ sheet, row, column }))
    .filter((cell) => isBlank(cellAt(book, cell.sheet, cell.row, cell.column)));
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
