import type { Book } from '../book/Book';
import type { Fix } from '../fix/fixEdits';
import { ruleOf } from '../rules';
import type { Finding } from '../findings/Finding';
import { safeIfAlike } from './readsAlike';

/**
 * How a finding of this book can be fixed; null where nobody but the user can say.
 * Cheap enough to be asked of every finding. Whether a waived finding is offered a fix is the
 * caller's to decide.
 */
export function fixOf(finding: Finding, book: Book): Fix | null {
  return safeIfAlike(ruleOf(finding.rule).fix?.(finding, book) ?? null, finding, book);
}
