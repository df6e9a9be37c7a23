import type { FormContent } from '../../core/form/FormContent';
import { placeForm } from '../../core/form/placeForm';
import { chiba } from '../../core/profile/chiba';
import { newXlsx } from '../../files/newXlsx';

/** The sheets as the form a city prints, as the bytes of an .xlsx file: the same sheets, the same bytes. */
export function writeForm(sheets: readonly FormContent[]): Uint8Array {
  return newXlsx(
    sheets.map((sheet) => placeForm(sheet, chiba)),
    { creator: '総務局' },
  );
}
