import type { Book } from '../../core/book/Book';
import { isLedgerBook } from '../../core/book/FormBook';
import { type Check, checkWorkbook } from '../../core/check';
import { chooseProfile, type Profiles } from '../../core/profile/chooseProfile';
import { NOTES } from '../../core/report/notes';
import type { Language } from '../../core/words/Words';
import type { Found } from '../input/findWorkbooks';
import { readWorkbook } from '../input/readWorkbook';
import { troubleText } from '../input/troubleText';
import { CLI_WORDS } from '../words/cliWords';

/** A workbook with programs in the form of blocks. */
export interface ReadForm {
  readonly kind: 'form';
  readonly bytes: Uint8Array;
  readonly check: Check<Book>;
}

/** Why there is nothing to take: it cannot be read, or holds no programs of this form. */
export interface NoForm {
  readonly kind: 'trouble' | 'leftOut';
  readonly text: string;
}

/** Reads and checks one file. Never throws: what goes wrong is said of the file. */
export function readForm(
  { path }: Found,
  profiles: Profiles,
  language: Language,
): ReadForm | NoForm {
  try {
    const { bytes, snapshot, waivers: stored } = readWorkbook(path);
    const check = checkWorkbook(snapshot, chooseProfile(snapshot, profiles), {}, stored);
    const { book } = check;
    if (book.layout.tables.length === 0) {
      return { kind: 'leftOut', text: NOTES[language].noStrategySheet };
    }
    const { otherForm, noProgram } = CLI_WORDS[language].gather;
    if (isLedgerBook(book)) return { kind: 'leftOut', text: otherForm };
    if (book.programs.length === 0) return { kind: 'leftOut', text: noProgram };
    return { kind: 'form', bytes, check: { ...check, book } };
  } catch (error) {
    return { kind: 'trouble', text: troubleText(error, language) };
  }
}
