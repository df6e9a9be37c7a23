import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { Fix } from './Fix';

/**
 * How a rule's finding in its book can be mended; null where nothing can be said. Never throws, and
 * never touches a cell that holds an error. A formula is not to be seen from values: whoever applies
 * a fix leaves such a cell alone.
 */
export type FixMaker = (finding: Finding, book: Book) => Fix | null;
