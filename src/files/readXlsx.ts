import { readSheetValues, ReadBudget, type Cost } from './read/readSheetValues';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot/Snapshot';
import type { StoredPart } from '../core/waivers/readWaivers';
import { WAIVER_NAMESPACE } from '../core/waivers/waiverXml';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { Package } from './opc/Package';
import { customXmlOf } from './read/customXml';
import { lastModified } from './read/lastModified';
import { readNumberFormats } from './read/numberFormats';
import { readSharedStrings } from './read/sharedStrings';
import { workbookParts, type WorkbookParts } from './read/workbookParts';

type SheetGrid = Pick<SheetSnapshot, 'origin' | 'values' | 'shown'>;

/** What a workbook file holds, as far as a check needs it. */
export interface WorkbookFile {
  readonly snapshot: WorkbookSnapshot;
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
    snapshot: readSheets(pack, parts),
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
  return readSheets(pack, workbookParts(pack));
}

function readSheets(
  pack: Package,
  { sheets, sharedStrings, styles, date1904 }: WorkbookParts,
): WorkbookSnapshot {
  const strings = sharedStrings === null ? null : pack.part(sharedStrings);
  const looks = styles === null ? null : pack.part(styles);
  const context = {
    sharedStrings: strings === null ? [] : readSharedStrings(strings),
    formats: looks === null ? [] : readNumberFormats(looks),
    date1904,
  };
  const budget = new ReadBudget(pack.zip.bytes.length);
  // A part that several sheets name is read once, and counts for each of them.
  const read = new Map<string, { readonly grid: SheetGrid; readonly cost: Cost }>();
  return {
    sheets: sheets.map(({ name, visibility, part }) => {
      const source = pack.part(part);
      if (source === null) throw new FileProblem('damaged', part);
      const known = read.get(source.name);
      if (known !== undefined) {
        const { cells, values, characters } = known.cost;
        budget.charge(cells, values, characters);
        return { name, visibility, ...known.grid };
      }
      const before = budget.spent;
      const grid = readSheetValues(source, context, budget);
      read.set(source.name, { grid, cost: budget.since(before) });
      return { name, visibility, ...grid };
    }),
  };
}
