import { toA1 } from '../../src/core/address/a1';
import { type Book, readBook } from '../../src/core/book/Book';
import { checkBook } from '../../src/core/rules/checkBook';
import type { Finding } from '../../src/core/findings/Finding';
import type { Fix, FixChoice } from '../../src/core/fix/fixEdits';
import { type CellEdit, withEdits } from '../../src/core/plan/edits';
import { cellAt, cellText } from '../../src/core/facts/cells';

/**
 * The book as it is read again after one way to fix it was applied; throws where an edit names
 * another `before` than the book holds, or a cell with an error.
 */
export function applied(book: Book, edits: readonly CellEdit[]): Book {
  for (const { cell, before } of edits) {
    const held = cellAt(book, cell.sheet, cell.row, cell.column);
    if (held !== before || (held !== null && typeof held === 'object')) {
      throw new Error(`${toA1(cell)} holds ${cellText(held)}, not ${cellText(before)}`);
    }
  }
  return readBook(withEdits(book.snapshot, edits), book.profile);
}

/** Every way that a fix offers. */
export function waysOf(fix: Fix): readonly FixChoice[] {
  return fix.kind === 'safe' ? [fix.edits] : fix.choices;
}

function key({ rule, cell }: Finding): string {
  return `${rule} ${String(cell.sheet)}!${toA1(cell)}`;
}

/**
 * What every fix promises, for each of its ways: after it is applied the rule is silent at the cell,
 * and no error stands that was not there. Names what breaks the promise.
 */
export function brokenBy(finding: Finding, book: Book, fix: Fix): string[] {
  const known = new Set(checkBook(book).findings.map(key));
  return waysOf(fix).flatMap((edits) => {
    const later = checkBook(applied(book, edits)).findings;
    const stays = later.filter((other) => key(other) === key(finding));
    const added = later.filter((other) => other.severity === 'error' && !known.has(key(other)));
    return [...stays, ...added].map(key);
  });
}
