import type { Area } from '../../core/address/Area';
import { parseAreas } from '../../core/address/parseAreas';
import { refuseOtherKinds } from '../detectKind';
import { Package } from '../opc/Package';
import { PackageTexts } from '../opc/PackageTexts';
import { workbookParts } from '../read/workbookParts';
import { SPREADSHEET } from '../xml/namespaces';
import { scanXml } from '../xml/scanXml';

/** Cells of a sheet that have a 入力規則. */
export interface ValidatedSheet {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/**
 * The cells with a 入力規則, whoever made it, for each worksheet in the workbook's order.
 * @throws {FileProblem} when the file cannot be read
 */
export function validationAreas(bytes: Uint8Array): ValidatedSheet[] {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  const texts = new PackageTexts(pack);
  return workbookParts(pack).sheets.map(({ name, part }) => ({
    sheet: name,
    areas: areasIn(part, texts.text(part)),
  }));
}

/**
 * The cells with a 入力規則 in a worksheet's part. Those of later Excel versions stand in the
 * extensions, their cells in an element of its own.
 */
export function areasIn(part: string, text: string): Area[] {
  const lists: string[] = [];
  let isInExtension = false;
  let content = '';
  const path: string[] = [];
  scanXml(part, text, SPREADSHEET, {
    open({ name, writtenName, attributes }) {
      path.push(writtenName);
      content = '';
      if (name === 'dataValidation') lists.push(attributes['sqref'] ?? '');
      if (name === '' && writtenName.endsWith(':dataValidation')) isInExtension = true;
    },
    text(piece) {
      content += piece;
    },
    close(name) {
      const written = path.pop() ?? '';
      if (isInExtension && written.endsWith(':sqref')) lists.push(content);
      if (name === '' && written.endsWith(':dataValidation')) isInExtension = false;
    },
  });
  return lists.flatMap((list) => parseAreas(list.trim().replaceAll(/\s+/g, ',')));
}
