import { cellKey, type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { methodName } from '../facts/methodNames';
import { cellEdit, type FixChoice, choicesFix } from '../fix/fixEdits';
import { methodOf, methodsByCell, programOf } from '../fix/places';
import type { CellEdit } from '../plan/edits';
import type { MethodLine } from '../records/Program';
import { clip } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A method as the form writes it. */
interface Repeated {
  readonly method: string;
}

/** No code twice in a program. */
export const code07 = defineRule({
  id: 'CODE-07',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '同じ手法が2度書かれていませんか',
    en: 'Is every method given once?',
  },
  messages: {
    repeated: worded(
      (v: Repeated) => `この事業には「${v.method}」がすでにあります。`,
      (v) => `This program already has “${v.method}”.`,
      (v) => `重複「${clip(v.method, 7)}」`,
      (v) => `twice: ${clip(v.method, 7)}`,
    ),
  },

  checkProgram({ methods }, { profile }) {
    const firsts = new Map<string, CellRef>();
    return methods.flatMap(({ cell, reading }) => {
      if (reading.kind === 'blank' || reading.code === null) return [];
      const { code } = reading;
      const first = firsts.get(code);
      if (first === undefined) {
        firsts.set(code, cell);
        return [];
      }
      const method = methodName(code, profile) ?? code;
      return { cell, key: 'repeated', values: { method }, related: [first], actual: code } as const;
    });
  },

  /** The later of the two goes; a direction text of its own is kept behind the earlier one's. */
  fix(finding, book) {
    const later = methodOf(finding, book);
    const [at] = finding.related;
    const program = programOf(finding, book);
    if (later === null || program === null || at === undefined) return null;
    const earlier = methodsByCell(program).get(cellKey(at));
    if (earlier === undefined) return null;
    const choice = choiceOf(later, earlier, isThereThrice(program.methods, later), book);
    return choice === null ? null : choicesFix([choice]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '同じ手法が2回あると、手法ごとの事業数が二重に数えられます。',
          en: 'A method given twice is counted twice.',
        },
        good: [
          { method: '③ 整理統合', method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' },
        ],
        bad: [
          { method: '⑤ 連携・協働', method2: '⑤ 連携・協働', direction2: '関係機関と連携する。' },
        ],
      }
    : null,
});

/** Looks no further than it must: a block may hold the same code 100,000 times. */
function isThereThrice(methods: readonly MethodLine[], later: MethodLine): boolean {
  let count = 0;
  return methods.some((line) => isSameCode(line, later) && ++count > 2);
}

function isSameCode({ reading: a }: MethodLine, { reading: b }: MethodLine): boolean {
  return a.kind === 'method' && b.kind === 'method' && a.code === b.code;
}

function only(edit: CellEdit | null): FixChoice | null {
  return edit === null ? null : [edit];
}

function choiceOf(
  later: MethodLine,
  earlier: MethodLine,
  isThird: boolean,
  book: Book,
): FixChoice | null {
  const own = later.direction;
  const kept = earlier.direction;
  const cleared = cellEdit(book, later.cell, null);
  if (cleared === null) return null;
  if (own === null || isSameCell(kept?.cell ?? null, own.cell)) return [cleared];
  // A merged direction column would hide a text put beside the earlier one.
  if (kept === null) {
    return isThird ? null : only(cellEdit(book, earlier.cell, null));
  }
  const moved = cellEdit(book, own.cell, null);
  // Texts of several cells cannot be moved as one.
  if (moved === null || [own, kept].some(({ isContinued }) => isContinued)) return null;
  if (kept.text.includes(own.text)) return [cleared, moved];
  const joined = cellEdit(book, kept.cell, `${kept.text}\n${own.text}`);
  return joined === null ? null : [cleared, moved, joined];
}
