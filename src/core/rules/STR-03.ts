import type { Book } from '../book/Book';
import { cellAt } from '../facts/cells';
import { isUnknown } from '../snapshot/CellValue';
import { cellEdit, choiceFix, safeFix } from '../fix/fixEdits';
import type { PolicyRow } from '../layout/Layout';
import { dayOf } from '../layout/policyCode';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

const EXAMPLE = '4-3-4';

interface Absent {
  readonly example: string;
}
interface Unreadable extends Absent {
  readonly written: string;
}
interface Dated {
  /** 2004年3月4日, 2004-03-04. */
  readonly date: { readonly ja: string; readonly en: string };
  readonly code: string;
}
interface Notation {
  readonly written: string;
  readonly code: string;
}

/** A 施策 row precedes each table, its code written n-n-n. */
export const str03 = defineRule({
  id: 'STR-03',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: '表の上に施策の行がありますか',
    en: 'Is there a policy row above the table?',
  },
  messages: {
    noRow: worded(
      (v: Absent) =>
        `表の上に施策の行がありません。施策のコード（例 ${v.example}）と名称を入れてください。`,
      (v) =>
        `There is no policy row above the table. Please enter the policy's code (such as ${v.example}) and name.`,
      () => '施策の行がない',
      () => 'no policy row',
    ),
    noCode: worded(
      (v: Absent) => `施策のコードが空欄です。「${v.example}」の形で入れてください。`,
      (v) => `The policy's code is blank. Please enter it in the form ${v.example}.`,
      () => 'コードが空欄',
      () => 'no code',
    ),
    unreadable: worded(
      (v: Unreadable) =>
        `施策のコード「${quote(v.written)}」を読み取れません。「${v.example}」の形で入れてください。`,
      (v) =>
        `The policy's code "${quote(v.written)}" cannot be read. Please enter it in the form ${v.example}.`,
      (v) => `読めない「${clip(v.written, 8)}」`,
      (v) => `unreadable: ${clip(v.written, 8)}`,
    ),
    notation: worded(
      (v: Notation) => `施策のコードは「${quote(v.written)}」ではなく「${v.code}」の形で書きます。`,
      (v) => `The policy's code is written ${v.code}, not "${quote(v.written)}".`,
      (v) => `書き方「${clip(v.written, 6)}」`,
      (v) => `written ${clip(v.written, 6)}`,
    ),
    date: worded(
      (v: Dated) =>
        `施策のコードが日付（${v.date.ja}）になっています。Excel が「${v.code}」を日付に変えたと考え、${v.code}として読みました。文字列の「${v.code}」に直してください。`,
      (v) =>
        `The policy's code is a date (${v.date.en}). Excel has probably made it of ${v.code}, and it was read so. Please make it the text ${v.code}.`,
      () => '日付になっている',
      () => 'has become a date',
    ),
  },

  /**
   * Each 施策 row is looked at once; it may be blank as long as there is no program under it. Of
   * headers without one the first of their sheet is reported: those below it repeat it on further
   * pages, but where the numbers begin anew.
   */
  check(book) {
    const { layout, programs } = book;
    const used = new Set(programs.map(({ policy }) => policy));
    const absent = new Set<PolicyRow | number>();
    const policies = new Set<PolicyRow>();
    return layout.tables.flatMap(({ header, policy }) => {
      if (policy === null || policy.lostAt !== undefined) {
        const once = policy ?? header.sheet;
        if (absent.has(once)) return [];
        absent.add(once);
        return { cell: header.firstTitle, key: 'noRow', values: { example: EXAMPLE } } as const;
      }
      // An error or a formula without result is NUM-09's or NUM-08's.
      if (policies.has(policy) || isUnknownCode(policy, book)) return [];
      policies.add(policy);
      const { codeCell: cell, code, writtenCode: written, isDate } = policy;
      if (written === null) {
        return isUnused(policy, used)
          ? []
          : ({ cell, key: 'noCode', values: { example: EXAMPLE } } as const);
      }
      if (code === null) {
        const values = { written, example: EXAMPLE };
        return { cell, key: 'unreadable', values, actual: written } as const;
      }
      if (code === written) return [];
      if (isDate) {
        const values = { date: dateOf(Number(written)), code };
        return { cell, key: 'date', values, expected: code, actual: values.date.en } as const;
      }
      const values = { written, code };
      return { cell, key: 'notation', values, expected: code, actual: written } as const;
    });
  },

  /**
   * A code in another notation (`４－３－４`) becomes n-n-n; what stands beside it stays. A date is
   * replaced by the text that it was probably typed as, if the user says so.
   */
  fix({ cell, message }, book) {
    if (message.key === 'date') return choiceFix(cellEdit(book, cell, message.values.code));
    if (message.key !== 'notation') return null;
    const { written, code } = message.values;
    const text = cellAt(book, cell.sheet, cell.row, cell.column);
    // The name behind it may repeat the code: the first is meant.
    const at = typeof text === 'string' ? text.indexOf(written) : -1;
    if (typeof text !== 'string' || at < 0) return null;
    const fixed = text.slice(0, at) + code + text.slice(at + written.length);
    return safeFix(cellEdit(book, cell, fixed));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '事業は施策ごとに集計します。施策の行やコードがないと、どの施策の事業か決まりません。',
          en: 'Programs are added up by policy. Without the policy row or its code it is open which policy a program belongs to.',
        },
        good: [{ policyCode: '4-3-4' }],
        bad: [{ policyCode: '４－３－４' }],
      }
    : null,
});

/** In one wording, however its cell shows it: that is known of files, and not always in Excel. */
function dateOf(serial: number): Dated['date'] {
  const day = dayOf(serial);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  return {
    ja: `${year}年${month}月${date}日`,
    en: day.toISOString().slice(0, 10),
  };
}

function isUnused(policy: PolicyRow, used: ReadonlySet<PolicyRow | null>): boolean {
  return policy.name === null && !used.has(policy);
}

function isUnknownCode({ codeCell: { sheet, row, column } }: PolicyRow, book: Book): boolean {
  return isUnknown(cellAt(book, sheet, row, column));
}
