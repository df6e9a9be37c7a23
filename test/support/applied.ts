import { toA1 } from '../../src/core/address/a1';
import { type Book, readBook } from '../../src/core/book/Book';
import { checkBook } from '../../src/core/rules/checkBook';
import type { Finding, RuleId } from '../../src/core/findings/Finding';
import type { Fix, FixChoice } from '../../src/core/fix/edits';
import type { Rule } from '../../src/core/rules/Rule';
import { safeIfAlike } from '../../src/core/proposals/readsAlike';
import { type CellEdit, withEdits } from '../../src/core/plan/edits';
import { cellAt, cellText } from '../../src/core/facts/cells';
import type { CellValue } from '../../src/core/snapshot/CellValue';

/**
 * The book as it is read again after one way to mend it was applied; throws where an edit names
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

/** Every way to mend that a fix offers. */
export function waysOf(fix: Fix): readonly FixChoice[] {
  return fix.kind === 'safe' ? [fix.edits] : fix.choices;
}

/** How a rule fixes what it finds. */
export type FixMaker = NonNullable<Rule['fix']>;

export function fixerOf({ id, fix }: Rule): FixMaker {
  if (fix === null) throw new Error(`${id} has no fix`);
  return fix;
}

function key({ rule, cell }: Finding): string {
  return `${rule} ${String(cell.sheet)}!${toA1(cell)}`;
}

/**
 * What every fix promises, for each of its ways: after it is applied the rule is silent at the cell,
 * and no error stands that was not there. Names what breaks the promise.
 */
export function brokenBy(finding: Finding, book: Book, fix: Fix): string[] {
  const known = new Set(checkBook(book).map(key));
  return waysOf(fix).flatMap((edits) => {
    const later = checkBook(applied(book, edits));
    const stays = later.filter((other) => key(other) === key(finding));
    const added = later.filter((other) => other.severity === 'error' && !known.has(key(other)));
    return [...stays, ...added].map(key);
  });
}

/** How a fix reads: its kind, and per way the cells with what then stands there. */
export interface SeenFix {
  readonly kind: Fix['kind'];
  readonly ways: readonly (readonly (readonly [cell: string, after: CellValue])[])[];
}

export function seenFix(fix: Fix | null): SeenFix | null {
  if (fix === null) return null;
  const ways = waysOf(fix).map((edits) =>
    edits.map(
      ({ cell, after }) =>
        [toA1(cell), after.kind === 'value' ? after.value : after.formula] as const,
    ),
  );
  return { kind: fix.kind, ways };
}

/**
 * The fixes of one rule's findings in a book, in their order; each is held to what every fix
 * promises.
 */
export function fixesOf(rule: RuleId, make: FixMaker, book: Book): (SeenFix | null)[] {
  return checkBook(book)
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const fix = safeIfAlike(make(finding, book), finding, book);
      if (fix !== null) expect(brokenBy(finding, book, fix)).toEqual([]);
      return seenFix(fix);
    });
}
