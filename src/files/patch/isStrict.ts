import { SPREADSHEET } from '../xml/namespaces';
import { scanXml } from '../xml/scanXml';

/** Whether the workbook is written to the strict conformance class of the standard. */
export function isStrict(part: string, text: string): boolean {
  let strict = false;
  scanXml(part, text, SPREADSHEET, {
    open({ attributes }) {
      if (Object.values(attributes).includes(SPREADSHEET[1])) strict = true;
    },
    text: () => undefined,
    close: () => undefined,
  });
  return strict;
}
