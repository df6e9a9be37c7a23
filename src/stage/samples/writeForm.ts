import type { FormContent } from '../../core/form/FormContent';
import { placeForm } from '../../core/form/placeForm';
import { chiba } from '../../core/profiles/chiba';
import { newXlsx } from '../../files/newXlsx';

/** The sheets as the form a city prints, as the bytes of an .xlsx file: the same sheets, the same bytes. */
export function writeForm(sheets: readonly FormContent[]): Uint8Array {
  return newXlsx(
    sheets.map((sheet) => placeForm(sheet, chiba)),
    { creator: '総務局' },
  );
}

/** A cell's text with a line break between the lines. */
export function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}
