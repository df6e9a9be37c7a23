import { quoteSheet, parseAreas } from '../../core/address/a1';
import type { Area } from '../../core/address/area';
import { refuseOtherKinds } from '../detectKind';
import { FileProblem } from '../FileProblem';
import { Package } from '../opc/Package';
import type { Parts } from '../opc/relationships';
import { decodeEscapes } from '../read/reference';
import { workbookParts } from '../read/workbookParts';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';

/** `$XFD$1048576:$XFD$1048576` */
const LONGEST_ADDRESS = 25;

/** A sheet with a name of its own, and the cells that the name stands for. */
export interface NamedSheet {
  readonly sheet: string;
  readonly area: Area;
}

/** A workbook's sheets by their names. */
export interface SheetNames {
  /** Of all, charts and dialogs too. */
  readonly all: readonly string[];
  /** The sheets that carry the name asked for, for cells of their own; in the workbook's order. */
  readonly named: readonly NamedSheet[];
}

/**
 * Which sheets carry a name of ours. A tab's name that two sheets bear identifies neither: they are
 * left out.
 * @throws {FileProblem} when the file cannot be read
 */
export function readSheetNames(bytes: Uint8Array, name: string): SheetNames {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  return sheetNamesIn(pack, workbookParts(pack).workbook, name);
}

/** As `readSheetNames`, of a package that is open. */
export function sheetNamesIn(parts: Parts, workbook: string, wanted: string): SheetNames {
  const source = parts.part(workbook);
  if (source === null) throw new FileProblem('damaged', workbook);
  const sheets: string[] = [];
  const found: { readonly at: number; readonly content: string }[] = [];
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
      found.push(name);
      name = null;
    },
  });
  const counts = new Map<string, number>();
  for (const sheet of sheets.map((one) => one.toLowerCase())) {
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  const named = found
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, content }) => {
      const sheet = sheets[at];
      if (sheet === undefined || counts.get(sheet.toLowerCase()) !== 1) return [];
      const area = areaOn(sheet, content);
      return area === null ? [] : [{ sheet, area }];
    });
  return { all: sheets, named };
}

/** null where a name's cells are gone (`#REF!`), apart, or another sheet's. */
function areaOn(sheet: string, content: string): Area | null {
  const end = content.lastIndexOf('!');
  const place = content.slice(0, Math.max(end, 0)).toLowerCase();
  const address = content.slice(end + 1);
  const isHere = [sheet, quoteSheet(sheet)].some((one) => one.toLowerCase() === place);
  if (!isHere || address.length > LONGEST_ADDRESS) return null;
  const [area = null, ...others] = parseAreas(address);
  return others.length === 0 ? area : null;
}
