import { namedArea, OWN_NAMES } from '../../core/submissions/ownBook';
import type { Area } from '../../core/address/area';
import { refuseOtherKinds } from '../detectKind';
import { FileProblem } from '../FileProblem';
import { Package } from '../opc/Package';
import type { Parts } from '../opc/relationships';
import { decodeEscapes } from './reference';
import { workbookParts } from './workbookParts';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';

/** A sheet with a name of its own, and the cells that the name stands for. */
interface NamedSheet {
  readonly sheet: string;
  readonly area: Area;
}

/** A workbook's sheets by their names. */
interface SheetNames {
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
  const { all, named } = readNames(parts, workbook, (name) => name === wanted.toLowerCase());
  return { all, named: named.map(({ sheet, area }) => ({ sheet, area })) };
}

/** Sheets that carry a name as ours have it, whichever it is. */
export function ownNamesIn(parts: Parts, workbook: string): readonly OwnNamedSheet[] {
  return readNames(parts, workbook, (name) => name.startsWith(OWN_NAMES)).named;
}

interface OwnNamedSheet extends NamedSheet {
  /** In small letters. */
  readonly name: string;
}

function readNames(
  parts: Parts,
  workbook: string,
  isWanted: (name: string) => boolean,
): { readonly all: readonly string[]; readonly named: readonly OwnNamedSheet[] } {
  const source = parts.part(workbook);
  if (source === null) throw new FileProblem('damaged', workbook);
  const sheets: string[] = [];
  const found: { readonly at: number; readonly name: string; readonly content: string }[] = [];
  let name: { readonly at: number; readonly name: string; content: string } | null = null;
  readXml(source, SPREADSHEET, {
    open(element, attributes) {
      if (element === 'sheet') sheets.push(decodeEscapes(attributes['name'] ?? ''));
      if (element !== 'definedName') return;
      const own = attributes['name']?.toLowerCase() ?? '';
      if (isWanted(own)) name = { at: Number(attributes['localSheetId']), name: own, content: '' };
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
    .flatMap(({ at, name: own, content }) => {
      const sheet = sheets[at];
      if (sheet === undefined || counts.get(sheet.toLowerCase()) !== 1) return [];
      const area = namedArea(sheet, content);
      return area === null ? [] : [{ sheet, name: own, area }];
    });
  return { all: sheets, named };
}
