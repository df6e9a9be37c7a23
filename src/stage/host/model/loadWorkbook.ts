import { FileProblem } from '../../../files/FileProblem';
import { Package, type PartSource } from '../../../files/opc/Package';
import { relationshipsOf } from '../../../files/opc/relationships';
import { customXml } from '../../../files/read/customXml';
import { readFileTables } from '../../../files/read/readFileTables';
import { decodeEscapes } from '../../../files/read/reference';
import { workbookParts, type WorkbookParts } from '../../../files/read/workbookParts';
import { readXlsx } from '../../../files/readXlsx';
import { SPREADSHEET } from '../../../files/xml/namespaces';
import { readXml } from '../../../files/xml/readXml';
import type { XmlAttributes } from '../../../files/xml/XmlTokenizer';
import { isTrue } from '../../../files/xml/xmlText';
import { parseAddress, splitList } from './addresses';
import { readCharts } from './Chart';
import { readSheet } from './readSheet';
import { readStyles, themeColors, type FileStyles } from './readStyles';
import type { CellPlace, Sheet, SheetName } from './Sheet';
import { Workbook, type CustomXmlPart, type DefinedName } from './Workbook';

/**
 * The live workbook of an .xlsx file. Values are exactly those of `readXlsx`, results of formulas
 * as the file holds them; what it holds none of is listed.
 * @param onProgress is called with the share of the work that is done, from 0 to 1
 * @throws {FileProblem} for anything that is no sound workbook of bearable size
 */
export function loadWorkbook(
  bytes: Uint8Array,
  name: string,
  onProgress: (share: number) => void = () => undefined,
): Workbook {
  const snapshot = readXlsx(bytes);
  onProgress(READ);
  const pack = new Package(bytes);
  const parts = workbookParts(pack);
  const rest = new Rest(bytes, parts);
  const workbook = new Workbook();
  workbook.name = name;
  workbook.date1904 = parts.date1904;
  workbook.isStructureProtected = parts.isStructureProtected;
  workbook.customXmlParts = rest.customXml();
  const names = rest.names();
  workbook.names = names.flatMap(({ defined }) => defined ?? []);
  const styles = rest.styles();
  const uncalculated: CellPlace[] = [];
  for (const [index, values] of snapshot.sheets.entries()) {
    const part = parts.sheets[index]?.part ?? '';
    const source = pack.part(part);
    if (source === null) throw new FileProblem('damaged', part);
    const sheet = workbook.addSheet(values.name);
    sheet.visibility = values.visibility;
    sheet.names = names.flatMap(({ own }) => (own?.sheet === values.name ? [own.name] : []));
    sheet.charts = rest.charts(part, values.name, () => workbook.nextId());
    sheet.tables = rest.tables(part, () => workbook.nextId());
    const missing = readSheet(source, sheet, values, styles, () => workbook.nextId());
    for (const place of missing) uncalculated.push(place);
    onProgress(READ + ((1 - READ) * (index + 1)) / snapshot.sheets.length);
  }
  workbook.uncalculated = uncalculated;
  return workbook;
}

/** Reading the values is about so much of the work. */
const READ = 0.4;

/**
 * What a file holds besides its sheets. The command line reads none of it, and opens files in which
 * it is damaged: here too such a part counts as not there.
 */
class Rest {
  private readonly pack: Package;

  constructor(
    bytes: Uint8Array,
    private readonly parts: WorkbookParts,
  ) {
    this.pack = new Package(bytes);
  }

  styles(): FileStyles {
    const { styles } = this.parts;
    const part = styles === null ? null : this.pack.part(styles);
    const none = { cells: [], rules: [] };
    return part === null ? none : readable(() => readStyles(part, this.theme()), none);
  }

  customXml(): CustomXmlPart[] {
    const found = readable(() => customXml(this.pack, this.parts.workbook), []);
    return found.map(({ part, itemId, xml }) => ({ id: itemId ?? `{${part}}`, part, xml }));
  }

  charts(part: string, sheet: string, nextId: () => string): Sheet['charts'] {
    return readable(() => readCharts(this.pack, part, sheet, nextId), []);
  }

  tables(part: string, nextId: () => string): Sheet['tables'] {
    const tables = readable(() => readFileTables(this.pack, part), []);
    return tables.map((table) => ({ ...table, id: nextId() }));
  }

  names(): FileName[] {
    const source = this.pack.part(this.parts.workbook);
    return source === null ? [] : readable(() => readNames(source), []);
  }

  private theme(): readonly string[] {
    const { pack, parts } = this;
    const xml = readable(() => {
      const theme = relationshipsOf(pack, parts.workbook).find(({ kind }) => kind === 'theme');
      return theme === undefined ? null : new TextDecoder().decode(pack.bytes(theme.target));
    }, null);
    return themeColors(xml);
  }
}

function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileProblem) return otherwise;
    throw error;
  }
}

/** A defined name, as formulas use it and as the sheet that it belongs to shows it. */
interface FileName {
  /** null for one of Excel's own: print titles, filters. */
  readonly defined: DefinedName | null;
  readonly own: { readonly sheet: string; readonly name: SheetName } | null;
}

function readNames(source: PartSource): FileName[] {
  const sheets: string[] = [];
  const names: FileName[] = [];
  let open: { readonly attributes: XmlAttributes; content: string } | null = null;
  readXml(source, SPREADSHEET, {
    open(element, attributes) {
      if (element === 'sheet') sheets.push(decodeEscapes(attributes['name'] ?? ''));
      if (element === 'definedName') open = { attributes, content: '' };
    },
    text(text) {
      if (open !== null) open.content += text;
    },
    close(element) {
      if (element !== 'definedName' || open === null) return;
      names.push(toName(open.attributes, open.content, sheets));
      open = null;
    },
  });
  return names;
}

function toName(attributes: XmlAttributes, content: string, sheets: readonly string[]): FileName {
  const { name = '', localSheetId } = attributes;
  if (name.startsWith('_xlnm.')) return { defined: null, own: null };
  const index = localSheetId === undefined ? null : Number(localSheetId);
  const ranges = parseAddress(content) === null ? [content] : splitList(content);
  const owner = index === null ? undefined : sheets[index];
  return {
    defined: { name, ranges, sheet: index },
    own: owner === undefined ? null : { sheet: owner, name: ownName(attributes, content, owner) },
  };
}

function ownName({ name = '', hidden }: XmlAttributes, content: string, owner: string): SheetName {
  const { areas = [], sheet = null } = parseAddress(content) ?? {};
  const [area = null] = areas.length === 1 ? areas : [];
  const on = sheet?.toLowerCase() === owner.toLowerCase() ? null : sheet;
  return { name, area, on, visible: !isTrue(hidden) };
}
