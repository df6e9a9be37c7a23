import { readSheetValues, ReadBudget, type Cost } from './read/readSheetValues';
import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';
import type { Area } from '../core/address/area';
import { isOwnBook, isOwnSheet } from '../core/submissions/ownBook';
import type { StoredPart } from '../core/waivers/readWaivers';
import { WAIVER_NAMESPACE } from '../core/waivers/waiverXml';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package } from './opc/Package';
import { customXmlOf } from './read/customXml';
import { readFileTables } from './read/readFileTables';
import { lastModified } from './read/lastModified';
import { readNumberFormats } from './read/numberFormats';
import { readSharedStrings } from './read/sharedStrings';
import { workbookParts, type WorkbookParts } from './read/workbookParts';
import { ownNamesIn } from './read/sheetNames';
import { WorkbookFacts } from './WorkbookFacts';

/** What a workbook file holds, as far as a check needs it. */
export interface WorkbookFile {
  readonly snapshot: WorkbookSnapshot;
  readonly facts: WorkbookFacts;
  /** Custom XML parts of our namespace, by the name of their part. */
  readonly waivers: readonly StoredPart[];
  /** When it says that it was last saved, as a time; null where it does not. */
  readonly modified: number | null;
}

/**
 * Reads a workbook with what was waived in it.
 * @param isOver whether reading has taken too long, by the caller's clock
 * @throws {FileProblem} as readXlsx; tooSlow
 */
export function readWorkbookFile(bytes: Uint8Array, isOver?: () => boolean): WorkbookFile {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes, isOver);
  const parts = workbookParts(pack);
  const ours = customXmlOf(pack, parts.workbook, WAIVER_NAMESPACE);
  return {
    ...readSheets(pack, parts),
    waivers: ours.map(({ part, xml }) => ({ id: part, xml })),
    modified: lastModified(pack),
  };
}

/**
 * Reads a workbook (.xlsx, .xlsm) into the same snapshot that Excel gives: every worksheet, hidden
 * ones too, as values alone. Chart, dialog and macro sheets are left out.
 * @throws {FileProblem} with the reason, for anything that is no sound workbook of bearable size
 */
export function readXlsx(bytes: Uint8Array): WorkbookSnapshot {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  return readSheets(pack, workbookParts(pack)).snapshot;
}

/**
 * Whether a workbook consists of nothing but sheets that we wrote, as 全庁集計 does. What cannot be
 * read does not.
 */
export function isOwnFile(bytes: Uint8Array): boolean {
  try {
    const pack = new Package(bytes);
    const { workbook, sheets } = workbookParts(pack);
    const named = new Set(ownNamesIn(pack, workbook).map(({ sheet }) => sheet));
    // Others are not read here.
    return sheets.every(({ name }) => named.has(name)) && isOwnBook(readXlsx(bytes));
  } catch (error) {
    if (error instanceof FileProblem) return false;
    throw error;
  }
}

function readSheets(
  pack: Package,
  { workbook, sheets, sharedStrings, styles, date1904 }: WorkbookParts,
): Pick<WorkbookFile, 'snapshot' | 'facts'> {
  const strings = sharedStrings === null ? null : pack.part(sharedStrings);
  const looks = styles === null ? null : pack.part(styles);
  const context = {
    sharedStrings: strings === null ? [] : readSharedStrings(strings),
    formats: looks === null ? [] : readNumberFormats(looks),
    date1904,
  };
  const budget = new ReadBudget(pack.zip.bytes.length);
  type Read = ReturnType<typeof readSheetValues>;
  // A part that several sheets name is read once, and counts for each of them.
  const known = new Map<string, Read & { readonly cost: Cost }>();
  const read = sheets.map(({ part }): Read => {
    const source = pack.part(part);
    if (source === null) throw new FileProblem('damaged', part);
    const before = known.get(source.name);
    if (before !== undefined) {
      const { cells, values, characters } = before.cost;
      budget.charge(cells, values, characters);
      return before;
    }
    const { spent } = budget;
    const anew = readSheetValues(source, context, budget);
    known.set(source.name, { ...anew, cost: budget.since(spent) });
    return anew;
  });
  const own = new Map(ownNamesIn(pack, workbook).map(({ sheet, area }) => [sheet, area]));
  return {
    snapshot: {
      sheets: read.flatMap(({ grid }, at) => {
        const { name, visibility } = sheets[at] ?? {};
        if (name === undefined || visibility === undefined) return [];
        const sheet = { name, visibility, ...grid };
        const area = own.get(name);
        const isOurs = area !== undefined && isOwnSheet(sheet, area);
        return [isOurs ? { ...sheet, isOurs } : sheet];
      }),
    },
    facts: new WorkbookFacts(
      read.map(({ facts }) => facts),
      (sheet) => tablesOn(pack.zip.bytes, sheets[sheet]?.part),
    ),
  };
}

/** Whoever asks does so long after the workbook was read, and has a time of his own for it. */
function tablesOn(bytes: Uint8Array, part: string | undefined): readonly Area[] {
  if (part === undefined) return [];
  return readFileTables(new Package(bytes), part).map(({ area }) => area);
}
