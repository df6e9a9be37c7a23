import type { Area } from '../../core/address/Area';
import { parseAreas } from '../../core/address/parseAreas';
import { refuseOtherKinds } from '../detectKind';
import { FileProblem } from '../FileProblem';
import { Package } from '../opc/Package';
import type { Parts } from '../opc/relationships';
import { decodeEscapes } from '../read/decodeEscapes';
import { workbookParts } from '../read/workbookParts';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';

/** A sheet of ours and its cells that are ours. */
export interface OwnedSheet {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The sheet that carries our hidden name, or null; the first one where a copy carries it too.
 * @throws {FileProblem} when the file cannot be read
 */
export function ownedSheet(bytes: Uint8Array, name: string): OwnedSheet | null {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  return ownedSheets(pack, workbookParts(pack).workbook, name)[0] ?? null;
}

/** All sheets that carry the name, in the workbook's order. */
export function ownedSheets(parts: Parts, workbook: string, wanted: string): OwnedSheet[] {
  const source = parts.part(workbook);
  if (source === null) throw new FileProblem('damaged', workbook);
  const sheets: string[] = [];
  const found: { readonly at: number; readonly area: Area }[] = [];
  let name: { readonly at: number; content: string } | null = null;
  readXml(source, SPREADSHEET, {
    open(element, attributes) {
      if (element === 'sheet') sheets.push(decodeEscapes(attributes['name'] ?? ''));
      const isWanted = attributes['name']?.toLowerCase() === wanted.toLowerCase();
      if (element !== 'definedName' || !isWanted) return;
      name = { at: Number(attributes['localSheetId']), content: '' };
    },
    text(text) {
      if (name !== null) name.content += text;
    },
    close(element) {
      if (element !== 'definedName' || name === null) return;
      // A name whose cells are gone reads #REF!.
      const [area] = parseAreas(name.content);
      if (area !== undefined) found.push({ at: name.at, area });
      name = null;
    },
  });
  return found
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, area }) => {
      const sheet = sheets[at];
      return sheet === undefined ? [] : [{ sheet, area }];
    });
}
