import type { Book } from '../../core/book/Book';
import type { Program } from '../../core/records/Program';
import type { PaneWords } from '../words/paneWords';
import type { GroupHead } from './groupFindings';

/** The heading of what concerns a program, or, where `program` is null, a sheet as a whole. */
export function programHead(
  program: number | null,
  sheet: number,
  book: Book,
  words: PaneWords,
): GroupHead {
  const name = book.snapshot.sheets[sheet]?.name ?? '';
  const found = program === null ? undefined : book.programs[program];
  if (found === undefined) {
    return { key: `s${String(sheet)}`, title: words.list.ofSheet(name), sheet: null };
  }
  return {
    key: `p${String(program)}`,
    title: programTitle(found, words),
    sheet: book.snapshot.sheets.length > 1 ? name : null,
  };
}

/** 施策 · No. · name, without what the form lacks. */
function programTitle({ record }: Program, words: PaneWords): string {
  return [
    record.policy.code,
    record.no === null ? null : words.list.no(record.no),
    record.name?.replaceAll(/\s+/g, '') ?? words.list.unnamed,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
