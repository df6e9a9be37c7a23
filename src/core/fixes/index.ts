import { type FormBook, isLedgerBook } from '../book/FormBook';
import type { Finding } from '../findings/Finding';
import type { RuleId } from '../words/Words';
import { fixCode01 } from './CODE-01';
import { fixCode02 } from './CODE-02';
import { fixCode03 } from './CODE-03';
import { fixCode04 } from './CODE-04';
import { fixCode07 } from './CODE-07';
import { fixCode08 } from './CODE-08';
import { fixCode11 } from './CODE-11';
import type { Fix } from './Fix';
import type { FixMaker } from './FixMaker';
import { fixPrev01 } from './PREV-01';
import { fixPrev02 } from './PREV-02';
import { fixSum01 } from './SUM-01';
import { fixSum05 } from './SUM-05';
import { fixSum07 } from './SUM-07';
import { fixUnit01 } from './UNIT-01';
import { fixUnit02 } from './UNIT-02';

/** The rules whose findings can be mended, in the order of the form's list. */
export const FIXES: { readonly [R in RuleId]?: FixMaker } = {
  'SUM-01': fixSum01,
  'SUM-05': fixSum05,
  'SUM-07': fixSum07,
  'UNIT-01': fixUnit01,
  'UNIT-02': fixUnit02,
  'PREV-01': fixPrev01,
  'PREV-02': fixPrev02,
  'CODE-01': fixCode01,
  'CODE-02': fixCode02,
  'CODE-03': fixCode03,
  'CODE-04': fixCode04,
  'CODE-07': fixCode07,
  'CODE-08': fixCode08,
  'CODE-11': fixCode11,
};

/**
 * How a finding of this book can be mended; null where nobody but the user can say, and for ledgers.
 * Cheap enough to be asked of every finding. Whether a waived finding is offered a fix is the
 * caller's to decide.
 */
export function fixOf(finding: Finding, book: FormBook): Fix | null {
  return isLedgerBook(book) ? null : (FIXES[finding.rule]?.(finding, book) ?? null);
}
