import type { FormProfile } from '../profile/FormProfile';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { Book } from './Book';
import type { LedgerBook } from './LedgerBook';
import { readBook } from './readBook';
import { readLedgerBook } from './readLedgerBook';

/** A workbook as its form reads it. */
export type FormBook = Book | LedgerBook;

/** Reads a workbook by any form. Never throws, whatever the workbook holds. */
export function readFormBook(snapshot: WorkbookSnapshot, profile: FormProfile): FormBook {
  return profile.orientation === 'block'
    ? readBook(snapshot, profile)
    : readLedgerBook(snapshot, profile);
}

/** Tells the two kinds of book apart. */
export function isLedgerBook(book: FormBook): book is LedgerBook {
  return book.profile.orientation !== 'block';
}
